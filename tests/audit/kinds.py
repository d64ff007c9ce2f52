"""The kinds of pages: which address is of which kind, which page stands for a kind, and what it may weigh."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

MISSING_PAGE = "no/such/page/"  # answered with 404.html
# Bytes more on every page: the four files of the type, 59,404, and their heads; and, since the search reads
# numbers in every spelling and pages have two voices, folds and copies, 1.5 kB of script and style.
TYPE_SENT = 62_000
CHAPTER_SENT = (
    85_000  # bytes, compressed, of a chapter without figures; the style of choices is 0.5 kB of it
)
FIGURE_SENT = 8_300  # bytes more for every figure on it, with the names and notes on the picture and its folded limits
SCRIPT_SENT = 25_000  # bytes more for a figure with its own script, and the data that reads
REQUESTS = 12  # four of them for the type; one more for every such script and for every picture that is a file


@dataclass(frozen=True)
class Kind:
    """`path` is a pattern of addresses. `sent` is in bytes, compressed, without the type; None: by its figures."""

    name: str
    path: str
    sent: int | None
    stands_for_it: str = ""  # an address; else the page in the middle by the size of its file


KINDS = (
    Kind("home", r"", 110_000),
    # hundreds of models in each of four pictures, every mark with its name, wide and narrow; a filter
    # that keeps models whose compute was measured added some fifty; what is chosen is kept in the address, 1.3 kB
    # and fifteen names beside known models, which come and go with their points
    Kind("chapter of all models", r"chapters/models_over_time/", 190_000),
    # fourteen small pictures, each a file of its own, fetched as it comes near
    Kind("answers", r"chapters/what_this_means/", 104_000),
    Kind("chapter", r"chapters/\w+/", None, "chapters/make_it_happen/"),
    Kind("ledger", r"claims/", 100_000),
    Kind("claim", r"claims/\w+/", 90_000),
    Kind("gallery", r"figures/", 142_000),
    Kind("figure", r"figures/\w+/", 150_000),
    Kind("figure with a script", r"figures/\w+/", 150_000, "figures/models_over_time/"),
    Kind("list of tables", r"tables/", 90_000),
    Kind("table", r"tables/\w+/", 300_000),
    # close to two hundred works, each with every place that rests on it
    Kind("references", r"references/", 150_000),
    Kind("numbers", r"numbers/", 100_000),
    Kind("numbers of an analysis", r"numbers/\w+/", 90_000),
    Kind("glossary", r"glossary/", 90_000),
    Kind("forecasts", r"forecasts/", 90_000),
    Kind("about", r"about/", 90_000),
    Kind("contributing", r"contributing/", 90_000),
    Kind("notebooks", r"notebooks/", 90_000),
    Kind("notebook", r"notebooks/\w+/", 150_000),
    # 0.9 kB of every page keep what is chosen in the address and fold long lists on a phone
    Kind("changes", r"changes/", 94_500),
    Kind("page not found", MISSING_PAGE, 90_000, MISSING_PAGE),
)


def addresses(site: Path) -> list[str]:
    """The address of every page below the root."""
    found = [file.parent.relative_to(site).as_posix() for file in site.rglob("index.html")]
    return sorted("" if path == "." else f"{path}/" for path in found)


def examples(site: Path) -> dict[str, str]:
    """The page that stands for each kind of which the site has one: name of the kind -> address."""
    paths = addresses(site)
    found = {}
    for kind in KINDS:
        fitting = [path for path in paths if re.fullmatch(kind.path, path)]
        if kind.stands_for_it:
            found[kind.name] = kind.stands_for_it
        elif fitting:
            by_size = sorted(fitting, key=lambda path: (site / path / "index.html").stat().st_size)
            found[kind.name] = by_size[len(by_size) // 2]
    return found


def sent_at_most(kind: Kind, figures: int, scripts: int) -> int:
    """The budget of a page in compressed bytes, by its figures and their own scripts, with the type."""
    if kind.sent is None:
        return TYPE_SENT + CHAPTER_SENT + FIGURE_SENT * figures + SCRIPT_SENT * scripts
    return TYPE_SENT + kind.sent
