// The filters of the gallery. The hash says what is chosen, so a filtered gallery can be linked: #table=gpt3_addition.
(() => {
  const form = document.querySelector(".gallery__filter");
  const status = document.querySelector(".filter__count");
  const sections = [...document.querySelectorAll(".gallery__chapter")];
  const cards = [...document.querySelectorAll(".gallery > li")];
  const fields = [...form.querySelectorAll("select, input")];
  const words = (text) => text.toLowerCase().split(/\s+/).filter(Boolean);

  const fits = (card, { name, value }) => {
    const listed = (element) => (element.dataset[name] ?? "").split(" ").includes(value);
    if (name !== "words") return listed(card) || listed(card.closest(".gallery__chapter"));
    const text = card.textContent.toLowerCase();
    return words(value).every((word) => text.includes(word));
  };
  const show = () => {
    const chosen = fields.filter((field) => field.value.trim());
    for (const card of cards) card.hidden = !chosen.every((field) => fits(card, field));
    for (const section of sections) section.hidden = !section.querySelector("li:not([hidden])");
    const shown = cards.filter((card) => !card.hidden).length;
    status.textContent = `${shown === cards.length ? "All" : `${shown} of`} ${cards.length} figures.`;
  };
  const read = () => {
    if (location.hash && !location.hash.includes("=")) return; // a chapter of the page
    const wanted = new URLSearchParams(location.hash.slice(1));
    for (const field of fields) {
      const value = wanted.get(field.name) ?? "";
      const known = !field.options || [...field.options].some((option) => option.value === value);
      field.value = known ? value : "";
    }
    show();
  };
  const write = (keep) => {
    const chosen = fields.filter((field) => field.value.trim()).map(({ name, value }) => [name, value]);
    const hash = `#${new URLSearchParams(chosen)}`;
    if (hash !== (location.hash || "#")) history[keep ? "pushState" : "replaceState"](history.state, "", hash);
    show();
  };

  form.addEventListener("change", () => write(true));
  form.addEventListener("input", ({ target }) => target.type === "search" && write(false));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => write(true))); // once the fields are empty
  addEventListener("popstate", read);
  addEventListener("hashchange", read);
  form.hidden = false;
  read();
})();
