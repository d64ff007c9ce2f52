"""From an altair chart to the files of a figure: spec, SVG wide and narrow, PNG, and its data."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .errors import ReportError

if TYPE_CHECKING:
    import altair as alt

PNG_SCALE = 2
WHITE = '<rect width="100%" height="100%" fill="white"/>'
COORDINATES = re.compile(r'\b(d|transform|x|y|x1|x2|y1|y2|width|height|points)="([^"]*)"')
ID, ID_USE, IDS = re.compile(r'\bid="([^"]+)"'), re.compile(r"url\(#([^)]+)\)"), re.compile(r"\d+$")
ARIA, LABEL = re.compile(r' (?:aria-[a-z]+|role)="[^"]*"'), re.compile(r' aria-label="([^"]*)"')
LONG_DECIMAL = re.compile(r"(\.\d\d)\d+")


@dataclass(frozen=True)
class Picture:
    """A drawn figure. `columns` and `rows` are the data of the chart; None is an empty cell."""

    spec: bytes
    svg: str
    svg_narrow: str
    png: bytes
    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]


def draw(chart: Callable[[bool], alt.Chart | alt.LayerChart], where: str) -> Picture:
    """Draw a figure for a wide and a narrow page; `chart(narrow)` is its function.

    Raises ReportError, naming `where`, for a chart that does not carry exactly one table of data.
    """
    import vl_convert

    spec, columns, rows = _spec(chart(False), where, narrow=False)
    narrow, _, _ = _spec(chart(True), where, narrow=True)
    svg = vl_convert.vegalite_to_svg(spec)
    return Picture(
        spec=(json.dumps(spec, indent=1, ensure_ascii=False) + "\n").encode(),
        svg=_settle(svg),
        svg_narrow=_settle(vl_convert.vegalite_to_svg(narrow)),
        png=vl_convert.svg_to_png(svg.replace(">", f">{WHITE}", 1), scale=PNG_SCALE),
        columns=columns,
        rows=rows,
    )


def _spec(
    chart: alt.Chart | alt.LayerChart, where: str, narrow: bool
) -> tuple[dict[str, Any], tuple[str, ...], tuple[tuple[Any, ...], ...]]:
    import altair as alt
    import pandas as pd

    from . import theme

    if not isinstance(chart.data, pd.DataFrame):
        hint = "give the whole chart one tidy data frame: alt.layer(…, data=frame)"
        raise ReportError(where, "the chart has no table of data", hint)
    width = theme.NARROW if narrow else theme.WIDE
    sized = chart.properties(
        width=width, autosize=alt.AutoSizeParams(type="fit", contains="padding")
    )
    with alt.data_transformers.enable("default", consolidate_datasets=True, max_rows=None):
        spec = sized.to_dict()
    if len(spec["datasets"]) != 1:
        hint = "one tidy data frame for all layers; pick rows with transform_filter"
        raise ReportError(where, f"the chart carries {len(spec['datasets'])} tables of data", hint)
    spec["datasets"] = {"data": next(iter(spec["datasets"].values()))}
    spec = _rename_data(spec)
    spec["config"] = theme.config(narrow)
    frame = chart.data.astype(object).where(chart.data.notna(), None)
    return spec, tuple(map(str, frame.columns)), tuple(map(tuple, frame.to_numpy().tolist()))


def _rename_data(spec: Any) -> Any:
    """The spec with every reference to the one dataset by its plain name instead of a hash."""
    if isinstance(spec, dict):
        return {
            key: {"name": "data"} if key == "data" and "name" in value else _rename_data(value)
            for key, value in spec.items()
        }
    return [_rename_data(value) for value in spec] if isinstance(spec, list) else spec


def _settle(svg: str) -> str:
    """The same picture in the same bytes, and fewer: own numbers for ids, two decimals for places.

    vl-convert counts ids through all pictures of a process; the eye sees no third decimal.
    """
    numbers = {id: f"{IDS.sub('', id)}{i}" for i, id in enumerate(dict.fromkeys(ID.findall(svg)))}
    svg = ID.sub(lambda match: f'id="{numbers[match[1]]}"', svg)
    svg = ID_USE.sub(lambda match: f"url(#{numbers[match[1]]})", svg)
    return COORDINATES.sub(lambda match: LONG_DECIMAL.sub(r"\1", match[0]), svg)


def inline(
    svg: str,
    id: str,
    title: str,
    description: str,
    roles: dict[str, str],
    marks: Collection[str] = (),
) -> str:
    """The SVG made fit for a page: own ids, a title and a description, colours as CSS variables.

    `title` and `description` are escaped text; `roles` maps the name of a variable to the colour it
    stands for. Marks of the chart with one of the descriptions `marks` carry it as `data-mark`, so
    that the figure's own script finds them.
    """
    wanted = set(marks)
    svg = ID.sub(rf'id="{id}-\1"', svg)
    svg = ID_USE.sub(rf"url(#{id}-\1)", svg)
    svg = LABEL.sub(lambda m: f' data-mark="{m[1]}"' if html.unescape(m[1]) in wanted else "", svg)
    svg = ARIA.sub("", svg)
    for name, colour in roles.items():
        svg = re.sub(rf'="{colour}"', f'="var(--chart-{name}, {colour})"', svg, flags=re.IGNORECASE)
    head = (
        f'<svg role="img" aria-labelledby="{id}-title {id}-desc"'
        f' style="max-width:{_width(svg)}px;width:100%;height:auto"'
    )
    titles = f'<title id="{id}-title">{title}</title><desc id="{id}-desc">{description}</desc>'
    return re.sub(r"<svg([^>]*)>", lambda m: f"{head}{_without_size(m[1])}>{titles}", svg, count=1)


def _width(svg: str) -> str:
    match = re.search(r'viewBox="0 0 ([\d.]+) ', svg)
    assert match, "vl-convert writes a viewBox"
    return match[1]


def _without_size(attributes: str) -> str:
    return re.sub(r' (width|height)="[^"]*"', "", attributes)
