"""The bytes of a file become text, or everything wrong with them is told with its line."""

from __future__ import annotations

import pytest

from generators.sources.decoding import decode


def test_plain_text_is_itself():
    assert decode("a,ä\n".encode(), "t.csv") == ("a,ä\n", [])


@pytest.mark.parametrize(
    ("raw", "text", "told"),
    [
        (b"\xef\xbb\xbfa\n", "a\n", ["t.csv:1: starts with a byte order mark"]),
        (b"a\nb\r\nc", "a\nb\nc", ["t.csv:2: has Windows line ends (CRLF)"]),
        (b"a\n\0", None, ["t.csv:2: has a NUL byte"]),
        (b"a\nb\n\xe4", None, ["t.csv:3: byte 0xe4 is not UTF-8"]),
        (
            b"\xef\xbb\xbfa\r\n\xff",
            None,
            ["t.csv:1: starts with a byte", "t.csv:1: has Windows", "t.csv:2: byte 0xff"],
        ),
    ],
)
def test_what_is_wrong_is_told_with_its_line(raw, text, told):
    found, problems = decode(raw, "t.csv")
    assert found == text
    assert len(problems) == len(told)
    assert all(str(one).startswith(start) for one, start in zip(problems, told, strict=True))
