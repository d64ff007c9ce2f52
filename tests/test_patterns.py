"""A pattern of a sidecar is matched against the whole cell and always comes to an end, or is refused in words."""

from __future__ import annotations

import pytest
from small_reports import messages, replace, write_report

from generators.sources.patterns import fault, matches

ENDLESS = "(a+)+$"  # an engine that tries every way does not end on forty letters
LONG = "a" * 40 + "b"


@pytest.mark.parametrize(
    ("pattern", "cell", "found"),
    [
        ("[a-z0-9_]+", "kaplan_2020", True),
        ("[a-z0-9_]+", "Kaplan", False),
        ("[0-9a-f]{4}", "0af1", True),
        ("[0-9a-f]{4}", "0af1a", False),
        ("a|bc", "abc", False),
        ("^a$", "a", True),
        ("(?m)^a$", "a\nb", False),
        ("a", "a\n", False),
        (r"\d+ Å", "12 Å", True),
        ("(?i)gpt", "GPT", True),
        (ENDLESS, "a" * 40, True),
        (ENDLESS, LONG, False),
        ("(a|aa)*c|(.*)*d", LONG * 1000, False),
    ],
)
def test_a_pattern_means_the_whole_cell(pattern, cell, found):
    assert fault(pattern) == ""
    assert matches(pattern, cell) is found


@pytest.mark.parametrize(
    ("pattern", "why"),
    [
        ("[a-z", "unclosed"),
        ("a)(b", "unopened"),
        ("(?=a)b", "look-around"),
        (r"(a)\1", "backreferences"),
        ("(a{1000}){1000}", "size limit"),
        ("(" * 300 + ")" * 300, "nested"),
    ],
)
def test_a_pattern_that_cannot_be_matched_in_time_says_why(pattern, why):
    assert why in fault(pattern)
    assert "\n" not in fault(pattern) and "rror: " not in fault(pattern)


def test_a_check_ends_whatever_the_pattern(tmp_path):
    root = write_report(tmp_path)
    replace(root / "data/runs.yml", "[a-z][0-9]+", ENDLESS)
    replace(root / "data/runs.csv", "a1,", f"{LONG},")
    replace(root / "data/runs.csv", "a2,", "a,")
    replace(root / "data/runs.csv", "a3,", "aaa,")
    assert messages(root) == [
        f"data/runs.csv:2: run = '{LONG}' is out of range\n  allowed: text that matches {ENDLESS}"
    ]


def test_a_pattern_that_is_refused_has_its_line_and_a_way_out(tmp_path):
    root = write_report(tmp_path)
    replace(root / "data/runs.yml", "[a-z][0-9]+", "(?=a)a[0-9]")
    (message,) = messages(root)
    assert message.startswith("data/runs.yml:17: ")
    assert "pattern = '(?=a)a[0-9]' of run cannot be matched: look-around" in message
    assert message.endswith(
        "write a regular expression without look-around and references back; or enum, a list of all values"
    )


def test_a_date_may_have_a_pattern(tmp_path):
    root = write_report(tmp_path)
    replace(
        root / "data/runs.yml", "type: date}", 'type: date, constraints: {pattern: "2022-03-2."}}'
    )
    (message,) = messages(root)
    assert message.startswith("data/runs.csv:3: day = '2022-03-30' is out of range")
