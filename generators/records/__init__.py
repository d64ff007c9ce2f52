"""The nouns of the report, as leaf files and rooms take them: claims with their parts, estimates, brackets."""

from .choices import Choices
from .claims import Answer, Claim, Finding, Literature, Measured, Part, Range, SaidIn
from .estimates import ROUNDING, Bracket, Detected, Estimate, Measurement
from .verdicts import (
    VERDICTS,
    ClaimResult,
    Count,
    Judged,
    PartResult,
    Verdict,
    by_range,
    claim_result,
    combined,
    counted,
    literature_verdict,
    measured_verdict,
)

__all__ = [
    "ROUNDING", "VERDICTS", "Answer", "Bracket", "Choices", "Claim", "ClaimResult", "Count",
    "Detected",    "Estimate", "Finding", "Judged", "Literature", "Measured", "Measurement", "Part", "PartResult",
    "Range", "SaidIn", "Verdict", "by_range", "claim_result", "combined", "counted",
    "literature_verdict", "measured_verdict",
]  # fmt: skip
