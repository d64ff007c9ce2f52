// A slider for the number of questions above both pictures: the floor moves, marks below it read 0. Nothing leaves the page.
((begin) => {
  const script = document.currentScript;
  document.addEventListener("DOMContentLoaded", () => begin(script)); // when the scripts of every page have run
})((script) => {
  const { words } = spelling;
  const figure = script.parentElement;
  const json = figure.querySelector('script[type="application/json"]').textContent;
  const { tests, curves, axes, domain, ladder, usual, luck, sure, checkpoints } = JSON.parse(json);
  const { log10, log1p, expm1, round, max, min } = Math;
  const RULES = { expected: (q) => 1 / q, sure: (q) => -expm1(log1p(-sure) / q) };
  const POINTS = 1 + 2 * tests.length; // marks before them: the floor and the starts
  const PACE = 90; // ms a step, when it plays
  const short = (v) => words(Number(v.toPrecision(2)));
  const written = (v) => (v < 1e6 ? Number(v.toPrecision(4)).toLocaleString("en") : words(v));
  const letters = (v) => short(v).replace(/illion$/, "").replace(/ (.)$/, (all, letter) => ` ${letter.toUpperCase()}`);

  // Where a curve is first seen: between two lengths of training on a straight line in logarithms, 0 at the first; NaN nowhere.
  const first = ({ panel, places, rates }, floor) => {
    const i = rates.findIndex((rate) => rate >= floor);
    if (i < 0) return NaN;
    if (panel) return places[i];
    if (i === 0) return 0;
    const part = log10(floor / rates[i - 1]) / log10(rates[i] / rates[i - 1]);
    return places[i - 1] * (places[i] / places[i - 1]) ** part;
  };
  const across = (panel, place) => {
    const [low, high, left, right] = axes[panel];
    return left + ((log10(place) - low) / (high - low)) * (right - left);
  };

  // Of each picture the marks in order and the scales, read off two points.
  const known = curves.flatMap(({ panel, places, rates, silent }) =>
    places.map((place, i) => ({ x: across(panel, place), y: log10(rates[i]), rate: rates[i], silent: silent[i] })));
  const line = ([a, b], [from, to]) => (v) => from + ((v - a) / (b - a)) * (to - from);
  const pictures = [...figure.querySelectorAll("svg")].map((svg) => {
    const marks = [];
    for (const mark of svg.querySelectorAll("[data-mark]")) (marks[mark.dataset.mark] ||= []).push(mark);
    const ends = [0, curves[0].places.length - 1];
    const at = ends.map((i) => marks[POINTS + i][0].transform.baseVal.getItem(0).matrix);
    return {
      marks,
      x: line(ends.map((i) => known[i].x), at.map(({ e }) => e)),
      y: line(ends.map((i) => known[i].y), at.map(({ f }) => f)),
      prefix: marks[0].find((mark) => mark.matches("text")).textContent.match(/^sees |/)[0],
    };
  });
  const write = (text, x, y) => text.setAttribute("transform", `translate(${x},${y})`);
  const draw = (questions, floor, starts) => {
    for (const { marks, x, y, prefix } of pictures) {
      const [left, right] = [x(0), x(axes[1][3])];
      const [height, bottom] = [y(log10(floor)), y(log10(domain[0]))];
      const [shade, rule] = marks[0];
      shade.setAttribute("d", `M${left},${height}H${right}V${bottom}H${left}Z`);
      rule.setAttribute("d", `M${left},${height}H${right}`);
      const label = marks[0].find((mark) => mark.matches("text"));
      label.textContent = `${prefix}1 in ${written(1 / floor)}`;
      write(label, left + 4, height - 3);
      curves.forEach((curve, c) => {
        const [dash, text] = marks[1 + curve.panel * tests.length + curve.test];
        const shown = starts[c] > 0;
        dash.style.display = text.style.display = shown ? "" : "none";
        if (!shown) return;
        const place = x(across(curve.panel, starts[c]));
        dash.setAttribute("d", `M${place},${height}V${bottom}`);
        text.textContent = letters(starts[c]);
        write(text, place + (curve.test ? 4 : -4), bottom - 3);
      });
      known.forEach(({ rate, silent }, i) => {
        const [dot, zero] = marks[POINTS + i];
        if (silent) return;
        dot.style.opacity = rate >= floor ? 1 : 0;
        zero.style.opacity = rate >= floor ? 0 : 1;
      });
    }
  };

  // What it shows, in words.
  const say = (questions, floor, starts) => {
    const start = (panel, test) => starts[curves.findIndex((curve) => curve.panel === panel && curve.test === test)];
    const [one, other] = [start(0, 0), start(0, 1)];
    const over = one === 0 ? `${tests[0]} is seen from the first step on, by luck`
      : one > 0 ? `${tests[0]} appears at ${short(one)} training tokens${floor < 2 * luck ? ", where luck nearly reaches" : ""}`
        : `${tests[0]} reads 0 to the end of training`;
    const beside = other > 0 ? `${tests[1]} at ${short(other)}${one > 0 ? "" : " tokens"}` : `${tests[1]} ${one > 0 ? "nowhere" : "too"}`;
    const sizes = tests.map((name, test) =>
      (start(1, test) > 0 ? `${short(start(1, test))} parameters on ${name}` : ""));
    const smallest = sizes.filter(Boolean).join(" and ");
    const zeros = checkpoints.filter((rate) => rate < floor);
    const hidden = zeros.filter((rate) => rate > 0).length;
    const seen = starts[0] >= 0;
    const rate = seen ? floor : max(...curves[0].rates);
    const none = (1 - rate) ** usual;
    const printed = usual * rate >= 3 ? `prints about ${round(usual * rate)} right answers`
      : none > 0.995 ? "nearly always prints 0" : `prints 0 in ${round(100 * none)} of 100 tries`;
    return `${over}, ${beside}. `
      + `${smallest ? `The smallest finished model seen has ${smallest}.` : "No finished model is seen."} `
      + `${zeros.length} of ${checkpoints.length} checkpoints read 0; ${hidden} of them are right now and then. `
      + `${seen ? `Where ${tests[0]} appears here` : `At the best rate of ${tests[0]}`}, its own test of ${written(usual)} questions ${printed}.`;
  };

  // Elements.
  const make = (name, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };
  const slider = make("input", { type: "range", min: 0, max: ladder.length - 1, step: 1 });
  const value = make("output", { id: `${figure.id}-questions` });
  const rule = make("select", {}, new Option("one right answer is expected", "expected"),
    new Option("one is right in 19 of 20 tests", "sure"));
  const play = make("button", { type: "button", className: "chart__explore", textContent: "Let it sink" });
  const status = make("span");
  status.setAttribute("role", "status");
  status.setAttribute("aria-live", "polite");
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  figure.prepend(make("div", { className: "chart__control" },
    make("label", { className: "chart__slider" }, "Questions ", slider, value),
    make("label", {}, "Seen if ", rule), make("span", {}, ...(still ? [] : [play])), status));

  const update = () => {
    const questions = ladder[slider.value];
    const floor = RULES[rule.value](questions);
    const starts = curves.map((curve) => first(curve, floor));
    value.textContent = written(questions);
    slider.setAttribute("aria-valuetext", `${value.textContent} questions`);
    draw(questions, floor, starts);
    status.textContent = say(questions, floor, starts);
  };

  // The state in the address: #questions=1319&seen=sure. Steps that follow each other fast are one step back.
  let kept = 0;
  const keep = () => {
    const hash = `#${new URLSearchParams({ questions: ladder[slider.value], seen: rule.value })}`;
    if (hash === location.hash) return;
    history[Date.now() - kept > 1000 ? "pushState" : "replaceState"](history.state, "", hash);
    kept = Date.now();
  };
  const read = () => {
    const wanted = new URLSearchParams(location.hash.slice(1));
    if (location.hash && !wanted.has("questions")) return; // a heading or a mark of the page
    const asked = log10(Number(wanted.get("questions") ?? usual));
    const distance = ladder.map((q) => Math.abs(log10(q) - asked));
    slider.value = distance.indexOf(min(...distance));
    if (!Number.isFinite(asked)) slider.value = ladder.indexOf(usual);
    rule.value = RULES[wanted.get("seen")] ? wanted.get("seen") : "expected";
    update();
  };

  let playing;
  const stop = () => {
    clearInterval(playing);
    playing = undefined;
    play.textContent = "Let it sink";
    status.setAttribute("aria-live", "polite");
  };
  play.addEventListener("click", () => {
    if (playing) {
      stop();
      keep();
      return;
    }
    status.setAttribute("aria-live", "off"); // said once, at the end
    play.textContent = "Stop";
    slider.value = 0;
    update();
    playing = setInterval(() => {
      slider.value = Number(slider.value) + 1;
      if (Number(slider.value) === ladder.length - 1) {
        stop();
        keep();
      }
      update();
    }, PACE);
  });
  for (const field of [slider, rule]) {
    field.addEventListener("input", () => {
      if (playing) stop();
      update();
    });
    field.addEventListener("change", keep);
  }
  addEventListener("popstate", read);
  addEventListener("hashchange", read);
  slider.value = ladder.indexOf(usual);
  update();
  read();
});
