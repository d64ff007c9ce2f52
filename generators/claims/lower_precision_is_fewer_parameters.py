"""Lower precision acts like fewer parameters, and over-trained models suffer more from quantisation

Decided by what studies found: the one law at hand has constants without intervals, and evaluating it only says what its authors say.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["parameters_left_by_bits", "loss_after_quantising"]
ABSTRACT = "all but the abstract"
CLAIM = Claim(
    statement="Lower precision acts like fewer parameters, and over-trained models suffer more from quantization, so more pre-training can harm.",
    kind="empirical",
    said_in=(SaidIn("Kumar et al. 2025", "kumar2025precision", "abstract", said_on="2024-11"),),
    parts=(
        Literature(
            id="fewer_parameters",
            statement="Training in fewer bits acts like training with fewer parameters",
            findings=(
                Finding(
                    "kumar2025precision",
                    "abstract",
                    "for",
                    "over 465 runs, a law in which fewer bits lower the effective number of parameters predicts the loss.",
                    unread=ABSTRACT,
                ),
            ),
        ),
        Literature(
            id="suffer_more",
            statement="Quantising a model costs more the more text it was trained on",
            findings=(
                Finding(
                    "kumar2025precision",
                    "abstract",
                    "for",
                    "the damage of quantising after training grows with the tokens.",
                    unread=ABSTRACT,
                ),
                Finding(
                    "ouyang2025lowbit",
                    "abstract",
                    "for",
                    "in over 1,500 quantised checkpoints the damage is least for large models and few tokens.",
                    unread=ABSTRACT,
                ),
                Finding(
                    "catalan2025quantization",
                    "abstract",
                    "against",
                    "up to 15 trillion tokens the error rises as the learning rate decays, largely independently of the amount of text.",
                    unread=ABSTRACT,
                ),
            ),
        ),
        Literature(
            id="harm",
            statement="So more text can make the quantised model worse",
            findings=(
                Finding(
                    "kumar2025precision",
                    "abstract",
                    "for",
                    "beyond some number of tokens more pre-training is actively harmful after quantising.",
                    unread=ABSTRACT,
                ),
                Finding(
                    "catalan2025quantization",
                    "abstract",
                    "against",
                    "the results challenge that more data inherently compromise quantising; settings of training can undo it.",
                    unread=ABSTRACT,
                ),
            ),
        ),
        Measured(
            id="harm_in_the_law",
            role="context",
            statement="In the printed law the largest model, quantised to three bits, turns worse within the range of its runs",
            quantity="Tokens per parameter beyond which more text raises the loss of a model of 220 million parameters at three bits",
            measured_by="bits_as_parameters.turns_3",
            supports=Range(high=120),
            rule="report",
            because="The longest runs at that size have {{ number: bits_as_parameters.longest | .0f }} tokens per parameter; beyond them the law is extrapolated.",
            post_hoc=True,
        ),
    ),
    logic="every",
    answer=Answer(
        "undecided",
        "One law says so, a second study finds the same sign; a third, up to 15 trillion tokens, blames the decay of the learning rate, not the text.",
    ),
    looked="2026-11-27",
    caveat=(
        "Only abstracts were read, beside a table of constants. Quantising was simulated in the first study, in whole numbers of bits, on models up to 1.7 billion parameters. "
        "That the law says so is no test of it: its constants have no intervals, were read in one copy of the paper, and one of them, b, is not used, since its place in the formula could not be read."
    ),
)
