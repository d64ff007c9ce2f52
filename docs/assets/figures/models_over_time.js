// Lists above the picture that show some of its models, and a search that marks models by name, in both pictures.
(() => {
  const figure = document.currentScript.parentElement;
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
    const chosen = selects.flatMap(({ value }, i) =>
      value === "" ? [] : [new Set(lists[i].options[value][1])]);
    const word = search.value.trim().toLowerCase();
    const found = [];
    let shown = 0;
    points.forEach((marks, i) => {
      const visible = chosen.every((places) => places.has(i));
      const hit = visible && word !== "" && names[i].toLowerCase().includes(word);
      shown += visible;
      if (hit) found.push(names[i]);
      for (const { style } of marks) {
        style.display = visible ? "" : "none";
        style.opacity = hit ? 1 : word ? 0.15 : "";
        style.stroke = hit ? "var(--chart-ink, #1f2430)" : "";
        style.strokeWidth = hit ? 5 : "";
      }
    });
    for (const { text, point } of written) {
      text.style.display = point.style.display;
      text.style.opacity = point.style.opacity;
    }
    const count = `${shown} of ${names.length} models shown`;
    const some = found.slice(0, 5).join(", ") + (found.length > 5 ? " and more" : "");
    const hits = found.length ? `${found.length} marked: ${some}` : "none of them has this name";
    status.textContent = word ? `${count}; ${hits}.` : `${count}.`;
  };
  control.addEventListener("input", show);
  show();
  figure.prepend(control);
})();
