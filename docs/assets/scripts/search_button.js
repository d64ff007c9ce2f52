// What opens the search. The search itself and its index are loaded when they are asked for.
(() => {
  const root = new URL("../", document.currentScript.src);
  const button = document.querySelector(".search-open");
  if (!button) return;
  if (location.protocol === "file:") {
    button.remove(); // a browser loads no module and no index from a file
    return;
  }
  const open = () => import(new URL("assets/search.js", root)).then(({ search }) => search(root));
  const writing = (element) => element.closest("input, select, textarea, [contenteditable]");

  button.addEventListener("click", open);
  document.addEventListener("keydown", (event) => {
    const held = event.ctrlKey || event.metaKey;
    const k = event.key.toLowerCase() === "k" && held && !event.altKey && !event.shiftKey; // also where one writes
    const slash = event.key === "/" && !held && !event.altKey && !writing(event.target);
    if (!(k || slash) || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    open();
  });
})();
