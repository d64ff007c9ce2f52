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
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (writing(event.target) || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    open();
  });
})();
