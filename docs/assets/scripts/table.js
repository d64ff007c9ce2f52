// Sorting of tables by their heads: up, down, as it was. Numbers sort as numbers, empty cells come last. A cell may
// say what it sorts by. Where a table says so, its order stands in the address.
(() => {
  const number = (text) => Number(spelling.lowered(text.replaceAll(",", "")).replace("×10^", "e"));
  const next = { none: "ascending", ascending: "descending", descending: "none" };
  const by = (cell) => cell.dataset.sort ?? cell.textContent.trim();

  const sorted = (rows, column, order) => {
    if (order === "none") return rows;
    const cells = rows.map((row) => [row, by(row.cells[column])]);
    const filled = cells.filter(([, text]) => text);
    const numeric = filled.every(([, text]) => !Number.isNaN(number(text)));
    const compare = numeric ? (a, b) => number(a) - number(b) : (a, b) => a.localeCompare(b, "en", { numeric: true });
    filled.sort(([, a], [, b]) => (order === "ascending" ? compare(a, b) : compare(b, a)));
    return [...filled, ...cells.filter(([, text]) => !text)].map(([row]) => row);
  };

  for (const table of document.querySelectorAll(".scroll table, table[data-sorts]")) {
    const rows = [...table.tBodies[0].rows]; // as it was
    const heads = [...table.tHead.rows[0].cells];
    const names = heads.map((head) => head.textContent.trim().toLowerCase());
    const sort = (column, order) => {
      for (const other of heads) other.setAttribute("aria-sort", "none");
      heads[column]?.setAttribute("aria-sort", order);
      table.tBodies[0].append(...sorted(rows, column, heads[column] ? order : "none"));
      document.dispatchEvent(new Event("rearranged"));
    };
    heads.forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      head.setAttribute("aria-sort", "none");
      button.addEventListener("click", () => {
        const order = next[head.getAttribute("aria-sort")];
        sort(column, order);
        const from = { none: "", ascending: names[column], descending: `-${names[column]}` };
        if ("sorts" in table.dataset) chosen.write({ sort: from[order] });
      });
    });
    if ("sorts" in table.dataset) {
      chosen.follow((said) => {
        const [, down, name] = said("sort").match(/^(-?)(.*)$/);
        sort(names.indexOf(name), down ? "descending" : "ascending");
      });
    }
  }
})();
