"""Letter choice jumps while cloze rises smoothly

OLMo 2 on MMLU over training: how much of the gain falls within one doubling of training tokens, by format.
"""

from __future__ import annotations

from ..records import Answer, Claim, Measured, Range, SaidIn

FIGURES = ["olmo_letter_and_cloze", "olmo_leaving_chance_by_task", "olmo_bits_per_byte"]
AT_LEAST_HALF, AT_MOST_HALF = Range(low=0.5), Range(high=0.5)
QUANTITY = "Largest share of the gain of {} accuracy within one doubling of training tokens"
BECAUSE = "A rise of which one doubling holds half, out of seven or so, is a jump; one without such a doubling is not."
DONE = "Share of the gain of cloze accuracy made when letter choice leaves chance"
MOSTLY = "If the jump were new knowledge, most of what cloze shows would still be to come."


def _jump(size: str) -> Measured:
    statement = f"In letter choice the {size} run gains at least half within one doubling"
    quantity = QUANTITY.format("letter-choice")
    return Measured(
        id=f"letter_{size.lower()}",
        statement=statement,
        quantity=quantity,
        measured_by=f"olmo_doublings_choices.letter_{size.lower()}",
        supports=AT_LEAST_HALF,
        rule="report",
        because=BECAUSE,
        post_hoc=True,
        same_data=f"{size} run",
    )


def _smooth(size: str) -> Measured:
    statement = f"In cloze the {size} run gains at most half within any doubling"
    quantity = QUANTITY.format("cloze")
    return Measured(
        id=f"cloze_{size.lower()}",
        statement=statement,
        quantity=quantity,
        measured_by=f"olmo_doublings_choices.cloze_{size.lower()}",
        supports=AT_MOST_HALF,
        rule="report",
        because=BECAUSE,
        post_hoc=True,
        same_data=f"{size} run",
    )


def _knows(size: str) -> Measured:
    statement = f"The {size} run has most of its cloze gain when letter choice leaves chance"
    return Measured(
        id=f"known_{size.lower()}",
        statement=statement,
        quantity=DONE,
        measured_by=f"olmo_doublings_choices.known_{size.lower()}",
        supports=AT_LEAST_HALF,
        rule="report",
        because=MOSTLY,
        post_hoc=True,
        same_data=f"{size} run",
    )


CLAIM = Claim(
    statement="Over the training of OLMo 2, letter-choice accuracy on MMLU jumps while cloze accuracy on the same questions rises smoothly, and most of what cloze shows is there before the jump.",
    kind="empirical",
    said_in=(SaidIn("This report"),),
    parts=(
        *(_jump(size) for size in ("7B", "13B")),
        *(_smooth(size) for size in ("7B", "13B")),
        *(_knows(size) for size in ("7B", "13B")),
    ),
    logic="tests",
    answer=Answer(
        verdict="supported",
        text=(
            "In the 7B run letter choice makes {{ number: olmo_doublings.letter_7b | .0% | value }} of its gain within one doubling of text, cloze {{ number: olmo_doublings.cloze_7b | .0% | value }}; the 13B run is too near one half to tell."
        ),
    ),
    looked="2026-11-27",
    caveat=(
        "Both scores are accuracies, so the difference is not one of metric alone: it is one of format, and the outputs are not the same. "
        "Reading options by letter is a skill of its own, and that skill does appear suddenly. "
        "Each run tests the whole sentence. Each size is one run; the binomial intervals do not say what another run would do, and checkpoints inside a run are not annealed. "
        "The rise of cloze before the first trained checkpoint counts as gain but cannot be seen as a doubling."
    ),
)
