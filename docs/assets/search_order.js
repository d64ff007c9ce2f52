// Which pages answer what was typed, and in which order. Pagefind is asked for every word on its own: a page is worth
// the sum of its words, and the share of them that it has. Answers stand before what they rest on.
import { units } from "./search_words.js";

const FRONT = { chapters: 1.3, claims: 1.4, glossary: 1.6, home: 1, five_minutes: 1, figures: 0.75 };
const BEHIND = 0.5; // all other kinds: tables, numbers, references, appendices
const ENOUGH = [0.6, 0.3]; // share of the weight of the words found that a page must have; the second, where few have it
const FEW = 5;
const PAGES = 700; // in the index, about: only the proportions of weights matter
const TITLES = 16; // pages, of which the titles are compared with what was typed, after their kind
const PHRASE = 1.5;
const PREFIX = 3; // letters
const PARTS = 0.8; // of the worth of a word, if it stands in its parts

/** Pages in order: [{ id, data }], the words that stand nowhere, and those read in the place of others. */
export const ordered = async (pagefind, typed, near) => {
  const exact = async (words) => (await pagefind.search(`"${words}"`)).results;
  const loose = async (words) => (await pagefind.search(words)).results;
  const unknown = [];
  const instead = [];

  // The worth of every page by one way to write a unit: page -> score; without whole words of this kind, none.
  const byWay = async (words) => {
    const whole = await exact(words.join(" "));
    if (!whole.length) return new Map();
    const ids = new Set(whole.map(({ id }) => id));
    const found = (await loose(words.join(" "))).filter(({ id }) => ids.has(id));
    return new Map(found.map((one) => [one.id, { score: one.score, one }]));
  };
  const byUnit = async (ways) => {
    const pages = new Map();
    for (const [i, way] of ways.entries()) {
      for (const [id, { score, one }] of await byWay(way)) {
        const worth = i ? score * PARTS : score;
        if (worth > (pages.get(id)?.score ?? 0)) pages.set(id, { score: worth, one });
      }
    }
    if (pages.size) return { pages };
    const word = (ways[1] && /^\d+e\d+$/.test(ways[0][0]) ? ways[1] : ways[0]).join(" ");
    if (/^\d/.test(word) || word.length < PREFIX) return { pages, word };
    const meant = await near(word);
    if (!meant) return { pages, word };
    if (meant.startsWith(word)) {
      const found = await loose(word);
      return { pages: new Map(found.map((one) => [one.id, { score: one.score, one }])) };
    }
    return { pages: await byWay([meant]), word, meant };
  };

  const asked = await units(typed, async (word) => (await exact(word)).length > 0);
  const found = await Promise.all(asked.map(byUnit));
  for (const { pages, word, meant } of found) {
    if (meant) instead.push([word, meant]);
    else if (!pages.size) unknown.push(word);
  }
  const weight = ({ pages }) => Math.log(1 + PAGES / (pages.size + 0.5));
  const known = found.filter(({ pages }) => pages.size);
  const all = known.reduce((sum, unit) => sum + weight(unit), 0);
  const read = asked.map((ways, i) => found[i].meant ?? ways[0].join(" ")).join(" ");
  const phrase = new Set(known.length > 1 ? (await exact(read)).map(({ id }) => id) : []);
  const whole = new Map(known.length > 1 ? (await loose(read)).map((one) => [one.id, one]) : []);
  const pages = new Map();
  for (const unit of known) {
    for (const [id, { score, one }] of unit.pages) {
      const page = pages.get(id) ?? { id, score: 0, has: 0, best: 0 };
      page.score += score;
      page.has += weight(unit);
      if (score > page.best) Object.assign(page, { best: score, one });
      pages.set(id, page);
    }
  }
  const having = ENOUGH.map((share) => [...pages.values()].filter(({ has }) => has >= share * all));
  const fitting = having[0].length < FEW ? having[1] : having[0];
  for (const page of fitting) {
    page.one = whole.get(page.id) ?? page.one;
    page.score *= (page.has / all) ** 2 * (phrase.has(page.id) ? PHRASE : 1);
  }
  fitting.sort((a, b) => b.score - a.score);
  const words = new Set(found.flatMap(({ meant }, i) => (meant ? [meant] : asked[i].flat())));
  return { pages: await byTitle(fitting, words), unknown, instead };
};

// The first pages, again by their kind and by how much of their titles was typed.
const byTitle = async (pages, words) => {
  const first = await Promise.all(pages.slice(0, TITLES).map(async (page) => ({ ...page, data: await page.one.data() })));
  const scored = first.map((page) => {
    const title = page.data.meta.title.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1);
    const same = title.filter((word) => [...words].some((typed) => alike(word, typed))).length;
    const kind = FRONT[page.data.raw_url.split("/").filter(Boolean)[0] ?? "home"] ?? BEHIND;
    return { ...page, score: page.score * kind * (1 + 2 * (same / title.length) ** 2) };
  });
  return [...scored.sort((a, b) => b.score - a.score), ...pages.slice(TITLES)];
};
const alike = (a, b) => a === b || (Math.min(a.length, b.length) > 3 && (a.startsWith(b.slice(0, -1)) || b.startsWith(a.slice(0, -1))));

/** The word of the vocabulary that a word begins, or else the nearest to it; "" where none is near. */
export const nearest = (words, typed) => {
  const begun = words.find((word) => word.startsWith(typed));
  if (begun) return begun;
  const most = typed.length < 6 ? 0 : typed.length < 9 ? 1 : 2; // letters that may differ
  const off = (word) => Math.abs(word.length - typed.length);
  const near = words.map((word) => [word, distance(word, typed, most)]).filter(([, far]) => far <= most);
  return near.sort(([one, a], [other, b]) => a - b || off(one) - off(other))[0]?.[0] ?? "";
};
// Letters left out, put in, changed, or two beside each other changed about.
const distance = (a, b, most) => {
  if (a[0] !== b[0] || Math.abs(a.length - b.length) > most) return Infinity;
  let [before, last] = [[], [...Array(b.length + 1).keys()]];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = last[j - 1] + (a[i - 1] !== b[j - 1]);
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, changed);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    [before, last] = [last, row];
  }
  return last[b.length];
};
