"""From ten to a hundred billion parameters models became dramatically better at naming films from emoji

The sentence with which many a talk on emergence begins, held against every score that could be had.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["emoji_movie_exact_match", "emoji_movie_multiple_choice", "power_by_items"]
DRAMATIC = Range(low=0.4)
BECAUSE = (
    "Dramatic is read as at least half of the way from chance, one in five, to all items right."
)

CLAIM = Claim(
    statement="Between ten and a hundred billion parameters models improved dramatically at naming films from emoji.",
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
            id="exact_match",
            statement="Exact match of BIG-G rises dramatically when the choices stand in the prompt",
            quantity="Exact match of the 128B model less that of the 8B model, three examples, 20 items each",
            measured_by="emoji_movie_choices.exact_rise",
            supports=DRAMATIC,
            rule="report",
            because=BECAUSE,
            post_hoc=True,
        ),
        Measured(
            id="multiple_choice",
            statement="Multiple choice rises dramatically between models on either side of the range",
            quantity="Multiple-choice grade of BIG-G 128B less that of Pythia 6.9B, no example, 100 items each",
            measured_by="emoji_movie_choices.choice_rise",
            supports=DRAMATIC,
            rule="report",
            because=BECAUSE,
            post_hoc=True,
        ),
        Literature(
            "published_exact_match",
            "The published exact match of all items, without choices in the prompt, jumps",
            (Finding("srivastava2023", "Figure 9", "for", "rises abruptly at the largest sizes."),),
            same_data="figure 9",
        ),
        Literature(
            "published_multiple_choice",
            "The published multiple-choice grade jumps",
            (Finding("srivastava2023", "Figure 9", "against", "rises gradually."),),
            same_data="figure 9",
        ),
        Literature(
            "list",
            "The list of emergent abilities puts the task in this range",
            (
                Finding(
                    "wei2022blog",
                    "BIG-Bench tasks, PaLM 64B",
                    "for",
                    "has it among the tasks of PaLM 64B, a model of 62 billion parameters [@chowdhery2022, section 6.2].",
                ),
            ),
        ),
    ),
    logic="tests",
    answer=Answer(
        verdict="mixed",
        text=(
            "By multiple choice the score hardly rises there; by exact match a published figure jumps, and the {{ number: emoji_movie.items_exact | ,d | value }} questions that can be checked cannot tell."
        ),
    ),
    looked="2026-11-27",
    caveat=(
        "The answer depends on the metric and the prompt. "
        "The range was written from chance and the maximum alone, but by somebody who knew the scores. "
        "The sizes of 8B and 128B lie just outside the range of the sentence, on either side. "
        "The measured parts rest on few items and, for multiple choice, on two families of models. "
        "The points of the published curve are not at hand, so it counts as a finding and not as a measurement. "
        "Where the choices stand in the prompt, copying one of them can give an exact match. "
        "With two examples the largest model scores {{ number: emoji_movie.exact_128b_two_shots | .0% }}, and no smaller model is known with two. "
        "PaLM 540B with one example is far above chance, but it lies above the range."
    ),
)
