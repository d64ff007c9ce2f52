"""Common compressors come close to the entropy of a text

A made-up language whose entropy is known, eight texts of their own.
"""

from __future__ import annotations

from ..records import Answer, Claim, Measured, Range, SaidIn

FIGURES = ["bits_by_order_and_compressor", "wikipedia_record_by_date", "bits_by_length_of_text"]


def _program(name: str) -> Measured:
    return Measured(
        id=name,
        statement=name,
        quantity=f"Size by {name} over the ideal code, texts of sixteen thousand characters",
        measured_by=f"compressors_by_choice.{name}",
        supports=Range(high=1.1),
        rule="report",
        same_data="made-up language",
        because="Within a tenth is close: a stand-in that is off by more would change what is concluded from it.",
        post_hoc=True,
    )


CLAIM = Claim(
    statement="Common compressors come close to the entropy of a text.",
    kind="empirical",
    said_in=(SaidIn("Folklore: compressed size as a stand-in for entropy"),),
    parts=(
        *(_program(name) for name in ("gzip", "bzip2", "xz", "zstd", "brotli")),
        Measured(
            id="wikipedia",
            statement="On a billion bytes of Wikipedia gzip is near the shortest known code, which is no shorter than the entropy",
            quantity="Code by gzip over the accepted record of the Hutter Prize",
            measured_by="compressors_by_choice.wikipedia",
            supports=Range(high=1.1),
            rule="report",
            because="The same line; the entropy is no larger than the shortest code, so the true ratio is no smaller.",
            post_hoc=True,
        ),
        Measured(
            id="ngram",
            role="context",
            statement="The best n-gram model",
            quantity="Code by the best of eleven n-gram models over the ideal code, same texts",
            measured_by="code_lengths.best_ratio",
            supports=Range(high=1.1),
            rule="report",
            because="The same line.",
            post_hoc=True,
        ),
    ),
    logic="tests",
    answer=Answer(
        verdict="refuted",
        text="No: where the entropy is known, five programs need {{ number: code_lengths.bzip2_ratio | .1f | value }} to {{ number: code_lengths.gzip_ratio | .1f | value }} times as much; on Wikipedia gzip needs {{ number: compressors_by_choice.wikipedia | .1f | value }} times the record.",
    ),
    looked="2026-11-27",
    caveat="The language is made up, and the texts are short; on {{ number: known_language.characters | ,d }} characters the rates are {{ number: code_lengths.gzip | .2f }} by gzip and {{ number: code_lengths.bzip2 | .2f }} by bzip2, where the ideal is {{ number: known_language.ideal | .2f }}. Programs of the kind that hold the records on Wikipedia were not tried on it; on Wikipedia itself they come out at a third of gzip.",
)
