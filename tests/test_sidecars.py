"""Every fault of a sidecar ends as a line of the sidecar that says what is wrong and what to write."""

from __future__ import annotations

import re

import pytest
from small_reports import YML, messages, replace, write, write_report

from generators.sources.sidecars import read_sidecar

UNITS = 'a number without dimension has unit: "1"'
WITHOUT_FIELDS = YML.partition("fields:")[0]
# what is broken: old and new text in data/runs.yml; the messages, without the file
FAULTS = {
    "unknown key": (
        "title:",
        "titel:",
        "1: 'titel' is not a key of sidecar\n  did you mean 'title'?",
        "1: sidecar has no 'title'\n  add 'title: …'",
    ),
    "unknown key of origin": (
        "  steps:",
        "  step:",
        "4: origin has no 'steps'\n  add 'steps: …'",
        "12: 'step' is not a key of origin\n  did you mean 'steps'?",
    ),
    "unknown key of a field": (
        "unit: nats/token",
        "units: nats/token",
        "20: 'units' is not a key of fields\n  did you mean 'unit'?",
        '20: loss is a number without a unit\n  add unit: …, or unit: "1"',
    ),
    "unknown constraint": (
        "minimum: 0.0",
        "minimun: 0.0",
        "20: 'minimun' is not a key of fields.constraints\n  did you mean 'minimum'?",
    ),
    "unknown unit": (
        "nats/token",
        "nats/tokn",
        f"20: unit = 'nats/tokn' of loss is unknown\n  did you mean 'nats/token'?; {UNITS}",
    ),
    "number without unit": (
        ", unit: nats/token",
        "",
        '20: loss is a number without a unit\n  add unit: …, or unit: "1"',
    ),
    "unknown type": (
        "boolean",
        "bool",
        "22: type = 'bool' of finished is unknown\n  did you mean 'boolean'?",
    ),
    "missing type": (
        "finished, type: boolean",
        "finished",
        "22: fields has no 'type'\n  add 'type: …'",
    ),
    "bound that YAML reads as text": (
        "1.0e+6",
        "1e6",
        "19: minimum = '1e6' of parameters is not a number\n  YAML reads 1e6 as text; write 1.0e+6",
    ),
    "flag that is no flag": (
        "required: true",
        "required: often",
        "17: required = 'often' of run is not true or false",
    ),
    "field given twice": (
        "name: finished",
        "name: run",
        "22: field 'run' is given twice",
    ),
    "key given twice": (
        "license: CC-BY-4.0\n",
        "license: CC-BY-4.0\nlicense: MIT\n",
        "4: license is given twice\n  keep one of them",
    ),
    "column name with a space": (
        "name: day",
        'name: "the day"',
        "18: name = 'the day' is not a column name\n  letters, digits and _ only",
    ),
    "primary key that is no field": (
        "[run]",
        "[runs]",
        "15: primaryKey 'runs' is not a field\n  did you mean 'run'?",
    ),
    "primary key that is no list": (
        "[run]",
        "run",
        "15: primaryKey = 'run' is not a list of field names",
    ),
    "retrieved on no date": (
        "2026-11-22",
        "22.11.2026",
        "9: retrieved = '22.11.2026' is not a date\n  write it as 2026-11-22, without quotes",
    ),
    "short commit": (
        "0123456789abcdef0123456789abcdef01234567",
        "0123456",
        "8: commit = '0123456' is not a commit\n  write all 40 hexadecimal digits, in \"quotes\"",
    ),
    "unknown processing": (
        "transcribed",
        "copied",
        "11: processing = 'copied' is unknown\n"
        "  one of: upstream file, transcribed, digitised, derived, computed",
    ),
    "no web address": (
        "https://example.org/runs",
        "example.org/runs",
        "7: url = 'example.org/runs' is not a web address\n"
        "  write an address that starts with https://",
    ),
    "caveat with a colon": (
        "- Nothing here is true.",
        "- Nothing here: is true.",
        "13: caveats is not a list of sentences\n"
        "  one line of text each, starting with '- '; quote a line with a colon in it",
    ),
    "empty title": (
        "Made-up runs",
        "",
        "1: title = None is not text\n  quote it",
    ),
    "no source column": (
        "  - {name: source, type: citation}\n",
        "",
        "16: field 'source' is missing\n"
        "  every row names its work: add {name: source, type: citation}",
    ),
    "no locator column": (
        "  - {name: locator, type: string}\n",
        "",
        "16: field 'locator' is missing\n"
        "  every row names its place in the work: add {name: locator, type: string}",
    ),
    "invalid YAML": (
        "title: Made-up runs",
        "title: Made-up: runs",
        "1: is not valid YAML: mapping values are not allowed in this context",
    ),
    "tab": (
        "  producer:",
        "\tproducer:",
        "5: is not valid YAML: found character '\\t' that cannot start any token",
    ),
    "day that does not exist": (
        "2026-11-22",
        "2026-02-30",
        '9: 2026-02-30 is not a day\n  put it in "quotes" if it is text',
    ),
    "alias": (
        "[run]",
        "*run",
        "15: *run repeats a value\n  write the value itself",
    ),
    "list of citations in a list": (
        "[hoffmann2022, kaplan2020]",
        "[[hoffmann2022]]",
        "6: citation is not text\n  quote it",
    ),
    "bound of 400 digits": (
        "minimum: 0.0",
        f"minimum: {'7' * 400}",
        f'20: {"7" * 100}… is not a whole number of 64 bits\n  put it in "quotes" if it is text',
    ),
    "bound that is left open": (
        "minimum: 0.0",
        "minimum: ~",
        "20: minimum = None of loss is not a number\n  YAML reads 1e6 as text; write 1.0e+6",
    ),
    "bounds that leave nothing": (
        "minimum: 1.0e+6",
        "minimum: 1.0e+26",
        "19: maximum = 10000000000000.0 of parameters is below minimum = 1e+26",
    ),
    "number among the words allowed": (
        "[small, large]",
        "[small, 1]",
        "23: enum of size is not a list of text\n  mind the quotes",
    ),
    "constraints that are none": (
        "{unique: true}",
        "unique",
        "24: constraints = 'unique' of label is not a mapping\n  write {key: value}",
    ),
    "origin that is none": (
        YML[YML.index("origin:") : YML.index("primaryKey")],
        "origin: here\n",
        "4: origin is not a mapping of producer, processing, citation, …",
    ),
    "citation left out": (
        "  citation: [hoffmann2022, kaplan2020]\n",
        "",
        "4: origin has no 'citation'\n  add 'citation: …'",
    ),
}
# what is broken so that no message is fixed here: old and new text, its line, words it must say
PLACES = {
    "bound on text": ("enum: [small, large]", "minimum: 1", 23, ("size", "minimum")),
    "pattern on a number": ("minimum: 0.0", 'pattern: "2.*"', 20, ("loss", "pattern")),
    "pattern that is none": ("[a-z][0-9]+", "[a-z", 17, ("run", "pattern")),
    "enum that is no list": ("[small, large]", "small", 23, ("size", "enum")),
    "source that is no citation": ("type: citation", "type: string", 25, ("source", "citation")),
    "empty list of citations": ("[hoffmann2022, kaplan2020]", "[]", 6, ("citation",)),
    "misspelt citation": (
        "[hoffmann2022, kaplan2020]",
        "[hofman2022, kaplan2020]",
        6,
        ("citation = 'hofman2022'", "did you mean 'hoffmann2022'?"),
    ),
    "description that is no text": ("type: date", "type: date, description: 5", 18, ("5",)),
}

