"""Mixtures of experts are better than dense models at equal compute, and even at equal memory

The joint law of both is evaluated at equal compute and at equal memory with equal compute; where memory is what binds, everything hangs on how much compute there is.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["experts_at_equal_memory"]
QUANTITY = "Loss above its floor of the dense model over that of the model with experts, less one"
CLAIM = Claim(
    statement="Mixture-of-experts models are better than dense ones at equal compute, and even at equal memory.",
    kind="empirical",
    said_in=(
        SaidIn(
            "Ludziejewski et al. 2025", "ludziejewski2025jointmoe", "abstract", said_on="2025-02"
        ),
    ),
    parts=(
        Measured(
            id="equal_compute",
            statement="At equal compute, each at its best size, the model with experts has the lower loss",
            quantity=QUANTITY,
            measured_by="expert_advantage.equal_compute",
            supports=Range(low=0),
            rule="report",
            because="Better is any lower loss.",
            post_hoc=True,
        ),
        Literature(
            id="equal_compute_elsewhere",
            statement="Another set of runs, by many of the same authors, says the same",
            findings=(
                Finding(
                    "krajewski2024finegrained",
                    "abstract",
                    "for",
                    "mixtures of experts consistently outperform dense models, and the gap widens with size and budget.",
                    unread="all but the abstract",
                ),
            ),
        ),
        Measured(
            id="equal_memory",
            statement="With equal memory and equal compute it has the lower loss as well",
            quantity=QUANTITY + ", where either may hold two billion parameters",
            measured_by="expert_advantage.equal_memory",
            supports=Range(low=0),
            rule="report",
            because="Better is any lower loss.",
            post_hoc=True,
        ),
        Literature(
            id="beyond_the_runs",
            role="limit",
            statement="It holds for models of hundreds of billions of active parameters",
            findings=(),
        ),
    ),
    logic="every",
    answer=Answer(
        "undecided",
        "At equal compute yes: eight experts do the work of {{ number: expert_advantage.saved | .1f | value }} times as much. Within two billion parameters, only while the dense model sees under {{ number: expert_advantage.evens_ratio | .0f }} tokens a parameter.",
    ),
    looked="2026-11-27",
    caveat=(
        "One law of one group, whose runs end at 5 billion total parameters, evaluated and not fitted again; the interval is the rounding of its constants alone. How much of a model is copied for each expert is "
        "not among the constants: two thirds is taken, one half and all are tried. The abstract says that experts can be more memory-efficient, which is true below the line that the answer names; that line falls with the memory and with the number of experts. "
        "Memory here is parameters; what serving costs in bandwidth and what training costs in communication is left out."
    ),
)
