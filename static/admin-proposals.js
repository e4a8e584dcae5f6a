// Ticks or clears all proposals of a source at once. Without it each is ticked by hand.
"use strict";
document.addEventListener("DOMContentLoaded", () => {
  const all = document.getElementById("all-proposals");
  if (!all) return;
  const boxes = [...document.querySelectorAll("#proposals input[name=_selected_action]")];
  all.hidden = boxes.length === 0;
  all.addEventListener("change", () => boxes.forEach((box) => { box.checked = all.checked; }));
});
