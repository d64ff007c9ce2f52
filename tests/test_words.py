"""The names that figures share tell things apart, and have colours of the palette."""

from __future__ import annotations

from generators.look.palette import ROLES
from generators.theme import words


def test_no_list_names_a_thing_twice():
    lists = {
        name: value
        for name, value in vars(words).items()
        if name.isupper() and isinstance(value, list)
    }
    assert len(lists) >= 10
    assert {name: value for name, value in lists.items() if len(set(value)) < len(value)} == {}


def test_rows_and_colours_name_the_same_laws():
    assert set(words.LAW_ROWS) == set(words.LAWS)


def test_ways_to_rise_have_colours_of_their_own_from_the_palette():
    colours = list(words.RISES.values())
    assert len(set(colours)) == len(colours)
    assert set(colours) <= set(ROLES.values())
