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
  // Counts on the page that choose a value when pressed, and let it go when pressed again.
  const counts = [...document.querySelectorAll("[data-chooses]")].map((place) => {
    const [[name, value]] = new URLSearchParams(place.dataset.chooses);
    const link = document.createElement("a");
    link.append(...place.childNodes);
    place.append(link);
    return { link, value, field: fields.find((field) => field.name === name) };
  });
  const said = () => new URLSearchParams(location.hash.includes("=") ? location.hash.slice(1) : "");
  const words = (text) => text.toLowerCase().split(/\s+/).filter(Boolean);

  const fits = (item, { name, value }) => {
    const says = (element) => (element?.dataset[name] ?? "").split("|").includes(value);
    if (name !== "words") return says(item) || says(item.closest("section"));
    const text = item.textContent.toLowerCase();
    return words(value).every((word) => text.includes(word));
  };
  const chosen = () => fields.filter((field) => field.value.trim());
  const hash = (but) => {
    const all = fields.map((field) => [field.name, field === but?.field ? but.value : field.value.trim()]);
    const order = said().get("sort"); // of the table, which sorts itself
    return `#${new URLSearchParams([...all, ["sort", order ?? ""]].filter(([, value]) => value))}`;
  };
  const show = () => {
    for (const item of all) item.hidden = !chosen().every((field) => fits(item, field));
    for (const section of sections) section.hidden = !all.some((item) => !item.hidden && section.contains(item));
    const shown = all.filter((item) => !item.hidden).length;
    for (const count of counts) {
      count.link.href = hash(count);
      count.link.setAttribute("aria-current", count.field.value === count.value);
    }
    status.textContent = `${shown === all.length ? "All" : `${shown} of`} ${all.length} ${called}.`;
    document.dispatchEvent(new Event("rearranged"));
  };
  const read = () => {
    if (location.hash && !location.hash.includes("=")) return; // a heading of the page
    const wanted = said();
    for (const field of fields) {
      const value = wanted.get(field.name) ?? "";
      const known = !field.options || [...field.options].some((option) => option.value === value);
      field.value = known ? value : "";
    }
    show();
  };
  const write = (keep) => {
    const next = hash();
    if (next !== (location.hash || "#")) history[keep ? "pushState" : "replaceState"](history.state, "", next);
    show();
  };

  for (const { link, field, value } of counts) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      field.value = field.value === value ? "" : value;
      write(true);
    });
  }
  form.addEventListener("change", () => write(true));
  form.addEventListener("input", ({ target }) => target.type === "search" && write(false));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => write(true))); // once the fields are empty
  addEventListener("popstate", read);
  addEventListener("hashchange", read);
  form.hidden = false;
  read();
})();
