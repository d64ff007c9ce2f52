"""Levels of the Chomsky hierarchy as ranks, and what a level says of which architecture solves a task."""

from __future__ import annotations

SOLVED = 0.9
"""Accuracy from which a task counts as solved [@deletang2023chomsky, Appendix B.1]."""
RANKS = {"regular": 1, "deterministic context-free": 2, "context-sensitive": 3}
"""Level as the tables name it -> its rank from below."""
REACH = {"RNN": 1, "Stack-RNN": 2, "Tape-RNN": 3}
"""Architecture -> the highest rank that it should solve."""
