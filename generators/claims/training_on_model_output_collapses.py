"""Training on model output makes models collapse

Tested on the simplest model that can be trained on its own output, once with the old data thrown away and once with them kept, and on what studies of language models found in the same two settings.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["spread_by_generation"]
GONE = Range(high=0.1)
QUANTITY = "Median fitted variance of the last generation, the true one being 1"
BECAUSE = "A tenth of the variance is less than a third of the true spread; who speaks of collapse means no less."
CLAIM = Claim(
    statement="Training on model output makes models collapse.",
    kind="empirical",
    said_in=(SaidIn("Shumailov et al. 2024", "shumailov2024collapse", "abstract", said_on="2024"),),
    parts=(
        Measured(
            id="replaced",
            statement="A normal distribution loses its spread where each generation sees the last one's samples only",
            quantity=QUANTITY,
            measured_by="collapse_by_setting.replaced",
            supports=GONE,
            rule="report",
            because=BECAUSE,
            post_hoc=True,
        ),
        Measured(
            id="kept",
            statement="It loses it as well where the old data are kept",
            quantity=QUANTITY,
            measured_by="collapse_by_setting.kept",
            supports=GONE,
            rule="report",
            because=BECAUSE,
            post_hoc=True,
        ),
        Literature(
            id="language_models_replaced",
            statement="Language models get worse where each generation's text replaces the old",
            findings=(
                Finding(
                    "shumailov2024collapse",
                    "abstract",
                    "for",
                    "tails of the original distribution disappear, in language models as in two simpler kinds.",
                    unread="the journal's text; its preprint, arXiv 2305.17493, was read in the abstract",
                ),
                Finding(
                    "gerstgrasser2024inevitable",
                    "abstract",
                    "for",
                    "replacing the data tends towards collapse in sequences of pretrained language models.",
                    unread="all but the abstract",
                ),
            ),
        ),
        Literature(
            id="language_models_kept",
            statement="They get worse as well where the old text is kept",
            findings=(
                Finding(
                    "gerstgrasser2024inevitable",
                    "abstract",
                    "against",
                    "adding each generation's text to the real text avoids collapse, over sizes, architectures and settings.",
                    unread="all but the abstract",
                ),
                Finding(
                    "kazdan2025collapse",
                    "abstract",
                    "against",
                    "models trained on all data so far stay stable, though the share of real data goes to zero.",
                    unread="all but the abstract",
                ),
            ),
        ),
        Literature(
            id="fixed_budget",
            role="context",
            statement="With a fixed number of documents drawn from all text so far, quality falls slowly",
            findings=(
                Finding(
                    "kazdan2025collapse",
                    "abstract",
                    "for",
                    "test loss degrades slowly and gradually over generations, not explosively.",
                    unread="all but the abstract",
                ),
            ),
        ),
    ),
    logic="tests",
    answer=Answer(
        "mixed",
        "Only where it replaces the real data: then {{ number: collapse_by_setting.replaced | power | value }} of the variance is left; where old data are kept, {{ number: collapse_by_setting.kept | .2f | value }} of it stay.",
    ),
    looked="2026-11-27",
    caveat=(
        "A normal distribution shows the mechanism and not its size in a language model. The preprint speaks of text that is used without selection; text that is checked, filtered or "
        "mixed with real text is another matter, and a tenth of real samples in each generation already keeps {{ number: collapse_by_setting.tenth_real | .2f | value }} of the variance. "
        "With the unbiased variance the expectation stays one for ever, and each run collapses all the same."
    ),
)
