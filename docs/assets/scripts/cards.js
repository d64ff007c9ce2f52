// A small card over a link to a claim, number, work, figure, table or term, on hover and on focus.
// It stays while the pointer is on the link or on the card, and Esc closes it.
(() => {
  if (location.protocol === "file:") return; // cards are fetched
  const root = new URL("../", document.currentScript.src);
  const WAIT = { open: 250, close: 200 }; // ms
  const GAP = 6; // px between link and card
  const loaded = new Map(); // address of a file -> promise of its cards
  let card, link, timer;

  // Which file has the card of an address, and under which key.
  const place = (href) => {
    const url = new URL(href);
    if (url.origin !== root.origin || url.pathname === location.pathname) return null;
    if (!url.pathname.startsWith(root.pathname)) return null;
    const [kind, id, rest] = url.pathname.slice(root.pathname.length).split("/");
    const anchor = decodeURIComponent(url.hash.slice(1));
    if (["claims", "figures", "tables"].includes(kind) && id && rest === "") return [kind, id];
    if (["references", "glossary"].includes(kind) && !id && anchor) return [kind, anchor];
    if (kind === "numbers" && id && anchor) return [`numbers/${id}`, anchor];
    return null;
  };

  const load = (file) => {
    const address = new URL(`api/cards/${file}.json`, root).href;
    if (!loaded.has(address)) {
      const answer = fetch(address).then((found) => (found.ok ? found.json() : {}));
      loaded.set(address, answer.catch(() => loaded.delete(address) && {}));
    }
    return loaded.get(address);
  };

  const line = (tag, text, name = "") => {
    const made = document.createElement(tag);
    made.textContent = text;
    made.className = name;
    return made;
  };

  const close = () => {
    clearTimeout(timer);
    if (card) card.remove();
    link?.removeAttribute("aria-describedby");
    card = link = undefined;
  };

  const show = async (target) => {
    const [file, key] = place(target.href);
    const found = (await load(file))[key];
    if (!found || link !== target || card) return;
    card = line("div", "", "card");
    card.id = "card";
    card.setAttribute("role", "tooltip");
    const head = line("p", found.kind, "card__kind");
    if (found.verdict) head.append(" ", line("span", found.verdict, `verdict verdict--${found.verdict.replaceAll(" ", "-")}`));
    card.append(head, line("p", found.title, "card__title"), ...found.lines.map((text) => line("p", text)));
    card.addEventListener("pointerenter", () => clearTimeout(timer));
    card.addEventListener("pointerleave", later);
    document.body.append(card);
    target.setAttribute("aria-describedby", "card");
    put(target.getClientRects()[0]);
  };

  // Below the link, or above it where there is no room; never outside the window.
  const put = (box) => {
    const { offsetWidth: width, offsetHeight: height } = card;
    const below = box.bottom + GAP + height <= innerHeight || box.top < height + GAP;
    card.style.left = `${Math.max(8, Math.min(box.left, document.documentElement.clientWidth - width - 8))}px`;
    card.style.top = `${below ? box.bottom + GAP : box.top - GAP - height}px`;
  };

  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(close, WAIT.close);
  };

  const start = (event) => {
    const target = event.target.closest?.("article a[href]");
    if (!target || target === link || event.pointerType === "touch") return;
    if (target.matches(".headerlink") || target.closest("svg") || !place(target.href)) return;
    close();
    link = target;
    timer = setTimeout(show, WAIT.open, target);
  };
  const stop = (event) => {
    if (link && event.target.closest?.("a") === link) later();
  };

  document.addEventListener("pointerover", start);
  document.addEventListener("focusin", start);
  document.addEventListener("pointerout", stop);
  document.addEventListener("focusout", stop);
  document.addEventListener("keydown", (event) => event.key === "Escape" && close());
  addEventListener("scroll", () => card && put(link.getClientRects()[0]), { passive: true });
})();
