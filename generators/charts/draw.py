"""From an altair chart to the files of a figure: spec, SVG wide and narrow, and its data."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..errors import ReportError, nearest
from . import layers

if TYPE_CHECKING:
    import altair as alt

PNG_SCALE = 2  # for sharp screens and for print
WHITE = '<rect width="100%" height="100%" fill="white"/>'
# Attributes whose numbers are places; a number in a text or a label is data and keeps its digits.
COORDINATES = re.compile(r'\b(d|transform|x|y|x1|x2|y1|y2|width|height|points)="([^"]*)"')
ID, ID_USE, IDS = re.compile(r'\bid="([^"]+)"'), re.compile(r"url\(#([^)]+)\)"), re.compile(r"\d+$")
FONT = re.compile(r' font-family="[^"]*"')  # the style sheet of a page says it once
ARIA, KEY = re.compile(r' (?:aria-[a-z]+|role)="[^"]*"'), re.compile(r' data-mark="([^"]*)"')
# Axes, legends and titles have a role as well, and say nothing of a row.
MARK = re.compile(
    r' aria-label="([^"]*)" role="graphics-symbol" aria-roledescription="(?!axis|legend|title)[^"]*"'
)
LABEL = re.compile(r' data-label="([^"]*)"')  # of a mark, in a page
LONG_DECIMAL, PLACE_DECIMAL = re.compile(r"(\.\d\d)\d+"), re.compile(r"(\.\d)\d")
LOCAL_TIME = re.compile(r"\d{4}-\d\d-\d\dT[\d:.]+")
PLACES = re.compile(r'\btransform="translate[^"]*"')
# A spec, with the columns and the cells of its table.
Spec = tuple[dict[str, Any], tuple[str, ...], tuple[tuple[Any, ...], ...]]


@dataclass(frozen=True)
class Picture:
    """A drawn figure with the data of its chart."""

    spec: bytes
    """The Vega-Lite spec as a file, with its table."""
    svg: str
    """The picture for a wide page."""
    svg_narrow: str
    """The picture for a phone."""
    columns: tuple[str, ...]
    """The names of the columns of the chart's table."""
    rows: tuple[tuple[Any, ...], ...]
    """The cells of that table, row by row; None is an empty one."""
    said: layers.Said
    """The true columns behind those that are drawn moved or cut, for labels and for descriptions."""


def draw(
    chart: Callable[[bool], alt.Chart | alt.LayerChart],
    where: str,
    said: layers.Said | None = None,
) -> Picture:
    """Draw a figure for a wide and a narrow page; `chart(narrow)` is its function.

    `said` is what the figure declares as SAID.
    Raises ReportError, naming `where`, for a chart that does not carry exactly one table of data, or that
    asks for a column which its table lacks.
    """
    import vl_convert
    from altair.utils import schemapi

    from .. import theme
    from ..look import lettering
    from . import mark_labels

    lettering.register()

    def svg_of(spec: dict[str, Any]) -> str:
        drawn = vl_convert.vegalite_to_svg(layers.numbered(spec))
        return mark_labels.labelled(_settle(drawn), spec, said or {})

    def specs() -> tuple[Spec, Spec]:
        wide, narrow = chart(False), chart(True)
        return _spec(wide, where, narrow=False), _spec(narrow, where, narrow=True)

    try:
        # The whole spec is checked as it is written; each part as it is made costs a fifth of the time.
        with schemapi.debug_mode(False):
            (spec, columns, rows), (narrow, _, _) = specs()
    except schemapi.SchemaValidationError:
        (spec, columns, rows), (narrow, _, _) = specs()  # ends at the line of the wrong part
    except theme.MissingColumnError as error:
        raise ReportError(where, str(error), nearest(error.name, error.columns)) from error
    for name in [n for pair in (said or {}).items() for n in pair if n and n not in columns]:
        problem = f"SAID names '{name}', which is no column of the chart's table"
        raise ReportError(where, problem, nearest(name, columns))
    svg, svg_narrow = svg_of(spec), svg_of(narrow)
    if strange := lettering.missing(svg + svg_narrow):
        problem = f"the chart writes '{strange}', which the type of the report has not"
        hint = "write it with letters of the type, or add them as generators/look/lettering/README.md says"
        raise ReportError(where, problem, hint)
    return Picture(
        spec=_written(spec),
        svg=svg,
        svg_narrow=svg_narrow,
        columns=columns,
        rows=rows,
        said=dict(said or {}),
    )


