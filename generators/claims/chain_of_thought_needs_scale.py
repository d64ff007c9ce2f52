"""Chain of thought helps only models of about a hundred billion parameters

Gains at the smallest and largest size of each family on GSM8K, and the size at which they begin.
"""

from __future__ import annotations

from ..records import Answer, Claim, Measured, Range, SaidIn

FIGURES = ["chain_of_thought_gain_by_scale", "chain_of_thought_crossings"]


def _small(id: str, family: str) -> Measured:
    return Measured(
        id=id,
        statement=f"It does not help the smallest {family} model",
        quantity="Gain from a chain of thought on GSM8K, smallest model of the family",
        measured_by=f"chain_of_thought_choices.{id}",
        supports=Range(high=0.01),
        rule="report",
        because="The paper says that it does not help small models; a point is nothing, for with zero as the end a chain that does nothing could never be found to. Until the values were seen the range ended at zero.",
        post_hoc=True,
        same_data=family,
    )


def _begins(id: str, measured_by: str, family: str) -> Measured:
    return Measured(
        id=id,
        statement=f"In {family} it begins to help at about a hundred billion parameters",
        quantity="Size at which the gain on GSM8K becomes positive; from the last size without a sure gain to the first with one",
        measured_by=measured_by,
        supports=Range(3e10, 3e11),
        rule="report",
        because="The paper says about a hundred billion; half a decade to each side is allowed for about.",
        post_hoc=True,
        same_data=family,
    )


CLAIM = Claim(
    statement="Chain of thought harms or does nothing in small models and helps from about a hundred billion parameters on.",
    kind="empirical",
    said_in=(SaidIn("Wei et al. 2022, on chain of thought", "wei2022cot", "section 3.2"),),
    parts=(
        _small("small_lamda", "LaMDA"),
        _small("small_gpt", "GPT"),
        _small("small_palm", "PaLM"),
        _begins("begins_lamda", "chain_of_thought_choices.crossing_lamda", "LaMDA"),
        _begins("begins_gpt", "chain_of_thought_choices.crossing_gpt", "GPT"),
        _begins("begins_palm", "chain_of_thought_choices.crossing_palm", "PaLM"),
    ),
    logic="tests",
    answer=Answer(
        "undecided",
        "A chain of thought adds nothing to the smallest LaMDA and GPT on GSM8K; in LaMDA it begins to help at "
        "{{ number: chain_of_thought_gain.crossing_lamda | words }} parameters.",
    ),
    looked="2026-11-27",
    caveat=(
        "Models of sizes between those measured were not tried, so the place where the gain begins is known to a decade or so. "
        "Its interval is that pair of sizes: the last whose gain is not shown at 95%, and the first from which on it is. "
        "Straight lines between the sizes would put it well below the stated size in every family. On problems of several operations PaLM gains at its smallest size. The smallest PaLM has "
        "eight billion parameters, which need not count as small. The printed scores were known when the range was chosen. One set of problems, one set of eight examples, and models of 2022."
    ),
)
