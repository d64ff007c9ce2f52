// On a phone a long list shows its beginning, and more at a press of a button: the style sheet hides what comes later.
// The script says which items and how many at once; a filter and an order come first, and a link into the list is kept.
(() => {
  const script = document.currentScript;
  const { items, called } = script.dataset;
  const step = Number(script.dataset.step);
  const button = document.createElement("button");
  button.type = "button";
  button.className = "more";
  script.before(button);
  let most = step;

  const wanted = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    return id && !id.includes("=") ? document.getElementById(id) : null;
  };
  const show = () => {
    const all = [...document.querySelectorAll(items)].filter((item) => !item.hidden);
    const target = wanted();
    const within = all.findIndex((item) => target && item.contains(target));
    const at = within < 0 ? all.findIndex((item) => target?.closest("section")?.contains(item)) : within;
    most = Math.max(most, at + 1);
    all.forEach((item, i) => item.toggleAttribute("data-later", i >= most));
    for (const section of new Set(all.map((item) => item.closest("section")).filter(Boolean))) {
      section.toggleAttribute("data-later", !section.querySelector(`:is(${items}):not([data-later], [hidden])`));
    }
    const left = all.length - most;
    button.hidden = left <= 0;
    button.textContent = `${Math.min(step, left)} more of ${all.length} ${called}`;
    return all;
  };
  button.addEventListener("click", () => {
    const before = most;
    most += step;
    const first = show()[before];
    (first.querySelector("a, summary") ?? first).focus({ preventScroll: true }); // where the new ones begin
  });
  document.addEventListener("rearranged", () => {
    most = step;
    show();
  });
  addEventListener("hashchange", () => {
    show();
    wanted()?.scrollIntoView();
  });
  show();
  if (most > step) wanted()?.scrollIntoView();
})();
