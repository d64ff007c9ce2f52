"""The ratio of tokens to parameters limits how far models can be scaled

What the ratio makes of text and compute is measured; whether builders keep to it is measured on the models since 2024.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["largest_model_by_stock", "compute_needed_by_size", "compute_that_uses_up_the_text"]
LARGEST = "Largest dense model that one pass over the filtered web of 2024 feeds"
TENFOLD = "Times the compute for a model ten times as large, both compute-optimal"
BECAUSE_TEXT = "A limit within two decades of the trillion-parameter models of today would be felt."
BECAUSE_COMPUTE = (
    "Compute that grows as the square of size makes a hundred; within a factor of two of that."
)
KEPT = Range(10, 40)
BECAUSE_KEPT = "To keep to twenty is read as within a factor of two of it."


def _text(id: str, measured_by: str, law: str) -> Measured:
    return Measured(
        id=id,
        statement=f"{law} lets the filtered web feed fewer than 100 trillion parameters",
        quantity=LARGEST,
        measured_by=measured_by,
        supports=Range(high=1e14),
        rule="report",
        because=BECAUSE_TEXT,
        post_hoc=True,
        role="context",
    )


def _compute(id: str, measured_by: str, law: str) -> Measured:
    return Measured(
        id=id,
        statement=f"{law} makes compute grow about as the square of size",
        quantity=TENFOLD,
        measured_by=measured_by,
        supports=Range(50, 200),
        rule="report",
        because=BECAUSE_COMPUTE,
        post_hoc=True,
        role="context",
    )


CLAIM = Claim(
    statement="The ratio of tokens to parameters sets practical limits on scaling.",
    kind="theoretical",
    said_in=(
        SaidIn(
            "A forum post that answers a request for references and ends with the address of Quanta's "
            "The Unpredictable Abilities Emerging From Large AI Models, of 16 March 2023; "
            "no public address of the post itself is known"
        ),
    ),
    parts=(
        Measured(
            id="departure",
            statement="To depart from the ratio costs much",
            quantity="Loss at eight times twenty tokens per parameter over that at twenty, at the same training compute, less one",
            measured_by="overtraining_penalty.departure",
            supports=Range(low=0.02),
            rule="report",
            because="Two percent is what a doubling of the tokens brings in these runs; a limit should cost more than that.",
            post_hoc=True,
        ),
        _text("text_ratio_20", "text_limits.largest_ratio_20", "Twenty tokens per parameter"),
        _text("text_approach_2", "text_limits.largest_approach_2", "Approach 2 of Hoffmann et al."),
        _text("text_refit", "text_limits.largest_refit", "This report's fit"),
        _compute(
            "compute_approach_1", "size_laws.tenfold_approach_1", "Approach 1 of Hoffmann et al."
        ),
        _compute(
            "compute_approach_2", "size_laws.tenfold_approach_2", "Approach 2 of Hoffmann et al."
        ),
        _compute("compute_refit", "size_laws.tenfold_refit", "This report's fit"),
        Measured(
            id="largest_models",
            same_data="models since 2024",
            statement="The models with most compute keep to the ratio",
            quantity="Median of tokens per parameter used, models since 2024 among the ten largest at release",
            measured_by="tokens_ratio_choices.largest_models",
            supports=KEPT,
            rule="report",
            because=BECAUSE_KEPT,
            post_hoc=True,
        ),
        Measured(
            id="all_models",
            same_data="models since 2024",
            statement="Models in general keep to it",
            quantity="Median of tokens per parameter used, models since 2024 whose tokens are known",
            measured_by="tokens_ratio_choices.all_models",
            supports=KEPT,
            rule="report",
            because=BECAUSE_KEPT,
            post_hoc=True,
        ),
        Literature(
            "practice",
            "Builders of models keep to the ratio",
            (
                Finding(
                    "sardana2024",
                    "abstract",
                    "against",
                    "whoever expects much use should train a smaller model for longer than the ratio says.",
                ),
                Finding(
                    "villalobos2024data",
                    "section 2.5, footnote 24",
                    "against",
                    "Llama 3 8B is put at close to 100 times its ratio, Llama 3 70B at 10 times.",
                ),
            ),
            role="context",
        ),
        Literature(
            "sparse",
            "The ratio ties compute to the number of parameters in sparse models too",
            (
                Finding(
                    "epoch2026models",
                    "notable AI models, copy of July 2026, row Switch",
                    "against",
                    "1.6 trillion sparse parameters took 8.2e22 FLOP, far less than a dense model of that size at twenty tokens a parameter.",
                ),
            ),
            role="limit",
        ),
    ),
    logic="tests",
    answer=Answer(
        verdict="undecided",
        text=(
            "Open: most models see far more than twenty tokens per parameter, while the largest runs see about {{ number: tokens_ratio_choices.largest_models | .0f | value }}. Eight times the ratio costs {{ number: overtraining_penalty.at_160 | .1% | value }} of the loss."
        ),
    ),
    looked="2026-11-27",
    caveat=(
        "The ratio is advice for the lowest training loss at a given compute, and no law of nature: it limits those who follow it. "
        "A ratio near twenty makes compute grow about as the square of size, and lets the web feed a few trillion parameters; both follow from the ratio and test nothing. Text and compute are what binds, and both can be spent otherwise."
    ),
)
