"""A file of Epoch AI is read as upstream writes it, and what it cannot be is told."""

from __future__ import annotations

import pytest

from generators.errors import ReportError
from generators.importers.epoch_models import read, tokens_note

HEADER = (
    "Model,Domain,Organization,Publication date,Parameters,Training compute (FLOP),"
    "Training dataset size (total),Dataset size notes,Confidence,Model accessibility,Link"
)


NEW = """\
Inkling,"Language,Multimodal,Audio,Video,Vision",Thinking Machines,2026-07-15,975000000000.0,1.845e+24,45000000000000.0,,Likely,Open weights (unrestricted),https://thinkingmachines.ai/news/introducing-inkling/
DeepSeek-V3,Language,DeepSeek,2024-12-24,671000000000.0,3.3e+24,14800000000000.0,tokens,Confident,,https://arxiv.org/abs/2412.19437
Grok 3,"Language,Vision,Multimodal",xAI,2025-02-17,3e12,3.5e+26,,,Likely,API access,https://x.ai/blog/grok-3
GPT-4 (Mar 2023),"Multimodal,Language,Vision",OpenAI,2023-03-15,1.8e12,2.1e+25,5416666666667,tokens,Likely,API access,https://arxiv.org/abs/2303.08774
AlphaGo,Games,DeepMind,2016-01-27,8209984.0,1.9e+21,,,Confident,,https://example.org
"""  # noqa: E501


def upstream(rows: str, header: str = HEADER, file: str = "models.csv"):
    return read(f"{header}\n{rows}", file)


def test_only_language_models_with_a_number_are_read():
    found = upstream(NEW + "Claude Mythos 5,Language,Anthropic,2026-06-09,,,,,Confident,,x\n")
    names = [row.cells["upstream_name"] for row in found.rows]
    assert names == ["Inkling", "DeepSeek-V3", "Grok 3", "GPT-4 (Mar 2023)"]
    assert found.rows[0].cells["domain"] == "language and other"


@pytest.mark.parametrize("spelling", ["(total)", "(gradients)", "(datapoints)"])
def test_columns_may_have_their_older_names(spelling):
    header = HEADER.replace("(total)", spelling).replace("Model,", "System,", 1)
    assert upstream(NEW, header).rows == upstream(NEW).rows


def test_a_column_that_is_missing_is_named():
    with pytest.raises(ReportError) as caught:
        upstream(NEW, HEADER.replace("Parameters", "Params"))
    said = str(caught.value)
    assert said == "models.csv:1: column 'Parameters' is missing\n  did you mean 'Params'?"


def test_a_file_cut_off_is_refused_with_its_line():
    with pytest.raises(ReportError) as caught:
        upstream(NEW[: NEW.index(",3.3e+24")])
    assert str(caught.value).startswith("models.csv:3: has ")


def test_a_row_is_counted_by_its_first_line_in_the_file():
    noted = NEW.replace(",tokens,Confident", ',"two\nlines of tokens",Confident')
    assert [row.line for row in upstream(noted).rows] == [2, 3, 5, 6]


@pytest.mark.parametrize(
    "cell, number",
    [("$6770000.00", "6770000"), ('"1,280,000"', "1280000"), ('"4e9,2e10"', "20000000000")],
)
def test_numbers_are_read_as_upstream_writes_them(cell, number):
    row = upstream(NEW.replace("671000000000.0", cell)).rows[1]
    assert row.cells["parameters"] == number


@pytest.mark.parametrize(
    "epochs, compute, size_notes, note",
    [
        ("", "6e21", "", "counted once"),
        ("4", "2.4e22", "", "unique"),
        ("4", "6e21", "", "seen"),
        ("", "6e22", "1e11 tokens", ""),
        ("", "7.6e21", "1e11 tokens", "roughly"),  # measured on hardware, as of Gopher at 1.252
        ("1.6667", "1.3e22", "1e11 tokens", "roughly"),  # as of OPT-175B
        ("", "6e22", "1e11 tokens; 1 token ~ 0.75 words", ""),
        ("", "", "about 75B words or 1e11 tokens", "perhaps words"),
        ("", "", "1.4B image-text pairs", "unit unsure"),
    ],
)
def test_what_tokens_count_is_told_from_compute_or_words(epochs, compute, size_notes, note):
    cells = {"parameters": "1e10", "training_tokens": "1e11", "epochs": epochs}
    assert tokens_note(cells | {"training_compute_flop": compute}, size_notes) == note
