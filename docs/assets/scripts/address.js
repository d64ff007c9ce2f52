// What is chosen on a page, kept in its hash so that it can be linked: #country=China&sort=-parts. Every script reads
// and writes names of its own and leaves the others; a hash without "=" is a place on the page, and chooses nothing.
globalThis.chosen = (() => {
  const place = () => location.hash && !location.hash.includes("=");
  const all = () => new URLSearchParams(place() ? "" : location.hash.slice(1));
  /** Write values by name, empty ones away; as a step to go back to, unless it is only a letter more. */
  const write = (values, step = true) => {
    const kept = [...all()].filter(([name]) => !(name in values));
    const hash = `#${new URLSearchParams([...kept, ...Object.entries(values).filter(([, value]) => value)])}`;
    if (hash !== `#${all()}`) history[step ? "pushState" : "replaceState"](history.state, "", hash);
  };
  /** Call `read` with a lookup by name, now if anything is chosen, and whenever the address changes. */
  const follow = (read) => {
    const look = () => place() || read((name) => all().get(name) ?? "");
    addEventListener("popstate", look);
    addEventListener("hashchange", look);
    if (all().size) look();
  };
  return { write, follow };
})();
