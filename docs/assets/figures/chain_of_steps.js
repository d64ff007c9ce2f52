// A chain of k steps over a measured rise: a slider for k, a list of rises. Both pictures are filled anew from their own marks.
(() => {
  const figure = document.currentScript.parentElement;
  const json = figure.querySelector('script[type="application/json"]').textContent;
  const { curves, steps, most } = JSON.parse(json);
  const { log, min, max, round } = Math;
  const make = (name, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };
  const percent = (v) => (v > 0 && v < 1e-4 ? "less than 0.01%" : `${+(100 * v).toPrecision(2)}%`);
  const whole = (v) => `${round(100 * v)}%`;
  const sizes = (...all) => {
    const parts = all.map((N) => (N < 1e9 ? [N / 1e6, "million"] : [N / 1e9, "billion"]));
    const shared = parts.every(([, word]) => word === parts[0][1]);
    return parts.map(([v, word], i) => (shared && i < all.length - 1 ? `${v}` : `${v} ${word}`)).join(" to ");
  };

  // Shares of the gain of p^k by step, and the largest of them.
  const shares = (values) => values.slice(1).map((v, i) => (v - values[i]) / (values.at(-1) - values[0]));
  const largest = ({ points }, k) => {
    const found = shares(points.map(([, p]) => p ** k));
    const step = found.indexOf(max(...found));
    return { share: found[step], from: points[step][0], to: points[step + 1][0], wide: shares(points.map(([N]) => log(N)))[step] };
  };
  const jumpFrom = (curve) => {
    let first = most;
    while (first > 0 && largest(curve, first).share > 0.5) first -= 1;
    return first + 1; // more than the slider has, where no k will do
  };
  const say = (curve, k) => {
    const { share, from, to, wide } = largest(curve, k);
    const first = jumpFrom(curve);
    const jump = first === 1 ? "Even one alone has more than half of its gain in one step, so the chain is not what makes the jump."
      : first > most ? `No step has more than half of the gain; up to ${most} in a row none will.`
        : k < first ? `No step has more than half of the gain; from ${first} in a row on one has, and it looks like a jump.`
          : `With more than half of the gain in one step it looks like a jump, as it does from ${first} in a row on.`;
    return `${k === 1 ? "One alone" : `${k} in a row`}: the largest step, from ${sizes(from, to)} parameters, has ${whole(share)} of the gain `
      + `(95% interval ${curve.ends[k - 1].map(whole).join(" to ")}) and ${whole(wide)} of the range of log size`
      + `${k === 1 ? "" : `; of one alone the largest has ${whole(largest(curve, 1).share)}`}. ${jump} `
      + `The largest model gets ${k === 1 ? "one" : `all ${k}`} right with a chance of ${percent(curve.points.at(-1)[1] ** k)}.`;
  };

  const SHOWN = ["Chance that all are right", "Share of the whole rise"];
  const pictures = [...figure.querySelectorAll("svg")].map((svg) => {
    // What is drawn anew has other values than the labels of the still picture say.
    for (const mark of svg.querySelectorAll("[data-label]")) mark.removeAttribute("data-label");
    const all = (selector) => [...svg.querySelectorAll(`.role-mark${selector}`)];
    const place = (mark) => mark.transform.baseVal.getItem(0).matrix;
    const [[dots], [bars]] = [all(".mark-symbol"), all(".mark-rule")];
    const kinds = [0, 1].map((last) => [dots, bars].map(({ children }) => children[last * (children.length - 1)].cloneNode(true)));
    const lines = all(".mark-line path");
    const names = all(".mark-text text");
    const [shade] = all(".mark-rect path");
    const title = svg.querySelector(".role-axis-title [transform*=rotate]");
    const bottom = place(title.closest(".role-axis").querySelector(".role-axis-domain line")).f;
    const known = curves[0].points;
    const [left, right] = [0, known.length - 1].map((i) => place(dots.children[i]).e);
    const [low, high] = [known[0][0], known.at(-1)[0]].map(log);
    const across = (N) => left + ((log(N) - low) / (high - low)) * (right - left);
    const up = (v) => bottom * (1 - min(max(v, 0), 1));
    const down = place(names[0]).f - up(known.at(-1)[1]); // from a point to the foot of its name
    const aside = place(names[0]).e - right;

    return (curve, k, stretched) => {
      title.textContent = SHOWN[+stretched];
      const drawn = [[], []];
      const y = [1, k].map((power, kind) => {
        const [first, last] = [curve.points[0], curve.points.at(-1)].map(([, p]) => p ** power);
        const of = (p) => up(stretched ? (p ** power - first) / (last - first) : p ** power);
        const path = curve.points.map(([N, p, ...ends]) => {
          const [x, [a, b]] = [across(N), ends.map(of)];
          const [dot, bar] = kinds[kind].map((mark) => mark.cloneNode(true));
          dot.setAttribute("transform", `translate(${x},${of(p)})`);
          const said = document.createElementNS(svg.namespaceURI, "title");
          said.textContent = `${sizes(N)} parameters: ${percent(p ** power)}`;
          dot.append(said);
          bar.setAttribute("transform", `translate(${x},${a})`);
          bar.setAttribute("y2", b - a);
          if (kind === 0 || k > 1) [dot, bar].forEach((mark, i) => drawn[i].push(mark));
          return `${x},${of(p)}`;
        });
        lines[kind].setAttribute("d", kind === 0 || k > 1 ? `M${path.join("L")}` : "");
        return of(curve.points.at(-1)[1]);
      });
      dots.replaceChildren(...drawn[0]);
      bars.replaceChildren(...drawn[1]);
      names[1].textContent = k === 1 ? "" : `${k} in a row`;
      const apart = max(16 - (y[1] - y[0]), 0); // names keep a line apart, inside the plot
      const lifted = max(y[1] + apart - bottom, 0);
      const end = across(curve.points.at(-1)[0]) + aside;
      names.forEach((name, kind) => name.setAttribute("transform", `translate(${end},${y[kind] + down + kind * apart - lifted})`));
      const { from, to } = largest(curve, k);
      shade.setAttribute("d", `M${across(from)},0H${across(to)}V${bottom}H${across(from)}Z`);
    };
  });

  // Controls, and what they say in the address.
  const id = (name) => `${figure.id}-${name}`;
  const rise = make("select", {}, ...curves.map(({ name }, i) => new Option(name, i)));
  const count = make("input", { type: "range", min: 1, max: most, step: 1, id: id("steps") });
  const shown = make("span", { className: "chart__value", ariaHidden: "true" });
  const stretch = make("input", { type: "checkbox", id: id("stretch") });
  const status = make("span");
  status.setAttribute("role", "status");
  status.setAttribute("aria-live", "polite");
  const show = () => {
    const [curve, k] = [curves[rise.value], +count.value];
    shown.textContent = k;
    count.setAttribute("aria-valuetext", k === 1 ? "one alone" : `${k} in a row`);
    for (const draw of pictures) draw(curve, k, stretch.checked);
    status.textContent = say(curve, k);
  };
  const fromAddress = () => {
    const query = new URLSearchParams(location.search);
    const k = /^\d{1,2}$/.test(query.get("steps") ?? "") ? +query.get("steps") : steps;
    count.value = k >= 1 && k <= most ? k : steps;
    const known = /^\d$/.test(query.get("rise") ?? "") && curves[query.get("rise") - 1];
    rise.value = known ? query.get("rise") - 1 : 0;
    stretch.checked = query.get("stretch") === "1";
    show();
  };
  const toAddress = (write) => {
    const url = new URL(location);
    const all = { steps: [+count.value, steps], rise: [+rise.value + 1, 1], stretch: [+stretch.checked, 0] };
    for (const [name, [value, usual]] of Object.entries(all)) {
      if (value === usual) url.searchParams.delete(name);
      else url.searchParams.set(name, value);
    }
    if (url.href !== location.href) history[write](history.state, "", url);
  };
  let waiting;
  count.addEventListener("input", () => {
    show();
    clearTimeout(waiting);
    waiting = setTimeout(toAddress, 300, "replaceState"); // browsers refuse many at once
  });
  for (const control of [rise, stretch]) {
    control.addEventListener("change", () => {
      clearTimeout(waiting);
      show();
      toAddress("pushState");
    });
  }
  addEventListener("popstate", () => {
    clearTimeout(waiting);
    fromAddress();
  });
  figure.prepend(make("div", { className: "chart__control" },
    make("label", {}, "A step is ", rise), make("label", {}, "In a row ", count, shown),
    make("label", {}, stretch, " stretch both to the same height"), status));
  fromAddress();
})();
