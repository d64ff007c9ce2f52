"""Large numbers as people write them, each as one word: 10^10, 10 billion and ten billion are all 1e10.

docs/assets/search_words.js reads what is typed in the same way.
"""

from __future__ import annotations

import re

from ..look.spelling import RAISED_DIGITS

RAISED = str.maketrans(f"{RAISED_DIGITS}−×", "0123456789--x")
SMALL = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "twelve": 12,
    "fifteen": 15,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
    "hundred": 100,
}
POWERS = {
    "thousand": 3,
    "million": 6,
    "billion": 9,
    "trillion": 12,
    "quadrillion": 15,
    "k": 3,
    "m": 6,
    "b": 9,
    "bn": 9,
    "t": 12,
    "tn": 12,
}
LEAST = 4  # digits before the point, less one: years and counts stay as they are written
_NUMBER = r"(\d[\d,]*(?:\.\d+)?)"
_UNIT = r"(?: ?-?(thousand|million|billion|trillion|quadrillion)s?|(k|m|bn?|tn?))\b"
SUPERSCRIPT = re.compile(rf"(?<=\d)[{RAISED_DIGITS}]+")
ONE = re.compile(r"\ban? (?=(?:thousand|million|billion|trillion|quadrillion)\b)")
NAMED = re.compile(rf"\b(?:an? )?({'|'.join(SMALL)})\b")
RANGE = re.compile(rf"\b{_NUMBER} ?(?:and|to|or|-|–) ?(?={_NUMBER}{_UNIT})")
WRITTEN = re.compile(
    rf"(?<![\w.^]){_NUMBER}(?: ?[x*] ?10\^(-?\d+)|e\+?(-?\d+)\b|\^(-?\d+)|{_UNIT})?"
)


def written_numbers(text: str) -> list[str]:
    """The large numbers of a text, in order, each once."""
    plain = SUPERSCRIPT.sub(lambda found: f"^{found[0]}", text.lower()).translate(RAISED)
    plain = NAMED.sub(lambda found: str(SMALL[found[1]]), ONE.sub("1 ", plain))
    plain = RANGE.sub(
        lambda found: (
            f"{found[1]} {found[3] or ''}{found[4] or ''} ".replace("  ", " ")
            if found[3]
            else f"{found[1]}{found[4]} "
        ),
        plain,
    )
    found = (_one_word(match) for match in WRITTEN.finditer(plain))
    return list(dict.fromkeys(word for word in found if word))


def _one_word(found: re.Match[str]) -> str:
    digits, times, exponent, power, long, short = found.groups()
    if power and digits != "10":
        return ""
    if power:
        digits = "1"
    whole, _, part = digits.replace(",", "").partition(".")
    raised = int(times or exponent or power or POWERS.get(long or short or "", 0)) - len(part)
    mantissa = (whole + part).lstrip("0")
    kept = mantissa.rstrip("0")
    raised += len(mantissa) - len(kept)
    large = raised + len(kept) > LEAST
    return f"{kept}e{raised}" if kept and large else ""
