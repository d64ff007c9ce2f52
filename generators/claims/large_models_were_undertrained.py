"""The large models before Chinchilla were undertrained

Tokens they had against tokens that their compute called for.
"""

from __future__ import annotations

from ..records import Answer, Claim, Measured, Range, SaidIn

FIGURES = ["models_before_chinchilla_tokens", "optimal_parameters"]
AT_MOST_HALF = Range(high=0.5)
QUANTITY = "Training tokens over the tokens that the refit makes optimal for the same compute"
BECAUSE = "Undertrained is read as: on at most half of the tokens that its compute called for."


def _part(id: str, model: str) -> Measured:
    statement = f"{model} was trained on at most half of the tokens its compute called for"
    return Measured(
        id=id,
        statement=statement,
        quantity=QUANTITY,
        measured_by=f"undertrained_choices.{id}",
        supports=AT_MOST_HALF,
        rule="report",
        because=BECAUSE,
        post_hoc=True,
    )


CLAIM = Claim(
    statement="The largest language models before Chinchilla were trained on far too few tokens for their size.",
    kind="empirical",
    said_in=(SaidIn("Hoffmann et al. 2022", "hoffmann2022", "abstract", said_on="2022"),),
    parts=(_part("gpt3", "GPT-3"), _part("gopher", "Gopher"), _part("mtnlg", "MT-NLG 530B")),
    logic="every",
    answer=Answer(
        verdict="undecided",
        text=(
            "Probably: GPT-3 had {{ number: undertrained_choices.gpt3 | .0% | value }} of the tokens its compute called for, Gopher {{ number: undertrained_choices.gopher | .0% | value }}, MT-NLG {{ number: undertrained_choices.mtnlg | .0% | value }}; every law tried keeps them below half but one fit with outlying runs."
        ),
    ),
    looked="2026-11-27",
    caveat=(
        "Compute is 6ND of the printed sizes and tokens. The optimum is that of another lab's data and models, "
        "extrapolated by more than an order of magnitude. With the five runs put back that the replication leaves out, the share of GPT-3 is {{ number: undertrained_choices.gpt3_with_all_runs | .2f }}, and its interval reaches past one half; so do those of the other two. Too few means for the lowest training loss at that compute; "
        "the models were built to the advice of their day [@kaplan2020, section 6.1]."
    ),
)
