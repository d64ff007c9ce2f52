"""The page of the code's layout: every room and every arrow between rooms is drawn, from the imports as they are."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from conftest import ROOT

from generators.graph.rooms import arrows, rooms

ROOMS = rooms(ROOT)


@pytest.fixture(scope="module")
def drawn(site: Path) -> dict[str, str]:
    """Room -> the HTML of its box on the page."""
    page = (site / "rooms/index.html").read_text(encoding="utf-8")
    return dict(re.findall(r'<li id="room-(\w+)">(.*?)</li>', page, re.S))


def test_every_room_has_its_box_with_what_it_says_of_itself(drawn: dict[str, str]) -> None:
    assert set(drawn) == {room.name for room in ROOMS}
    assert [name for name, box in drawn.items() if not re.search(r"<p>\w.*?</p>", box)] == []


def test_every_import_between_rooms_is_an_arrow_on_the_page(drawn: dict[str, str]) -> None:
    found = {
        (name, low) for name, box in drawn.items() for low in re.findall("#room-([^\"']+)", box)
    }
    assert found == {arrow for arrow in arrows(ROOT) if arrow[0] != "__init__"}


def test_the_written_part_of_the_page_names_every_room_and_no_other() -> None:
    text = (ROOT / "docs/rooms.md").read_text(encoding="utf-8")
    where = text[text.index("## Where") : text.index("## Journeys")]
    names = {room.name for room in ROOMS}
    assert names <= set(re.findall(r"`(\w+)`", where))
    journeys = text[text.index("## Journeys") : text.index("## The drawing")]
    assert set(re.findall(r"`(\w+)`", journeys)) - {"claim"} <= names


def test_a_room_stands_one_floor_above_the_highest_that_it_rests_on() -> None:
    floor = {room.name: room.floor for room in ROOMS}
    for room in ROOMS:
        assert room.floor == 1 + max((floor[low] for low in room.rests_on), default=-1)
