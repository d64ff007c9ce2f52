"""Weight decay makes a small network understand what it has learned by heart, the sooner the stronger

On the networks trained here, by rules that were written before the whole run.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["grokking_learned_and_understood", "grokking_steps_by_decay"]
CLAIM = Claim(
    statement="Weight decay makes a small network understand modular addition that it has learned by heart, and the sooner the stronger it is.",
    kind="empirical",
    said_in=(
        SaidIn(
            "Power et al. 2022, of the problems that a network needs, carried over to its steps",
            "power2022grokking",
            "the passage on weight decay, read in an excerpt",
        ),
    ),
    parts=(
        Measured(
            id="with_decay",
            statement="With weight decay most networks generalise",
            quantity="Share of networks with weight decay that have 95% of the problems never seen right at the end",
            measured_by="modular_runs.share_with",
            supports=Range(low=0.5),
            rule="report",
            because="Most is more than half.",
            post_hoc=True,
        ),
        Measured(
            id="without_decay",
            statement="Without it most do not, in the same steps",
            quantity="Share of networks without weight decay that have 95% of the problems never seen right at the end",
            measured_by="modular_runs.share_without",
            supports=Range(high=0.5),
            rule="report",
            because="Most is more than half.",
            post_hoc=True,
        ),
        Measured(
            id="sooner",
            statement="Stronger decay brings it sooner",
            quantity="Power of the weight decay with which the steps to half of the other problems right go",
            measured_by="modular_runs.sooner",
            supports=Range(high=0.0),
            rule="report",
            because="Sooner means a negative power, whatever its size.",
            post_hoc=True,
        ),
        Measured(
            id="late",
            statement="It comes at four times the steps of memorising or later",
            quantity="Steps to half of the other problems right over those to 99% of the problems learned, mean over decays on the log scale",
            measured_by="modular_runs.delay",
            supports=Range(low=4.0),
            rule="report",
            because="The line at which the experiment calls it late, fixed before the whole run after trials of single seeds.",
            post_hoc=True,
            role="limit",
        ),
        Literature(
            "needed",
            "Nothing else brings it",
            (
                Finding(
                    "prieto2025numerical",
                    "abstract",
                    "against",
                    "finds that without regularisation rounding in the softmax stops it, and that it comes without decay where this is mended.",
                    unread="the abstract alone",
                ),
            ),
            role="limit",
        ),
    ),
    logic="every",
    answer=Answer(
        verdict="supported within limits",
        text=(
            "All {{ number: modular_runs.with_decay | ,d | value }} networks with decay came to understand, none of {{ number: modular_runs.seeds | words | value }} without; strong decay left hardly a wait, and others brought it about without decay."
        ),
    ),
    looked="2026-11-27",
    caveat=(
        "Every network stopped after {{ number: modular_runs.steps | ,d | value }} steps; what one without decay does later is not seen. "
        "Decay strong enough slows learning by heart and leaves hardly a wait: at the strongest, half of the others are right at "
        "{{ number: modular_runs.delay_of_most | .1f }} times the steps of memorising, at the weakest at {{ number: modular_runs.delay_of_least | .0f }} times. "
        "One task, one network, one share of problems and one learning rate."
    ),
)
