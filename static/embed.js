// Tells the page around the frame how high the list is; frames.js there makes room for it.
const tell = () => parent.postMessage({ relationsTimeline: document.documentElement.scrollHeight }, "*");
addEventListener("load", tell);
new ResizeObserver(tell).observe(document.body);
