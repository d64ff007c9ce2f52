"""Model size and training tokens should grow in equal proportion

If N_opt grows with C^a and C = 6ND, equal growth means a = 1/2. Each set of runs is one test, whichever way it is read.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["allocation_exponents_by_study", "optimal_parameters"]
EQUAL = Range(0.45, 0.55)
BECAUSE = (
    "At a = 0.45 or 0.55 a tenfold budget changes the ratio of tokens to parameters by a quarter; "
    "within that, growth is read as equal."
)
QUANTITY = "Exponent a of optimal model size in training compute"


def _part(id: str, measured_by: str, statement: str) -> Measured:
    return Measured(
        id=id,
        statement=statement,
        quantity=QUANTITY,
        measured_by=measured_by,
        supports=EQUAL,
        rule="report",
        because=BECAUSE,
        post_hoc=True,
    )


CLAIM = Claim(
    statement="With more compute, model size and training tokens should grow in equal proportion.",
    kind="empirical",
    said_in=(
        SaidIn("Hoffmann et al. 2022", "hoffmann2022", "abstract and section 3.4", said_on="2022"),
    ),
    parts=(
        _part("hoffmann", "allocation_choices.exponent", "The runs of Hoffmann et al. say so"),
        _part(
            "porian_refinedweb",
            "porian_choices.exponent_refinedweb",
            "The corrected replication on RefinedWeb says so",
        ),
        _part(
            "porian_openwebtext2",
            "porian_choices.exponent_openwebtext2",
            "The corrected replication on OpenWebText2 says so",
        ),
        _part("llama", "isoflop_optima.exponent_llama", "The runs for Llama 3 say so"),
        _part(
            "marin", "isoflop_optima.exponent_marin", "The runs of Marin on three mixtures say so"
        ),
        _part(
            "gemstones", "gemstone_optima.exponent", "The Gemstones, models of 22 shapes, say so"
        ),
        Literature(
            "other_data",
            "Other texts and architectures give the same",
            (
                Finding(
                    "deepseek2024",
                    "Table 4",
                    "mixed",
                    "three texts give 0.450, 0.524 and 0.578, more for text held to be better; no intervals are printed.",
                ),
                Finding(
                    "merrill2026",
                    "Figure 8",
                    "for",
                    "0.458 for the transformer on Dolma 3, from printed constants.",
                    unread="the paper; seen in a published list of exponents",
                ),
                Finding(
                    "beck2025",
                    "IsoFLOP exponents",
                    "against",
                    "0.575 for the transformer on DCLM.",
                    unread="the paper; seen in a published list of exponents",
                ),
                Finding(
                    "vonrutte2025",
                    "Table 1",
                    "against",
                    "0.589 for a diffusion model of language.",
                    unread="the paper; seen in a published list of exponents",
                ),
            ),
            role="limit",
        ),
        Literature(
            "robust",
            "Errors in the sizes of the models leave it standing",
            (
                Finding(
                    "schaeffer2025chinchilla",
                    "abstract",
                    "for",
                    "three ways of counting the parameters of the runs of Hoffmann et al. do not change the key results; additive and systematic errors could.",
                    unread="all but the abstract",
                ),
            ),
            role="context",
        ),
    ),
    logic="tests",
    answer=Answer(
        verdict="undecided",
        text=(
            "Roughly, but how exactly is open: the usual fits put the exponent of size near one half, other methods and other runs between {{ number: isoflop_optima.lowest_exponent | .2f }} and {{ number: gemstone_optima.highest_exponent | .2f }}."
        ),
    ),
    looked="2026-11-27",
    caveat=(
        "Every study trained on its own text, with its own tokenizer and its own way of counting. The runs of Hoffmann et al. themselves move from "
        "0.51 to 0.38 if the smaller budgets are left out, those of Llama 3 from 0.46 to 0.50 if the two largest are. "
        "Fits of parabolas have a bias of their own where runs are spread far around the best one [@openathena2026, abstract]. "
        "An exponent within the range still lets the ratio of tokens to parameters drift by a factor of two over four orders of magnitude of compute."
    ),
)
