"""Training on model output makes models collapse

What studies of language models found where model output replaces the real text and where it is added, beside a simulation of the simplest model that can be trained on its own output.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["spread_by_generation"]
GONE = Range(high=0.1)
QUANTITY = "Median fitted variance of the last generation, the true one being 1"
BECAUSE = (
    "A tenth of the variance is less than a third of the true spread; who speaks of collapse means no less. "
    "What comes of it is known from arithmetic, whatever language models do, so it is shown and not counted."
)
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
            role="context",
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
            role="context",
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
                Finding(
                    "dohmatob2025strong",
                    "abstract",
                    "for",
                    "with a small fixed share of model output in the mix, larger training sets stop helping; proved for regression, and checked on small language models.",
                    unread="all but the abstract and what a public review says of it",
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
    logic="every",
    answer=Answer(
        "undecided",
        "Where it replaces the real text, yes. Where real text is kept, two studies see no collapse; a third sees more text stop helping, and calls that collapse.",
    ),
    looked="2026-11-27",
    caveat=(
        "The sentence speaks of any training on model output, so it is read as saying so with the real text kept, too. Collapse has no one meaning: Dohmatob et al. call it collapse when more data no longer help. "
        "A normal distribution shows the mechanism and not its size in a language model: half of its variance takes {{ number: collapse_by_setting.halves_after | .0f | value }} generations of 100 samples, and ten times as many with ten times the samples. The preprint speaks of text that is used without selection; text that is checked, filtered or "
        "mixed with real text is another matter, and a tenth of real samples in each generation already keeps {{ number: collapse_by_setting.tenth_real | .2f | value }} of the variance. "
        "With the unbiased variance the expectation stays one for ever, and each run collapses all the same."
    ),
)
