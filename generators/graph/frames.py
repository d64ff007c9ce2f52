"""What stands around each picture where it travels alone: its headline, sources and address."""

from __future__ import annotations

import re

from ..charts.framed import Frame
from ..prose.plain_text import plain_text
from ..records import numbers
from ..settings import Settings
from ..sources import references
from .catalog import Catalog
from .leaf_files import Leaf

FIRST_SENTENCE = re.compile(r"(?<=[.?!;:])\s+(?=[A-Z])")
MARKUP = re.compile(r"[*`]")
NAMED = 4  # works named below a picture


def around_pictures(
    catalog: Catalog,
    settings: Settings,
    known: dict[str, numbers.Number],
    works: dict[str, references.Work],
) -> dict[str, Frame]:
    """What stands around each picture where it travels alone, by figure."""
    labels = {key: work.label for key, work in works.items()}
    return {
        leaf.id: _frame(catalog, leaf, settings, known, labels) for leaf in catalog.of("figures")
    }


def _frame(
    catalog: Catalog,
    leaf: Leaf,
    settings: Settings,
    known: dict[str, numbers.Number],
    labels: dict[str, str],
) -> Frame:
    caption = leaf.caption.split("\n\n", 1)[0]
    first = FIRST_SENTENCE.split(plain_text(MARKUP.sub("", caption), known, labels), 1)[0]
    origins = [
        key
        for table in catalog.tables_below(leaf)
        for key in catalog.tables[table].sidecar.origin.citations
    ]
    named = list(dict.fromkeys(labels[key] for key in origins))
    more = f" and {len(named) - NAMED} more" if len(named) > NAMED else ""
    source = f"Data: {'; '.join(named[:NAMED])}{more}." if named else "Computed from formulas."
    address = f"{settings.url.rstrip('/')}/{settings.version}/figures/{leaf.id}/"
    place = f"{settings.name}, version {settings.version} · {address.partition('//')[2]}"
    return Frame(leaf.title, first, source, place)
