"""The loss falls as one power of scale, with no sign of a bend

Tested where size and text grow together: on the runs of Gadre et al. at twenty tokens per parameter, and on the floor in the law of Hoffmann et al.
"""

from __future__ import annotations

from ..records import Answer, Claim, Measured, Range, SaidIn

CLAIM = Claim(
    statement="The loss of language models falls as one power of scale, and no bend is in sight.",
    kind="empirical",
    said_in=(
        SaidIn(
            "Kaplan et al. 2020", "kaplan2020", "section 1.1, smooth power laws", said_on="2020"
        ),
    ),
    parts=(
        Measured(
            id="all_sizes",
            statement="The larger half of the sizes has the exponent of the smaller half",
            quantity="Exponent of the loss in compute over the larger three sizes, over that of the smaller three; mean of three texts",
            measured_by="slopes_of_loss.ratio",
            supports=Range(0.9, 1.1),
            rule="report",
            because="A power law has the ratio one; a tenth leaves room for the settings of single runs, which no interval covers.",
            post_hoc=True,
        ),
        Measured(
            id="no_floor",
            statement="The runs behind Chinchilla show no floor",
            quantity="Constant term of the parametric loss fitted to them",
            measured_by="allocation_choices.floor",
            supports=Range(high=0.2),
            rule="report",
            because="A pure power of scale has no constant; 0.2 nats would be a tenth of the loss of the largest runs, or a little less.",
            post_hoc=True,
        ),
    ),
    logic="tests",
    answer=Answer(
        verdict="refuted",
        text=(
            "No: over larger models the exponent in compute is {{ number: slopes_of_loss.ratio | .2f | value }} times that over smaller ones, and the law fitted to Chinchilla's runs needs a floor of {{ number: chinchilla_fit.E | .1f | value }} nats per token."
        ),
    ),
    looked="2026-11-27",
    caveat=(
        "Kaplan et al. say that the loss must flatten in the end, and that they see no sign of it up to the sizes they trained, which are smaller than "
        "the largest here. Their statement is about each of three quantities while the others do not limit; here size and text grow together at a fixed ratio. "
        "Much of the bend is one of counting: embeddings are up to {{ number: slopes_of_loss.largest_embedding_share | .0% }} of these models, and with them counted the ratio is "
        "{{ number: slopes_of_loss.with_embeddings | .2f | value }}; no choice brings it above {{ number: slopes_of_loss.least_bent | .2f }}. "
        "The runs have settings of their own at each size, which can bend a curve as well. "
        "That the loss bends in logarithms is what a floor does, and no proof that there is one."
    ),
)
