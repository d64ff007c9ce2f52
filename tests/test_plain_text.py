"""Marks of prose are written out for readers of plain text."""

from __future__ import annotations

from generators.prose.plain_text import plain_text
from generators.records import Estimate
from generators.records.numbers import Number

NUMBERS = {"fit.alpha": Number("fit.alpha", 0.35, "1", Estimate(0.35, 0.32, 0.37, 9), "fit")}
LABELS = {"kaplan2020": "Kaplan et al. 2020", "wei2022": "Wei et al. 2022"}


def written(text: str) -> str:
    return plain_text(text, NUMBERS, LABELS)


def test_a_number_has_its_interval_unless_its_value_alone_is_asked_for():
    assert (
        written("Alpha: {{ number: fit.alpha | .2f }}.")
        == "Alpha: 0.35 (95% interval 0.32 to 0.37)."
    )
    assert written("{{ number: fit.alpha | .1f | value }}") == "0.3"


def test_citations_have_the_names_of_works_and_their_places():
    assert (
        written("So [@kaplan2020, Table 1; @wei2022].")
        == "So (Kaplan et al. 2020, Table 1; Wei et al. 2022)."
    )
    assert written("As @wei2022 says") == "As Wei et al. 2022 says"


def test_equations_stay_and_the_text_stands_on_one_line():
    assert written("With $N$\nand {{ figure: growth }}") == "With $N$ and growth"
