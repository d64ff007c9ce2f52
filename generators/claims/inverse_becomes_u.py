"""With enough scale inverse scaling mostly turns round

Tested on the printed counts for PaLM; TruthfulQA among larger open models says how far it carries.
"""

from __future__ import annotations

from ..records import Answer, Claim, Measured, Range, SaidIn

FIGURES = ["truth_by_training_compute", "pilots_by_size"]
CLAIM = Claim(
    statement="With enough scale inverse scaling mostly turns round.",
    kind="empirical",
    said_in=(
        SaidIn(
            "Wei et al. 2023, on PaLM and the tasks of the contest",
            "wei2023ushaped",
            "abstract",
            "2023",
        ),
    ),
    parts=(
        Measured(
            id="contest",
            statement="Most tasks of the contest turn round with PaLM",
            quantity="Share of the tasks of the Inverse Scaling Prize that are U-shaped up to PaLM with 540 billion parameters",
            measured_by="turned_round.share",
            supports=Range(low=0.5),
            rule="report",
            because="Mostly means more than half of such tasks, of which these eleven are a sample.",
            post_hoc=True,
        ),
        Measured(
            id="truthfulqa",
            statement="TruthfulQA, on which small models get worse, turns round among larger open models",
            quantity="Share of probability on true answers of TruthfulQA for a decade of training compute within families, models above 3e22 FLOP",
            measured_by="truth_by_compute.above",
            supports=Range(low=0),
            rule="report",
            because="To turn round is to get better with scale.",
            post_hoc=True,
            role="limit",
        ),
        Measured(
            id="scope_neglect",
            statement="A pilot problem that falls up to the third GPT-3 rises to the largest",
            quantity="Accuracy of the largest GPT-3 less that of the next smaller on scope neglect; interval for all six problems at once",
            measured_by="pilot_changes.turning_rise",
            supports=Range(low=0),
            rule="report",
            because="To turn round is to get better with scale.",
            post_hoc=True,
            role="context",
        ),
    ),
    answer=Answer(
        "undecided",
        "With PaLM {{ number: turned_round.u_shaped | words }} of {{ number: turned_round.tasks | words }} tasks turned round and "
        "{{ number: turned_round.still_inverse | words }} did not: too few to say mostly. TruthfulQA did, among open models.",
    ),
    looked="2026-11-27",
    caveat=(
        "One family of models and four sizes; whether a task turns can depend on one size, and on the prompt. "
        "The scores behind the counts were not read. Open models above the limit were also trained later, on other text, and may have met the questions there."
    ),
)
