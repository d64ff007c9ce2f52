"""The scripts of the pages spell numbers exactly as the pages do."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser

from generators.look import spelling

from .windows import opened

SIGNIFICANT = (1, 1.0049, 1.005, 1.125, 1.135, 2.5, 5.8, 9.994, 9.996)
NUMBERS = [
    *(0.0, 5.88e23, 999_600_000.0, 9.996e17, 1146.0, 12_650.0, 12_750.0, 0.5, 70e9, 1.75e11),
    *(sign * front * 10.0**k for sign in (1, -1) for k in range(-20, 31) for front in SIGNIFICANT),
]
HOW: dict[str, Callable[[float], str]] = {
    "number": spelling.three_digits,
    "power": spelling.power,
    "words": lambda value: spelling.number(value, "words"),
}


@pytest.mark.parametrize("how", HOW)
def test_a_script_spells_numbers_as_the_pages_do(browser: Browser, address: str, how: str) -> None:
    with opened(browser) as page:
        page.goto(address)
        spelled = page.evaluate(f"numbers => numbers.map(spelling.{how})", NUMBERS)
    expected = [HOW[how](value) for value in NUMBERS]
    assert dict(zip(NUMBERS, spelled, strict=True)) == dict(zip(NUMBERS, expected, strict=True))


def test_a_script_reads_the_powers_that_the_pages_write(browser: Browser, address: str) -> None:
    written = [spelling.power(value) for value in NUMBERS]
    script = "all => all.map(text => Number(spelling.lowered(text).replace('×10^', 'e')))"
    with opened(browser) as page:
        page.goto(address)
        read = page.evaluate(script, written)
    assert read == [spelling.rounded(value) for value in NUMBERS]
