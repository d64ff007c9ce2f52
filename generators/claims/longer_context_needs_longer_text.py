"""A longer context pays only in a longer text

N-gram models of eleven orders that learn while they code.
"""

from __future__ import annotations

from ..records import Answer, Claim, Measured, Range, SaidIn

FIGURES = ["bits_by_length_of_text", "bits_by_order_and_compressor"]
CLAIM = Claim(
    statement="The more text there is, the longer the context that compresses it best.",
    kind="empirical",
    said_in=(SaidIn("Folklore of language modelling"),),
    parts=(
        Measured(
            id="order_growth",
            statement="The best order grows with the text",
            quantity="Best order on sixteen thousand characters less best order on the first 512, mean of eight texts",
            measured_by="compressors_by_choice.order_growth",
            supports=Range(low=0.5),
            rule="report",
            because="Orders are whole numbers; half an order on average means that it grew in about half of the texts or more.",
            post_hoc=True,
        ),
    ),
    answer=Answer(
        verdict="supported",
        text="Yes, with n-gram models on a made-up language: from 512 to sixteen thousand characters the best context grows by {{ number: compressors_by_choice.order_growth | .1f | value }} characters.",
    ),
    looked="2026-11-27",
    caveat="The models blend contexts in the simplest way; a better blend would lose less with a context that is too long. It is the same trade as that of size and training text, in miniature, and no evidence on large models.",
)
