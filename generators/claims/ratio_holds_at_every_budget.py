"""The rule of about 20 tokens per parameter holds at every budget

Tested far beyond the runs that the rule comes from, on the runs of Llama 3 at the budget for which it was made, and at a small budget that was measured.
"""

from __future__ import annotations

from ..records import Answer, Claim, Measured, Range, SaidIn

FIGURES = ["tokens_per_parameter", "porian_tokens_per_parameter"]
ABOUT_20 = Range(13.3, 30)  # 20, within a factor of one and a half
BECAUSE = (
    "The same reading of 'about 20' as at the compute of Chinchilla: a factor of one and a half."
)


def _part(id: str, measured_by: str, statement: str, budget: str) -> Measured:
    return Measured(
        id=id,
        statement=statement,
        quantity=f"Compute-optimal tokens per parameter at {budget} FLOP",
        measured_by=measured_by,
        supports=ABOUT_20,
        rule="report",
        because=BECAUSE,
        post_hoc=True,
    )


CLAIM = Claim(
    statement="The rule of about 20 tokens per parameter holds whatever the training budget.",
    kind="empirical",
    said_in=(SaidIn("Common use of the rule for budgets far from those it was measured at"),),
    parts=(
        _part(
            "hoffmann",
            "allocation_choices.frontier",
            "The runs of Hoffmann et al. keep the ratio at 10²⁶ FLOP",
            "10²⁶",
        ),
        _part(
            "llama",
            "isoflop_optima.frontier_llama",
            "The runs for Llama 3 keep it at the budget of its largest model",
            "3.8×10²⁵",
        ),
        _part(
            "small",
            "isoflop_optima.small_marin",
            "The runs of Marin have it at a small budget",
            "9×10¹⁸",
        ),
    ),
    logic="every",
    answer=Answer(
        verdict="refuted",
        text=(
            "No: runs at 10¹⁹ FLOP on three mixtures of text are best at no more than {{ number: isoflop_optima.most_small_marin | .0f | value }} tokens per parameter, however fitted; at the largest budgets it is open."
        ),
    ),
    looked="2026-11-27",
    caveat=(
        "The small budget was measured; the two large ones are extrapolated over three orders of magnitude or more, and hang on the choice of runs: without its two "
        "largest budgets Llama 3 would have kept the ratio. The loss of Marin's runs is on other texts than they were trained on. "
        "At the largest budgets the stock of text, repeated data and the cost of inference decide more than this ratio."
    ),
)
