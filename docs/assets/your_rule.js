// Your rule: a reader moves the ranges of a claim or leaves a part out, and the verdict is computed again.
// The arithmetic is that of generators/records/verdicts.py; a part that was measured has `tried`, the ends of its
// interval under every choice of the analysis, [low, high, value, error of low, error of high] each, the preferred
// one first; any other part keeps its verdict.
globalThis.yourRule = (() => {
  const ERRORS_OF_A_TIE = 3;
  const NOTHING = ["contested", "not checkable"];

  const isTie = ([low, high, , lowError, highError], range) =>
    [[low, lowError], [high, highError]].some(([end, error]) =>
      error > 0 && range.some((limit) => Math.abs(end - limit) <= ERRORS_OF_A_TIE * error));
  const byRange = (found, range) => {
    const [[low, high], [from, to]] = [found, range];
    if (isTie(found, range)) return ["undecided", "a tie"];
    if (from <= low && high <= to) return ["supported", ""];
    if (high < from || low > to) return ["refuted", ""];
    return ["undecided", "too few data"];
  };
  const measured = (tried, range) => {
    const [own, ...others] = tried.map((found) => byRange(found, range));
    const apart = Math.max(...tried.map(([low]) => low)) > Math.min(...tried.map(([, high]) => high));
    const differ = others.some(([word]) => word !== own[0]);
    return differ || (own[0] === "undecided" && apart) ? ["undecided", "depends on a choice"] : own;
  };
  // Parts on the same data are one test, undecided where they differ.
  const tests = (judged) => {
    const found = new Map();
    for (const { part, word } of judged) {
      if (part.role === "core") found.set(part.test ?? part.id, [...(found.get(part.test ?? part.id) ?? []), word]);
    }
    return [...found.values()].map((said) => (new Set(said).size === 1 ? said[0] : "undecided"));
  };
  const combined = (found, logic) => {
    const [supporting, refuting] = ["supported", "refuted"].map((word) => found.filter((one) => one === word).length);
    const open = found.length - supporting - refuting;
    if (found.every((word) => NOTHING.includes(word))) return NOTHING.find((word) => found.includes(word));
    if (logic === "every") return refuting ? "refuted" : open ? "undecided" : "supported";
    if (supporting && refuting) return "mixed";
    if (2 * open > found.length) return "undecided";
    return supporting ? "supported" : refuting ? "refuted" : "undecided";
  };
  const counted = (found) => {
    const count = (word) => found.filter((one) => one === word).length;
    const [supporting, refuting] = [count("supported"), count("refuted")];
    const ways = [[supporting, "for"], [refuting, "against"], [found.length - supporting - refuting, "open"]];
    return ways.filter(([number]) => number).map(([number, way]) => `${number} ${way}`).join(", ");
  };
  const ends = ([low, high]) => [low ?? -Infinity, high ?? Infinity];

  // The claim by a rule: `moved` has a range for ids of parts, `out` the ids of those left out. Without a test, no verdict.
  const judge = ({ logic, parts }, moved = {}, out = []) => {
    const judged = parts.filter(({ id }) => !out.includes(id)).map((part) => {
      const range = part.tried && ends(moved[part.id] ?? part.range);
      const [word, reason] = range ? measured(part.tried, range) : [part.verdict, part.reason ?? ""];
      const agreeing = range && part.tried.filter((one) => byRange(one, range)[0] === byRange(part.tried[0], range)[0]).length;
      return { part, word, reason, agreeing };
    });
    const found = tests(judged);
    let verdict = found.length ? combined(found, logic) : "";
    if (verdict === "supported" && judged.some(({ part, word }) => part.role === "limit" && word !== "supported")) {
      verdict = "supported within limits";
    }
    return { verdict, count: counted(found), parts: Object.fromEntries(judged.map((one) => [one.part.id, one])) };
  };
  return { judge, byRange, ends };
})();

