"""What the script of a figure reads: a dict as it will be once it has been through JSON."""

from __future__ import annotations

import json
from typing import Any

from ..errors import ReportError


def through_json(data: Any, where: str) -> dict[str, Any]:
    """The data as a page holds them. Raises ReportError, naming `where`, for what JSON cannot say."""
    try:
        text = json.dumps(data, allow_nan=False)
    except (TypeError, ValueError) as error:
        hint = "return a dict of strings, int, float, None, and lists or dicts of these"
        raise ReportError(where, f"script_data is not JSON: {error}", hint) from error
    read: dict[str, Any] = json.loads(text)
    return read
