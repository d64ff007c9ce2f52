"""Good models can be made much smaller without loss

Tested on what students keep of their teachers' scores, pair by pair, and on how much smaller they are.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["share_kept_by_students", "students_of_a_reasoning_model"]
CLAIM = Claim(
    statement="Better models can be distilled to far fewer parameters without losing performance.",
    kind="empirical",
    said_in=(
        SaidIn(
            "A reader's comment below the article Emergence and Reasoning in Large Language Models, Next Big Future",
            said_on="2023",
        ),
    ),
    parts=(
        Measured(
            id="frames",
            same_data="speech",
            statement="One network does what ten do on frames of speech",
            quantity="Student's score over its teacher's, right frames of speech",
            measured_by="students_and_teachers.frames",
            supports=Range(low=0.99),
            rule="report",
            because="One percent of the score is what a reader would still call no loss; it is this report's line, and the pairs show how near to it they fall.",
            post_hoc=True,
        ),
        Measured(
            id="words",
            same_data="speech",
            statement="One network makes no more wrong words than ten",
            quantity="Errors of one network over errors of ten, wrong words of speech",
            measured_by="students_and_teachers.words",
            supports=Range(high=1.01),
            rule="report",
            because="The mirror image of keeping 99 percent, for a measure where less is better.",
            post_hoc=True,
        ),
        Measured(
            id="glue",
            role="context",
            statement="DistilBERT keeps the language tasks of BERT-base",
            quantity="Student's score over its teacher's, GLUE, DistilBERT",
            measured_by="students_and_teachers.glue",
            supports=Range(low=0.99),
            rule="report",
            because="One percent of the score is what a reader would still call no loss; it is this report's line, and the pairs show how near to it they fall.",
            post_hoc=True,
        ),
        Measured(
            id="reviews",
            role="context",
            statement="DistilBERT keeps the judgement of film reviews",
            quantity="Student's score over its teacher's, IMDb, DistilBERT",
            measured_by="students_and_teachers.reviews",
            supports=Range(low=0.99),
            rule="report",
            because="One percent of the score is what a reader would still call no loss; it is this report's line, and the pairs show how near to it they fall.",
            post_hoc=True,
        ),
        Measured(
            id="tinybert",
            statement="A student 7.5 times smaller keeps the language tasks",
            quantity="Student's score over its teacher's, GLUE, TinyBERT with four layers",
            measured_by="students_and_teachers.tinybert",
            supports=Range(low=0.99),
            rule="report",
            because="One percent of the score is what a reader would still call no loss; it is this report's line, and the pairs show how near to it they fall.",
            post_hoc=True,
        ),
        Measured(
            id="reasoning",
            statement="A model of 32 billion parameters keeps what DeepSeek-R1 solves, of 671 billion",
            quantity="Student's score over its teacher's, mean of four benchmarks (ends: least and most)",
            measured_by="taught_and_alone.kept",
            supports=Range(low=0.99),
            rule="report",
            because="The line of the other parts.",
            post_hoc=True,
        ),
        Literature(
            id="six_layers",
            role="context",
            statement="A student with six layers is on a par with BERT-base",
            findings=(
                Finding(
                    "jiao2019",
                    "abstract",
                    "for",
                    "TinyBERT with six layers performs on a par with its teacher.",
                    unread="all but the abstract",
                ),
            ),
        ),
    ),
    logic="tests",
    answer=Answer(
        verdict="mixed",
        text="Sometimes: one network does as well on speech as the ten that taught it, but two students of language models keep {{ number: students_and_teachers.tinybert | .0% | value }} and {{ number: taught_and_alone.kept | .0% | value }} of their teachers' scores.",
    ),
    looked="2026-11-27",
    caveat="Pairs were chosen by those who published them, and have no spread over seeds; the intervals hold only what rounding or four benchmarks leave open. The abstract of TinyBERT says more than 96.8% [@jiao2019, Abstract], and its interval takes that to be less than 96.9%. DistilBERT is {{ number: students_and_teachers.distilbert_size | .0% }} of its teacher, which few would call far fewer parameters, so it is shown and not counted; so is the six-layer student. DeepSeek-R1 uses 37 billion of its parameters for a token, hardly more than its student.",
)
