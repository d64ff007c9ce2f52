"""The events of a claim come from the steps of the main line, the oldest first."""

from __future__ import annotations

from generators.pages.claim_history import Event, claim_history
from generators.sources.history import NewVerdict, Step

STEPS = (  # the newest first, as the history has them
    Step("c", "2026-11-24", "", {}, (NewVerdict("it", "mixed", "refuted"),)),
    Step("b", "2026-11-23", "", {"claims": ("other",)}, (NewVerdict("it", "undecided", "mixed"),)),
    Step("a", "2026-11-22", "", {"claims": ("it",)}, ()),
)


def test_a_claim_is_written_and_then_its_verdicts_change():
    assert claim_history("it", STEPS) == (
        Event("2026-11-22", "a", "", ""),
        Event("2026-11-23", "b", "undecided", "mixed"),
        Event("2026-11-24", "c", "mixed", "refuted"),
    )


def test_a_claim_that_no_step_names_has_no_history():
    assert claim_history("new", STEPS) == ()
    assert claim_history("it", ()) == ()
