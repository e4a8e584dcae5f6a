// The desk by keys, fields that light their words, words chosen in the text. Every page works without it.
"use strict";
(() => {
  const off = document.getElementById("keys-off");
  const OFF = "desk-keys-off";
  const typing = (at) => at.closest("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]");

  if (off) {
    off.checked = localStorage.getItem(OFF) === "yes";
    off.addEventListener("change", () => localStorage.setItem(OFF, off.checked ? "yes" : "no"));
  }

  // --- keys ---
  const press = (one) => {
    if (one.tagName !== "SUMMARY") return one.click();
    one.click();
    const inside = one.parentElement.open && one.parentElement.querySelector("button, select, input:not([type=hidden])");
    (inside || one).focus();
    one.scrollIntoView({ block: "nearest" });
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || (off && off.checked)) return;
    if (event.target instanceof Element && typing(event.target)) return;
    for (const one of document.querySelectorAll(`[data-key="${CSS.escape(event.key)}"]`)) {
      const within = one.dataset.within && document.getElementById(one.dataset.within);
      if (one.disabled || (within && !within.open)) continue;
      event.preventDefault();
      press(one);
      return;
    }
  });
  // Nobody decides twice by a second press while the first is under way.
  document.addEventListener("submit", (event) => {
    if (event.target.dataset.sent) event.preventDefault();
    event.target.dataset.sent = "yes";
  });
  addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((f) => delete f.dataset.sent));

  // --- a field lights its words ---
  const text = document.getElementById("text");
  const lit = (name, on) => text.querySelectorAll(`mark[data-line="${name}"]`).forEach((m) => m.classList.toggle("lit", on));
  const show = (mark) => {
    const at = mark.getBoundingClientRect(), box = text.getBoundingClientRect();
    if (at.top < box.top || at.bottom > box.bottom) text.scrollTop += at.top - box.top - box.height / 3;
  };
  if (text) {
    for (const link of document.querySelectorAll("[data-lights]")) {
      const line = link.closest("dl > div") || link;
      for (const [what, on] of [["mouseenter", true], ["mouseleave", false], ["focusin", true], ["focusout", false]])
        line.addEventListener(what, () => lit(link.dataset.lights, on));
      link.addEventListener("click", (event) => {
        const mark = document.querySelector(link.getAttribute("href"));
        if (mark) { event.preventDefault(); show(mark); }
      });
    }
    const first = text.querySelector("mark.own");
    if (first && !location.hash) show(first);
  }

  // --- words chosen in the text ---
  const form = document.getElementById("prove");
  if (text && form) {
    // Offsets count characters, not the halves of which a browser makes some.
    const offset = (node, at) => {
      const piece = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("[data-at]");
      if (!piece) return null;
      const before = node.nodeType === Node.TEXT_NODE ? node.data.slice(0, at) : at ? piece.textContent : "";
      return Number(piece.dataset.at) + [...before].length;
    };
    document.addEventListener("selectionchange", () => {
      const chosen = getSelection();
      if (!chosen.rangeCount || chosen.isCollapsed) return;
      const range = chosen.getRangeAt(0);
      if (!text.contains(range.commonAncestorContainer)) return;
      const start = offset(range.startContainer, range.startOffset), end = offset(range.endContainer, range.endOffset);
      if (start === null || end === null || end <= start) return;
      form.elements.start.value = start;
      form.elements.end.value = end;
      form.elements.quote.value = chosen.toString().replace(/\s+/g, " ");
    });
    form.elements.quote.addEventListener("input", () => { form.elements.start.value = form.elements.end.value = ""; });
  }

  // --- what is typed, echoed in words at once ---
  const note = document.querySelector("form[data-say-address]");
  if (note) {
    let waiting, asked;
    const fill = (id, rows) => document.getElementById(id).replaceChildren(...rows.map(([value, label]) => {
      const option = document.createElement("option");
      option.value = value;
      if (label) option.label = label;
      return option;
    }));
    // Somebody new is made beside the name; opening the questions is asking for it.
    const newcomer = (field) => field.closest(".seat").querySelector(".newcomer");
    const offer = (field, known) => { if (newcomer(field)) newcomer(field).hidden = known !== false && !newcomer(field).open; };
    for (const field of note.querySelectorAll("[data-say=who]")) {
      offer(field, true);
      if (newcomer(field)) newcomer(field).addEventListener("toggle", (event) => {
        event.target.querySelector("input[type=checkbox]").checked = event.target.open;
      });
    }
    const ask = async (field) => {
      const what = field.dataset.say, query = new URLSearchParams({ [what]: field.value });
      if (what === "who") query.set("date", note.elements.date.value);
      if (asked) asked.abort();
      asked = new AbortController();
      const answer = await fetch(`${note.dataset.sayAddress}?${query}`, { signal: asked.signal }).catch(() => null);
      if (!answer || !answer.ok) return;
      const said = await answer.json();
      const echo = what === "who" ? field.closest(".seat").querySelector(".said") : document.getElementById(`said-${what}`);
      echo.textContent = said[what] || "";
      if (what === "who") offer(field, said.known);
      if (said.people) fill("people", said.people);
      if (said.places) fill("places", said.places.map((one) => [one]));
    };
    note.addEventListener("input", (event) => {
      if (!event.target.dataset.say) return;
      clearTimeout(waiting);
      waiting = setTimeout(ask, 120, event.target);
    });
    note.addEventListener("focusin", (event) => { if (event.target.dataset.say === "who" && event.target.value) ask(event.target); });
  }
})();
