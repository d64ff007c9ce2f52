// Marks that answer: a tooltip for pointer, finger and keyboard, links to one mark, series lit from the legend.
// Each mark carries its label: "names · title: value · title: value"; marks with one label are one stop.
(() => {
  const HERE = document.currentScript.src;
  const [REACH, OUTLINED] = [12, 4]; // px from the pointer to a mark; by which a line is farther than a mark on it
  const SAMPLES = 60; // places along a line
  const HASH = /^#mark=([a-z0-9_]+):([a-z0-9]+)\.([a-z0-9]+)$/;
  const KEYS = "Arrow keys move over the marks, Home and End to the first and last, Enter pins one, Escape closes.";
  const make = (name, properties) => Object.assign(document.createElement(name), properties);
  const set = (element, attributes) => {
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  };
  const short = (text) => {
    let sum = 5381;
    for (const letter of text) sum = (sum * 33 + letter.codePointAt(0)) >>> 0;
    return sum.toString(36);
  };

  const charts = new Map();

  // One picture of a figure: its stops in the order of the data.
  const read = (svg, labels) => {
    const stops = new Map();
    [...svg.querySelectorAll("[data-label]")].forEach((mark, i) => {
      mark.dataset.label ||= labels[i] ?? "";
      const label = mark.dataset.label;
      const layer = mark.parentNode.classList;
      if (!stops.has(label)) stops.set(label, { label, marks: [], layer: layer[2], names: label.split(" · ")[0] });
      stops.get(label).marks.push({ mark, line: layer.contains("mark-line"), area: layer.contains("mark-area") });
    });
    return stops;
  };
  const shown = (element) => element.getClientRects().length > 0;
  const visible = (stop) => stop.marks.some(({ mark }) => shown(mark));
  const keys = ({ names, label }) => [short(names), short(label)];

  // Where a mark is on the screen: its box, or points along a line.
  const boxes = ({ mark, line, area }) => {
    if (!shown(mark) || area) return [];
    if (!line) return [mark.getBoundingClientRect()];
    const [length, matrix] = [mark.getTotalLength(), mark.getScreenCTM()];
    return Array.from({ length: SAMPLES }, (_, i) => {
      const { x, y } = mark.getPointAtLength((length * i) / (SAMPLES - 1)).matrixTransform(matrix);
      return { left: x, right: x, top: y, bottom: y };
    });
  };
  const away = (x, y) => (box) =>
    Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
  const nearest = (chart, x, y, target) => {
    const { left, top } = chart.svg.getBoundingClientRect();
    if (!(performance.now() - chart.measured < 500)) {
      chart.places = chart.stops.flatMap((stop) => stop.marks.flatMap((place) =>
        boxes(place).map((box) => ({ // relative to the picture, so that scrolling changes nothing
          stop, far: place.line ? OUTLINED : 0, left: box.left - left, right: box.right - left, top: box.top - top, bottom: box.bottom - top,
        }))));
      chart.measured = performance.now();
    }
    const distance = away(x - left, y - top);
    const size = (box) => (box.right - box.left + box.bottom - box.top) / 1e4; // a small mark lies on a large one
    let best = { at: REACH + 1 };
    for (const box of chart.places) {
      const at = distance(box) + box.far + size(box);
      if (at < best.at) best = { at, stop: box.stop };
    }
    return best.stop ?? chart.labels.get(target.closest("[data-label]")?.dataset.label);
  };

  // The tooltip stands above its mark, or below where there is no room, inside the window.
  const middle = (stop) => {
    const place = stop.marks.findLast(({ mark }) => shown(mark));
    const points = boxes(place);
    return place.line ? points[SAMPLES >> 1] : points[0] ?? place.mark.getBoundingClientRect();
  };
  const place = (figure, stop) => {
    const { tip } = figure;
    tip.replaceChildren(...stop.label.split(" · ").map((textContent, i) => make(i ? "span" : "strong", { textContent })));
    tip.hidden = false;
    const around = figure.element.getBoundingClientRect();
    const box = middle(stop);
    const { width, height } = tip.getBoundingClientRect();
    const most = Math.max(document.documentElement.clientWidth - width - 8, 8);
    const left = Math.min(Math.max((box.left + box.right - width) / 2, 8), most);
    const top = box.top - height - 10 > 60 ? box.top - height - 10 : box.bottom + 10; // 60: the head of the page
    tip.style.left = `${left - around.left}px`;
    tip.style.top = `${top - around.top}px`;
  };

  const current = (figure) => figure.charts.find(({ svg }) => shown(svg));
  const show = (figure, stop) => {
    for (const mark of figure.lit) mark.classList.remove("chart__lit");
    figure.stop = stop;
    figure.lit = figure.charts.flatMap(({ labels }) => (labels.get(stop?.label)?.marks ?? []).map(({ mark }) => mark));
    for (const mark of figure.lit) mark.classList.add("chart__lit");
    figure.note.hidden = true;
    figure.tip.hidden = true;
    if (stop && visible(stop)) place(figure, stop);
  };
  const say = (figure, text) => { figure.live.textContent = text; };
  const tell = (figure, text) => Object.assign(figure.note, { textContent: text, hidden: false });
  const pin = (figure, stop) => {
    figure.pinned = stop;
    const address = stop ? `#mark=${figure.element.id}:${keys(stop).join(".")}` : location.pathname + location.search;
    if (stop || HASH.test(location.hash)) history.replaceState(history.state, "", address);
    show(figure, stop);
  };

  // The stop of a link: the same label, or the only one with the same names, whatever its values are now.
  const find = ({ stops }, [names, label]) => {
    const same = stops.filter((stop) => keys(stop)[0] === names);
    return same.find((stop) => keys(stop)[1] === label) ?? (same.length === 1 ? same[0] : null);
  };
  const open = () => {
    const [, id, ...wanted] = location.hash.match(HASH) ?? [];
    for (const figure of charts.values()) if (figure.pinned) show(figure, figure.pinned = null);
    const figure = charts.get(id);
    const chart = figure && current(figure);
    if (!chart) return;
    const stop = find(chart, wanted);
    figure.pinned = stop && visible(stop) ? stop : null;
    (figure.pinned?.marks.find(({ mark }) => shown(mark)).mark ?? figure.element).scrollIntoView({ block: "center" });
    show(figure, figure.pinned);
    if (!figure.pinned) tell(figure, "The mark that this link leads to is not in the picture any more.");
    say(figure, figure.pinned?.label ?? figure.note.textContent);
  };

  // Arrow keys: along the data, or to the nearest mark of the next series.
  const row = (figure, stop) => figure.legend.find(({ fits }) => fits(stop))?.text ?? stop.layer;
  const of = ({ names }, text) => `, ${names}, `.includes(`, ${text}, `);
  const travel = (figure, key) => {
    const stops = current(figure).stops.filter(visible);
    const at = stops.findIndex(({ label }) => label === figure.stop?.label);
    if (key === "Home" || (at < 0 && key !== "End")) return stops[0];
    if (!/Up|Down/.test(key)) return { ArrowRight: stops[at + 1], ArrowLeft: stops[at - 1], End: stops.at(-1) }[key];
    const all = [...new Set(stops.map((stop) => row(figure, stop)))];
    const next = all[all.indexOf(row(figure, stops[at])) + (key === "ArrowDown" ? 1 : -1)];
    const distance = (stop) => Math.abs(middle(stop).left - middle(stops[at]).left);
    return stops.filter((stop) => row(figure, stop) === next)
      .reduce((best, stop) => (best && distance(best) <= distance(stop) ? best : stop), undefined);
  };
  const press = (figure, event) => {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (key === "Escape") {
      light(figure, null);
      pin(figure, null);
      say(figure, "");
    } else if ((key === "Enter" || key === " ") && figure.stop) {
      pin(figure, figure.stop);
      say(figure, `Pinned: ${figure.stop.label}`);
    } else if (/^(Arrow(Left|Right|Up|Down)|Home|End)$/.test(key)) {
      show(figure, travel(figure, key) ?? figure.stop);
      say(figure, figure.stop?.label ?? "");
    } else return;
    event.preventDefault();
  };

  // Entries of the legend, and names in colour at the ends of lines, light their series.
  const light = (figure, text) => {
    figure.light = text;
    const fits = figure.legend.find((entry) => entry.text === text)?.fits;
    for (const chart of figure.charts) {
      chart.svg.classList.toggle("chart__dim", Boolean(text));
      for (const stop of chart.stops) for (const { mark } of stop.marks) mark.classList.toggle("chart__of", Boolean(fits?.(stop)));
    }
    for (const { key, text: own } of figure.legend) key.setAttribute("aria-pressed", own === text);
  };
  // By name, or where no mark says the name, by the colour of the entry if not every mark has it.
  const series = (node, stops) => {
    const symbol = node.closest(".role-legend-label")?.parentNode.querySelector(".role-legend-symbol path");
    if (!symbol && /ink|muted/.test(node.getAttribute("fill"))) return null; // a note
    const paints = (mark) => ["fill", "stroke"].map((name) => mark.getAttribute(name)).filter((paint) => /^(var|#|rgb)/.test(paint));
    const named = (stop) => of(stop, node.textContent);
    const painted = (stop) => stop.marks.some(({ mark }) => paints(mark).includes(paints(symbol)[0]));
    if (stops.some((stop) => named(stop) && stop.marks.every(({ mark }) => mark !== node))) return named;
    return symbol && stops.some(painted) && !stops.every(painted) ? painted : null;
  };
  const entries = (figure, { svg, stops }) => {
    for (const node of svg.querySelectorAll(".role-legend-label text, .mark-text.role-mark text")) {
      const text = node.textContent;
      const fits = series(node, stops);
      if (!fits) continue;
      const key = node.closest(".role-legend-label")?.parentNode ?? node;
      set(key, { role: "button", tabindex: 0, "aria-pressed": false, "aria-label": `Highlight ${text}` });
      key.classList.add("chart__key");
      figure.legend.push({ key, text, fits });
      const toggle = (event) => {
        event.stopPropagation();
        event.preventDefault();
        light(figure, figure.light === text ? null : text);
        say(figure, figure.light ? `${text} highlighted` : "All shown alike");
      };
      key.addEventListener("click", toggle);
      key.addEventListener("keydown", (event) => { if (event.key === "Enter" || event.key === " ") toggle(event); });
    }
  };

  const explore = (figure) => {
    const title = "Zoom and move: loads about 300 kB";
    const button = make("button", { className: "chart__explore", type: "button", textContent: "Explore", title });
    button.addEventListener("click", async () => {
      light(figure, null);
      show(figure, null);
      button.disabled = true;
      try {
        const { toggle } = await import(new URL("explore.js", HERE));
        await toggle(figure.element, button, new URL("../figures/", HERE));
      } catch {
        tell(figure, "The full view could not be loaded.");
      }
      button.disabled = false;
    });
    const more = make("p", { className: "chart__more" });
    more.append(button);
    return more;
  };

  const start = (element) => {
    const svgs = [...element.querySelectorAll(".chart__wide > svg, .chart__narrow > svg")];
    if (!svgs.length) return;
    const labels = [...svgs[0].querySelectorAll("[data-label]")].map((mark) => mark.dataset.label);
    const figure = {
      element, legend: [], lit: [], stop: null, pinned: null,
      charts: svgs.map((svg) => read(svg, labels)).map((found, i) => ({ svg: svgs[i], labels: found, stops: [...found.values()] })),
      tip: make("div", { className: "chart__tip", hidden: true }),
      live: make("div", { className: "visually-hidden" }),
      note: make("p", { className: "chart__note", hidden: true }),
    };
    set(figure.tip, { "aria-hidden": true });
    set(figure.live, { "aria-live": "polite" });
    svgs.at(-1).parentNode.after(figure.note, ...("explore" in element.dataset && location.protocol !== "file:" ? [explore(figure)] : []), figure.tip, figure.live);
    if (!labels.length) return;
    charts.set(element.id, figure);
    for (const chart of figure.charts) {
      const { svg } = chart;
      const [title, desc] = svg.querySelectorAll(":scope > :is(title, desc)");
      set(svg, { role: "application", tabindex: 0, "aria-roledescription": "chart", "aria-label": title.textContent, "aria-describedby": desc.id });
      svg.removeAttribute("aria-labelledby");
      title.remove(); // a browser would show it over the marks
      entries(figure, chart);
      svg.addEventListener("keydown", (event) => press(figure, event));
      svg.addEventListener("focus", () => {
        if (!svg.matches(":focus-visible")) return;
        show(figure, figure.stop ?? chart.stops.find(visible));
        say(figure, `${figure.stop?.label ?? ""}. ${KEYS}`);
      });
      svg.addEventListener("blur", () => show(figure, figure.pinned));
      const hover = ({ type, clientX, clientY, target, pointerType }) => {
        const stop = type === "pointermove" ? nearest(chart, clientX, clientY, target) : null;
        if (pointerType === "mouse") show(figure, stop ?? figure.pinned);
      };
      for (const type of ["pointermove", "pointerleave"]) svg.addEventListener(type, hover);
      svg.addEventListener("click", ({ clientX, clientY, target }) => {
        pin(figure, nearest(chart, clientX, clientY, target) ?? null);
        say(figure, figure.pinned?.label ?? "");
      });
    }
  };
  for (const element of document.querySelectorAll("figure.chart")) setTimeout(start, 0, element); // the page answers in between
  addEventListener("hashchange", open);
  addEventListener("resize", () => { for (const figure of charts.values()) show(figure, figure.pinned); });
  setTimeout(open);
})();
