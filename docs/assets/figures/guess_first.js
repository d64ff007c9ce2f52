// Guess first: the smaller models are drawn, the reader puts the point of the largest, then sees it and the forecast.
// The style sheet hides the still marks where scripts run, so that no answer shows before it is asked for.
(() => {
  const figure = document.currentScript.parentElement;
  const json = figure.querySelector('script[type="application/json"]').textContent;
  const { places, domain, colours, tasks } = JSON.parse(json);
  const { abs, log10, max, min, round } = Math;
  const KEPT = `${figure.id}-rounds`; // of this visit, in the session of the tab
  const BESIDE = 12; // px, the forecast from the score
  const ROOM = 15; // px between two lines of text
  const paint = (role) => `var(--chart-${role}, ${colours[role]})`; // as in the still
  const percent = (share) => `${round(100 * share)}%`;
  const make = (name, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };

  // Of each picture the scales, read off two of its marks, and a layer of its own in their place.
  const line = ([a, b], [from, to]) => (v) => from + ((v - a) / (b - a)) * (to - from);
  const pictures = [...figure.querySelectorAll("svg")].map((svg) => {
    const at = [0, 1].map((i) => svg.querySelector(`[data-mark="${i}"][transform]`));
    const points = at.map((mark) => mark.transform.baseVal.getItem(0).matrix);
    const root = at[0].parentNode.parentNode;
    for (const mark of svg.querySelectorAll("[data-mark]")) mark.remove();
    const layer = document.createElementNS(svg.namespaceURI, "g");
    root.append(layer);
    const ups = points.map(({ f }) => f);
    return {
      svg,
      layer,
      x: line(places.map(([c]) => c), points.map(({ e }) => e)),
      y: line(places.map(([, score]) => score), ups),
      score: line(ups, places.map(([, score]) => score)),
      size: svg.closest(".chart__narrow") ? 11 : 13,
    };
  });

  // Elements.
  const field = make("select", {}, ...tasks.map(({ name }, i) => new Option(name, i)));
  const slider = make("input", { type: "range", min: 0, max: 100, step: 1 });
  const value = make("output");
  const button = make("button", { type: "button", className: "chart__explore" });
  const status = make("span");
  status.setAttribute("role", "status");
  status.setAttribute("aria-live", "polite");
  const hint = make("span", { className: "chart__hint", textContent: "or point into the picture" });
  figure.prepend(make("div", { className: "chart__control" },
    make("label", { className: "chart__slider" }, "Task ", field),
    make("label", { className: "chart__slider" }, "Your guess ", slider, value),
    make("span", {}, button, " ", hint), status));

  let shown = false;
  const task = () => tasks[field.selectedIndex];
  const best = ({ smaller }) => round(100 * max(...smaller.map(([, score]) => score)));

  // Rounds of this visit: by task the miss of the reader and of the forecast, in points.
  let rounds = {};
  try {
    rounds = JSON.parse(sessionStorage.getItem(KEPT)) ?? {};
  } catch {
    // no memory, or another's: it counts from nothing
  }
  const remember = () => {
    try {
      sessionStorage.setItem(KEPT, JSON.stringify(rounds));
    } catch {
      // counted until the page is left
    }
  };
  const misses = ({ accuracy: [score], forecast: [forecast] }) =>
    [slider.value / 100, forecast].map((guess) => abs(round(100 * guess) - round(100 * score)));

  // The picture.
  const draw = () => {
    const { target, smaller, larger, chance, place: [compute], accuracy, forecast } = task();
    for (const { svg, layer, x, y, size } of pictures) {
      const add = (name, attributes, text = "") => {
        const element = document.createElementNS(svg.namespaceURI, name);
        for (const [key, v] of Object.entries(attributes)) element.setAttribute(key, v);
        element.textContent = text;
        layer.append(element);
      };
      const [left, right] = domain.map((end) => x(log10(end)));
      const at = x(compute);
      const write = (text, across, up, colour, more = {}) => add("text", {
        x: across, y: up, "font-size": size, style: `fill: ${paint(colour)}; paint-order: stroke; stroke: var(--md-default-bg-color); stroke-width: 4`, "font-weight": 600, ...more,
      }, text);
      layer.replaceChildren();
      if (chance) {
        add("path", { d: `M${left},${y(chance)}H${right}`, style: `stroke: ${paint("muted")}`, "stroke-dasharray": "4 3" });
        write("chance", right - 2, y(chance) - 4, "muted", { "font-weight": 400, "text-anchor": "end" });
      }
      add("path", { d: `M${at},${y(0)}V${y(1)}`, style: `stroke: ${paint("muted")}`, "stroke-dasharray": "2 3" });
      for (const [c, score] of smaller) {
        add("circle", { cx: x(c), cy: y(score), r: 3.4, style: `fill: ${paint("blue")}`, opacity: 0.8 });
      }
      const to = right - at > 60 ? 1 : -1; // the side with more room
      if (size > 11) write(target, at + 5 * to, y(0) - 5, "muted", { "font-weight": 400, "text-anchor": to > 0 ? "start" : "end" }); // no room on a phone; the words name it
      const labels = [["you", slider.value / 100, "green"]];
      if (shown) {
        for (const [c, score] of larger) {
          add("circle", { cx: x(c), cy: y(score), r: 3, style: `stroke: ${paint("grey")}; stroke-width: 2`, opacity: 0.8 });
        }
        const [value, low, high] = forecast;
        const beside = at + BESIDE;
        add("path", { d: `M${beside},${y(low)}V${y(high)}`, style: `stroke: ${paint("orange")}; stroke-width: 2` });
        add("path", { d: `M${beside - 6},${y(value)}l6,-6l6,6l-6,6Z`, style: `fill: ${paint("orange")}` });
        add("circle", { cx: at, cy: y(accuracy[0]), r: 5.5, style: `fill: ${paint("ink")}` });
        labels.push(["scored", accuracy[0], "ink"], ["forecast", value, "orange"]);
      }
      add("circle", { cx: at, cy: y(slider.value / 100), r: 7, style: `stroke: ${paint("green")}; stroke-width: 3` });
      // Texts stand one below the other.
      let last = y(1) - ROOM;
      const heights = labels.sort((a, b) => b[1] - a[1]).map(([, score]) => (last = max(y(score) + 4, last + ROOM)));
      const over = max(0, last - y(0));
      labels.forEach(([word, score, colour], i) => {
        write(`${word} ${percent(score)}`, at + to * (to > 0 ? BESIDE + 12 : 14), heights[i] - over, colour, { "text-anchor": to > 0 ? "start" : "end" });
      });
    }
  };

  // What it says.
  const summary = () => {
    const all = Object.values(rounds);
    if (!all.length) return "";
    const mean = (i) => round(all.reduce((sum, pair) => sum + pair[i], 0) / all.length);
    const won = all.filter(([own, other]) => own < other).length;
    return ` Rounds in this visit: ${all.length}; you were nearer in ${won}. Mean miss: you ${mean(0)}, the forecast ${mean(1)}.`;
  };
  const say = () => {
    const { target, smaller, place: [compute], accuracy, forecast } = task();
    if (!shown) {
      const times = Number((10 ** (compute - max(...smaller.map(([c]) => c)))).toPrecision(2)).toLocaleString("en");
      return `${target} took ${times} times the training compute of the largest model shown. How often is it right?${summary()}`;
    }
    const [own, other] = misses(task());
    const nearer = own === other ? "as near as each other" : own < other ? "you were nearer" : "the forecast was nearer";
    const span = ([, low, high]) => `(${percent(low)} to ${percent(high)})`;
    return `${target} scored ${percent(accuracy[0])} ${span(accuracy)}. You said ${slider.value}%; this report's forecast was ${percent(forecast[0])} ${span(forecast)}. `
      + `You missed by ${own} ${own === 1 ? "point" : "points"}, the forecast by ${other}: ${nearer}.${summary()}`;
  };
  const update = () => {
    value.textContent = `${slider.value}%`;
    slider.setAttribute("aria-valuetext", `${slider.value} percent`);
    slider.disabled = shown;
    button.textContent = shown ? "Next task" : "Show";
    hint.hidden = shown;
    draw();
    const said = say();
    if (said !== status.textContent) status.textContent = said;
  };

  // The state in the address: #task=boolq&guess=55&shown=1.
  const keep = (push) => {
    const state = { task: task().id, guess: slider.value, ...(shown ? { shown: 1 } : {}) };
    history[push ? "pushState" : "replaceState"](history.state, "", `#${new URLSearchParams(state)}`);
  };
  const read = () => {
    const wanted = new URLSearchParams(location.hash.slice(1));
    if (location.hash && !wanted.has("task")) return; // a heading of the page
    field.selectedIndex = max(0, tasks.findIndex(({ id }) => id === wanted.get("task")));
    const guess = Number(wanted.get("guess") ?? NaN);
    slider.value = guess >= 0 && guess <= 100 ? guess : best(task());
    shown = wanted.get("shown") === "1";
    update();
  };
  const begin = () => {
    shown = false;
    slider.value = best(task());
    update();
    keep(true);
  };
  field.addEventListener("change", begin);
  slider.addEventListener("input", update);
  slider.addEventListener("change", () => keep(false));
  button.addEventListener("click", () => {
    if (shown) {
      field.selectedIndex = (field.selectedIndex + 1) % tasks.length;
      begin();
      return;
    }
    keep(false);
    shown = true;
    rounds[task().id] ??= misses(task()); // the first answer counts
    remember();
    update();
    keep(true);
  });
  const point = (event, { layer, score }) => {
    if (shown) return;
    const { y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(layer.getScreenCTM().inverse());
    slider.value = round(100 * min(1, max(0, score(y))));
    update();
    keep(false);
  };
  for (const picture of pictures) {
    picture.svg.style.cursor = "crosshair";
    picture.svg.addEventListener("click", (event) => point(event, picture));
    picture.svg.addEventListener("pointermove", (event) => {
      if (event.buttons === 1 && event.pointerType === "mouse") point(event, picture);
    });
  }
  addEventListener("popstate", read);
  addEventListener("hashchange", read);
  read();
})();
