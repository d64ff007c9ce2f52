"""With enough repetition, further training on the same text adds nothing

Measured without a law, on runs that saw a text about forty times and on longer ones, and with the law fitted again.
"""

from __future__ import annotations

import math

from ..records import Answer, Claim, Estimate, Measured, Range, SaidIn

FIGURES = ["repeated_against_fresh", "worth_of_repeated_tokens"]
FORTY = 40
CLAIM = Claim(
    statement="After some forty passes, more training on the same text is worth nothing.",
    kind="empirical",
    said_in=(
        SaidIn(
            "Muennighoff et al. 2023, without the number of passes", "muennighoff2023", "abstract"
        ),
    ),
    parts=(
        Measured(
            id="no_gain",
            statement="Seeing the text twice as often again lowers the loss by no more than one percent",
            quantity="Loss after at least twice as many passes over that after thirty to sixty, less one; median of pairs of runs",
            measured_by="repeat_choices.forty_change",
            supports=Range(low=-0.01),
            rule="report",
            because="One percent is what this report calls a negligible cost of four passes, so it is a negligible gain as well.",
            post_hoc=True,
        ),
        Measured(
            id="last_pass",
            statement="By the law, the fortieth pass is worth at most a tenth of the first",
            quantity="Worth of a token in the fortieth pass, over that of a fresh one, by the constant fitted again",
            unit="1",
            supports=Range(high=0.1),
            rule="report",
            because="By the published constant it is worth a little less than a tenth.",
            post_hoc=True,
            role="context",
        ),
    ),
    answer=Answer(
        verdict="undecided",
        text=(
            "It depends on the model: as many passes again after forty raise the loss by {{ number: beyond_forty_passes.forty_change | .0% | value }} in the median pair; large models get worse, small ones gain a little."
        ),
    ),
    looked="2026-11-27",
    caveat=(
        "The abstract says that the value of more compute eventually decays to zero and names no number; forty is this report's choice. "
        "Of {{ number: beyond_forty_passes.forty_pairs | ,d }} pairs {{ number: beyond_forty_passes.forty_gaining | ,d }} gain, by {{ number: beyond_forty_passes.forty_lowest | .1% }} at best; "
        "one doubles its loss. Small models on little text go on gaining slowly, large ones get worse, so one number for all sizes hides most of it. "
        "From two to five passes on, as many again raise the loss by {{ number: beyond_forty_passes.few_change | .0% }}. "
        "Over the runs that the authors kept the median after forty is {{ number: beyond_forty_passes.forty_change_of_kept | .1% }}."
    ),
)


def measure_last_pass(repetition_refit) -> Estimate:
    return repetition_refit.R_D.mapped(lambda R: math.exp(-(FORTY - 1) / R))
