"""What a page lists and no author types: chapters, the latest changes, how to cite, the rooms of the code."""

from __future__ import annotations

import html
from collections import Counter
from urllib.parse import quote

from ..model import Site
from ..prose import reading_time
from ..publish import citing
from ..records import VERDICTS
from .environment import piece
from .history_text import headline
from .room_floors import room_floors

NEWEST = 4  # steps on the home page


def part(site: Site, name: str, root: str) -> str:
    """What a token `list` names, as HTML; `root` is the way from the page to the root of the site."""
    parts = {
        "chapters": _chapters,
        "changes": _changes,
        "citation": _citation,
        "verdicts": _verdicts,
        "rooms": room_floors,
    }
    return parts[name](site, root)


def _chapters(site: Site, root: str) -> str:
    items = "".join(
        f'<li><a href="{root}{page.uri.removesuffix(".md")}/">{html.escape(page.title)}</a> '
        f'<span class="reading-time">{reading_time.minutes(page.markdown, site.captions)} min</span>'
        f"<p>{html.escape(reading_time.description(page.markdown))}</p></li>"
        for page in site.pages.values()
        if page.uri.startswith("chapters/")
    )
    return f'<div class="chapters"><ol>{items}</ol></div>'


def _changes(site: Site, root: str) -> str:
    page = f"{root}changes/"
    if not site.history:
        return f'<div><p><a href="{page}">The history</a> is not part of this copy.</p></div>'
    items = "".join(
        f'<li><a href="{page}#{step.commit[:10]}"><time>{step.day}</time></a>: '
        f"{html.escape(headline(step))}</li>"
        for step in site.history[:NEWEST]
    )
    return f'<div><ul>{items}</ul><p><a href="{page}">All changes</a></p></div>'


def _verdicts(site: Site, root: str) -> str:
    """How many claims have each verdict, each count a link to the list of them."""
    counts = Counter(claim.result.verdict for claim in site.claims.values())
    items = "".join(
        f'<li><a href="{root}claims/#verdict={quote(word)}">{piece("verdict", word)} '
        f'<span class="verdict-count">{counts[word]}</span></a></li>'
        for word in VERDICTS
        if counts[word]
    )
    return (
        f'<div class="tally"><p>{len(site.claims)} sentences that people say, judged by rule from '
        f"{len(site.tables)} tables and {len(site.works)} works:</p><ul>{items}</ul></div>"
    )


def _citation(site: Site, root: str) -> str:
    return (
        f'<div class="cite"><p>{html.escape(citing.report_text(site))}</p>'
        f"<pre><code>{html.escape(citing.report_bibtex(site))}</code></pre></div>"
    )
