"""How numbers are spelled for people, everywhere: `5.8×10²³`, `1.4 trillion`, `2.81 B`, `1,146`, `−0.012`.

`docs/assets/scripts/spelling.js` spells them alike for the scripts of the pages.
"""

from __future__ import annotations

import re

SCALES = (  # power of ten, its word, and its letter on an axis
    (15, "quadrillion", "quadrillion"),
    (12, "trillion", "T"),
    (9, "billion", "B"),
    (6, "million", "M"),
)
BEYOND = 1e18  # no word from here on
YEAR = "year"  # unit of a date that is counted in years: 2028.6
RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻"
RAISED = str.maketrans("0123456789-", RAISED_DIGITS)
FORMAT = re.compile(r"[,]?(\.\d+)?[fg%]|[,]d|words|power")
LOWEST = -9  # power of ten that still has a label on an axis


def ten_to(exponent: int) -> str:
    """A power of ten: `10²³`."""
    return f"10{str(exponent).translate(RAISED)}"


POWER_LABEL = (
    f"{[ten_to(k) for k in range(LOWEST, 41)]}[round(log(datum.value) / LN10) - {LOWEST}]"
).replace("'", '"')
COUNT_LABEL = " : ".join(
    [
        *(
            f"datum.value >= 1e{exponent} ? format(datum.value / 1e{exponent}, '~g') + ' {letter}'"
            for exponent, _, letter in SCALES
        ),
        "format(datum.value, ',~g')",
    ]
)
# Across, the longest word stands under its number, so that no label has to give way to its neighbour.
COUNT_LABEL_ACROSS = (
    f"datum.value >= 1e15 ? [format(datum.value / 1e15, '~g'), 'quadrillion'] : {COUNT_LABEL}"
)


def known(option: str) -> bool:
    """Is this a way to write a number: a Python format such as `.3f`, `words` or `power`?"""
    return FORMAT.fullmatch(option) is not None


def number(value: float, option: str) -> str:
    """A number as text: `.3f`, `,d`, `.0%`; `words` 1.4 trillion; `power` 5.8×10²³."""
    if option == "power":
        return power(value)
    if option == "words":
        return scaled(value) or three_digits(value)
    return _with_minus(f"{round(value):,d}" if option == ",d" else format(value, option))


def plain(value: float, unit: str = "") -> str:
    """A number with about four digits, as a power of ten where it is very large or small.

    A date in years has its decimal and no separator, for it is no count: `2028.6`; a whole year is `2018`.
    """
    if unit == YEAR:
        return f"{value:.0f}" if float(value).is_integer() else f"{value:.1f}"
    if value == 0 or 1e-3 <= abs(value) < 1e6:
        return _with_minus(f"{value:,.4g}" if abs(value) < 1e4 else f"{value:,.0f}")
    return power(value)


def power(value: float) -> str:
    """A number with three digits and a power of ten: `5.8×10²³`."""
    mantissa, exponent = f"{value:.2e}".split("e")
    return f"{_with_minus(f'{float(mantissa):g}')}×{ten_to(int(exponent))}"


def three_digits(value: float, low: float = 1e-3, high: float = 1e6) -> str:
    """A number with three digits, written out from `low` to below `high`, else with a power of ten."""
    return written_out(rounded(value)) if value == 0 or low <= abs(value) < high else power(value)


def scaled(value: float, letters: bool = False) -> str:
    """A number of millions or more with the word of its scale, or its letter; nothing for any other."""
    size = abs(rounded(value))
    for exponent, word, letter in SCALES if size < BEYOND else ():
        if size >= 10.0**exponent:
            front = rounded(value / 10.0**exponent)
            return f"{written_out(front)} {letter if letters else word}"
    return ""


def rounded(value: float) -> float:
    """A number to three digits."""
    return float(f"{value:.3g}")


def written_out(value: float) -> str:
    """A number as it is, its thousands apart."""
    text = f"{value:,.10f}".rstrip("0").rstrip(".")
    return _with_minus(text)


def _with_minus(text: str) -> str:
    return text.replace("-", "−")
