"""Scaling curves are smoothly broken power laws, and breaks cannot be foreseen from points well before them

Tested on training curves, the only ones here with enough points for six constants: by forecasts of points that were held back, and by forecasts made before a break.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["broken_laws_on_held_back_points", "forecasts_around_the_break"]
CLAIM = Claim(
    statement="Scaling curves are smoothly broken power laws; breaks cannot be foreseen from points well before them.",
    kind="empirical",
    said_in=(
        SaidIn("Caballero et al. 2023", "caballero2023broken", "abstract", said_on="2022-10"),
    ),
    parts=(
        Measured(
            id="forecasts_better",
            statement="A power law with one smooth break forecasts held-back checkpoints better than one without",
            quantity="Typical error of the broken law over that of a power law with a floor, fitted to the first quarter of the tokens",
            measured_by="breaks_in_curves.gain",
            supports=Range(high=1.0),
            rule="report",
            because="A form with three constants more forecasts worse unless the curves really bend like that; where only the beginning of training does, a plain law that leaves it out is as good.",
            post_hoc=True,
        ),
        Measured(
            id="not_foreseen",
            statement="From checkpoints well before the break, most of what follows it is missed",
            quantity="Error of the forecast over that of the forecast that nothing changes, LAMBADA in eight Pythia models",
            measured_by="breaks_in_curves.foreseen",
            supports=Range(low=0.5),
            rule="report",
            because="A forecast that is wrong by less than half of the change has foreseen most of it.",
            post_hoc=True,
        ),
        Literature(
            id="other_signals",
            role="limit",
            statement="Nor can breaks be foreseen from anything else",
            findings=(
                Finding(
                    "snell2024finetuning",
                    "abstract",
                    "against",
                    "tuned small models foretell, in some cases, whether models with up to four times the compute have left the floor.",
                    unread="all but the abstract",
                ),
            ),
        ),
    ),
    logic="every",
    answer=Answer(
        "undecided",
        "Forecasts of training curves err {{ number: breaks_in_curves.gain | .2f | value }} times as much with a break, but {{ number: breaks_in_curves.gain_late | .2f | value }} times if the plain law may skip the beginning; a curve hardly foretells its break.",
    ),
    looked="2026-11-27",
    caveat=(
        "These are curves over training, at one learning rate or on one schedule, and not over model size, where families have too few sizes for six constants. Early checkpoints bend because training begins, "
        "which is one break of many that the paper speaks of; a law that leaves them out has, in a way, a break of its own. The eight Pythia models read the same text in the same order, so their breaks are not independent. "
        "The authors say themselves that a forecast beyond a break needs points near it."
    ),
)
