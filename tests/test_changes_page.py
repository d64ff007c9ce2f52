"""The page of what changed: every step told once, what is gone without a link, any text as text."""

from __future__ import annotations

from dataclasses import replace

import pytest
from small_site import HOSTILE, SHOWN, page, small_site, with_text

from generators.pages.changes_page import changes_page
from generators.sources.corrections import Correction
from generators.sources.history import NewVerdict, Step

STEP = Step("0123456789abcdef", "2026-01-02", "Merge: a step", {}, ())
CORRECTION = Correction(
    table="runs",
    key=(("run", "a1"),),
    field="loss",
    old="2.1",
    new="2.31",
    reason="misread",
    by="A Reader",
    date="2026-01-03",
)


@pytest.fixture
def small(tmp_path):
    return small_site(tmp_path)


def drawn(site):
    return " ".join(page(changes_page(site), "changes/index.md", site).split())


def test_where_no_history_is_known_the_page_says_so(small):
    assert "The history is not here" in drawn(small)
    known = drawn(replace(small, history=()))
    assert "The history is not here" not in known and "<h2" not in known


def test_days_stand_newest_first_and_corrections_have_theirs(small):
    site = replace(small, history=(STEP,), corrections=(CORRECTION, CORRECTION))
    text = drawn(site)
    assert text.index('<h2 id="2026-01-03">') < text.index('<h2 id="2026-01-02">')
    link = '<a href="../tables/runs/#corrections">Made-up runs</a>'
    assert f"<li>2 values of {link} corrected</li>" in text


def test_a_step_has_a_place_its_name_and_its_commit(small):
    text = drawn(replace(small, history=(STEP,)))
    assert '<p><span id="0123456789"></span><strong>A step</strong> · <code>0123456789' in text
    told = drawn(replace(small, history=(STEP,), repository="https://x.org/r"))
    assert '<a href="https://x.org/r/commit/0123456789abcdef"><code>0123456789</code></a>' in told


def test_what_is_no_longer_here_has_no_link(small):
    added = {"tables": ("runs", "gone"), "chapters": ("old",)}
    judged = (NewVerdict("gone", "supported", "unclear & odd"),)
    text = drawn(replace(small, history=(replace(STEP, added=added, verdicts=judged),)))
    linked = '<a href="../tables/runs/">Made-up runs</a>; <a href="../tables/">1 more</a>'
    assert f"<li>2 tables added: {linked}</li>" in text
    assert '<li>1 chapter added: <a href="../#chapters">1 more</a></li>' in text
    gone = "<li><code>gone</code>, which is no longer here,: "
    badge = '<span class="verdict verdict--supported">supported</span>'
    assert f"{gone}{badge} became unclear &amp; odd</li>" in text


def test_of_many_new_verdicts_the_first_are_told_and_the_others_counted(small):
    judged = tuple(NewVerdict(f"c{i}", "supported", "refuted") for i in range(5))
    text = drawn(replace(small, history=(replace(STEP, verdicts=judged),)))
    assert text.count("became") == 3
    assert 'and 2 more verdicts of <a href="../claims/">the claims</a>' in text


def test_any_text_of_a_step_is_shown_as_text(small):
    site = with_text(small, HOSTILE)
    step = replace(STEP, subject=HOSTILE, added={"tables": ("runs",)})
    text = drawn(replace(site, history=(step,), corrections=(CORRECTION,)))
    assert f"<strong>{SHOWN}</strong>" in text and f">{SHOWN}</a>" in text
    assert "<b " not in text and "<em>" not in text
