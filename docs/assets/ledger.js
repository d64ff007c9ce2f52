// The filters of the ledger. The hash says what is chosen, so a filtered ledger can be linked: #verdict=refuted.
(() => {
  const form = document.querySelector(".ledger__filter");
  const status = document.querySelector(".ledger__count");
  const rows = [...document.querySelectorAll(".ledger tbody tr")];
  const selects = [...form.querySelectorAll("select")];
  const chosen = () => selects.filter((select) => select.value);

  const show = () => {
    for (const row of rows) {
      const fits = ({ name, value }) => row.dataset[name].split("|").includes(value);
      row.hidden = !chosen().every(fits);
    }
    const shown = rows.filter((row) => !row.hidden).length;
    status.textContent = `${shown === rows.length ? "All" : `${shown} of`} ${rows.length} claims.`;
  };
  const read = () => {
    const wanted = new URLSearchParams(location.hash.slice(1));
    for (const select of selects) {
      const value = wanted.get(select.name) ?? "";
      select.value = [...select.options].some((option) => option.value === value) ? value : "";
    }
    show();
  };
  const write = () => {
    const hash = new URLSearchParams(chosen().map(({ name, value }) => [name, value]));
    history.replaceState(history.state, "", `#${hash}`);
    show();
  };

  form.addEventListener("change", write);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(write)); // once the lists are back at "all"
  addEventListener("hashchange", read);
  form.hidden = false;
  read();
})();
