"""Behind apparent jumps the ability improves gradually

Partial credit on GPT-3 arithmetic, perplexity of Pythia models on LAMBADA, and what others found.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = [
    "last_step_by_answer_length",
    "lambada_accuracy_over_training",
    "lambada_perplexity_over_training",
]
CLAIM = Claim(
    statement="Behind apparent jumps, the underlying ability may improve gradually.",
    kind="empirical",
    said_in=(
        SaidIn(
            "A forum post that answers a request for references and ends with the address of Quanta's "
            "The Unpredictable Abilities Emerging From Large AI Models, of 16 March 2023; "
            "no public address of the post itself is known"
        ),
    ),
    parts=(
        Measured(
            id="edit_distance_even",
            role="limit",
            statement="Token edit distance on GPT-3 arithmetic lies nearer to an even rise than to a single jump",
            quantity="Where the last step's share lies between an even rise in log size (0) and a single jump (1)",
            measured_by="last_step_choices.edit_position",
            supports=Range(high=0.5),
            rule="report",
            because="Below the middle the curve is nearer to even than to sudden.",
            post_hoc=True,
        ),
        Measured(
            id="perplexity_moves_first",
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
            role="limit",
            statement="Other tasks improve below the surface too",
            findings=(
                Finding(
                    "wei2022",
                    "section 5.1",
                    "for",
                    "on six tasks of BIG-bench cross-entropy improves at sizes whose accuracy is at chance.",
                ),
                Finding(
                    "schaeffer2023",
                    "abstract",
                    "for",
                    "with other metrics the change with scale is smooth and predictable.",
                ),
                Finding(
                    "du2024",
                    "abstract",
                    "against",
                    "below a threshold of loss performance rises from chance, whether the metric is continuous or not.",
                ),
            ),
        ),
    ),
    answer=Answer(
        verdict="supported within limits",
        text=(
            "On last words it does: {{ number: lambada_progress.hidden_share | .0% | value }} of the fall in perplexity comes while accuracy shows nothing; for GPT-3's products and other tasks this is open."
        ),
    ),
    looked="2026-11-27",
    caveat=(
        "A continuous score that improves is not yet the ability: perplexity falls when a model learns which words are common, "
        "before it can use a passage. The edit distance still has its largest step at the end, and its points were read off a picture. "
        "We had seen the values of both tables when we wrote the ranges."
    ),
)
