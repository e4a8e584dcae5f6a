// For pages that frame a list of this site: gives each such frame the height it asks for.
(() => {
  const site = new URL(document.currentScript.src).origin;
  addEventListener("message", (event) => {
    const height = event.data && event.data.relationsTimeline;
    if (event.origin !== site || typeof height !== "number") return;
    for (const frame of document.querySelectorAll("iframe")) {
      if (frame.contentWindow === event.source) frame.style.height = `${Math.min(height, 20000)}px`;
    }
  });
})();
