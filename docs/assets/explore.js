// The full Vega view of a figure in place of its picture: zoom, move, the labels of the picture as tooltips.
const MARKS = /^(layer_\d+_)*marks$/;
const HINT = "Drag to move, Ctrl and the wheel or a pinch to zoom, double click to go back to the start.";
const APART = "What was chosen above the picture does not change this view.";
const MARKED = ["chart__off", "chart__hit", "chart__faint"]; // by a script of the figure
const make = (name, properties) => Object.assign(document.createElement(name), properties);
const open = new WeakMap();

// The colours of the page, by those of the light picture that stand behind every variable of it.
const colours = (figure) => {
  const style = getComputedStyle(document.body);
  const found = figure.innerHTML.matchAll(/var\((--chart-[a-z]+), (#[0-9a-f]{6})\)/g);
  return new Map([...found].map(([, name, hex]) => [hex, style.getPropertyValue(name).trim() || hex]));
};

// Axes of numbers can be zoomed and moved; marks then end at the edge of the plot.
const zoomed = (spec) => {
  const layers = spec.layer ?? [spec];
  const along = (layer) => ["x", "y"].filter((channel) => {
    const encoding = { ...spec.encoding, ...layer.encoding }[channel];
    return encoding?.field && ["quantitative", "temporal"].includes(encoding.type) && encoding.axis !== null;
  });
  const whole = layers.filter((layer) => !layer.transform?.some((step) => step.aggregate));
  const [best] = whole.toSorted((a, b) => along(b).length - along(a).length);
  const encodings = along(best);
  if (!encodings.length) return spec;
  const select = { type: "interval", encodings, zoom: "wheel![event.ctrlKey || event.metaKey]" };
  const clipped = layers.map((layer) => {
    const mark = typeof layer.mark === "string" ? { type: layer.mark } : layer.mark;
    const params = layer === best ? { params: [{ name: "zoom", select, bind: "scales" }] } : {};
    return { ...layer, ...params, mark: { ...mark, clip: true } };
  });
  return spec.layer ? { ...spec, layer: clipped } : { ...spec, ...clipped[0] };
};

// A mark of the view has the label of the same mark of the picture: both are drawn in one order.
const labels = (figure) => (item) => {
  const { name, group, items } = item.mark;
  if (!MARKS.test(name ?? "")) return "";
  const groups = figure.querySelectorAll(`.chart__wide .${name}`);
  const path = ["line", "area"].includes(item.mark.marktype);
  const at = path ? groups[group.mark.items.indexOf(group)]?.firstChild : groups[0]?.children[items.indexOf(item)];
  return at?.dataset.label ?? "";
};
const tooltip = (figure, tip, frame) => {
  const label = labels(figure);
  return (view) => {
    view.addEventListener("pointermove", (event, item) => {
      const text = item?.mark ? label(item) : "";
      tip.hidden = !text;
      if (!text) return;
      const [names, ...values] = text.split(" · ");
      tip.replaceChildren(make("strong", { textContent: names }), ...values.map((value) => make("span", { textContent: value })));
      const around = frame.getBoundingClientRect();
      const { width, height } = tip.getBoundingClientRect();
      const [x, y] = [event.clientX - around.left, event.clientY - around.top];
      tip.style.left = `${Math.min(Math.max(x - width / 2, 0), Math.max(around.width - width, 0))}px`;
      tip.style.top = `${y - height - 14 < 0 ? y + 18 : y - height - 14}px`;
    });
    view.addEventListener("pointerout", () => { tip.hidden = true; });
  };
};

// What a script of the figure did to the marks of its picture is done to the same marks of the view.
const follow = (figure, frame) => {
  const copy = () => {
    for (const group of frame.querySelectorAll("svg [class*=marks]")) {
      const name = [...group.classList].find((one) => MARKS.test(one));
      const marks = name ? figure.querySelector(`.chart__wide .${name}`)?.children ?? [] : [];
      [...group.children].forEach((mark, i) => {
        for (const one of MARKED) mark.classList.toggle(one, Boolean(marks[i]?.classList.contains(one)));
      });
    }
  };
  copy();
  figure.addEventListener("marked", copy);
  return () => figure.removeEventListener("marked", copy);
};

// A narrow column has one entry of a legend below the other, and short names down the side.
const NARROW = 560; // px, as in the style sheet
const narrowed = (part, width, inside) => {
  if (width > NARROW || typeof part !== "object" || part === null) return part;
  if (Array.isArray(part)) return part.map((each) => narrowed(each, width, inside));
  const found = Object.entries(part).map(([name, value]) => {
    if (name === "columns") return [name, 1];
    if (name === "labelLimit" && inside === "axis") return [name, Math.min(value, width / 3)];
    return [name, name === "direction" ? "vertical" : narrowed(value, width, name)];
  });
  return Object.fromEntries(found);
};

const draw = async (figure, text, embed, frame) => {
  const mapped = colours(figure);
  const spec = JSON.parse(text.replace(/#[0-9a-f]{6}\b/gi, (hex) => mapped.get(hex.toLowerCase()) ?? hex));
  const tip = make("div", { className: "chart__tip", hidden: true });
  const place = make("div", {});
  const width = Math.min(frame.clientWidth, spec.width);
  const { datasets, ...rest } = spec;
  const sized = { ...narrowed(rest, width), datasets, width };
  const whole = zoomed(sized);
  const hints = [whole !== sized && HINT, figure.querySelector(".chart__control") && !("marked" in figure.dataset) && APART].filter(Boolean);
  const hint = make("p", { className: "chart__note", hidden: !hints.length, textContent: hints.join(" ") });
  frame.replaceChildren(place, hint, tip);
  const { view, finalize } = await embed(place, whole, { actions: false, renderer: "svg", tooltip: () => {}, config: { aria: false } });
  tooltip(figure, tip, frame)(view);
  const leave = "marked" in figure.dataset ? follow(figure, frame) : () => {};
  return () => {
    leave();
    finalize();
  };
};

/** Put the full view of `figure` in place of its picture, or the picture back. */
export const toggle = async (figure, button, base) => {
  const state = open.get(figure);
  if (state) {
    open.delete(figure);
    state.observer.disconnect();
    (await state.drawn)();
    state.frame.remove();
    figure.classList.remove("chart--explored");
    button.textContent = "Explore";
    return;
  }
  const [{ default: embed }, text] = await Promise.all([
    import(new URL("vega.js", base)),
    fetch(new URL(`${figure.id}.vl.json`, base)).then((answer) => (answer.ok ? answer.text() : Promise.reject(answer.status))),
  ]);
  const title = figure.querySelector(".chart__wide > svg").getAttribute("aria-label");
  const frame = make("div", { className: "chart__frame", role: "group", ariaLabel: `Full view: ${title}` });
  button.parentNode.before(frame);
  figure.classList.add("chart--explored");
  const now = { frame, drawn: draw(figure, text, embed, frame) };
  open.set(figure, now);
  now.observer = new MutationObserver(async () => {
    (await now.drawn)();
    if (open.has(figure)) now.drawn = draw(figure, text, embed, frame);
  });
  now.observer.observe(document.body, { attributes: true, attributeFilter: ["data-md-color-scheme"] });
  await now.drawn;
  button.textContent = "Back to the picture";
};
