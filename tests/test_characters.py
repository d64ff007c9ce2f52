"""A character that no reader sees is told with its line, as it stands or as its number."""

from __future__ import annotations

import pytest

from generators.sources.characters import problems


def told(tmp_path, name: str, content: str) -> list[str]:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8", newline="")
    return [f"{one.where}: {one.problem}" for one in problems(path, name)]


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("\u200b", "U+200B, zero width space"),
        ("\u202e", "U+202E, right-to-left override"),
        ("\x07", "U+0007, a character without a name"),
        ("\ue000", "U+E000, a character without a name"),
    ],
)
def test_what_no_reader_sees_is_named_with_its_line(tmp_path, character, name):
    assert told(tmp_path, "a.md", f"one\ntw{character}o\n") == [
        f"a.md:2: holds {name}, which no reader sees"
    ]


def test_tabs_line_ends_and_letters_of_any_script_are_seen(tmp_path):
    assert told(tmp_path, "a.md", "\tä → × 中 ∑\r\n") == []


def test_a_character_written_as_its_number_is_found_where_numbers_are_read(tmp_path):
    assert told(tmp_path, "a.yml", 'title: "\\u202e"\n') != []
    assert told(tmp_path, "a.yml", 'title: "\\u00e4 \\UFFFFFFFF"\n') == []
    assert told(tmp_path, "a.md", "\\u202e\n") == []
