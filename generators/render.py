"""Every file of a build, from what was computed: finished pages, and what stands beside them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from urllib.parse import unquote

from . import model
from .charts import vega
from .disk.paths import DOCS, FINISHED, NOTES
from .errors import Problem, ReportError, nearest
from .graph.catalog import Catalog
from .pages import all_pages, head, notebook_pages, snippets, templating
from .pages.finished import FinishedPage, front_matter
from .pages.listings import listing
from .pages.wide_tables import reachable
from .prose import equations, glossary, reading_time, tokens
from .prose.markdown_html import Converted, convert
from .publish import cards, published_files, search
from .settings import UNRELEASED, Settings
from .untrusted.active import in_html

VEGA = "figures/vega.js"
ID = re.compile(r'\bid="([^"]+)"')


def render(
    computed: model.Site,
    assets: Mapping[str, bytes],
    settings: Settings,
    catalog: Catalog,
) -> dict[str, bytes]:
    """Every file of the build: path from the root of the repository -> content.

    `assets` is every file of docs/ that is no page. Raises ReportError naming every link that leads
    nowhere, and everything active that a page would hold.
    """
    views = all_pages.generated(computed)
    written = {uri: page.markdown for uri, page in computed.pages.items()}
    notebooks = {one.uri: notebook_pages.prose(one) for one in computed.notebooks.values()}
    wanted = _equations(written | notebooks, computed)
    set_equations = catalog.remember(
        "equations", catalog.key_of(equations.typeset, *wanted), lambda: equations.typeset(wanted)
    )
    words = written.get(glossary.SOURCE, "")
    beside = {**assets, **published_files.files(computed), **notebook_pages.files(computed)}
    beside |= cards.files(computed, glossary.definitions(words, computed.labels()))
    beside[VEGA] = catalog.remember("vega", catalog.key_of(vega.bundle), vega.bundle)
    pages: dict[str, FinishedPage] = {}
    converted: dict[str, Converted] = {}
    listed = _listings(computed, settings, catalog)
    for uri, text in written.items():
        page = snippets.Page(uri, computed, set_equations, listed)
        converted[uri] = _converted(uri, text, page, settings, catalog)
        pages[uri] = _finished(uri, text, page, converted[uri], words)
    for uri, view in views.items():
        page = snippets.Page(uri, computed, set_equations, listed)
        converted[uri] = templating.drawn(view, page, settings.extensions)
        pages[uri] = _handed_over(uri, view.front(uri), page, converted[uri])
    typed = {uri: (f"docs/{uri}", text) for uri, text in written.items()}
    typed |= {uri: (one.leaf.code, one.leaf.source) for uri, one in views.items() if one.leaf}
    problems = list(_broken(typed, converted, pages, [*pages, *beside, *notebooks]))
    if problems:
        raise ReportError.of(problems)
    files = {f"{DOCS}/{path}": content for path, content in beside.items()}
    for uri, finished in pages.items():
        files[f"{DOCS}/{uri}"], files[f"{NOTES}/{uri}.json"] = finished.files()
    for notebook in computed.notebooks.values():
        parts = notebook_pages.finished(notebook, computed, set_equations)
        files[f"{DOCS}/{notebook.uri}"], files[f"{NOTES}/{notebook.uri}.json"] = parts
    files[f"{FINISHED}/mkdocs.yml"] = _without_hook(settings.text, settings.version).encode()
    return files


def _listings(computed: model.Site, settings: Settings, catalog: Catalog) -> dict[str, str]:
    """The code of every leaf file as HTML, by path; slow to colour, so it is kept."""

    def kept(path: str, source: str) -> str:
        key = catalog.key_of(listing, json.dumps(settings.extensions), source)
        label = f"{path.removesuffix('.py').replace('/', '-')}.listing"
        made = partial(listing, source, settings.extensions)
        found: str = catalog.remember(label, key, made, told=False)
        return found

    return {one.code: kept(one.code, one.source) for one in computed.provenances()}


def _converted(
    uri: str, text: str, page: snippets.Page, settings: Settings, catalog: Catalog
) -> Converted:
    """The HTML of a page with a placeholder for every mark; converted again only where the text changed."""
    _, body = front_matter(text)
    if _is_chapter(uri):
        body = reading_time.with_time(body, _looked(page.site), page.site.captions)
    expanded = page.expand(body)
    key = catalog.key_of(convert, uri, json.dumps(settings.extensions), expanded)
    label = f"{uri.replace('/', '-')}.page"
    found: Converted = catalog.remember(
        label, key, partial(convert, expanded, uri, settings.extensions), told=False
    )
    for tag in in_html(found.html):
        raise ReportError(f"docs/{uri}:1", f"{tag} may not stand on a page", "write plain text")
    return found


def _looked(computed: model.Site) -> dict[str, str]:
    """Claim -> the day when its evidence was last looked through."""
    return {id: entry.result.claim.looked for id, entry in computed.claims.items()}


def _finished(
    uri: str, text: str, page: snippets.Page, converted: Converted, words: str
) -> FinishedPage:
    """The page with its terms linked and every placeholder replaced by its HTML; `words`: the glossary."""
    terms = glossary.names(words, text) if _is_chapter(uri) else {}
    linked = glossary.link_terms(converted.html, terms, f"{page.root}glossary/")
    return _handed_over(uri, front_matter(text)[0], page, replace(converted, html=linked))


def _handed_over(uri: str, front: str, page: snippets.Page, converted: Converted) -> FinishedPage:
    """The page with what mkdocs and the search need to know of it."""
    id = uri.removeprefix("tables/").removesuffix(".md")
    is_table = uri.startswith("tables/") and id in page.site.tables
    return FinishedPage(
        uri=uri,
        front=front,
        head=head.head(page.site, uri),
        html=page.fill(reachable(converted.html)),
        toc=converted.toc,
        rows=search.row_names(page.site.tables[id].table) if is_table else {},
    )


def _is_chapter(uri: str) -> bool:
    return uri.startswith("chapters/")


def _broken(
    typed: Mapping[str, tuple[str, str]],
    converted: Mapping[str, Converted],
    pages: Mapping[str, FinishedPage],
    known: Iterable[str],
) -> Iterator[Problem]:
    """Links to files that are not there, and to places that their pages have not.

    `typed`: page -> the file in which its texts were typed, and the text of this file.
    """
    there = set(known)
    ids: dict[str, set[str]] = {}
    for uri, found in converted.items():
        file, text = typed.get(uri, (f"docs/{uri}", ""))
        for link in found.links:
            line = text.count("\n", 0, max(text.find(f"({link.written}"), 0)) + 1
            if link.target not in there:
                problem = f"links to '{link.written}', which is not there"
                yield Problem(f"{file}:{line}", problem, nearest(link.target, there))
            elif link.anchor and link.target in pages:
                if link.target not in ids:
                    ids[link.target] = set(ID.findall(pages[link.target].html))
                if unquote(link.anchor) not in ids[link.target]:
                    problem = f"links to '{link.written}', a place that is not on that page"
                    hint = nearest(link.anchor, ids[link.target])
                    yield Problem(f"{file}:{line}", problem, hint)


def _without_hook(settings: str, version: str) -> str:
    """mkdocs.yml for the finished pages: they need no hook, and the theme is found from their folder."""
    named = re.sub(r"^extra:\n", f'extra:\n  release: "{version}"\n', settings, flags=re.M)
    if version == UNRELEASED:
        named = re.sub(r"^  version:\n(?:    .*\n)+", "", named, flags=re.M)
    without = re.sub(r"^hooks:\n(?:  .*\n)+", "", named, flags=re.M)
    return re.sub(
        r"^(  custom_dir: )", rf"\1{'../' * (FINISHED.count('/') + 1)}", without, flags=re.M
    )


def _equations(sources: Mapping[str, str], computed: model.Site) -> dict[str, str]:
    """Every equation with the place where it stands first."""
    texts = {f"docs/{uri}": text for uri, text in sources.items()}
    texts |= {e.provenance.code: e.caption for e in computed.figures.values()}
    texts |= {one.provenance.code: one.text for one in computed.analyses.values()}
    for claim in computed.claims.values():
        texts[claim.provenance.code] = "\n\n".join(claim.result.claim.texts)
    found: dict[str, str] = {}
    for where, text in texts.items():
        for mark in tokens.marks(text):
            if mark.kind in ("equation", "display"):
                found.setdefault(mark.text, f"{where}:{mark.line}")
    return dict(sorted(found.items()))
