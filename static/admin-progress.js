// Shows how far texts under way are, without being asked. Without it there is the link "Look again".
"use strict";
document.addEventListener("DOMContentLoaded", () => {
  const EVERY = 2000, LONGEST = 30000;
  let pause = EVERY;
  const look = async () => {
    const shown = document.getElementById("progress");
    if (!shown || !shown.dataset.unfinished) return;
    // A date half typed must not vanish, nor the place where somebody stands.
    if (!document.hidden && !shown.contains(document.activeElement)) {
      try {
        const answer = await fetch(location.href, { credentials: "same-origin" });
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const fresh = page.getElementById("progress");
        const changed = fresh && fresh.textContent !== shown.textContent;
        if (changed) show(shown, fresh);
        pause = changed ? EVERY : Math.min(pause * 1.5, LONGEST);
      } catch {
        pause = LONGEST;
      }
    }
    setTimeout(look, pause);
  };
  // The line that is read aloud stays the same element: one put in later is not announced.
  const show = (shown, fresh) => {
    const line = shown.querySelector("[role=status]");
    const text = fresh.querySelector("[role=status]");
    line.textContent = text.textContent;
    text.replaceWith(line);
    if (fresh.dataset.unfinished) shown.dataset.unfinished = fresh.dataset.unfinished;
    else delete shown.dataset.unfinished;
    shown.replaceChildren(...fresh.childNodes);
  };
  setTimeout(look, pause);
});
