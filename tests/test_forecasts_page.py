"""The page of forecasts has every dated claim by date, and shows texts as text."""

from __future__ import annotations

import re

from made_up_site import EVIL, SHOWN, claim, html_of, made_up_site

from generators.pages.forecasts_page import forecasts_page


def page_of(*claims):
    site = made_up_site(claims={entry.result.id: entry for entry in claims})
    return html_of(forecasts_page(site), "forecasts/index.md", site)


def forecast(id, due, **values):
    given = {"statement": f"It is {id}.", "outcome": "Not yet.", **values}
    return claim(id, kind="forecast", due=due, **given)


def test_forecasts_stand_by_date_and_other_claims_do_not():
    page = page_of(forecast("late", "2030-01-01"), claim(), forecast("early", "2027-12-31"))
    found = re.findall(r'<h2 id="(\w+)"><a href="([^"]+)">([^<]+)</a>', page)
    assert found == [
        ("early", "../claims/early/", "It is early."), ("late", "../claims/late/", "It is late."),
    ]  # fmt: skip
    assert page.count("<strong>By now:</strong> Not yet.</li>") == 2


def test_a_report_without_forecasts_says_what_the_page_is_for():
    page = page_of(claim())
    assert '<a href="../about/#verdicts">the same rules</a>' in page and "<h2" not in page


def test_markup_in_a_forecast_is_shown_as_text():
    page = page_of(forecast("evil", "2027-12-31", statement=EVIL, outcome=EVIL))
    assert "<b class" not in page
    assert f'<a href="../claims/evil/">{SHOWN}</a>' in page