# values that stand in the small sidecar once, and what may stand in the place of each
VALUES = (
    *(
        "Made-up runs",
        '"Hoffmann et al."',
        "[hoffmann2022, kaplan2020]",
        "https://example.org/runs",
    ),
    *('"0123456789abcdef0123456789abcdef01234567"', "2026-11-22", "transcribed", "[run]"),
    *("Nothing here is true.", "day", "boolean", "nats/token", '"[a-z][0-9]+"', "1.0e+6"),
    *("[small, large]", "{unique: true}", "{maximum: 1000}"),
)
ODD = ("7", "2.5", "true", "2026-11-23", "2026-11-22 10:00:00", "~", "[]", "{}", "[[a]]", "{a: {b: 1}}",
       "[{1: a}]", '""', '" "', '"[a"', "!!float abc", "9223372036854775808", ".inf")  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_named_with_its_line_and_the_way_out(tmp_path, fault):
    old, new, *expected = FAULTS[fault]
    replace(write_report(tmp_path) / "data/runs.yml", old, new)
    found = [message for message in messages(tmp_path) if "data/runs.csv" not in message]
    assert found == [f"data/runs.yml:{text}" for text in expected]


@pytest.mark.parametrize("fault", PLACES)
def test_a_fault_is_named_at_its_line_in_the_sidecar(tmp_path, fault):
    old, new, line, words = PLACES[fault]
    replace(write_report(tmp_path) / "data/runs.yml", old, new)
    found = messages(tmp_path)
    assert found and all(text.startswith(f"data/runs.yml:{line}: ") for text in found)
    assert all(word in "\n".join(found) for word in words)


