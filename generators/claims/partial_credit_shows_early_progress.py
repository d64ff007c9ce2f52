"""A score that gives partial credit sees progress where exact match is zero

Transliteration by models that get not one item exactly right, last words by checkpoints that get one or none, and what others saw.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["bleu_beside_exact_match"]
CLAIM = Claim(
    statement="Where no answer is exactly right yet, a score that gives partial credit already rises with scale.",
    kind="empirical",
    said_in=(SaidIn("The reading of emergence as an effect of the metric"),),
    parts=(
        Measured(
            id="below_the_floor",
            statement="Among models with no exact match, BLEU rises with training compute",
            quantity="Rank correlation of BLEU with training compute, models with zero of 1003 exact matches",
            measured_by="transliteration_choices.bleu_rank",
            supports=Range(low=0.5),
            rule="report",
            because="At one half the correlation would let compute sort two of three pairs of models rightly.",
            post_hoc=True,
        ),
        Measured(
            id="lambada",
            statement="Perplexity on LAMBADA makes at least a tenth of its fall while accuracy shows nothing",
            quantity="Share of the fall of log perplexity up to the last checkpoint with one passage right or fewer, mean over sizes",
            measured_by="lambada_progress_choices.hidden_share",
            supports=Range(low=0.1),
            rule="report",
            because="A tenth would be seen in any score that gives partial credit.",
            post_hoc=True,
        ),
        Literature(
            id="other_tasks",
            statement="Others see it on tasks of BIG-bench",
            findings=(
                Finding(
                    "wei2022",
                    "section 5.1",
                    "for",
                    "on six tasks of BIG-bench cross-entropy improves at sizes whose accuracy is at chance.",
                ),
            ),
        ),
    ),
    logic="tests",
    answer=Answer(
        "supported",
        "When Pythia models guess last words, {{ number: lambada_progress.hidden_share | .0% | value }} of the fall in perplexity comes while accuracy "
        "shows nothing; in transliteration too few models are at zero to tell.",
    ),
    looked="2026-11-27",
    caveat=(
        "Scale is training compute for the transliterations, training for the last words and size for the tasks of others; accuracy at chance is not exact match at zero. A model that learns which words are common lowers its perplexity before it can use a passage. BLEU below a hundredth is made of stray matches, and its order may not "
        "be one of ability. The scores are those of [@ruan2024], who do not make the claim."
    ),
)
