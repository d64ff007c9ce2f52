"""Research returns to recurrent networks, and to those with attention

What was published since, as far as the works at hand go.
"""

from __future__ import annotations

from ..records import Claim, Finding, Literature, SaidIn

CLAIM = Claim(
    statement="Research is returning to recurrent networks and to recurrent models with attention.",
    kind="empirical",
    said_in=(
        SaidIn(
            "A reader's comment below the article Emergence and Reasoning in Large Language Models, Next Big Future",
            said_on="2023",
        ),
    ),
    parts=(
        Literature(
            id="recurrent",
            statement="Recurrent language models are being built at scale",
            findings=(
                Finding(
                    "peng2023rwkv",
                    "abstract",
                    "for",
                    "a recurrent language model of 14 billion parameters, by its authors by far the largest dense one.",
                ),
                Finding(
                    "sun2023retnet",
                    "abstract",
                    "for",
                    "derives how recurrence and attention are connected, and proposes retention for language models.",
                ),
                Finding(
                    "gu2023mamba",
                    "abstract",
                    "for",
                    "a model with a selective state, without attention, for language, audio and genomes.",
                ),
                Finding(
                    "beck2024xlstm",
                    "abstract",
                    "for",
                    "asks how far LSTMs get at billions of parameters, and changes their gates and memory for it.",
                ),
            ),
        ),
        Literature(
            id="with_attention",
            statement="So are recurrent models with attention",
            findings=(
                Finding(
                    "de2024griffin",
                    "abstract",
                    "for",
                    "mixes gated recurrence with local attention, up to 14 billion parameters.",
                ),
                Finding(
                    "waleffe2024mamba",
                    "abstract",
                    "for",
                    "trains a hybrid of 8 billion parameters on up to 3.5 trillion tokens beside a transformer.",
                ),
            ),
        ),
    ),
    logic="tests",
    caveat=(
        "Six works show that a line of research exists, not how large its share is; nobody counted here how many works went the other way. "
        "All of them are later than the sentence or of its time."
    ),
)
