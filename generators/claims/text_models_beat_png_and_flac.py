"""A model of text compresses images and speech better than the programs made for them

The abstract gives other rates than the table; both are tested.
"""

from __future__ import annotations

from ..records import Answer, Claim, Measured, Range, SaidIn

FIGURES = ["two_rates_for_one_model"]
CLAIM = Claim(
    statement="Chinchilla 70B, trained mostly on text, compresses images better than PNG and speech better than FLAC.",
    kind="empirical",
    said_in=(SaidIn("Delétang et al. 2024", "deletang2024", "Abstract"),),
    parts=(
        Measured(
            id="images",
            statement="It compresses images better than PNG",
            quantity="Rate of Chinchilla 70B over that of PNG",
            measured_by="rates_by_choice.images",
            supports=Range(high=1),
            rule="paper",
            because="Below one the code is shorter.",
            post_hoc=True,
        ),
        Measured(
            id="speech",
            statement="It compresses speech better than FLAC",
            quantity="Rate of Chinchilla 70B over that of FLAC",
            measured_by="rates_by_choice.speech",
            supports=Range(high=1),
            rule="paper",
            because="Below one the code is shorter.",
            post_hoc=True,
        ),
        Measured(
            id="counted",
            role="limit",
            statement="So it does with its own size counted",
            quantity="Rate of Chinchilla 70B over that of PNG, model counted, on a billion bytes",
            measured_by="model_pays_for_itself.images_with_model",
            supports=Range(high=1),
            rule="report",
            because="Below one all that must be sent is shorter.",
            post_hoc=True,
        ),
        Measured(
            id="smaller_models",
            role="limit",
            statement="A small transformer for text does so too",
            quantity="Rate of the transformer with 3.2 million parameters over that of PNG",
            measured_by="model_pays_for_itself.images_by_small",
            supports=Range(high=1),
            rule="report",
            because="If text is enough to learn to compress images, size should not be needed to beat PNG; this part is the report's.",
            post_hoc=True,
        ),
    ),
    logic="every",
    answer=Answer(
        verdict="supported within limits",
        text="Yes, as long as the model itself is not counted: its code is {{ number: rates_by_choice.images | .0% | value }} of PNG's and {{ number: rates_by_choice.speech | .0% | value }} of FLAC's. A small model loses.",
    ),
    looked="2026-11-27",
    caveat="No rate here counts the model; counted, it is {{ number: model_pays_for_itself.images_with_model | .0f | value }} times PNG on a billion bytes. Data come in pieces of 2048 bytes and patches of images, which is unlike a whole picture. That the model saw no images or sound in its training cannot be checked from outside.",
)
