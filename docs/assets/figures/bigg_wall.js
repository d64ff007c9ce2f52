// A list above the wall that sorts its cells. Both pictures are sorted: their marks move, none is drawn anew.
(() => {
  if (!CSS.supports("translate", "1px 1px")) return;
  const figure = document.currentScript.parentElement;
  const data = figure.querySelector('script[type="application/json"]').textContent;
  const { orders } = JSON.parse(data);

  // Of each picture: the marks of every cell, in the order drawn, and where the cell stands by its line of zero.
  const pictures = [...figure.querySelectorAll("svg")].map((svg) => {
    const cells = orders[0].order.map(() => []);
    for (const mark of svg.querySelectorAll("[data-mark]")) cells[mark.dataset.mark].push(mark);
    return cells.map((cell) => {
      const zero = cell.find((mark) => mark.matches("line"));
      const { e: x, f: y } = zero.transform.baseVal.getItem(0).matrix;
      return { cell, x, y };
    });
  });

  const label = document.createElement("label");
  const select = document.createElement("select");
  const status = document.createElement("span");
  select.append(...orders.map(({ by }, i) => new Option(by, i)));
  label.append("Sort by ", select);
  status.setAttribute("role", "status");
  status.setAttribute("aria-live", "polite");

  const sort = () => {
    const { order, said } = orders[select.selectedIndex];
    for (const places of pictures) {
      order.forEach((i, place) => {
        const { cell, x, y } = places[i];
        const move = `${places[place].x - x}px ${places[place].y - y}px`;
        for (const mark of cell) mark.style.translate = move;
      });
    }
    status.textContent = said;
  };
  select.addEventListener("change", sort);
  status.textContent = orders[0].said;

  const control = document.createElement("div");
  control.className = "chart__control";
  control.append(label, status);
  figure.prepend(control);
})();
