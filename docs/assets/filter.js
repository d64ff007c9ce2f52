// The filter of a page: which of its items show. The hash says what is chosen, so a filtered page can be linked:
// #verdict=refuted. The form names its items by a selector; they say what they are by data attributes, values
// between bars, or the section around them says it for all of them.
(() => {
  const form = document.querySelector(".filter");
  const status = document.querySelector(".filter__count");
  const { items, called } = form.dataset;
  const all = [...document.querySelectorAll(items)];
  const sections = new Set(all.map((item) => item.closest("section")).filter(Boolean));
  const fields = [...form.querySelectorAll("select, input")];
  const words = (text) => text.toLowerCase().split(/\s+/).filter(Boolean);

  const fits = (item, { name, value }) => {
    const says = (element) => (element?.dataset[name] ?? "").split("|").includes(value);
    if (name !== "words") return says(item) || says(item.closest("section"));
    const text = item.textContent.toLowerCase();
    return words(value).every((word) => text.includes(word));
  };
  const chosen = () => fields.filter((field) => field.value.trim());
  const show = () => {
    for (const item of all) item.hidden = !chosen().every((field) => fits(item, field));
    for (const section of sections) section.hidden = !all.some((item) => !item.hidden && section.contains(item));
    const shown = all.filter((item) => !item.hidden).length;
    status.textContent = `${shown === all.length ? "All" : `${shown} of`} ${all.length} ${called}.`;
  };
  const read = () => {
    if (location.hash && !location.hash.includes("=")) return; // a heading of the page
    const wanted = new URLSearchParams(location.hash.slice(1));
    for (const field of fields) {
      const value = wanted.get(field.name) ?? "";
      const known = !field.options || [...field.options].some((option) => option.value === value);
      field.value = known ? value : "";
    }
    show();
  };
  const write = (keep) => {
    const hash = `#${new URLSearchParams(chosen().map(({ name, value }) => [name, value]))}`;
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
