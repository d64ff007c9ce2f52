"""How long a chapter takes to read is counted from its words and figures."""

from __future__ import annotations

from conftest import ROOT

from generators.prose import reading_time


def test_reading_time_counts_words_and_figures():
    words = " ".join(["word"] * 440)
    assert reading_time.minutes(f"---\ntitle: {words}\n---\n\n# Title\n\n{words}", {}) == 2
    five = f"{words} {{{{ figure: a }}}} " * 5
    assert reading_time.minutes(five, {"a": ""}) == 11
    assert reading_time.minutes(five, {"a": " ".join(["word"] * 44)}) == 12, "captions count"
    assert reading_time.minutes("{{ figure: a | link }}", {}) == 1
    assert reading_time.minutes("one", {}) == 1
    about = (ROOT / "docs/about.md").read_text("utf-8")
    assert f"divided by {reading_time.WORDS_A_MINUTE} a minute" in about
    assert reading_time.SECONDS_A_FIGURE == 12 and "twelve seconds for every figure" in about


def test_a_chapter_says_the_oldest_day_on_which_the_evidence_of_its_claims_was_looked_through():
    text = "# Title\n\n{{ claim: new }} and {{ claim: old | mixed: words }} and {{ claim: old }}"
    assert reading_time.claims_on(text) == ["new", "old"]
    looked = {"new": "2026-11-27", "old": "2026-03-02", "elsewhere": "2025-01-01"}
    line = "1 min to read · evidence last looked through on 2026-03-02</p>"
    assert line in reading_time.with_time(text, looked, {})
    assert "evidence" not in reading_time.with_time("# Title\n\nNo claim.", looked, {})
