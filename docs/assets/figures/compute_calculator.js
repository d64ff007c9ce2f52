// A calculator: inputs above the pictures, a line in both of them, a table of results below. Nothing leaves the page.
((begin) => {
  const script = document.currentScript;
  document.addEventListener("DOMContentLoaded", () => begin(script)); // when the scripts of every page have run
})((script) => {
  const { number, words: count, power, lowered } = spelling;
  const figure = script.parentElement;
  const json = figure.querySelector('script[type="application/json"]').textContent;
  const { laws, ranges, losses, stocks, prices, fitted, domains, places } = JSON.parse(json);
  const { log10, floor, min, max } = Math;
  const LOG6 = log10(6);
  const NONE = "no interval published";
  const POWERS = {
    k: 3, thousand: 3, m: 6, million: 6, b: 9, bn: 9, billion: 9, t: 12, tn: 12, trillion: 12, quadrillion: 15,
  };
  const STARTS = {
    compute: { label: "Training compute (FLOP)", typed: "1e24" },
    parameters: { label: "Parameters", typed: "70B" },
  };

  // Numbers as people write them, and what they say they are of: 70b params, 1e24 FLOPs, $5M.
  const OF = { compute: / ?flops?$/, parameters: / ?param(?:eter)?s?$/, dollars: /^\$ ?| ?(?:dollars?|usd)$/ };
  const unit = (text) => Object.keys(OF).find((name) => OF[name].test(text.trim().toLowerCase())) ?? "";
  const WRITTEN = /^([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?)(?:e([+-]?\d+))? ?([a-z]*)$/;
  const parse = (text) => {
    const plain = lowered(text.trim().toLowerCase())
      .replace(/\s+/g, " ")
      .replace(OF[unit(text)] ?? "", "")
      .replace(/ ?[×x*] ?10\^/, "e")
      .replace(/^10\^/, "1e");
    const [, digits, exponent = 0, word] = plain.match(WRITTEN) || [];
    if (!/\d/.test(digits || "") || (word && !POWERS[word])) return NaN;
    return Number(`${digits.replaceAll(",", "")}e${+exponent + (word ? POWERS[word] : 0)}`);
  };

  // Numbers as people read them.
  const dollars = (v) => `$${count(v)}`;
  const fixed = (v) => (v < 100 ? v.toFixed(3) : number(v));

  // Laws, in log10: n parameters and d tokens at x, the start; curves hold both ends over the centre.
  const split = ([coefficient, exponent], start, x) => {
    const n = start === "compute" ? (x - LOG6 - coefficient) / (1 + exponent) : x;
    return { n, d: start === "compute" ? x - LOG6 - n : coefficient + exponent * n };
  };
  const between = (curve, start, x) => {
    const [first, last] = ranges[start];
    return curve.map((ends) => {
      const place = ((x - first) / (last - first)) * (ends.length - 1);
      const i = min(floor(place), max(ends.length - 2, 0));
      return ends.length > 1 ? ends[i] + (place - i) * (ends[i + 1] - ends[i]) : ends[0];
    });
  };
  const splits = (law, start, x) => {
    const best = split(law.line, start, x);
    const lines = law.turned.map((line) => split(line, start, x));
    const ends = law.split[start] ? between(law.split[start], start, x) : [];
    const drawn = ends.map((end) => (start === "compute"
      ? { n: best.n + end, d: best.d - end }
      : { n: best.n, d: best.d + end }));
    return [best, ...lines, ...drawn];
  };
  const loss = ([E, A, B, alpha, beta], { n, d }) => E + A * 10 ** (-alpha * n) + B * 10 ** (-beta * d);

  // Groups of rows: [name of the law, value, low, high] each, the ends left out where there are none.
  const groups = (start, x, stock) => {
    const found = laws.map((law) => ({ law, all: splits(law, start, x) }));
    const spread = (of) => found.map(({ law, all }) => {
      const [value, ...ends] = all.map((s) => 10 ** of(s));
      return [law.name, value, ...(ends.length ? [min(value, ...ends), max(value, ...ends)] : [])];
    });
    const around = (curve, value) => [value, ...between(curve, start, x).map((end) => value * 10 ** end)];
    const compute = (s) => LOG6 + s.n + s.d;
    const bought = ([rate, low, high], unit = 1) => {
      const rows = start === "compute" ? [["any law", 10 ** x]] : spread(compute);
      return rows.map(([name, C]) => [name, ...[rate, high, low].map((r) => C / r / unit)]);
    };
    const printed = found.find(({ law }) => law.id === "printed").all[0];
    return [
      start === "compute"
        ? ["Parameters", count, spread((s) => s.n)]
        : ["Training compute (FLOP)", power, spread(compute)],
      ["Training tokens", count, spread((s) => s.d)],
      ["Tokens per parameter", number, spread((s) => s.d - s.n)],
      ["Loss (nats per token) by this report's fit", fixed, found.map(({ law, all }) =>
        [law.name, ...around(law.loss[start], loss(losses.refit, all[0]))])],
      ["Loss (nats per token) by the printed constants", fixed, [[
        laws.find((law) => law.id === "printed").name, loss(losses.printed, printed)]]],
      [`Tokens over the stock: ${stock.name}`, number, found.map(({ law, all }) =>
        [law.name, ...around(law.share[start][stock.id], 10 ** all[0].d / stock.tokens)])],
      ["Cost: hardware and energy (2023 US dollars)", dollars, bought(prices.owned)],
      ["Cost: cloud rental (2023 US dollars)", dollars, bought(prices.rented)],
      ["Energy (kilowatt-hours)", count, bought(prices.energy, 3.6e6)],
    ];
  };

  // Elements.
  const make = (name, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };
  const cell = (write, ...values) => make("td", {}, ...values.flatMap((v, i) =>
    [...(i ? [" to "] : []), make("data", { value: v }, write(v))]));
  const start = make("select", {}, new Option("training compute", "compute"), new Option("parameters", "parameters"));
  const typed = make("input", { type: "text", autocomplete: "off", spellcheck: false, id: `${figure.id}-value` });
  const named = make("label", { htmlFor: typed.id });
  const stock = make("select", {}, ...stocks.map(({ name }, i) => new Option(name, i)));
  const status = make("span", { id: `${figure.id}-status` });
  status.setAttribute("role", "status");
  status.setAttribute("aria-live", "polite");
  typed.setAttribute("aria-describedby", status.id);
  const body = make("table", { className: "chart__results" });
  figure.prepend(make("div", { className: "chart__control" },
    make("label", {}, "Start from ", start), make("span", {}, named, " ", typed), make("label", {}, "Stock of text ", stock), status));
  script.after(body);

  // A line in each picture, placed by two of its points.
  const lines = [...figure.querySelectorAll("svg")].map((svg) => {
    const points = places.map((_, i) => svg.querySelector(`[data-mark="${i}"]`));
    const at = points.map((point) => point.transform.baseVal.getItem(0).matrix);
    const line = document.createElementNS(svg.namespaceURI, "path");
    line.setAttribute("style", "stroke:var(--md-default-fg-color);stroke-width:2;stroke-dasharray:7 4;fill:none");
    points[0].parentNode.append(line);
    const to = (axis, i) => (value) => {
      const [a, b, v] = [places[0][i], places[1][i], value].map(log10);
      return at[0][axis] + ((v - a) / (b - a)) * (at[1][axis] - at[0][axis]);
    };
    return { line, across: to("e", 0), up: to("f", 1) };
  });
  const draw = (value) => {
    const i = start.value === "compute" ? 0 : 1;
    const inside = value >= domains[i][0] && value <= domains[i][1];
    for (const { line, across, up } of lines) {
      const [left, right] = domains[0].map(across);
      const [bottom, top] = domains[1].map(up);
      const path = i ? `M${left},${up(value)}H${right}` : `M${across(value)},${bottom}V${top}`;
      line.setAttribute("d", inside ? path : "");
    }
  };

  const within = (value, name) => ranges[name].every((end, i) => (i ? log10(value) <= end : log10(value) >= end));
  // What a text says, as it says it or as the one of the two that it can be: the start, and its value there.
  const read = (text) => {
    const typedValue = parse(text);
    const of = unit(text);
    if (of === "dollars") return { from: "compute", value: typedValue * prices.owned[0], dollars: typedValue };
    const other = start.value === "compute" ? "parameters" : "compute";
    const meant = !within(typedValue, start.value) && within(typedValue, other) ? other : start.value;
    return { from: of || meant, value: typedValue };
  };

  const fault = (text, value) => {
    const [low, high] = ranges[start.value].map((end) => 10 ** end);
    if (!text.trim()) return "Type a number, such as 70B parameters, 1e24 FLOP or $5M.";
    if (Number.isNaN(value)) return `“${text}” is not a number that can be read here. Write it like 70B, 1e24 or $5M.`;
    if (value <= 0) return "The number must be greater than zero.";
    if (value < low || value > high) {
      return `${STARTS[start.value].label}: from ${power(low)} to ${power(high)}; “${text}” lies outside.`;
    }
    return "";
  };
  const buys = (paid) => {
    const [middle, low, high] = prices.owned.map((rate) => power(paid * rate));
    return `${dollars(paid)} of hardware and energy buy ${middle} FLOP (${low} to ${high}). `;
  };
  const say = (found, C, paid) => {
    const of = (group, id) => found[group][2][laws.findIndex((law) => law.id === id)][1];
    const split = (id) => (start.value === "compute"
      ? `${count(of(0, id))} parameters on ${count(of(1, id))} tokens`
      : `${count(of(1, id))} tokens, ${power(of(0, id))} FLOP`);
    C = start.value === "compute" ? C : of(0, "refit");
    const [below, beyond] = [log10(fitted[0] / C), log10(C / fitted[1])];
    return (paid ? buys(paid) : "")
      + `This report's fit: ${split("refit")}. Twenty tokens per parameter: ${split("ratio_20")}.`
      + (beyond > 0.05 ? ` That is ${beyond.toFixed(1)} powers of ten of compute beyond the runs behind the fit.` : "")
      + (below > 0.05 ? ` That is ${below.toFixed(1)} powers of ten of compute below the runs behind the fit, where no law was measured.` : "");
  };
  let waiting;
  const update = () => {
    clearTimeout(waiting);
    const { from, value, dollars: paid } = read(typed.value);
    start.value = from;
    named.textContent = STARTS[from].label;
    const message = fault(typed.value, value);
    typed.setAttribute("aria-invalid", Boolean(message));
    body.hidden = Boolean(message);
    draw(message ? NaN : value);
    if (message) {
      status.textContent = message;
      return;
    }
    const found = groups(start.value, log10(value), stocks[stock.value]);
    const header = ["Law", "Value", "Middle 80%"].map((text) => make("th", { scope: "col" }, text));
    body.replaceChildren(
      make("caption", {}, `Results for ${STARTS[start.value].label.toLowerCase().replace("flop", "FLOP")} ${power(value)}`),
      make("thead", {}, make("tr", {}, ...header)),
      ...found.map(([title, write, rows]) => make("tbody", {},
        make("tr", {}, make("th", { scope: "rowgroup", colSpan: 3 }, title)),
        ...rows.map(([name, middle, ...ends]) => make("tr", {},
          make("th", { scope: "row" }, name), cell(write, middle), ends.length ? cell(write, ...ends) : make("td", {}, NONE))))),
    );
    status.textContent = say(found, value, paid);
  };
  const save = (step) => {
    const first = start.value === "compute" && typed.value === STARTS.compute.typed;
    chosen.write({ from: first ? "" : start.value, value: first ? "" : typed.value, stock: stock.value === "0" ? "" : stock.value }, step);
  };
  const begin = (from, value, of) => {
    start.value = from in STARTS ? from : "compute";
    typed.value = value || STARTS[start.value].typed;
    stock.value = stocks[of] ? of : "0";
    update();
  };
  const change = (step) => {
    update();
    save(step);
  };
  start.addEventListener("change", () => {
    begin(start.value, "", stock.value);
    save();
  });
  stock.addEventListener("change", () => change());
  typed.addEventListener("change", () => change());
  typed.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => change(false), 400);
  });
  begin("compute");
  chosen.follow((said) => begin(said("from"), said("value"), said("stock")));
});
