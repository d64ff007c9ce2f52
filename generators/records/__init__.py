"""The nouns of the report, as leaf files and rooms take them: claims with their parts, estimates, brackets."""

from .claims import Claim, Finding, Literature, Measured, Part, Range, SaidIn
from .estimates import ROUNDING, Bracket, Estimate, Measurement
from .verdicts import (
    VERDICTS,
    ClaimResult,
    PartResult,
    Verdict,
    claim_result,
    claim_verdict,
    literature_verdict,
    measured_verdict,
)

__all__ = [
    "ROUNDING", "VERDICTS", "Bracket", "Claim", "ClaimResult", "Estimate", "Finding", "Literature",
    "Measured", "Measurement", "Part", "PartResult", "Range", "SaidIn", "Verdict", "claim_result",
    "claim_verdict", "literature_verdict", "measured_verdict",
]  # fmt: skip
