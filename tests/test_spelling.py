"""Numbers are spelled in one way, whoever writes them."""

from __future__ import annotations

import pytest

from generators.look import spelling


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (5.8e23, "5.8×10²³"),
        (1e24, "1×10²⁴"),
        (-3e7, "−3×10⁷"),
        (2e-4, "2×10⁻⁴"),
    ],
)
def test_a_power_of_ten_has_its_number_and_a_true_minus(value: float, text: str) -> None:
    assert spelling.number(value, "power") == spelling.power(value) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1.4e12, "1.4 trillion"),
        (999_600_000, "1 billion"),
        (12_345, "12,300"),
        (0.00012, "1.2×10⁻⁴"),
        (3e18, "3×10¹⁸"),
        (-2.5e6, "−2.5 million"),
        (0, "0"),
    ],
)
def test_a_scale_has_its_word_and_what_has_no_word_a_power(value: float, text: str) -> None:
    assert spelling.number(value, "words") == text


def test_an_axis_and_the_label_of_a_mark_have_the_same_letters() -> None:
    for exponent, _, letter in spelling.SCALES:
        assert spelling.scaled(2 * 10.0**exponent, letters=True) == f"2 {letter}"
        assert f"/ 1e{exponent}, '~g') + ' {letter}'" in spelling.COUNT_LABEL


def test_an_axis_writes_powers_of_ten_as_everything_else_does() -> None:
    assert f'"{spelling.ten_to(23)}"' in spelling.POWER_LABEL
    assert spelling.power(5.8e23).endswith(f"×{spelling.ten_to(23)}")
