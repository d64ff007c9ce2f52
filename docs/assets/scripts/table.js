// Sorting of tables of data by their heads: up, down, as it was. Numbers sort as numbers, empty cells come last.
(() => {
  const number = (text) => Number(spelling.lowered(text.replaceAll(",", "")).replace("×10^", "e"));
  const next = { none: "ascending", ascending: "descending", descending: "none" };

  const sorted = (rows, column, order) => {
    if (order === "none") return rows;
    const cells = rows.map((row) => [row, row.cells[column].textContent.trim()]);
    const filled = cells.filter(([, text]) => text);
    const numeric = filled.every(([, text]) => !Number.isNaN(number(text)));
    const compare = numeric ? (a, b) => number(a) - number(b) : (a, b) => a.localeCompare(b, "en", { numeric: true });
    filled.sort(([, a], [, b]) => (order === "ascending" ? compare(a, b) : compare(b, a)));
    return [...filled, ...cells.filter(([, text]) => !text)].map(([row]) => row);
  };

  for (const table of document.querySelectorAll(".scroll table")) {
    const rows = [...table.tBodies[0].rows]; // as it was
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      head.setAttribute("aria-sort", "none");
      button.addEventListener("click", () => {
        const order = next[head.getAttribute("aria-sort")];
        for (const other of heads) other.setAttribute("aria-sort", "none");
        head.setAttribute("aria-sort", order);
        table.tBodies[0].append(...sorted(rows, column, order));
      });
    });
  }
})();
