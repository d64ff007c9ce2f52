// What a reader typed, as units to look for: each is a list of ways to write it, each way a list of words.
// Large numbers are one word, as generators/publish/written_numbers.py writes them: 10^10 and 10 billion are 1e10.
const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻";
const SMALL = {
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, twelve: 12, fifteen: 15,
  twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90, hundred: 100,
};
const POWERS = {
  thousand: 3, million: 6, billion: 9, trillion: 12, quadrillion: 15, k: 3, m: 6, b: 9, bn: 9, t: 12, tn: 12,
};
const LEAST = 4; // digits before the point, less one
const NUMBER = String.raw`(\d[\d,]*(?:\.\d+)?)`;
const UNIT = String.raw`(?: ?-?(thousand|million|billion|trillion|quadrillion)s?|(k|m|bn?|tn?))\b`;
const ONE = /\ban? (?=(?:thousand|million|billion|trillion|quadrillion)\b)/g;
const NAMED = new RegExp(`\\b(?:an? )?(${Object.keys(SMALL).join("|")})\\b`, "g");
const RANGE = new RegExp(`\\b${NUMBER} ?(?:and|to|or|-|–) ?(?=${NUMBER}${UNIT})`, "g");
const WRITTEN = new RegExp(
  String.raw`(?<![\w.^])${NUMBER}(?: ?[x*] ?10\^(-?\d+)|e\+?(-?\d+)\b|\^(-?\d+)|${UNIT})?`, "g");
const COMMON = new Set(("a about an and any are at be been by can did do does for from had has have how i if in into is it its"
  + " just like llm llms me my no not of on only or our really should so such than that the their them then there these they this those to"
  + " true versus vs was we were what when where which who why will with would you your").split(" "));

const lowered = (text) => text.toLowerCase()
  .replace(/(?<=\d)[⁰¹²³⁴-⁹⁻]+/g, (signs) => `^${signs}`)
  .replace(/[⁰¹²³⁴-⁹⁻]/g, (sign) => (sign === "⁻" ? "-" : RAISED.indexOf(sign)))
  .replaceAll("−", "-").replaceAll("×", "x").replace(/[’‘]/g, "'");

const oneWord = (digits, times, exponent, power, long, short) => {
  if (power && digits !== "10") return "";
  const [whole, part = ""] = (power ? "1" : digits).replaceAll(",", "").split(".");
  const mantissa = (whole + part).replace(/^0+/, "");
  const kept = mantissa.replace(/0+$/, "");
  const raised = Number(times || exponent || power || POWERS[long || short] || 0) - part.length + mantissa.length - kept.length;
  return kept && raised + kept.length > LEAST ? `${kept}e${raised}` : "";
};

/** The large numbers of a text, and how each was written: [["1e10", "10 billion"]]; and the text without them. */
export const numbers = (text) => {
  const spread = lowered(text)
    .replace(ONE, "1 ")
    .replace(NAMED, (_, name) => SMALL[name])
    .replace(RANGE, (_, number, _other, long, short) => `${number}${long ? ` ${long}` : short} `);
  const found = [];
  const rest = spread.replace(WRITTEN, (all, ...groups) => {
    const word = oneWord(...groups);
    if (word) found.push([word, all]);
    return word ? " " : all;
  });
  return { found, rest: found.length ? rest : lowered(text) };
};

const plain = (word) => word.replace(/[^\p{L}\p{N}]/gu, "");
const pieces = (word) => word.split(/[^\p{L}\p{N}]+/u).filter(Boolean);

// A word as it stands; in its parts (few-shot, OLMo2); a small number as a word, and a word as a number.
const ways = (word) => {
  const parts = pieces(word);
  const apart = plain(word).match(/^(\p{L}{2,})(\d\p{L}?)$/u);
  const count = SMALL[word] ?? Object.keys(SMALL).find((name) => String(SMALL[name]) === word);
  const other = plain(word).replace(/([iy])([sz])(e[drs]?|ing|ations?)$/, (_, a, sound, end) => a + (sound === "s" ? "z" : "s") + end);
  return [[plain(word)], ...(other === plain(word) ? [] : [[other]]), ...(parts.length > 1 ? [parts] : []), ...(apart ? [apart.slice(1)] : []), ...(count ? [[String(count)]] : [])];
};

/** Units to look for, each a list of ways, each way a list of words. `known` says whether a word is in the index. */
export const units = async (text, known) => {
  const { found, rest } = numbers(text);
  const typed = rest.split(/\s+/).map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "").replace(/'s$/, "")).filter(Boolean);
  const telling = typed.filter((word) => !COMMON.has(word));
  const words = telling.length || found.length ? telling : typed;
  const made = found.map(([word, written]) => [[word], pieces(written)]);
  for (let i = 0; i < words.length; i++) {
    const [word, next = ""] = words.slice(i, i + 2);
    const version = /^\p{L}{2,}$/u.test(word) && /^\d[\d.]*\p{L}?$/u.test(next); // GPT 3 is GPT-3
    if (version && await known(plain(word + next))) {
      made.push([[plain(word + next)], [word, plain(next)]]);
      i++;
    } else made.push(ways(word));
  }
  return made;
};