(() => {
  const here = document.currentScript.src;
  const { judge, byRange, ends } = yourRule;
  const box = document.querySelector(".your-rule");
  const claim = JSON.parse(box.querySelector('script[type="application/json"]').textContent);
  const PLACES = 400; // of a slider
  const ROOM = 0.12; // of the scale, free at either end
  const DECADES = 100; // from the least to the most: from here on the scale is one of ratios

  const make = (tag, properties = {}, ...inside) => {
    const { on = {}, ...given } = properties;
    const made = Object.assign(document.createElement(tag), given);
    for (const [name, value] of Object.entries(on)) made.setAttribute(name, value);
    made.append(...inside);
    return made;
  };
  const draw = (tag, attributes) => {
    const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    return made;
  };
  const badge = (word) => make("span", { className: `verdict verdict--${word.replaceAll(" ", "-")}`, textContent: word });
  const because = (reason) => (reason ? ` (${reason})` : "");

  // One scale for all ends of a part: place in 0 to 1 of a value, and back.
  const scaleOf = ({ tried, range }) => {
    const all = [...tried.flatMap(([low, high, value]) => [low, high, value]), ...range.filter((end) => end !== null)];
    const ratios = Math.min(...all) > 0 && Math.max(...all) / Math.min(...all) > DECADES;
    const [onto, back] = ratios ? [Math.log, Math.exp] : [(v) => v, (v) => v];
    const [least, most] = [onto(Math.min(...all)), onto(Math.max(...all))];
    const room = (most - least || Math.abs(most) || 1) * ROOM;
    const span = most - least + 2 * room;
    return {
      place: (v) => Math.min(Math.max((onto(v) - least + room) / span, 0), 1) || 0,
      value: (at) => back(least - room + at * span),
    };
  };

  const rows = claim.parts.map((part) => {
    const row = { part };
    const limit = part.role === "limit" ? ", a limit" : "";
    row.kept = make("input", { type: "checkbox", checked: true, autocomplete: "off" });
    row.said = make("p", { className: "your-rule__said" });
    const legend = make("legend", {}, `Part ${part.number}${limit}: ${part.statement}`);
    row.field = make("fieldset", {}, legend, make("label", { className: "your-rule__kept" }, row.kept, " This part counts"));
    const shared = claim.parts.filter(({ id, test, role }) => id !== part.id && test && test === part.test && role === part.role);
    if (shared.length) row.field.append(make("p", { className: "verdict-limit", textContent: `On the same data as part ${shared.map(({ number }) => number).join(", ")}: one test.` }));
    if (part.tried) withRange(row);
    row.field.append(row.said);
    return row;
  });

  function withRange(row) {
    const { part } = row;
    const { unit = "" } = part;
    const { place, value } = scaleOf(part);
    const spelled = (v) => (part.dated ? v.toFixed(1) : spelling.number(v));
    const tall = 12 * part.tried.length + 8;
    row.band = draw("rect", { class: "choices__range", y: 0, height: tall });
    row.lines = part.tried.map(([low, high, found], i) => {
      const y = 10 + 12 * i;
      const line = draw("g", {});
      const at = (v) => `${100 * place(v)}%`;
      line.append(
        draw("line", { x1: at(low), x2: at(high), y1: y, y2: y }),
        draw("circle", { cx: at(found), cy: y, r: i ? 2.5 : 4 }),
      );
      return line;
    });
    const picture = draw("svg", { width: "100%", height: tall, "aria-hidden": "true" });
    picture.append(row.band, ...row.lines);

    row.typed = ["At least", "At most"].map((words, i) => {
      const wide = value(0.75) - value(0.25);
      const step = part.dated ? 0.1 : 10 ** Math.floor(Math.log10(wide / 5));
      const input = make("input", { type: "number", step: String(step), placeholder: "no end", autocomplete: "off" });
      input.value = part.range[i] ?? "";
      input.defaultValue = input.value; // steps count from here
      const slider = make("input", { type: "range", min: 0, max: PLACES, step: 1, autocomplete: "off" });
      slider.setAttribute("aria-label", `Part ${part.number}, ${words.toLowerCase()}`);
      const home = Math.round(PLACES * (part.range[i] === null ? i : place(part.range[i])));
      const edge = i * PLACES;
      slider.addEventListener("input", () => {
        const at = Number(slider.value);
        if (at === home) input.value = part.range[i] ?? "";
        else input.value = at === edge ? "" : Number(value(at / PLACES).toPrecision(part.dated ? 5 : 3));
      });
      return { input, slider, edge, label: make("label", {}, `${words} `, input) };
    });
    row.range = () => row.typed.map(({ input }) => (input.value === "" ? null : Number(input.value)));
    row.fault = () => {
      const range = row.range();
      if (row.typed.some(({ input }) => input.validity.badInput)) return "what is typed is not a number";
      if (range.every((end) => end === null)) return "a range needs at least one end";
      const [low, high] = ends(range);
      return low < high ? "" : "the lower end has to be below the upper one";
    };
    row.moved = () => row.range().some((end, i) => end !== part.range[i]);
    row.set = (range) => row.typed.forEach(({ input }, i) => { input.value = range[i] ?? ""; });
    row.draw = (fault) => {
      const range = ends(row.range());
      const [from, to] = [Number.isFinite(range[0]) ? place(range[0]) : 0, Number.isFinite(range[1]) ? place(range[1]) : 1];
      row.band.setAttribute("x", `${100 * from}%`);
      row.band.setAttribute("width", `${fault ? 0 : 100 * (to - from)}%`);
      row.lines.forEach((line, i) => line.setAttribute("class", `your-rule__${byRange(part.tried[i], range)[0]}`));
      row.typed.forEach(({ input, slider, edge }, i) => {
        slider.value = input.value === "" ? edge : Math.round(PLACES * place(Number(input.value)));
        slider.setAttribute("aria-valuetext", input.value === "" ? "no end" : `${spelled(Number(input.value))} ${unit}`.trim());
        slider.style.zIndex = i === 0 && slider.value > PLACES / 2 ? 2 : 1; // or both could stand at the end, and none move
        input.setAttribute("aria-invalid", Boolean(fault));
      });
    };
    const strip = make("div", { className: "your-rule__strip" }, picture, ...row.typed.map(({ slider }) => slider));
    const many = part.tried.length > 1 ? `; below it ${part.tried.length - 1} other choice${part.tried.length > 2 ? "s" : ""} of the analysis` : "";
    row.field.append(
      make("p", { className: "verdict-limit", textContent: `Measured: ${part.measured} ${unit}`.trim() + many }),
      strip,
      make("div", { className: "your-rule__scale", on: { "aria-hidden": "true" } },
        ...[0, 1].map((at) => make("span", { textContent: spelled(value(at)) }))),
      make("div", { className: "your-rule__ends" }, ...row.typed.map(({ label }) => label), unit),
    );
  }

  const status = make("p", { on: { role: "status", "aria-live": "polite" } });
  const meter = make("p", { className: "your-rule__verdict", on: { "aria-hidden": "true" } });
  const reset = make("button", { type: "button", textContent: "Back to the report's rule" });
  const how = "Each line is what was measured under one choice of the analysis, the preferred one first; the band is the range that "
    + "would support the part. Move its ends or type them, or leave a part out.";
  const head = make("div", { className: "your-rule__head" }, make("div", {}, meter, reset), status);
  const form = make("form", {}, make("p", { textContent: how }), head, ...rows.map(({ field }) => field));

  const show = () => {
    const [moved, out, faults, told] = [{}, [], [], []];
    for (const row of rows) {
      const { part } = row;
      const fault = row.kept.checked && row.typed ? row.fault() : "";
      if (row.typed) row.draw(fault);
      row.field.classList.toggle("your-rule__out", !row.kept.checked);
      if (!row.kept.checked) out.push(part.id);
      else if (fault) faults.push(`part ${part.number}: ${fault}`);
      else if (row.typed?.length && row.moved()) moved[part.id] = row.range();
    }
    const { verdict, count, parts } = judge(claim, moved, out);
    for (const { part, kept, said, typed, fault } of rows) {
      const report = `The report says: ${part.verdict}${because(part.reason)}.`;
      const wrong = kept.checked && typed ? fault() : "";
      if (!kept.checked) {
        said.replaceChildren(`Left out. ${report}`);
        told.push(`part ${part.number} is left out`);
      } else if (wrong) {
        said.replaceChildren(`${wrong[0].toUpperCase()}${wrong.slice(1)}.`);
      } else {
        const { word, reason, agreeing } = parts[part.id];
        const many = part.tried?.length > 1 ? `; ${agreeing} of ${part.tried.length} choices agree with the first` : "";
        const begins = part.id in moved ? "With your range this part is " : "This part is ";
        said.replaceChildren(begins, badge(word), `${because(reason)}${many}. `, part.id in moved ? report : "");
        if (part.id in moved) told.push(`with your range part ${part.number} is ${word}${because(reason)}, by the report ${part.verdict}${because(part.reason)}`);
      }
    }
    const report = `The report says: ${claim.verdict} (${claim.said}).`;
    if (faults.length) {
      meter.replaceChildren("No verdict");
      status.textContent = `No verdict, ${faults.join("; ")}. ${report}`;
      return;
    }
    if (!told.length) {
      meter.replaceChildren(badge(verdict), ` ${count}`);
      status.textContent = `By the report's own rule the claim is ${verdict} (${count}).`;
      return;
    }
    const several = (number, what) => `${number} part${number === 1 ? "" : "s"} ${what}`;
    const many = [[Object.keys(moved).length, "with a range of yours"], [out.length, "left out"]].filter(([number]) => number);
    const all = told.length < 3 ? told.join("; ") : many.map(([number, what]) => several(number, what)).join(" and ");
    const would = verdict ? `the claim would be ${verdict} (${count})` : "nothing that tests the sentence is left, so the claim would have no verdict";
    if (verdict) meter.replaceChildren(badge(verdict), ` ${count}`);
    else meter.replaceChildren("No verdict");
    status.textContent = `${all[0].toUpperCase()}${all.slice(1)}; ${would}. ${report}`;
  };

  // The address holds what differs from the report: #least.id=0.4&most.id=none&without=id
  const NAMES = ["least", "most"];
  const write = () => {
    const said = new URLSearchParams();
    for (const { part, kept, typed, range, fault } of rows) {
      if (!kept.checked) said.append("without", part.id);
      if (typed && !fault()) {
        range().forEach((end, i) => end !== part.range[i] && said.append(`${NAMES[i]}.${part.id}`, end ?? "none"));
      }
    }
    const hash = `#${said}`;
    if (hash !== (location.hash || "#")) history.pushState(history.state, "", hash);
  };
  const mine = (said) => [...said.keys()].some((name) => name === "without" || /^(least|most)\./.test(name));
  const read = () => {
    const said = new URLSearchParams(location.hash.slice(1));
    if (location.hash && !mine(said)) return false; // a heading of the page, or a mark of a picture
    for (const { part, kept, set } of rows) {
      kept.checked = !said.getAll("without").includes(part.id);
      set?.(NAMES.map((name, i) => {
        const end = said.get(`${name}.${part.id}`);
        if (end === "none") return null;
        return end !== null && end.trim() && Number.isFinite(Number(end)) ? Number(end) : part.range[i];
      }));
    }
    show();
    return mine(said);
  };

  form.addEventListener("input", show);
  form.addEventListener("change", () => { show(); write(); });
  form.addEventListener("submit", (event) => event.preventDefault());
  reset.addEventListener("click", () => {
    for (const { part, kept, set } of rows) {
      kept.checked = true;
      set?.(part.range);
    }
    show();
    write();
  });
  addEventListener("popstate", read);
  addEventListener("hashchange", read);
  show();
  const style = make("link", { rel: "stylesheet", href: here.replace(/js$/, "css") });
  style.onload = style.onerror = () => {
    box.append(form);
    if (!read()) return;
    box.open = true;
    box.scrollIntoView();
  };
  document.head.append(style);
})();
