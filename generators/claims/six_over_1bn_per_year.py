"""Six language-model projects spend more than a billion dollars a year

A statement about budgets of 2023, of which no public account was found; one estimate for one maker and a later year is shown beside it.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, SaidIn

FIGURES = ["cost_by_three_methods"]
CLAIM = Claim(
    statement="Six language-model projects are scaled to more than a billion dollars a year (2023).",
    kind="empirical",
    said_in=(
        SaidIn(
            "The article Emergence and Reasoning in Large Language Models, Next Big Future",
            said_on="2023",
        ),
    ),
    parts=(
        Literature(
            id="budgets",
            statement="Six makers spent more than a billion dollars on language models in a year",
            findings=(),
        ),
        Literature(
            id="one_maker",
            statement="One maker spent more than a billion in a later year",
            findings=(
                Finding(
                    "epoch2026finalruns",
                    "excerpt, last paragraph",
                    "for",
                    "estimates OpenAI's spending of 2024 on compute for research and development at about five billion dollars, of which about a tenth went to final training runs.",
                    unread="all but an excerpt on another site",
                ),
            ),
            role="context",
        ),
    ),
    answer=Answer(
        "not checkable",
        "Nobody has published six such budgets for 2023; Epoch AI puts one maker, OpenAI, at about five billion for 2024, of which final runs are a tenth.",
    ),
    looked="2026-11-27",
    caveat=(
        "The six are not named, and no accounts by project of 2023 were found; the estimate for 2024 shows that a billion a year became possible for one. For 2023 there are only estimates of single runs. The dearest of the "
        "table to the end of 2023 comes to {{ number: billion_dollar_run.amortised_to_2023 | words }} dollars by hardware and energy, to "
        "{{ number: billion_dollar_run.cloud_to_2023 | words }} by cloud rental, and the dearest cluster to "
        "{{ number: billion_dollar_run.purchase_to_2023 | words }}. A year's budget also pays for staff, experiments, data, failed runs "
        "and the use of the models, so such runs neither show nor exclude a billion a year."
    ),
)
