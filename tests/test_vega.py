"""The library of the full view is one module that gives what the page calls, and asks nobody for more."""

from __future__ import annotations

import re

from generators.charts.vega import bundle


def test_the_library_is_one_module_with_a_default_export_and_no_import():
    text = bundle().decode()
    assert re.search(r"export\s*\{[^}]*\bdefault\b|export default", text)
    assert not re.search(r"\bfrom\s*[\"']https?://|\bimport\s*\(?[\"']https?://", text)
