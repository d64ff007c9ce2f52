"""A recurrent network carries parity and sums modulo 5 to longer strings, a transformer does not

Trained from scratch for this report; the rules were written into the experiment before the whole run.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, Measured, Range, SaidIn
from ..records.claims import Role

FIGURES = ["tiny_parity_by_length", "tiny_sums_by_length"]
QUANTITY = "Accuracy on {} of strings of {} symbols, mean of three seeds"
LONGER, TRAINED = "41 to 200", "1 to 40"
SOLVED, FAILED = Range(low=0.9), Range(high=0.6)
AS_SOLVED = "Solved, in the words of [@deletang2023chomsky, Appendix B.1]; fixed before the whole run was made, after trials of one seed."
AS_FAILED = "At most a fifth of the way from chance to certainty; fixed before the whole run was made, after trials of one seed."


def _part(
    id: str,
    measured_by: str,
    statement: str,
    task: str,
    lengths: str,
    supports: Range,
    role: Role = "core",
) -> Measured:
    because = AS_SOLVED if supports == SOLVED else AS_FAILED
    quantity = QUANTITY.format(task, lengths)
    return Measured(
        id=id,
        statement=statement,
        quantity=quantity,
        measured_by=measured_by,
        supports=supports,
        rule="report",
        because=because,
        post_hoc=True,
        role=role,
    )


CLAIM = Claim(
    statement="A recurrent network carries a regular task to strings longer than it was trained on; a transformer that has learned it does not.",
    kind="empirical",
    said_in=(
        SaidIn(
            "Delétang et al. 2023, repeated here on a small scale",
            "deletang2023chomsky",
            "section 5",
        ),
    ),
    parts=(
        _part(
            "rnn_parity",
            "tiny_lengths_by_choice.rnn_parity",
            "A plain recurrent network carries parity",
            "parity",
            LONGER,
            SOLVED,
        ),
        _part(
            "lstm_parity",
            "tiny_lengths_by_choice.lstm_parity",
            "An LSTM carries parity",
            "parity",
            LONGER,
            SOLVED,
        ),
        _part(
            "rnn_sums",
            "tiny_lengths_by_choice.rnn_sums",
            "A plain recurrent network carries sums",
            "sums modulo 5",
            LONGER,
            SOLVED,
        ),
        _part(
            "lstm_sums",
            "tiny_lengths_by_choice.lstm_sums",
            "An LSTM carries sums",
            "sums modulo 5",
            LONGER,
            SOLVED,
        ),
        _part(
            "sines_learned",
            "tiny_formal_lengths.sines_parity_trained",
            "A transformer told positions by sines learns parity",
            "parity",
            TRAINED,
            SOLVED,
            "context",
        ),
        _part(
            "sines_parity",
            "tiny_lengths_by_choice.sines_parity",
            "It fails on longer strings",
            "parity",
            LONGER,
            FAILED,
        ),
        Literature(
            id="any_recurrence",
            role="limit",
            statement="Recurrence of any kind carries a regular task",
            findings=(
                Finding(
                    "merrill2024illusion",
                    "abstract",
                    "against",
                    "state-space models of the kind of Mamba are limited very similarly to transformers; a small change lets them track a state.",
                    unread="all but the abstract",
                ),
                Finding(
                    "grazzi2025",
                    "abstract",
                    "against",
                    "linear recurrent networks whose transitions have only positive eigenvalues cannot compute parity; with negative ones they learn it.",
                    unread="all but the abstract",
                ),
                Finding(
                    "peng2025rwkv7",
                    "abstract",
                    "for",
                    "RWKV-7 can recognise all regular languages and still be trained in parallel.",
                    unread="all but the abstract",
                ),
            ),
        ),
        Literature(
            id="any_transformer",
            role="limit",
            statement="No transformer carries parity, however it is trained",
            findings=(
                Finding(
                    "deletang2023chomsky",
                    "section 5.4",
                    "for",
                    "parity fails with each of five encodings of position.",
                ),
                Finding(
                    "hahn2024sensitive",
                    "abstract",
                    "for",
                    "functions that hang on every symbol, such as parity, sit at isolated points of the weights, so training leans away from them.",
                    unread="all but the abstract",
                ),
                Finding(
                    "zhou2024algorithms",
                    "abstract",
                    "against",
                    "with steps written out in the right form, parity does carry to longer strings.",
                    unread="all but the abstract and summaries",
                ),
            ),
        ),
    ),
    logic="every",
    answer=Answer(
        verdict="supported within limits",
        text="Yes, in tiny networks trained here: recurrent ones make no mistake on longer strings, the transformer falls to chance; not every linear recurrence does, and written steps help transformers.",
    ),
    looked="2026-11-27",
    caveat=(
        "Two layers, one recipe, a minute of training, an answer asked after every symbol; no network was tuned further than in short trials of one seed. "
        "Three parts on transformers that had not learned the lengths they were trained on were taken out after the run; all three would have come out supported. Their failure on longer strings says "
        "nothing of extrapolation; that concerns sums, and parity without positions: "
        "{{ number: tiny_formal_lengths.learned | words }} of {{ number: tiny_formal_lengths.networks | words }} networks learned them, "
        "and {{ number: tiny_formal_lengths.carrying | words }} carried them on. "
        "Other encodings of position exist which may do better."
    ),
)
