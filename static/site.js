// What the page does beyond links and forms. Everything is delegated from the document, because htmx
// replaces regions, and going Back replaces the whole body.
(() => {
  const root = document.documentElement;
  const byId = (id) => document.getElementById(id);

  // --- light or dark: kept in a cookie, so that the server paints it ---
  const dark = () => (root.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  const showTheme = () => {
    const button = byId("theme");
    if (!button) return;
    button.hidden = false;
    button.setAttribute("aria-pressed", String(dark()));
  };
  document.addEventListener("click", (event) => {
    if (!event.target.closest("#theme")) return;
    root.dataset.theme = dark() ? "light" : "dark";
    document.cookie = `theme=${root.dataset.theme}; path=/; max-age=31536000; samesite=lax`;
    showTheme();
  });
  showTheme();

  // --- filters ---
  // A choice made while an answer is on its way must not be undone by that answer.
  const forget = (event) => {
    const form = event.target.form;
    if (form && form.id === "filter") htmx.trigger(form, "htmx:abort");
  };
  document.addEventListener("change", forget);
  document.addEventListener("input", forget);

  // pushState leaves :target alone: the phone's sheet closes only by going to another target.
  document.addEventListener("submit", (event) => {
    if (event.target.id === "filter" && document.querySelector("#filters:target")) location.hash = "results";
  });

  document.addEventListener("htmx:afterSettle", (event) => {
    if (event.detail.target.id !== "results") return;
    const asked = new URLSearchParams(location.search);
    for (const id of ["q", "from", "to"]) {
      const field = byId(id);
      // Bars and chips change what the fields hold.
      if (event.detail.requestConfig.elt.id !== "filter") field.value = asked.get(id) || "";
      if (byId(`error-${id}`).textContent.trim()) field.setAttribute("aria-invalid", "true");
      else field.removeAttribute("aria-invalid");
    }
    const results = byId("results");
    // What had the focus may be gone, and a short list may have left the reader beneath it.
    if (document.activeElement === document.body) results.focus({ preventScroll: true });
    if (results.getBoundingClientRect().top < 0) results.scrollIntoView();
  });
  document.addEventListener("htmx:historyRestore", showTheme);
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-print]")) print();
  });
  // The words stand in the page, which has a language.
  const say = (words) => { byId("status").textContent = byId("status").dataset[words]; };
  document.addEventListener("htmx:sendError", () => say("offline"));
  document.addEventListener("htmx:responseError", () => say("failed"));

  // --- dragging over the histogram fills the two dates ---
  let begun;
  const column = (event) => event.target.closest(".bars > :is(a, i)");
  document.addEventListener("dragstart", (event) => { if (column(event)) event.preventDefault(); });
  document.addEventListener("pointerdown", (event) => { begun = event.button ? null : column(event); });
  document.addEventListener("pointerover", (event) => {
    const here = begun && column(event);
    if (!here) return;
    const all = [...here.parentNode.querySelectorAll("a, i")];
    const [first, last] = [all.indexOf(begun), all.indexOf(here)].sort((a, b) => a - b);
    all.forEach((bar, at) => bar.classList.toggle("brushed", first <= at && at <= last));
  });
  document.addEventListener("pointerup", () => {
    begun = null;
    const brushed = [...document.querySelectorAll(".bars .brushed")];
    const filled = brushed.filter((bar) => bar.href);
    for (const bar of brushed) bar.classList.remove("brushed");
    if (brushed.length < 2 || !filled.length) return;
    const asked = (bar, key) => new URL(bar.href).searchParams.get(key);
    byId("from").value = asked(filled[0], "from");
    byId("to").value = asked(filled.at(-1), "to");
    byId("to").dispatchEvent(new Event("change", { bubbles: true }));
  });

  // --- keys, only while the focus is in the results ---
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !event.target.closest("#results")) return;
    const titles = [...document.querySelectorAll("#results :is(h4, .brief) > a:first-of-type")];
    const here = titles.findIndex((title) => title.closest(".events > li").contains(event.target));
    const step = { j: 1, k: -1 }[event.key];
    if (step) titles[Math.min(Math.max(here + step, 0), titles.length - 1)]?.focus();
    else if (event.key === "o" && here >= 0) titles[here].click();
    else if (event.key === "c" && here >= 0) location.assign(`${titles[here].href}#cite`);
    else if (event.key === "/" && byId("q")) byId("q").focus();
    else if (event.key === "?") byId("keys").showModal();
    else return;
    event.preventDefault();
  });
})();
