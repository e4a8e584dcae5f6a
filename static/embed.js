// Tells the page around the frame how high the list is; frames.js there makes room for it.
// The body's height, since the document is never lower than its frame.
const tell = () => parent.postMessage({ relationsTimeline: document.body.offsetHeight }, "*");
addEventListener("load", tell);
new ResizeObserver(tell).observe(document.body);
