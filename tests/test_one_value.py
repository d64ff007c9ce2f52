"""Two tables that give one model different values are a problem until a sidecar says why."""

from __future__ import annotations

import pytest
from small_reports import YML, messages, write, write_report

KEY = "primaryKey: [run]"
SIDECAR = (
    YML.replace("name: run,", "name: model,")
    .replace("[run]", "[model]")
    .replace(', pattern: "[a-z][0-9]+"', "")
    .replace("name: parameters, type", "name: parameters, symbol: N, type")
)
OURS = """\
model,day,parameters,loss,steps,finished,size,label,source,locator
Grok 3,2025-02-17,1.0e12,2.31,100,true,small,first,hoffmann2022,Table 3
Other,2025-02-17,1.0e9,2.31,100,true,small,second,kaplan2020,Section 2
"""
SAID = "parameters is not that of twins: grok3 1e+12 and 2e+12\n  correct one of them, or say why"


def report(tmp_path, theirs: str, differs: str = "") -> str:
    root = write_report(tmp_path)
    sidecar = SIDECAR.replace("primaryKey", f"{differs}primaryKey")
    for id, rows, text in (("runs", OURS, sidecar), ("twins", theirs, SIDECAR)):
        write(root / f"data/{id}.csv", rows)
        write(root / f"data/{id}.yml", text)
    return "\n".join(messages(root))


def twins(name="Grok-3", parameters="2.0e12"):
    return OURS.replace("Grok 3", name).replace("1.0e12", parameters)


@pytest.mark.parametrize("name", ["Grok 3", "Grok-3", "grok_3"])
def test_another_value_of_one_model_is_named_with_both_tables(tmp_path, name):
    assert SAID in report(tmp_path, twins(name))


def test_a_value_printed_with_fewer_digits_and_another_model_are_no_difference(tmp_path):
    assert "is not that of" not in report(tmp_path, twins(parameters="1.04e12"))
    assert "is not that of" not in report(tmp_path, twins(name="Grok 4"))


@pytest.mark.parametrize("told", ["twins", "any"])
def test_a_reason_in_the_sidecar_settles_it(tmp_path, told):
    found = report(tmp_path, twins(), f"differs: {{{told}: an older file}}\n")
    assert not found


def test_a_reason_that_nothing_needs_is_a_problem(tmp_path):
    found = report(tmp_path, twins(parameters="1.0e12"), "differs: {twins: an older file}\n")
    assert "differs names 'twins', which gives no model another value\n  delete the entry" in found


def test_a_reason_is_a_text(tmp_path):
    found = report(tmp_path, twins(), "differs: an older file\n")
    assert "differs = 'an older file' is not a mapping of text" in found
