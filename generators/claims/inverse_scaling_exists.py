"""On some tasks larger language models do worse

Tested on TruthfulQA within families of open models, on a pilot problem of the Inverse Scaling Prize, and on what others found.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["truth_by_training_compute", "pilots_by_size"]
CLAIM = Claim(
    statement="On some tasks larger language models do worse.",
    kind="empirical",
    said_in=(
        SaidIn(
            "McKenzie et al. 2023, of the Inverse Scaling Prize",
            "mckenzie2023inverse",
            "abstract",
            "2023",
        ),
    ),
    parts=(
        Measured(
            id="truthfulqa",
            statement="Among small open models those of more compute give less probability to the true answers of TruthfulQA",
            quantity="Share of probability on true answers of TruthfulQA for a decade of training compute within families, models up to 3e22 FLOP",
            measured_by="truth_by_compute.below",
            supports=Range(high=0),
            rule="report",
            because="Worse is less on the true answers.",
            post_hoc=True,
        ),
        Measured(
            id="pilot",
            statement="The largest GPT-3 falls for the conjunction fallacy more often than the smallest",
            quantity="Accuracy of the largest GPT-3 less that of the smallest on the conjunction fallacy; interval for all six problems at once",
            measured_by="pilot_changes.falling",
            supports=Range(high=0),
            rule="report",
            because="Worse is a lower accuracy; the problem was picked for falling, so its interval is that of a pick among six.",
            post_hoc=True,
        ),
        Literature(
            id="others",
            statement="Others find tasks on which larger models do worse",
            findings=(
                Finding(
                    "mckenzie2023inverse",
                    "abstract",
                    "for",
                    "eleven data sets of a public contest show it.",
                    unread="the scores by size",
                ),
                Finding(
                    "lin2021truthfulqa",
                    "abstract of the first version",
                    "for",
                    "the largest models were generally the least truthful; a GPT-J of 6 billion parameters is 17% less so than a model of 125 million.",
                    unread="the abstract alone",
                ),
            ),
        ),
        Measured(
            id="larger_models",
            statement="It goes on among larger models",
            quantity="Share of probability on true answers of TruthfulQA for a decade of training compute within families, models above 3e22 FLOP",
            measured_by="truth_by_compute.above",
            supports=Range(high=0),
            rule="report",
            because="The same line as below.",
            post_hoc=True,
            role="limit",
        ),
    ),
    logic="tests",
    answer=Answer(
        "supported within limits",
        "On TruthfulQA the smallest Pythia gives true answers {{ number: truth_by_compute.pythia_smallest | .0% | value }} of its probability, the largest "
        "{{ number: truth_by_compute.pythia_largest | .0% | value }}; among larger open models the trend is the other way.",
    ),
    looked="2026-11-27",
    caveat=(
        "Such tasks were searched for, so nothing follows on how common they are: questions of TruthfulQA were written to mislead, and the contest had prizes. "
        "Sizes of GPT-3 are presumed. Items of the pilot come from templates; with a tenth of them the fall is still there, and all of it comes with the last size. "
        "The score of TruthfulQA says how sure a model is as well as how right."
    ),
)
