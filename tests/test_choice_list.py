"""The page of choices lists every part that was tried, those that hang on a choice first."""

from __future__ import annotations

from made_up_site import EVIL, SHOWN, claim, html_of, made_up_site

from generators.model import ClaimEntry
from generators.pages.choice_list import choice_list
from generators.records import Choices, Claim, Estimate, Measured, Range, claim_result

OWN, NEAR, FAR = (Estimate(v, v - 0.1, v + 0.1, 9) for v in (0.5, 0.6, 2))


def tried(id, other, statement="It errs little"):
    part = Measured(
        id="error", statement=statement, quantity="Error", supports=Range(high=1), rule="report",
        because="", measured_by="made_up.error",
    )  # fmt: skip
    given = claim(id, statement=f"It is {id}.")
    stated = Claim(
        given.result.claim.statement, "empirical", given.result.claim.said_in, (part,), "Little."
    )
    choices = Choices(OWN, {"another": other}, "families")
    return ClaimEntry(claim_result(id, stated, {"error": choices}, {"error": "1"}), (), None)


def page_of(*entries):
    site = made_up_site(claims={entry.result.id: entry for entry in entries})
    return html_of(choice_list(site), "claims/choices.md", site)


def test_parts_that_hang_on_a_choice_stand_before_those_that_do_not():
    page = page_of(tried("firm", NEAR), tried("fragile", FAR), claim("untried"))
    assert page.index("They depend on a choice") < page.index("fragile/#error")
    assert page.index("fragile/#error") < page.index("They come to the same")
    assert page.index("They come to the same") < page.index("firm/#error")
    assert "untried" not in page
    assert "Of 2 parts measured under several reasonable choices, 4 choices in all, 1 would" in page
    assert "<td>1 of 2</td>" in page and "<td>2 of 2</td>" in page


def test_without_choices_the_page_says_so():
    assert "No part was measured under more than one choice" in page_of(claim())


def test_markup_in_a_part_is_shown_as_text():
    page = page_of(tried("evil", FAR, EVIL))
    assert "<b class" not in page and SHOWN in page
