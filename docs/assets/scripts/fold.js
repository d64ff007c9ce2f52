// A fold asks for its own script when it is opened, or when the address holds something for it.
(() => {
  const fold = document.querySelector("details[data-script]");
  if (!fold) return;
  const src = new URL(fold.dataset.script, document.currentScript.src).href;
  const load = () => document.head.querySelector(`[src="${src}"]`) || document.head.append(Object.assign(document.createElement("script"), { src }));
  const look = () => location.hash.includes("=") && load();
  fold.addEventListener("toggle", load);
  addEventListener("hashchange", look);
  look();
})();
