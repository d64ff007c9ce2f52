"""Large models are for unpacking the data

Is the size of a model needed on the way to a smaller one, rather than for its own sake?
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["share_kept_by_students", "students_of_a_reasoning_model"]
CLAIM = Claim(
    statement="The main value of a large parameter count is that the data can be unpacked into it and then compressed into a better, smaller model.",
    kind="theoretical",
    said_in=(
        SaidIn(
            "A reader's comment below the article Emergence and Reasoning in Large Language Models, Next Big Future",
            said_on="2023",
        ),
    ),
    parts=(
        Measured(
            id="soft_targets",
            statement="What a large network says about few data is worth most of the data that are missing",
            quantity="Share of the loss from training on 3% of the data that a large network's soft answers make good, speech",
            measured_by="students_and_teachers.soft_recovered",
            supports=Range(low=0.5),
            rule="report",
            because="Above one half, the teacher's answers bring back more than is still lost.",
            post_hoc=True,
        ),
        Literature(
            id="better_than_alone",
            statement="A small model taught by a large one is better than one trained alone",
            findings=(
                Finding(
                    "hinton2015",
                    "Table 1",
                    "for",
                    "one network distilled from ten has 60.8 percent of frames right, one trained alone 58.9.",
                ),
                Finding(
                    "busbridge2025",
                    "abstract",
                    "mixed",
                    "with a teacher at hand distillation outperforms supervised training up to an amount of compute; if the teacher must be trained too and for one student only, training the student alone is generally preferable.",
                    unread="all but the abstract",
                ),
            ),
        ),
        Measured(
            id="better_than_reinforcement",
            statement="A language model taught by a large one is better than one of its size trained alone by reinforcement",
            quantity="Score of the student of 32 billion parameters less that of the model trained alone, mean of four benchmarks (ends: least and most)",
            measured_by="taught_and_alone.over_alone",
            supports=Range(low=0.01),
            rule="report",
            because="A point is what neighbouring models of one recipe may differ by.",
            post_hoc=True,
        ),
        Literature(
            id="main_value",
            statement="Large models are not better for their own sake",
            findings=(
                Finding(
                    "hsieh2023",
                    "abstract",
                    "for",
                    "a student outperforms a model seven hundred times its size on one benchmark.",
                    unread="all but the abstract",
                ),
                Finding(
                    "sanh2019",
                    "Table 1",
                    "against",
                    "the student has 77.0 where its teacher has 79.5, over the tasks of GLUE.",
                ),
                Finding(
                    "deepseek2025r1",
                    "section 4.1",
                    "against",
                    "its authors hold that going further may still need more powerful base models, though distillation is economical.",
                ),
            ),
        ),
    ),
    logic="every",
    answer=Answer(
        verdict="undecided",
        text="Teaching helps: in one case {{ number: taught_and_alone.taught | .0% }} of problems are solved where training alone solves {{ number: taught_and_alone.alone | .0% }}; no experiment found asks whether that is what size is mainly good for.",
    ),
    looked="2026-11-27",
    caveat="The first part is one experiment in speech, in which the teacher had seen all the data. No experiment at hand compares a large model that is then distilled with a small one trained alone at equal data and total compute and asks what the size was good for.",
)
