"""How many numbers of two to five digits are one token to GPT-2 and GPT-3"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated


@dataclass(frozen=True)
class NumberTokens:
    """Shares of the numbers of a length that are one token, after a space and at the start of a text."""

    two_digits: Annotated[float, "1"]
    three_digits: Annotated[float, "1"]
    three_digits_at_start: Annotated[float, "1"]
    four_digits: Annotated[float, "1"]


def analyse(gpt2_number_tokens) -> NumberTokens:
    table = gpt2_number_tokens.set_index("digits")
    after = table["one_token_after_space"] / table["numbers"]
    start = table["one_token_at_start"] / table["numbers"]
    return NumberTokens(
        two_digits=float(after[2]),
        three_digits=float(after[3]),
        three_digits_at_start=float(start[3]),
        four_digits=float(after[4]),
    )
