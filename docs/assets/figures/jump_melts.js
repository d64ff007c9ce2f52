// The same right answers under three scores and on two axes: the marks of both pictures move, none is drawn anew.
(() => {
  const figure = document.currentScript.parentElement;
  const json = figure.querySelector('script[type="application/json"]').textContent;
  const { rows: given, questions, even } = JSON.parse(json);
  const { log, min, max, round, floor, ceil } = Math;
  const percent = (v) => `${+(100 * v).toPrecision(3)}%`;
  const plain = (v) => v.toLocaleString("en", { maximumFractionDigits: 6 });
  const TENS = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => 10 ** (from + i));
  // Of each score: its formula, and of each axis the domain and the ticks.
  const SCORES = {
    match: {
      name: "Exact match", title: "Share of sums right", of: (a) => a, write: percent,
      linear: [0, 1, [0, 0.2, 0.4, 0.6, 0.8, 1]], log: [1e-4, 1, TENS(-4, 0)],
    },
    digit: {
      name: "Chance of one digit", title: "Implied chance of one digit", of: (a, digits) => a ** (1 / digits), write: percent,
      linear: [0, 1, [0, 0.2, 0.4, 0.6, 0.8, 1]], log: [0.05, 1, [0.05, 0.1, 0.2, 0.5, 1]],
    },
    odds: {
      name: "Odds", title: "Odds, right over wrong", of: (a) => a / (1 - a), write: plain,
      linear: [0, 5, [0, 1, 2, 3, 4, 5]], log: [1e-4, 1e3, TENS(-4, 3)],
    },
  };
  const AXES = { linear: (v) => v, log };
  const CONTROLS = {
    score: { label: "Score", options: { match: "exact match", digit: "one digit", odds: "odds" } },
    axis: { label: "Axis of the score", options: { linear: "linear axis", log: "log axis" } },
  };
  const NAMES = Object.keys(CONTROLS);

  // None right and all right stand for every chance inside their interval.
  const rows = given.map(([digits, parameters, right, low, high]) => {
    const a = right / questions;
    const [none, all] = [right === 0, right === questions];
    return { digits, parameters, a, low, high, none, all, possible: [all ? low : a, none ? high : a] };
  });
  const lengths = [...new Set(rows.map(({ digits }) => digits))];
  const series = lengths.map((length) => rows.filter(({ digits }) => digits === length));

  // The least and the largest share of the last step that this leaves.
  const lastShare = (of, { score, axis }) => {
    const drawn = (a) => AXES[axis](SCORES[score].of(a, of[0].digits));
    const before = drawn(of.at(-2).a);
    const shares = of[0].possible.map(drawn).flatMap((first) => of.at(-1).possible.map(drawn).map((last) =>
      (last === Infinity ? 1 : first === -Infinity ? 0 : (last - before) / (last - first))));
    return [min(...shares), max(...shares)];
  };
  const spoken = ([low, high]) => {
    if (low <= 0 && high >= 1) return "an unknown share";
    if (high >= 1) return `at least ${floor(100 * low)}%`;
    if (low <= 0) return `at most ${ceil(100 * high)}%`;
    const ends = [low, high].map((v) => `${round(100 * v)}%`);
    return ends[0] === ends[1] ? ends[0] : ends.join(" to ");
  };
  const say = (view) => {
    const parts = series.map((of, i) => `${spoken(lastShare(of, view))} with ${lengths[i]}${i ? "" : " digits"}`);
    const zero = percent(rows.find(({ none }) => none).high);
    const all = rows.find((row) => row.all);
    const hollow = rows.some((row) => open(row, view));
    return `${SCORES[view.score].name}, ${view.axis} axis: of the whole rise, the last step (13 to 175 billion parameters) holds `
      + `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}; spread evenly over log size it would be ${round(100 * even)}%. `
      + `${hollow ? "Hollow marks: none" : "Where none"} of ${plain(questions)} ${hollow ? "right, so a chance of" : "is right the chance may be"} up to ${zero}`
      + (view.score === "odds" ? `; or all right, so odds of ${round(SCORES.odds.of(all.low))} or more.` : ".");
  };

  // Where a value stands, from 0 at the bottom of the plot to 1 at its top.
  const placed = ({ score, axis }) => (v) => {
    const bend = AXES[axis];
    const [low, high] = SCORES[score][axis].slice(0, 2).map(bend);
    return min(max((bend(v) - low) / (high - low), 0), 1);
  };
  const open = (row, { score, axis }) =>
    (row.none && (axis === "log" || score === "digit") ? "none" : row.all && score === "odds" ? "all" : "");
  const target = (view) => rows.map((row) => {
    const of = (a) => placed(view)(SCORES[view.score].of(a, row.digits));
    const side = open(row, view);
    return { side, at: of(side === "none" ? row.high : side === "all" ? row.low : row.a), low: of(row.low), high: of(row.high) };
  });

  const SHAPES = { none: "M-5,-4H5L0,5Z", all: "M-5,4H5L0,-5Z" };
  const pictures = [...figure.querySelectorAll("svg")].map((svg) => {
    const one = (mark, i) => svg.querySelector(`.mark-${mark} [data-mark="${i}"]`);
    const points = rows.map((_, i) => one("symbol", i));
    const bars = rows.map((_, i) => one("rule", i));
    const lines = series.map((_, i) => one("line", rows.length + i));
    const names = series.map((of) => [...svg.querySelectorAll(".role-mark text")].find(({ textContent }) => textContent === `${of[0].digits} digits`));
    const place = (mark) => mark.transform.baseVal.getItem(0).matrix;
    const x = points.map((point) => place(point).e);
    const [bottom, top] = ["none", "all"].map((end) => place(points[rows.findIndex((row) => row[end])]).f);
    const right = place(names[0]).e;
    const shape = points[0].getAttribute("d");
    const axes = [...svg.querySelectorAll(".role-axis")];
    const axis = axes.find((group) => group.querySelector(".role-axis-title [transform*=rotate]"));
    const grid = axes.map((group) => group.querySelector('.role-axis-grid:has(line:not([x2="0"]))')).find(Boolean);
    const ruled = [[grid, 0], [axis.querySelector(".role-axis-tick"), 0], [axis.querySelector(".role-axis-label"), 4]];
    const up = (v) => bottom + v * (top - bottom);

    const rule = (view) => {
      const { title, write, [view.axis]: [, , ticks] } = SCORES[view.score];
      axis.querySelector(".role-axis-title text").textContent = title;
      for (const [group, down] of ruled) {
        group.replaceChildren(...ticks.map((tick) => {
          const mark = group.firstElementChild.cloneNode(true);
          const { e } = place(mark);
          mark.setAttribute("transform", `translate(${e},${round(up(placed(view)(tick))) + down})`);
          if (down) mark.textContent = write(tick);
          return mark;
        }));
      }
    };
    const draw = (states) => {
      states.forEach(({ side, at, low, high }, i) => {
        points[i].setAttribute("transform", `translate(${x[i]},${up(at)})`);
        points[i].setAttribute("d", SHAPES[side] ?? shape);
        points[i].style.fill = side ? "none" : "";
        points[i].style.stroke = side ? points[i].getAttribute("fill") : "";
        points[i].style.strokeWidth = side ? 1.5 : "";
        bars[i].setAttribute("transform", `translate(${x[i]},${up(low)})`);
        bars[i].setAttribute("y2", up(high) - up(low));
        bars[i].style.opacity = side ? 0.3 : "";
      });
      const ends = series.map((of, k) => {
        const all = of.map((row) => rows.indexOf(row));
        // A line joins neighbours that have a value.
        lines[k].setAttribute("d", all.map((i) => (states[i].side
          ? "" : `${i > all[0] && !states[i - 1].side ? "L" : "M"}${x[i]},${up(states[i].at)}`)).join(""));
        return { name: names[k], y: up(states[all.at(-1)].at) };
      }).sort((a, b) => a.y - b.y);
      ends.forEach((end, i) => { // names keep a line apart, from the highest down
        end.y = i ? max(end.y, ends[i - 1].y + 15) : end.y;
        end.name.setAttribute("transform", `translate(${right},${end.y + 4})`);
      });
    };
    return { rule, draw };
  });

  // Controls, and the view in the address.
  const status = document.createElement("span");
  status.setAttribute("role", "status");
  status.setAttribute("aria-live", "polite");
  const control = document.createElement("div");
  control.className = "chart__control";
  control.append(...NAMES.map((name) => {
    const group = document.createElement("div");
    group.setAttribute("role", "radiogroup");
    group.setAttribute("aria-label", CONTROLS[name].label);
    group.append(...Object.entries(CONTROLS[name].options).map(([value, text]) => {
      const label = document.createElement("label");
      label.append(Object.assign(document.createElement("input"), { type: "radio", name: `${figure.id}-${name}`, value }), text);
      return label;
    }));
    return group;
  }), status);
  const radios = (name) => [...control.querySelectorAll(`[name="${figure.id}-${name}"]`)];
  const chosen = () => Object.fromEntries(NAMES.map((name) => [name, radios(name).find(({ checked }) => checked).value]));
  const fromAddress = () => {
    const query = new URLSearchParams(location.search);
    for (const name of NAMES) {
      const all = radios(name);
      (all.find(({ value }) => value === query.get(name)) ?? all[0]).checked = true;
    }
  };
  const toAddress = (view) => {
    const url = new URL(location);
    for (const name of NAMES) {
      if (view[name] === radios(name)[0].value) url.searchParams.delete(name);
      else url.searchParams.set(name, view[name]);
    }
    history.pushState(history.state, "", url);
  };

  let now;
  let frame;
  const mix = (a, b, t) => a + t * (b - a);
  const show = (glide) => {
    const view = chosen();
    const [from, to] = [now, target(view)];
    const time = glide && from && matchMedia("(prefers-reduced-motion: no-preference)").matches ? 700 : 0;
    const start = performance.now();
    const step = () => {
      const passed = time ? min((performance.now() - start) / time, 1) : 1;
      const t = passed * passed * (3 - 2 * passed);
      now = to.map((end, i) => (t === 1 ? end
        : { side: end.side, ...Object.fromEntries(["at", "low", "high"].map((key) => [key, mix(from[i][key], end[key], t)])) }));
      for (const { draw } of pictures) draw(now);
      if (t < 1) frame = requestAnimationFrame(step);
    };
    cancelAnimationFrame(frame);
    for (const { rule } of pictures) rule(view);
    step();
    status.textContent = say(view);
  };
  control.addEventListener("change", () => {
    toAddress(chosen());
    show(true);
  });
  addEventListener("popstate", () => {
    fromAddress();
    show(true);
  });
  figure.prepend(control);
  fromAddress();
  show(false);
})();
