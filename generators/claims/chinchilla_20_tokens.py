"""About 20 tokens per parameter are compute-optimal

Measured at the compute of Chinchilla, 6ND of its 70 billion parameters and 1.4 trillion tokens. Each set of runs is one test, whichever way it is read.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["tokens_per_parameter"]
ABOUT_20 = Range(13.3, 30)  # 20, within a factor of one and a half
BECAUSE = "Read as 'about 20': within a factor of one and a half either way."
QUANTITY = "Compute-optimal tokens per parameter at the compute of Chinchilla, 5.88×10²³ FLOP"


def _part(id: str, measured_by: str, statement: str) -> Measured:
    return Measured(
        id=id,
        statement=statement,
        quantity=QUANTITY,
        measured_by=measured_by,
        supports=ABOUT_20,
        rule="report",
        because=BECAUSE,
        post_hoc=True,
    )


CLAIM = Claim(
    statement="Compute-optimal training needs about 20 tokens per parameter.",
    kind="empirical",
    said_in=(
        SaidIn(
            "A forum post, of the Chinchilla paper; it answers a request for references and ends with the "
            "address of Quanta's The Unpredictable Abilities Emerging From Large AI Models, of 16 March 2023; "
            "no public address of the post itself is known"
        ),
    ),
    parts=(
        _part("hoffmann", "allocation_choices.ratio", "The runs of Hoffmann et al. say so"),
        _part(
            "porian_refinedweb",
            "porian_choices.ratio_refinedweb",
            "The corrected replication on RefinedWeb says so",
        ),
        _part(
            "porian_openwebtext2",
            "porian_choices.ratio_openwebtext2",
            "The corrected replication on OpenWebText2 says so",
        ),
        _part("llama", "isoflop_optima.ratio_llama", "The runs for Llama 3 say so"),
        _part("marin", "isoflop_optima.ratio_marin", "The runs of Marin on three mixtures say so"),
        _part("gemstones", "gemstone_optima.ratio", "The Gemstones, models of 22 shapes, say so"),
        Literature(
            "published",
            "Those who fitted the runs of Hoffmann et al. again, or made runs of their own, say so",
            (
                Finding(
                    "besiroglu2024",
                    "abstract; section 3.3",
                    "for",
                    "The refitted law is in line with about 20 tokens per parameter, unlike the published third approach.",
                ),
                Finding(
                    "grattafiori2024",
                    "section 3.2.1",
                    "against",
                    "402 billion parameters on 16.55 trillion tokens at 3.8e25 FLOP, which is 41.",
                ),
            ),
            role="context",
        ),
    ),
    logic="tests",
    answer=Answer(
        verdict="undecided",
        text=(
            "Of that order; more is not known. Six sets of runs give {{ number: kaplan_to_hoffmann.ratio_openwebtext2 | .0f | value }} to {{ number: isoflop_optima.ratio_llama | .0f | value }} by their usual fits, and other ways to read them from below one to hundreds."
        ),
    ),
    looked="2026-11-27",
    caveat=(
        "The ratio is the one that minimises training loss for a given training compute, with one pass over the "
        "data. A model that will be used a great deal is better made smaller and trained for longer "
        "[@sardana2024, abstract]. All runs but those of Hoffmann et al. and of Llama 3 end three decades of compute or more below Chinchilla. "
        "A fit to the runs of Gadre et al. on RedPajama, made for another question and with fewer runs, puts the best ratio at 10²¹ FLOP at "
        "{{ number: overtraining_penalty.best_ratio | .0f }}. "
        "Intervals come from each set's own runs or losses; none covers another text, architecture or tokenizer."
    ),
)
