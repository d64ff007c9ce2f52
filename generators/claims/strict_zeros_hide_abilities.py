"""Behind an exact zero stands an ability that was not read

Other families than LLaMA: the same answers, read by a strict rule and by a loose one.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["zeros_read_loosely"]
LOOSE = "Accuracy by the loose rule, on answers of which the strict rule finds none right"
CLAIM = Claim(
    statement="Where strict reading gives a model exactly zero, the same answers show the ability to a looser reading.",
    kind="empirical",
    said_in=(SaidIn("This report"),),
    parts=(
        Measured(
            id="phi_2",
            statement="It does for phi-2 on GSM8K",
            quantity=LOOSE,
            measured_by="strict_zeros.phi_2",
            supports=Range(low=0.1),
            rule="report",
            because="One in ten problems with free answers is far more than any number gets by luck.",
            post_hoc=True,
            role="context",
        ),
        Measured(
            id="qwen_4b",
            statement="It does for Qwen1.5-4B on GSM8K",
            quantity=LOOSE,
            measured_by="strict_zeros.qwen_4b",
            supports=Range(low=0.1),
            rule="report",
            because="One in ten problems with free answers is far more than any number gets by luck.",
            post_hoc=True,
            role="context",
        ),
        Measured(
            id="yi_6b",
            statement="It does for Yi-6B on the questions about sports of BIG-Bench Hard",
            quantity=LOOSE,
            measured_by="strict_zeros.yi_6b_sports",
            supports=Range(low=0.6),
            rule="report",
            because="The questions have two options; six in ten is out of reach of chance with 250 of them.",
            post_hoc=True,
            role="context",
        ),
        Measured(
            id="most",
            statement="It does for most models with a zero on GSM8K without examples",
            quantity="Share of these models whose loose score is five percent or more",
            measured_by="zeros_choices.gsm8k_hidden",
            supports=Range(low=0.5),
            rule="report",
            because="Most is more than half.",
            post_hoc=True,
        ),
        Measured(
            id="most_hard",
            statement="It does for most zeros on BIG-Bench Hard",
            quantity="Share of these zeros whose loose score is above chance and above five percent",
            measured_by="zeros_choices.hard_hidden",
            supports=Range(low=0.5),
            rule="report",
            because="Most is more than half.",
            post_hoc=True,
        ),
        Literature(
            id="repair",
            statement="Changing the reading repaired such zeros",
            findings=(
                Finding(
                    "thnkinbtfly2024",
                    "description of the pull request",
                    "for",
                    "Orca 2 7B goes from 0 to 0.43 on GSM8K without examples when prompts and the parsing of answers change.",
                ),
            ),
            role="context",
        ),
    ),
    logic="tests",
    answer=Answer(
        verdict="refuted",
        text=(
            "Rarely: {{ number: strict_zeros.gsm8k_hidden | ,d | value }} of {{ number: strict_zeros.gsm8k_zeros | ,d | value }} models with zero on GSM8K surely score above five percent when read loosely; phi-2 reaches {{ number: strict_zeros.phi_2 | .0% | value }}."
        ),
    ),
    looked="2026-11-27",
    caveat=(
        "A loose score near zero leaves open whether the model cannot do the task or answers in a form that the loose rule misses too. "
        "A loose rule that takes the last number, or any option, is sometimes right by luck. We picked the three models "
        "because they show that it can happen, so they do not count for how often it does; we wrote the ranges with the numbers in view."
    ),
)
