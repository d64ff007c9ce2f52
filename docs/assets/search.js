// The search: a dialog over the page. Pagefind loads the pieces of the index that a query needs.
const SHOWN = 8; // pages listed for a query, and as many again at a press of the button
const WITHIN = 3; // places listed within each
const RANKING = { pageLength: 0 }; // a long page, a table of models, is no worse
const KINDS = {
  chapters: "Chapter",
  claims: "Claim",
  figures: "Figure",
  tables: "Table",
  numbers: "Analysis",
  notebooks: "Notebook",
  references: "Reference",
};

let dialog;
let pagefind;
let asked = 0;

export async function search(root) {
  dialog ??= build(root);
  if (!dialog.open) dialog.showModal();
  dialog.querySelector("input").select();
  pagefind ??= import(new URL("pagefind/pagefind.js", root)).then(async (found) => {
    await found.options({ baseUrl: root.pathname, excerptLength: 18, ranking: RANKING });
    await found.init();
    return found;
  });
}

function build(root) {
  const made = document.createElement("dialog");
  made.className = "search";
  made.setAttribute("aria-label", "Search the report");
  made.innerHTML = `<form method="dialog"><label class="visually-hidden" for="search-words">Words to look for</label>
    <input id="search-words" type="search" placeholder="A claim, a model, a word" autocomplete="off" spellcheck="false">
    <button aria-label="Esc: close the search">Esc</button></form>
    <p role="status"></p><ol></ol><button type="button" class="search__more" hidden>More</button>`;
  const input = made.querySelector("input");
  input.addEventListener("input", () => find(made, root, input.value.trim()));
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      event.preventDefault(); // the form would close the dialog
      made.querySelector("li a")?.click();
    }
  });
  made.addEventListener("keydown", (event) => travel(made, event));
  made.addEventListener("click", (event) => {
    if (event.target === made || event.target.closest("a")) made.close(); // beside it, or away
  });
  document.body.append(made);
  return made;
}

async function find(made, root, words) {
  const mine = ++asked;
  const [status, list, more] = made.querySelectorAll("[role=status], ol, .search__more");
  if (!words) {
    status.textContent = "";
    more.hidden = true;
    list.replaceChildren();
    return;
  }
  status.textContent = "Looking …";
  try {
    const found = await (await pagefind).debouncedSearch(words, {}, 150);
    if (!found || mine !== asked) return; // more was typed meanwhile
    const count = found.results.length;
    const add = async () => {
      const next = found.results.slice(list.children.length, list.children.length + SHOWN);
      const pages = await Promise.all(next.map((result) => result.data()));
      if (mine !== asked) return;
      list.append(...pages.map((page) => item(page, root)));
      more.hidden = list.children.length === count;
      status.textContent = count === 0 ? `Nothing is found for “${words}”.`
        : `${count} page${count > 1 ? "s" : ""}${more.hidden ? "" : `, the first ${list.children.length} of them here`}.`;
    };
    list.replaceChildren();
    more.onclick = () => add().then(() => list.children[list.children.length - 1].querySelector("a").focus());
    await add();
  } catch (error) {
    status.textContent = "The index of the search cannot be loaded.";
    list.replaceChildren();
    pagefind = undefined;
    throw error;
  }
}

function item(page, root) {
  const line = document.createElement("li");
  const within = page.sub_results.filter(({ url, title }) => url.includes("#") && title !== page.meta.title);
  const best = within.slice(0, WITHIN);
  const kind = KINDS[page.url.slice(root.pathname.length).split("/")[0]] ?? "Page";
  line.append(link(page.url, page.meta.title, kind), text(page.excerpt), ...best.map(place));
  return line;
}

function link(url, title, kind) {
  const made = document.createElement("a");
  made.href = url;
  made.textContent = title;
  if (kind) {
    const word = document.createElement("span");
    word.textContent = kind;
    made.prepend(word, " ");
  }
  return made;
}

function place({ url, title }) {
  const made = document.createElement("p");
  made.className = "search__place";
  made.append(link(url, title));
  return made;
}

// An excerpt is HTML with <mark>; all other markup in it stays text.
function text(excerpt) {
  const made = document.createElement("p");
  const parsed = new DOMParser().parseFromString(excerpt, "text/html").body;
  for (const node of parsed.childNodes) {
    const part = node.nodeName === "MARK" ? document.createElement("mark") : document.createElement("span");
    part.textContent = node.textContent;
    made.append(part);
  }
  return made;
}

function travel(made, event) {
  if (event.key === "Escape") {
    event.preventDefault(); // the first would only empty the field
    made.close();
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const stops = [made.querySelector("input"), ...made.querySelectorAll("li a, .search__more:not([hidden])")];
  const next = stops[stops.indexOf(document.activeElement) + step];
  event.preventDefault();
  next?.focus();
}