def _spec(chart: alt.Chart | alt.LayerChart, where: str, narrow: bool) -> Spec:
    import altair as alt
    import pandas as pd

    from .. import theme

    if not isinstance(chart.data, pd.DataFrame):
        hint = "give the whole chart one tidy data frame: alt.layer(…, data=frame)"
        raise ReportError(where, "the chart has no table of data", hint)
    width = theme.NARROW if narrow else theme.WIDE
    sized = chart.properties(
        width=width, autosize=alt.AutoSizeParams(type="fit", contains="padding")
    )
    # Of its own accord altair refuses more than 5,000 rows.
    with alt.data_transformers.enable("default", consolidate_datasets=True, max_rows=None):
        spec = sized.to_dict()
    if len(spec["datasets"]) != 1:
        hint = "one tidy data frame for all layers; pick rows with transform_filter"
        raise ReportError(where, f"the chart carries {len(spec['datasets'])} tables of data", hint)
    # Altair names a table by a hash of its rows, which would change the whole spec with one cell.
    spec["datasets"] = {"data": next(iter(spec["datasets"].values()))}
    spec = layers.references_once(_in_utc(_rename_data(spec)))
    spec["config"] = theme.config(narrow)
    # As objects first: a column of floats would turn None back into NaN.
    frame = chart.data.astype(object).where(chart.data.notna(), None)
    return spec, tuple(map(str, frame.columns)), tuple(map(tuple, frame.to_numpy().tolist()))


def _written(spec: dict[str, Any]) -> bytes:
    """The spec as a file: of its table the columns that it draws, to eight digits; the CSV has all."""
    rest = json.dumps({**spec, "datasets": {}}, ensure_ascii=False)
    rows = [
        {
            name: float(f"{value:.8g}") if isinstance(value, float) else value
            for name, value in row.items()
            if name in rest
        }
        for row in spec["datasets"]["data"]
    ]
    written = json.dumps({**spec, "datasets": {"data": rows}}, indent=1, ensure_ascii=False)
    return f"{written}\n".encode()


def _rename_data(spec: Any) -> Any:
    """The spec with every reference to the one dataset by its plain name instead of a hash."""
    if isinstance(spec, dict):
        return {
            key: {"name": "data"} if key == "data" and "name" in value else _rename_data(value)
            for key, value in spec.items()
        }
    return [_rename_data(value) for value in spec] if isinstance(spec, list) else spec


def _in_utc(spec: Any) -> Any:
    """The spec with every time in UTC: without, a picture would depend on where it is drawn or looked at."""
    if isinstance(spec, str):
        return f"{spec}Z" if LOCAL_TIME.fullmatch(spec) else spec
    if isinstance(spec, list):
        return [_in_utc(value) for value in spec]
    if not isinstance(spec, dict):
        return spec
    found = {key: _in_utc(value) for key, value in spec.items()}
    unit = found.get("timeUnit")
    if isinstance(unit, str) and not unit.startswith("utc"):
        found["timeUnit"] = f"utc{unit}"
    if found.get("type") == "temporal" and found.get("scale", {}) is not None:
        found["scale"] = {**found.get("scale", {}), "type": "utc"}
    return found


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
    marks: Sequence[str] = (),
) -> str:
    """The SVG made fit for a page: own ids, a title and a description, colours as CSS variables.

    `title` and `description` are escaped text; `roles` maps the name of a variable to the colour it
    stands for. Marks carry their labels as `data-label`, and those with one of the descriptions `marks`
    its place in this list as `data-mark`, so that the scripts find them.
    """
    places = {mark: i for i, mark in enumerate(marks)}
    svg = ID.sub(rf'id="{id}-\1"', svg)
    svg = ID_USE.sub(rf"url(#{id}-\1)", svg)
    svg = PLACES.sub(lambda m: PLACE_DECIMAL.sub(r"\1", m[0]), svg)
    svg = MARK.sub(r' data-label="\1"', svg)
    svg = KEY.sub(lambda m: _place(places.get(html.unescape(m[1]))), svg)
    svg = ARIA.sub("", FONT.sub("", svg))
    for name, colour in roles.items():
        svg = re.sub(rf'="{colour}"', f'="var(--chart-{name}, {colour})"', svg, flags=re.IGNORECASE)
    head = f'<svg role="img" aria-labelledby="{id}-title {id}-desc" style="width:100%;height:auto"'
    titles = f'<title id="{id}-title">{title}</title><desc id="{id}-desc">{description}</desc>'
    return re.sub(r"<svg([^>]*)>", lambda m: f"{head}{_without_size(m[1])}>{titles}", svg, count=1)


def _place(place: int | None) -> str:
    return "" if place is None else f' data-mark="{place}"'


def room(svg: str, grows: float = 1) -> str:
    """The style of an element around the SVG: as tall as it before a browser has laid it out.

    Where there is room, the picture grows up to `grows` times as wide as it was drawn.
    """
    match = re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', svg)
    assert match, "vl-convert writes a viewBox"
    return f"max-width:{grows * float(match[1]):g}px;aspect-ratio:{match[1]}/{match[2]}"


def _without_size(attributes: str) -> str:
    return re.sub(r' (width|height)="[^"]*"', "", attributes)
