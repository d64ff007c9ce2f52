"""After Kaplan, exponents of optimal model size scatter about one half

The exponent says how fast the best model size grows with training compute; at one half, the dashed line, model and text grow alike.
Each row is one study, or one way to read one set of runs; bars are 95% intervals, for Hoffmann et al. 80%.
Studies differ in many ways, so the spread is not error alone.

The exponent is $a$ in $N_{opt} \\propto C^a$, in each study, and in each set of runs by the ways of reading it that this report tried.
Bars come from resamples or residuals for what this report fitted, and from calibrated noise for Porian et al.; for Hoffmann et al. they run from the 10th to the 90th percentile as printed; studies without a bar print none.
Several values are as quoted in a later compilation and were not read in the papers themselves; their rows say so.
The exponents scatter by method and text as much as by study.
Studies differ in data, architecture, how parameters are counted and which budgets they span; these are the studies that a search turned up, not all there are.
"""

from __future__ import annotations

import altair as alt
import pandas as pd

from .. import theme

ALT = """Exponents of optimal model size in compute by study: Kaplan et al. have {{ number: kaplan_to_hoffmann.kaplan | .2f | value }};
the others lie around one half, from {{ number: isoflop_optima.lowest_exponent | .2f }} for a parametric fit to runs of Marin to
{{ number: gemstone_optima.highest_exponent | .2f }} for one to the Gemstones."""
HOLDS = [
    "isoflop_optima.lowest_exponent < 0.4",
    "gemstone_optima.highest_exponent > 0.6",
    "parameters_and_tokens_scale_equally is undecided",
]
KINDS = ["this report", "published, with interval", "published, without interval"]


def chart(
    allocation_exponents,
    hoffmann_approaches,
    chinchilla_fit,
    kaplan_to_hoffmann,
    isoflop_optima,
    gemstone_optima,
    narrow: bool,
) -> alt.LayerChart:
    found = {(theme.OUR_FIT, KINDS[0]): chinchilla_fit.exponent_N}
    for runs, read in (
        ("Llama 3", isoflop_optima.exponent_llama),
        ("Marin", isoflop_optima.exponent_marin),
        ("Gemstones", gemstone_optima.exponent),
    ):
        ways = {read.preferred: read.default, **read.others}
        found |= {(f"{runs}, {way}", KINDS[0]): one for way, one in ways.items()}
    for i in (1, 2, 3):
        e = getattr(hoffmann_approaches, f"approach_{i}_exponent")
        found[f"Hoffmann et al. 2022, approach {i}", KINDS[1]] = e
    found["Porian et al. 2024, RefinedWeb", KINDS[1]] = kaplan_to_hoffmann.corrected_refinedweb
    found["Porian et al. 2024, OpenWebText2", KINDS[1]] = kaplan_to_hoffmann.corrected_openwebtext2
    rows = [(*names, e.value, e.low, e.high) for names, e in found.items()]
    for row in allocation_exponents.itertuples():
        rows.append((f"{row.study}, {row.dataset}", KINDS[2], row.exponent_N, None, None))
    data = pd.DataFrame(rows, columns=["study", "kind", "exponent_N", "low", "high"])
    return theme.interval_rows(
        data,
        theme.names("study", narrow, alt.EncodingSortField("exponent_N")),
        alt.X("exponent_N:Q", title="Exponent a of optimal size").scale(domain=[0.25, 0.8]),
        theme.colour("kind", KINDS, narrow, columns=1),
        ends=("low", "high"),
        reference=0.5,
        height=(34 if narrow else 24) * len(data),
    )
