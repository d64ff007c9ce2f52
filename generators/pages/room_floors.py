"""The rooms of the code as HTML: a row for each floor, the highest first, and in each box what it rests on."""

from __future__ import annotations

import html
import re
from itertools import groupby

from ..model import Room, Site

QUOTED = re.compile(r"`([^`]+)`")


def room_floors(site: Site, root: str) -> str:
    """Every floor with its rooms; an arrow is a link to the box of the room below."""
    floors = groupby(reversed(site.rooms), key=lambda room: room.floor)
    rows = "".join(_floor(number, sorted(rooms, key=_name)) for number, rooms in floors)
    return f'<div class="floors">{rows}</div>'


def _name(room: Room) -> str:
    return room.name


def _floor(number: int, rooms: list[Room]) -> str:
    boxes = "".join(map(_box, rooms))
    return f'<section><h3 id="floor-{number}">Floor {number}</h3><ul>{boxes}</ul></section>'


def _box(room: Room) -> str:
    says = QUOTED.sub(r"<code>\1</code>", html.escape(room.says))
    below = ", ".join(f'<a href="#room-{name}">{name}</a>' for name in room.rests_on)
    rests = f"<p>rests on: {below}</p>" if below else "<p>rests on nothing of ours</p>"
    return f'<li id="room-{room.name}"><strong>{room.name}</strong><p>{says}</p>{rests}</li>'
