"""The HTML of every mark in prose: numbers, citations, figures, claims, data tables, equations."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from markupsafe import Markup

from ..model import FigureEntry, Site
from ..prose import tokens
from ..prose.plain_text import citation_text, number_text
from ..records import Verdict
from . import home, pictures, thumbnails
from .environment import piece

OPEN, CLOSE = "\ue000", "\ue001"  # private characters: a placeholder that Markdown leaves alone
PLACEHOLDER = re.compile(f"(<p>)?{OPEN}(\\d+){CLOSE}(</p>)?")


@dataclass
class Page:
    """One page while its marks are expanded: its path in docs/ and the snippets cut out of it."""

    uri: str
    site: Site
    equations: dict[str, str]
    listings: Mapping[str, str] = field(default_factory=dict)  # path of a leaf file -> its HTML
    snippets: list[str] = field(default_factory=list)
    figures: list[str] = field(default_factory=list)  # drawn so far, in order

    @property
    def root(self) -> str:
        """The way from the page's address to the root of the site."""
        return root_of(self.uri)

    def expand(self, text: str) -> str:
        """The Markdown with a placeholder for every mark; the HTML goes to `snippets`."""
        return tokens.expand(text, self._placeholder)

    def _placeholder(self, mark: tokens.Mark) -> str:
        self.snippets.append(self._html(mark))
        return f"{OPEN}{len(self.snippets) - 1}{CLOSE}"

    def _html(self, mark: tokens.Mark) -> str:
        if mark.kind in ("equation", "display"):
            return self.equations[mark.text]
        if mark.kind == "citation":
            return self._citation(tokens.citations(mark), inside=mark.text.startswith("@"))
        token = tokens.token(mark)
        assert token, "checked before"
        if token.verb == "number":
            return self._number(token)
        if token.verb == "figure":
            return self._figure(token)
        if token.verb == "claim":
            return self._claim(token)
        if token.verb == "table":
            title = html.escape(self.site.tables[token.name].table.sidecar.title)
            return f'<a href="{self.root}tables/{token.name}/">{title}</a>'
        if token.verb == "list":
            return home.part(self.site, token.name, self.root)
        raise AssertionError(f"{token.verb} is checked before")

    def _number(self, token: tokens.Token) -> str:
        number = self.site.numbers[token.name]
        text = number_text(number, token.option)
        return f'<a class="number" href="{self.root}numbers/{number.analysis}/#{number.name}">{text}</a>'

    def cited(self, key: str, locator: str = "") -> Markup:
        """A citation of one work, in brackets."""
        return Markup(self._citation([tokens.Citation(key, locator)], inside=False))

    def _citation(self, cited: Iterable[tokens.Citation], inside: bool) -> str:
        parts = []
        for citation in cited:
            label = html.escape(self.site.works[citation.key].label)
            if inside:  # Hoffmann et al. (2022)
                label = f"{label[:-5]} ({label[-4:]})" if label[-4:].isdigit() else label
            href = f"{self.root}references/#{citation.key}"
            link = f'<a class="citation" role="doc-biblioref" href="{href}">{label}</a>'
            parts.append(citation_text(link, html.escape(citation.locator)))
        return "".join(parts) if inside else f"({'; '.join(parts)})"

    def _figure(self, token: tokens.Token) -> str:
        figure = self.site.figures[token.name]
        if token.option == "thumbnail":
            return thumbnails.linked(figure, self.root)
        if token.option == "link":
            return self._figure_link(figure)
        if self.uri == f"figures/{figure.id}.md":
            return pictures.shown(figure, self.root)
        self.figures.append(figure.id)
        caption = piece(
            "caption",
            len(self.figures),
            Markup(self._inline(figure.how_to_read)),
            [Markup(self._inline(paragraph)) for paragraph in figure.limits],
            f"{self.root}figures/{figure.id}/",
        )
        head = piece("figure_head", len(self.figures), figure.title)
        return pictures.shown(figure, self.root, head, caption)

    def _figure_link(self, figure: FigureEntry) -> str:
        """Its number, to the picture, where this page draws it, before or below; else its title, to its page."""
        page = self.site.pages.get(self.uri)
        title = html.escape(figure.title)
        if page and figure.id in page.draws:
            number = page.draws.index(figure.id) + 1
            return f'<a href="#{figure.id}" title="{title}">Figure {number}</a>'
        return f'<a href="{self.root}figures/{figure.id}/">{title}</a>'

    def _claim(self, token: tokens.Token) -> str:
        claim = self.site.claims[token.name].result
        href = f"{self.root}claims/{claim.id}/"
        if token.option:
            return f'<a href="{href}">{html.escape(tokens.judged(token)[1])}</a>'
        answer = Markup(self._inline(claim.claim.answer.text)) if claim.claim.answer else ""
        return piece("claim", claim, answer, href)

    def _inline(self, text: str) -> str:
        """A sentence of a leaf file with its marks, to stand within a line."""
        inner = Page(self.uri, self.site, self.equations)
        filled = inner.fill(html.escape(inner.expand(text), quote=False))
        return " ".join(filled.split())

    def fill(self, text: str) -> str:
        """The HTML of a page with every placeholder replaced by its snippet."""
        return fill(text, self.snippets)


def fill(text: str, snippets: list[str]) -> str:
    """HTML with placeholders replaced; a block that stands alone sheds its paragraph."""

    def replace(match: re.Match[str]) -> str:
        snippet = snippets[int(match[2])]
        alone = match[1] and match[3] and snippet.startswith(("<figure", "<aside", "<div"))
        return snippet if alone else f"{match[1] or ''}{snippet}{match[3] or ''}"

    return PLACEHOLDER.sub(replace, text)


def root_of(uri: str) -> str:
    """The relative way from the address of docs/`uri` (with directory addresses) to the root."""
    path = uri.removesuffix(".md")
    depth = path.count("/") + (0 if path.rpartition("/")[2] == "index" else 1)
    return "../" * depth or "./"


def verdict(word: Verdict) -> Markup:
    """The badge of a verdict: the word, and a class for its colour."""
    return piece("verdict", word)
