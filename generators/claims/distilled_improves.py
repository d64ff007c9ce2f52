"""A student can be better than its teacher

What abstracts report, and how the teacher was used in each case.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, SaidIn

FIGURES = ["share_kept_by_students", "students_of_a_reasoning_model"]
CLAIM = Claim(
    statement="In some cases the smaller distilled model is better than its teacher.",
    kind="empirical",
    said_in=(
        SaidIn(
            "A reader's comment below the article Emergence and Reasoning in Large Language Models, Next Big Future",
            said_on="2023",
        ),
    ),
    parts=(
        Literature(
            id="trained_teacher",
            statement="A student is better than a teacher trained on the same task",
            findings=(
                Finding(
                    "romero2014",
                    "abstract",
                    "for",
                    "on CIFAR-10 a deeper, thinner student with 10.4 times fewer parameters outperforms its teacher.",
                    unread="all but the abstract",
                ),
            ),
        ),
        Literature(
            id="prompted_teacher",
            statement="A student trained on a task is better than a teacher that was only shown examples of it",
            findings=(
                Finding(
                    "hsieh2023",
                    "abstract",
                    "for",
                    "a T5 model of 770 million parameters outperforms PaLM of 540 billion with 80 percent of the data of one benchmark.",
                    unread="all but the abstract",
                ),
            ),
        ),
        Literature(
            id="broad",
            role="limit",
            statement="It is so over a range of tasks",
            findings=(
                Finding(
                    "sanh2019",
                    "Table 1",
                    "against",
                    "DistilBERT has 77.0 where its teacher has 79.5, over the tasks of GLUE.",
                ),
                Finding(
                    "deepseek2025r1",
                    "Tables 4 and 5",
                    "against",
                    "none of six students is above DeepSeek-R1 on any of four benchmarks.",
                ),
            ),
        ),
    ),
    logic="tests",
    answer=Answer(
        verdict="supported within limits",
        text="Yes on narrow tasks: one image classifier and one tuned language model beat their teachers; over a range of tasks no student here does.",
    ),
    looked="2026-11-27",
    caveat="Both are narrow tasks. In the second the student was trained on labels of the task and the teacher was not, so it says little of what a small model keeps of all that a large one can do; no work at hand has a student above its teacher over a broad range of tasks.",
)
