"""How long a chapter takes to read is counted from its words and figures."""

from __future__ import annotations

from conftest import ROOT

from generators.prose import reading_time


def test_reading_time_counts_words_and_figures():
    words = " ".join(["word"] * 440)
    assert reading_time.minutes(f"---\ntitle: {words}\n---\n\n# Title\n\n{words}") == 2
    assert reading_time.minutes(f"{words} {{{{ figure: a }}}} " * 5) == 11
    assert reading_time.minutes("one") == 1
    about = (ROOT / "docs/about.md").read_text("utf-8")
    assert f"divided by {reading_time.WORDS_A_MINUTE} a minute" in about
    assert reading_time.SECONDS_A_FIGURE == 12 and "twelve seconds for every figure" in about
