"""The page of choices: every part that was measured in more than one way, and how often a choice decides."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import Site
from ..records import PartResult
from .choice_rows import ChoicePicture, choice_picture
from .templating import View


@dataclass(frozen=True)
class Tried:
    """A part of a claim that was measured under several choices."""

    claim: str
    """The id of its claim."""
    statement: str
    """The sentence of the claim."""
    result: PartResult
    """The part with its verdict."""
    picture: ChoicePicture
    """Its value under every choice."""

    @property
    def firm(self) -> bool:
        """Do all choices come to the same, and do none lie apart?"""
        return self.result.reason != "depends on a choice"


def choice_list(site: Site) -> View:
    """Every part measured under several choices: those that hang on one first, then the firm ones."""
    tried = [
        Tried(entry.result.id, entry.result.claim.statement, part, picture)
        for entry in site.claims.values()
        for part in entry.result.parts
        if (picture := choice_picture(part))
    ]
    groups = {
        "They depend on a choice": [one for one in tried if not one.firm],
        "They come to the same under every choice": [one for one in tried if one.firm],
    }
    values = {
        "groups": {name: found for name, found in groups.items() if found},
        "tried": len(tried),
        "fragile": sum(not one.firm for one in tried),
        "options": sum(len(one.picture.rows) for one in tried),
    }
    description = "How often does a reasonable choice of the analysis decide a verdict?"
    return View("choice_list", "How often a choice decides", description, values)
