// A button that copies a text; where a browser cannot, it stays hidden.
(() => {
  if (!navigator.clipboard) return;
  const SHOWN = 1500; // ms
  for (const button of document.querySelectorAll("button[data-copy]")) {
    const words = button.textContent;
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(button.dataset.copy);
      button.textContent = "Copied";
      setTimeout(() => (button.textContent = words), SHOWN);
    });
  }
})();
