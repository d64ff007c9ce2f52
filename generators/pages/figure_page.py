"""The page of one figure: the picture first, then where its data come from, then everything else."""

from __future__ import annotations

import json

from markupsafe import Markup

from ..charts import description
from ..model import FigureEntry, Site
from ..publish import citing, downloads
from . import data_tables, pictures
from .templating import View

ROOT = "../../"  # from the page of a figure
NAMES = {".svg": "SVG", ".png": "PNG at 2×", ".csv": "data (CSV)", ".vl.json": "Vega-Lite spec"}


def figure_page(site: Site, figure: FigureEntry, before: str, after: str) -> View:
    """Picture, caption, origin, what rests on it, data, downloads, citation and code of a figure.

    `before` and `after` are the ids of its neighbours in the gallery; empty at its ends.
    """
    id, picture = figure.id, figure.picture
    files = downloads.of_figure(figure)
    neighbours = (("prev", "Previous", before), ("next", "Next", after))
    values = {
        "figure": figure,
        "picture": pictures.shown(figure, ROOT),
        "described": description.describe(
            json.loads(picture.spec), picture.columns, picture.rows, picture.said
        ),
        "claims": [entry.result for entry in site.claims_of(id)],
        "data": Markup(data_tables.of_figure(figure)),
        "files": [(NAMES[end], end, downloads.size(content)) for end, content in files.items()],
        "bibtex": citing.bibtex(site, "figures", id, figure.title).rstrip(),
        "neighbours": [
            (rel, word, site.figures[other]) for rel, word, other in neighbours if other
        ],
    }
    return View("figure_page", figure.title, figure.alt, values, figure.provenance)
