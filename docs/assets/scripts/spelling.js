// Numbers as people read them, spelled as generators/look/spelling.py spells them; scripts of figures use it once the page is read.
globalThis.spelling = (() => {
  const [PLAIN, RAISED] = ["-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"];
  const SCALES = [[1e15, "quadrillion"], [1e12, "trillion"], [1e9, "billion"], [1e6, "million"]];
  const { abs } = Math;
  const minus = (text) => text.replace("-", "−");
  // To three digits, a half to the even one as in Python.
  const rounded = (v) => {
    const [mantissa, exponent] = v.toExponential(40).split("e");
    const [, kept, last] = mantissa.match(/^(-?\d\.\d(\d))50*$/) || [];
    return Number(last % 2 === 0 ? `${kept}e${exponent}` : v.toPrecision(3));
  };
  const power = (v) => {
    const [mantissa, exponent] = rounded(v).toExponential().split("e");
    const raised = [...exponent.replace("+", "")].map((sign) => RAISED[PLAIN.indexOf(sign)]).join("");
    return `${minus(mantissa)}×10${raised}`;
  };
  const number = (v) => (v === 0 || (abs(v) >= 1e-3 && abs(v) < 1e6)
    ? minus(rounded(v).toLocaleString("en", { maximumFractionDigits: 9 })) : power(v));
  const words = (v) => {
    const size = abs(rounded(v));
    const [scale, word] = (size < 1e18 && SCALES.find(([s]) => size >= s)) || [];
    return scale ? `${minus(String(rounded(v / scale)))} ${word}` : number(v);
  };
  // Powers as they are typed: 10^-4 for 10⁻⁴.
  const lowered = (text) =>
    text.replace(/[⁻⁰¹²³⁴-⁹]+/g, (all) => `^${[...all].map((sign) => PLAIN[RAISED.indexOf(sign)]).join("")}`).replaceAll("−", "-");
  return { number, words, power, lowered };
})();
