"""Reinforcement learning follows a saturating curve whose ceiling the recipe sets

What its authors find, and what their printed constants say.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["rl_gain_left", "rl_ceilings"]
CLAIM = Claim(
    statement="RL compute follows a predictable saturating curve, with a ceiling set by the recipe.",
    kind="empirical",
    said_in=(SaidIn("Khatri et al. 2025", "khatri2025scalerl", "abstract", "2025-10-15"),),
    parts=(
        Literature(
            id="saturating",
            statement="Pass rate against compute follows a curve that flattens, and its end can be told from its beginning",
            findings=(
                Finding(
                    "khatri2025scalerl",
                    "abstract and Figure 1",
                    "for",
                    "one run to 100,000 GPU-hours ends where a curve fitted to the first half put it, a larger model at 45,000 where one fitted to 16,000 did.",
                    unread="the points of the figure, whose numbers are not printed",
                ),
                Finding(
                    "tan2025",
                    "abstract",
                    "mixed",
                    "models the test loss of Qwen2.5 models of 0.5 to 72 billion parameters by a power of compute, which predicts but has no ceiling.",
                    unread="all but the abstract",
                ),
            ),
        ),
        Literature(
            id="recipe",
            statement="Recipes differ in the ceiling",
            findings=(
                Finding(
                    "khatri2025scalerl",
                    "abstract, first finding",
                    "for",
                    "not all recipes come to the same asymptote, while many details only change how fast it is reached.",
                ),
            ),
        ),
        Measured(
            id="recipe_alone",
            statement="The recipe alone sets it",
            quantity="Ceiling of the larger model less that of the smaller, under one recipe",
            measured_by="rl_curves.by_size",
            supports=Range(-0.02, 0.02),
            rule="paper",
            because="The authors give a ceiling to within 0.02.",
            post_hoc=True,
            role="limit",
        ),
        Measured(
            id="still_to_come",
            statement="The 8B run left much of its gain to be predicted",
            quantity="Share of the whole gain that the fitted curve puts beyond the end of the fit, 8 billion parameters",
            measured_by="rl_curves.left_8b",
            supports=Range(low=0.05),
            rule="report",
            because="With a gain of a few tenths, a twentieth of it is about the margin of the ceiling; less could not be missed.",
            post_hoc=True,
            role="context",
        ),
    ),
    logic="every",
    answer=Answer(
        "undecided",
        "Its authors find such a curve; another study fits a power law without a ceiling. Under one recipe the ceiling was {{ number: rl_curves.ceiling_8b | .2f }} for one model and {{ number: rl_curves.ceiling_scout | .2f }} for another.",
    ),
    looked="2026-11-27",
    caveat=(
        "The points are not published, so this report could not fit a curve anew, or hold a power law against it. Constants were read in one text conversion. "
        "The famous prediction was that little more would come: at 50,000 GPU-hours the 8B run had all but {{ number: rl_curves.left_8b | .1% | value }} of its gain; that of the larger model, with "
        "{{ number: rl_curves.left_scout | .0% }} to come, was the harder test. Pass rates are on problems like those trained on."
    ),
)
