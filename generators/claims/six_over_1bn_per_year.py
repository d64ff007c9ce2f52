"""Six language-model projects spend more than a billion dollars a year

A statement about budgets, of which no public account was found.
"""

from __future__ import annotations

from ..records import Claim, Literature, SaidIn

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
    ),
    caveat=(
        "The six are not named, and no accounts by project were found. What can be had are estimates of single runs. The dearest of the "
        "table to the end of 2023 comes to {{ number: billion_dollar_run.amortised_to_2023 | words }} dollars by hardware and energy, to "
        "{{ number: billion_dollar_run.cloud_to_2023 | words }} by cloud rental, and the dearest cluster to "
        "{{ number: billion_dollar_run.purchase_to_2023 | words }}. A year's budget also pays for staff, experiments, data, failed runs "
        "and the use of the models, so such runs neither show nor exclude a billion a year."
    ),
)
