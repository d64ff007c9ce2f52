"""Equations as MathML, set at build time by pandoc: a reader needs no script and no fonts from elsewhere."""

from __future__ import annotations

import re

from ..errors import Problem, ReportError
from ..sources import pandoc
from ..untrusted.active import in_html

ANNOTATION = re.compile(r"<annotation.*?</annotation>", re.S)


def typeset(equations: dict[str, str]) -> dict[str, str]:
    """TeX with its dollar signs -> MathML, all in one run of pandoc.

    `equations` maps each to the place where it stands first. Raises ReportError, naming the place of
    every equation that pandoc cannot set.
    """
    if not equations:
        return {}
    page = pandoc.convert("\n\n".join(equations), "html", "markdown", "--mathml", "--wrap=none")
    found = [
        re.search(r"<math.*?</math>", text, re.S) for text in re.findall(r"<p>.*?</p>", page, re.S)
    ]
    hint = "is a brace or a backslash missing?"
    problems = [
        Problem(where, f"{tex} is not an equation that can be set", hint)
        for (tex, where), math in zip(equations.items(), found, strict=True)
        if math is None or any(in_html(math[0]))
    ]
    if problems:
        raise ReportError.of(problems)
    return {
        tex: ANNOTATION.sub("", math[0]) for tex, math in zip(equations, found, strict=True) if math
    }
