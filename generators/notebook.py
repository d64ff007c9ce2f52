"""What a notebook of the report works with: tables and results by name, and a way to say, tabulate and draw.

A notebook gets everything it reads through `load`, by a name written out, so that the build knows what to
run it again for.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .charts import draw
from .errors import ReportError, nearest
from .graph.catalog import Catalog
from .graph.checks import check
from .look import spelling
from .look.palette import ROLES
from .pages import data_tables
from .prose import formats
from .records.estimates import Measurement

if TYPE_CHECKING:
    import altair as alt
    import pandas as pd

ROOT = Path(__file__).resolve().parent.parent


def load(name: str) -> Any:
    """The data frame of a table, or the result of an analysis (a frozen dataclass).

    Taken from the cache that a build filled, or computed now. Raises ReportError for another name.
    """
    catalog = _catalog()
    known = [*catalog.tables, *(leaf.id for leaf in catalog.of("analyses"))]
    if name not in known:
        problem = f"load: '{name}' is neither a table nor an analysis of the report"
        raise ReportError("generators/notebook.py", problem, nearest(name, known))
    return catalog.result(name)


def text(value: float | Measurement, option: str) -> str:
    """A number as the report writes it, with its interval where it has one.

    `option` is a Python format such as `.3f`, or `words` (1.4 trillion), or `power` (5.8×10²³).
    """
    if isinstance(value, Measurement):
        return f"{spelling.number(value.value, option)} ({formats.interval(value, option)})"
    return spelling.number(float(value), option)


def say(sentence: str) -> None:
    """Show a sentence of computed results; it is Markdown, and may cite a work."""
    from IPython.display import display

    display({"text/markdown": sentence, "text/plain": sentence}, raw=True)


def table(frame: pd.DataFrame, caption: str) -> None:
    """Show a data frame, without its index, as a table."""
    from IPython.display import display

    rows = frame.astype(object).where(frame.notna(), None).to_numpy().tolist()
    cells = [[formats.cell(value) for value in row] for row in rows]
    page = data_tables.scrolling(caption, tuple(map(str, frame.columns)), cells)
    display(
        {"text/html": page, "text/plain": f"{caption}\n{frame.to_string(index=False)}"}, raw=True
    )


def figure(
    chart: Callable[[bool], alt.Chart | alt.LayerChart], title: str, caption: str, alt: str
) -> None:
    """Draw a chart as the report draws its own; `chart(narrow)` is told whether for a phone.

    `title` differs from every other in the notebook, `caption` says what is drawn and what it does not
    show, `alt` what is seen, for a reader who cannot see it; lines may be broken anywhere.
    Raises ReportError for a chart that does not carry exactly one table of data.
    """
    from IPython.display import display

    picture = draw.draw(chart, f"figure '{title}'")
    title, caption, alt = (" ".join(words.split()) for words in (title, caption, alt))
    id = re.sub(r"\W+", "-", title.lower()).strip("-")
    drawn = {
        size: draw.inline(svg, f"{id}-{size}", html.escape(title), html.escape(alt), ROLES)
        for size, svg in (("wide", picture.svg), ("narrow", picture.svg_narrow))
    }
    page = (
        f'<figure class="chart" id="{id}">'
        f'<div class="chart__wide" style="{draw.room(drawn["wide"])}">{drawn["wide"]}</div>'
        # hidden where there is no style sheet of the site, which shows one of the two
        f'<div class="chart__narrow" style="{draw.room(drawn["narrow"])}" hidden>{drawn["narrow"]}</div>'
        f"<figcaption><p><strong>{html.escape(title)}.</strong> {html.escape(caption)}</p></figcaption>"
        "</figure>"
    )
    display({"text/html": page, "text/plain": f"{title}. {caption} {alt}"}, raw=True)


@cache
def _catalog() -> Catalog:
    checked, problems = check(ROOT)
    if problems:
        raise ReportError.of(problems)
    return Catalog(ROOT, checked.tables, checked.leaves)
