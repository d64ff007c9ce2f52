// Lists above the picture that show some of its models, and a search that marks models by name, in both pictures and
// in the full view, which follows the classes of their marks. What is chosen stands in the address.
((begin) => {
  const figure = document.currentScript.parentElement;
  document.addEventListener("DOMContentLoaded", () => begin(figure)); // when the scripts of every page have run
})((figure) => {
  const data = figure.querySelector('script[type="application/json"]').textContent;
  const { names, lists } = JSON.parse(data);
  const points = names.map(() => []);
  for (const point of figure.querySelectorAll("[data-mark]")) points[point.dataset.mark].push(point);

  // The name beside a point has the label of the point, and is seen as long as it is.
  const written = [...figure.querySelectorAll("svg text[data-label]")].map((text) => ({
    text,
    point: [...text.closest("svg").querySelectorAll("[data-mark]")]
      .find((point) => point.dataset.label === text.dataset.label),
  })).filter(({ point }) => point);

  figure.dataset.marked = ""; // the full view marks what the picture does
  const control = document.createElement("div");
  control.className = "chart__control";
  const labelled = (text, field) => {
    const label = document.createElement("label");
    label.append(`${text} `, field);
    control.append(label);
    return field;
  };
  const selects = lists.map(({ label, options }) => {
    const select = labelled(label, document.createElement("select"));
    select.append(new Option("all", ""));
    select.append(...options.map(([name, of], i) => new Option(`${name} (${of.length})`, i)));
    return select;
  });
  const search = labelled("Find by name", document.createElement("input"));
  search.type = "search";
  const status = document.createElement("span");
  status.setAttribute("role", "status");
  status.setAttribute("aria-live", "polite");
  control.append(status);

  const show = () => {
    const wanted = selects.flatMap(({ value }, i) =>
      value === "" ? [] : [new Set(lists[i].options[value][1])]);
    const word = search.value.trim().toLowerCase();
    const found = [];
    let shown = 0;
    points.forEach((marks, i) => {
      const visible = wanted.every((places) => places.has(i));
      const hit = visible && word !== "" && names[i].toLowerCase().includes(word);
      shown += visible;
      if (hit) found.push(names[i]);
      for (const { classList } of marks) {
        classList.toggle("chart__off", !visible);
        classList.toggle("chart__hit", hit);
        classList.toggle("chart__faint", word !== "" && !hit);
      }
    });
    for (const { text, point } of written) {
      for (const name of ["chart__off", "chart__faint"]) text.classList.toggle(name, point.classList.contains(name));
    }
    const count = `${shown} of ${names.length} models shown`;
    const some = found.slice(0, 5).join(", ") + (found.length > 5 ? " and more" : "");
    const hits = found.length ? `${found.length} marked: ${some}` : "none of them has this name";
    figure.dispatchEvent(new Event("marked"));
    status.textContent = word ? `${count}; ${hits}.` : `${count}.`;
  };
  const keys = lists.map(({ label }) => label.toLowerCase());
  const option = (i) => lists[i].options[selects[i].value]?.[0] ?? "";
  const save = (step) => chosen.write(
    { ...Object.fromEntries(keys.map((name, i) => [name, option(i)])), find: search.value.trim() }, step);
  control.addEventListener("input", ({ target }) => {
    show();
    save(target !== search);
  });
  show();
  figure.prepend(control);
  chosen.follow((said) => {
    selects.forEach((select, i) => {
      const at = lists[i].options.findIndex(([name]) => name === said(keys[i]));
      select.value = at < 0 ? "" : at;
    });
    search.value = said("find");
    show();
  });
});
