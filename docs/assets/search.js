// The search: a dialog over the page. Pagefind loads the pieces of the index that a query needs.
import { nearest, ordered } from "./search_order.js";

const SHOWN = 8; // pages listed for a query, and as many again at a press of the button
const WITHIN = 3; // places listed within each
const WAIT = 150; // ms after the last letter
// A long page is hardly worse; longer words that begin with what was typed count less; titles tell, above all of pages that answer.
const RANKING = { pageLength: 0.3, termSimilarity: 2, metaWeights: { term: 9, answer: 6, title: 2, also: 5 } };
const KINDS = {
  chapters: "Chapter",
  claims: "Claim",
  glossary: "Term",
  figures: "Figure",
  tables: "Table",
  numbers: "Analysis",
  notebooks: "Notebook",
  references: "Reference",
};

let dialog;
let pagefind;
let vocabulary;
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
    const loaded = await pagefind;
    await new Promise((done) => setTimeout(done, WAIT));
    if (mine !== asked) return; // more was typed meanwhile
    const found = await answer(loaded, words, root);
    if (mine !== asked) return;
    const count = found.pages.length;
    const add = async () => {
      const next = found.pages.slice(list.children.length, list.children.length + SHOWN);
      const pages = await Promise.all(next.map(({ data, one }) => data ?? one.data()));
      if (mine !== asked) return;
      list.append(...pages.map((page) => item(page, root)));
      more.hidden = list.children.length === count;
      const shown = `${count} page${count > 1 ? "s" : ""}${more.hidden ? "" : `, the first ${list.children.length} of them here`}.`;
      status.textContent = [...remarks(found), count === 0 ? `Nothing is found for “${words}”.` : shown].join(" ");
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

// Words between quotation marks stand on a page as they are typed; others are read by the order of the report.
async function answer(loaded, words, root) {
  if (/^".+"$/.test(words)) {
    const { results } = await loaded.search(words);
    return { pages: results.map((one) => ({ one })), unknown: [], instead: [] };
  }
  return ordered(loaded, words, async (word) => {
    vocabulary ??= fetch(new URL("pagefind/words.txt", root)).then((answer) => (answer.ok ? answer.text() : ""));
    return nearest((await vocabulary).split("\n"), word);
  });
}

function remarks({ pages, unknown, instead }) {
  const quoted = (all) => all.map((word) => `“${word}”`).join(", ");
  const read = instead.map(([typed, meant]) => `“${typed}” is read as “${meant}”.`);
  return unknown.length && pages.length ? [...read, `Nowhere in this report: ${quoted(unknown)}.`] : read;
}

function item(page, root) {
  const line = document.createElement("li");
  const path = page.url.slice(root.pathname.length);
  const url = page.url.replace(/\/glossary\/([^/]+)\/$/, "/glossary/#$1"); // an entry is a place on its page
  const within = page.sub_results.filter(({ url, title }) => url.includes("#") && title !== page.meta.title);
  const best = within.slice(0, WITHIN);
  const kind = KINDS[path.split("/")[0]] ?? "Page";
  line.append(link(url, page.meta.title, kind), text(page.excerpt), ...best.map(place));
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