@pytest.mark.parametrize("value", ODD)
@pytest.mark.parametrize("old", VALUES)
def test_a_value_of_any_kind_is_read_or_ends_as_a_problem(tmp_path, old, value):
    replace(write_report(tmp_path) / "data/runs.yml", old, value)
    assert all(re.match(r"data/runs.(csv|yml):\d+: ", message) for message in messages(tmp_path))


def test_a_quoted_date_is_read_or_told_to_lose_its_quotes(tmp_path):
    replace(write_report(tmp_path) / "data/runs.yml", "2026-11-22", '"2026-11-22"')
    assert all("quote" in message for message in messages(tmp_path))


def test_a_list_of_allowed_whole_numbers_allows_them(tmp_path):
    replace(write_report(tmp_path) / "data/runs.yml", "maximum: 1000", "enum: [100, 200]")
    assert messages(tmp_path) == []


@pytest.mark.parametrize("content", ["", "- title\n", "just text\n"])
def test_a_sidecar_is_a_mapping(tmp_path, content):
    write(write_report(tmp_path) / "data/runs.yml", content)
    expected = "data/runs.yml:1: is not a mapping of title, description, license, …"
    assert expected in messages(tmp_path)


def test_a_sidecar_is_utf_8(tmp_path):
    write(write_report(tmp_path) / "data/runs.yml", YML.replace("Made", "Müde").encode("latin-1"))
    assert "data/runs.yml:1: byte 8 is not UTF-8\n  save it as UTF-8" in messages(tmp_path)


def test_all_faults_of_a_sidecar_are_reported_in_one_run(tmp_path):
    write_report(tmp_path)
    for old, new in (("transcribed", "copied"), ("boolean", "bool"), ("2026-11-22", "2026")):
        replace(tmp_path / "data/runs.yml", old, new)
    places = [message.partition(": ")[0] for message in messages(tmp_path)]
    assert places == ["data/runs.yml:9", "data/runs.yml:11", "data/runs.yml:22"]


def test_a_good_sidecar_is_read_whole(tmp_path):
    write_report(tmp_path)
    sidecar, problems = read_sidecar(
        tmp_path / "data/runs.yml", "data/runs.yml", ["hoffmann2022", "besiroglu2024", "kaplan2020"]
    )
    assert problems == []
    assert sidecar.primary_key == ("run",)
    assert sidecar.origin.citations == ("hoffmann2022", "kaplan2020")
    assert sidecar.origin.retrieved == "2026-11-22"
    by_name = {field.name: field for field in sidecar.fields}
    assert by_name["parameters"].unit == "parameters"
    assert (by_name["parameters"].minimum, by_name["parameters"].maximum) == (1e6, 1e13)
    assert by_name["size"].enum == ("small", "large")
    assert by_name["source"].required and by_name["locator"].required
