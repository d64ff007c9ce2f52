"""Research returns to recurrent networks, and to those with attention

What was published since, as far as the works at hand go.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, SaidIn

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
                Finding(
                    "peng2025rwkv7",
                    "abstract",
                    "for",
                    "the seventh RWKV, up to 2.9 billion parameters, trained on 3.1 trillion tokens.",
                ),
                Finding(
                    "beck2025",
                    "abstract",
                    "for",
                    "fits scaling laws of xLSTM and transformers, from 80 million to 7 billion parameters.",
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
                Finding(
                    "kimi2025linear",
                    "sections 5.4 and 5.5",
                    "for",
                    "a hybrid of 48 billion parameters, 3 billion active, trained on 1.4 and again on 5.7 trillion tokens.",
                ),
                Finding(
                    "merrill2026",
                    "abstract",
                    "for",
                    "trains Olmo Hybrid, 7 billion parameters, beside Olmo 3.",
                ),
            ),
        ),
        Literature(
            id="everywhere",
            role="limit",
            statement="Nobody turns back",
            findings=(
                Finding(
                    "minimax2025attention",
                    "on the model before it",
                    "against",
                    "MiniMax, whose models before had linear attention in most layers, gave M2 full attention in all.",
                    unread="the post itself; passages that several notes quote alike were",
                ),
            ),
        ),
    ),
    logic="every",
    answer=Answer(
        verdict="supported within limits",
        text="Yes: recurrent models and hybrids were built up to 48 billion parameters by 2026, though at least one maker went back to attention in every layer.",
    ),
    looked="2026-11-27",
    caveat=(
        "Ten works show that a line of research exists, up to 2026, not how large its share is; nobody counted here how many works went the other way. "
        "All of them are later than the sentence or of its time. Whether such models are built needs no more than an abstract; how good they are is asked elsewhere."
    ),
)
