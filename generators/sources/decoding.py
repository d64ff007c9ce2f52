"""From the bytes of a file to its text: UTF-8, LF line ends, nothing else."""

from __future__ import annotations

from ..errors import Problem


def decode(raw: bytes, name: str) -> tuple[str | None, list[Problem]]:
    """The text of a file called `name`, None where it has none, and what is wrong with its bytes."""
    problems = []
    if raw.startswith(b"\xef\xbb\xbf"):
        problems.append(Problem(f"{name}:1", "starts with a byte order mark", "save without BOM"))
        raw = raw[3:]
    for bad, what, hint in (
        (b"\r", "has Windows line ends (CRLF)", "save with LF line ends"),
        (b"\0", "has a NUL byte", "remove it; was the file cut off while it was written?"),
    ):
        if bad in raw:
            problems.append(Problem(f"{name}:{raw[: raw.index(bad)].count(10) + 1}", what, hint))
    lines = raw.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    try:
        return (None if b"\0" in raw else lines.decode("utf-8")), problems
    except UnicodeDecodeError as error:
        line = lines[: error.start].count(b"\n") + 1
        problem = f"byte 0x{lines[error.start]:02x} is not UTF-8"
        return None, [*problems, Problem(f"{name}:{line}", problem, "save it as UTF-8")]
