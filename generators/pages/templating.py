"""Pages from templates: one view and one template for each kind of page; what comes from data is escaped."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from markupsafe import Markup

from ..model import FigureEntry, Provenance
from ..prose.markdown_html import Converted, Link, address_of, convert, relative
from ..untrusted.active import in_html
from . import snippets, thumbnails
from .environment import environment
from .markdown import front

HEADING = re.compile(r"^<h([1-6])((?: [^>]*)?)>(.*)</h\1>$", re.M)
ID = re.compile(r'\bid="([^"]*)"')
TAG = re.compile(r"<[^>]*>")
LEAD = "\ue002"  # a private character: what begins with it is no mark of Markdown
LINE = re.compile(f"<p[^>]*>{LEAD}(.*)</p>", re.S)
PERMALINK = "Link to this section"  # as in mkdocs.yml, for the pages that are Markdown


@dataclass(frozen=True)
class View:
    """What a page shows: a template and its values."""

    template: str
    """A file of templates/, without its ending."""
    title: str
    """The heading of the page."""
    description: str
    """What the page is, in a sentence, for its head."""
    values: Mapping[str, Any]
    """What the template asks for by name."""
    leaf: Provenance | None = None
    """The leaf file whose texts it shows; None where it shows those of several."""

    def front(self, uri: str) -> str:
        """The front matter of the page at `uri`; the menu names the lists alone."""
        return front(self.title, self.description, in_menu=uri.endswith("index.md"))


def drawn(
    view: View, page: snippets.Page, extensions: Sequence[str | Mapping[str, Any]]
) -> Converted:
    """The page of a view, its headings with their links, and the links of its texts, which may lead nowhere."""
    links: list[Link] = []

    def written(text: str, lead: str = "") -> str:
        fragment = snippets.Page(page.uri, page.site, page.equations)
        escaped = html.escape(text, quote=False)
        converted = convert(lead + fragment.expand(escaped), page.uri, extensions)
        for tag in in_html(converted.html):
            raise ValueError(f"{page.uri}: {tag} may not stand on a page")
        links.extend(converted.links)
        return fragment.fill(converted.html)

    def prose(text: str) -> Markup:
        """Text of a leaf file: its marks work, its HTML is shown as text."""
        return Markup(written(text))

    def phrase(text: str) -> Markup:
        """The same within a line: no list, heading or paragraph begins in it."""
        line = LINE.fullmatch(written(" ".join(text.split()), LEAD))
        assert line, "what begins with a letter and has no line after it is one paragraph"
        return Markup(line[1])

    to = partial(relative, page=address_of(page.uri))
    given = {"title": view.title, "site": page.site, "to": to}

    def thumbnail(figure: FigureEntry) -> Markup:
        """The small picture of a figure beside its title."""
        return thumbnails.image(figure, to(f"figures/{figure.id}.thumb.svg"), "")

    made = {
        "prose": prose,
        "phrase": phrase,
        "listing": lambda path: Markup(page.listings[path]),
        "cite": page.cited,
        "thumbnail": thumbnail,
    }
    text = environment().get_template(f"{view.template}.j2").render(**given, **made, **view.values)
    return replace(with_links(text.strip()), links=tuple(links))


def with_links(text: str) -> Converted:
    """HTML whose headings lead to themselves, with its table of contents."""
    toc: list[dict[str, Any]] = []

    def heading(match: re.Match[str]) -> str:
        level, attributes, words = int(match[1]), match[2], match[3]
        id = ID.search(attributes)
        assert id, "a template gives every heading its id"
        name = TAG.sub("", words).strip()
        within = toc
        while within and within[-1]["level"] < level:
            within = within[-1]["children"]
        within.append({"level": level, "id": id[1], "name": name, "children": []})
        link = f'<a class="headerlink" href="#{id[1]}" title="{PERMALINK}">¶</a>'
        return f"<h{level}{attributes}>{words}{link}</h{level}>"

    return Converted(HEADING.sub(heading, text), tuple(toc), ())
