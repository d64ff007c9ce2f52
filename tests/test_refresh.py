"""A newer file of Epoch AI becomes a plan: matched, renamed, new, gone; what a person must decide stops it.

The rows are true ones of June 2025 (the table) and July 2026 (upstream), with a few columns.
"""

from __future__ import annotations

import csv
import io
import shutil

import pytest
from click.testing import CliRunner
from conftest import ROOT
from frames import AnyKey

from generators.disk import files
from generators.errors import ReportError
from generators.importers import commands, refresh
from generators.importers.epoch_models import read
from generators.importers.matching import Choices
from generators.sources.corrections import UPSTREAM, Correction, as_line, read_corrections
from generators.sources.tables import read_table

HEADER = (
    "Model,Domain,Organization,Publication date,Parameters,Training compute (FLOP),"
    "Training dataset size (total),Dataset size notes,Confidence,Model accessibility,Link"
)
OLD = """\
DeepSeek-V3,Language,DeepSeek,2024-12-24,671000000000.0,3.4078e+24,14800000000000.0,tokens,Confident,,https://arxiv.org/abs/2412.19437
Grok-3,"Language,Vision,Multimodal",xAI,2025-02-17,,4.64e+26,,,Confident,Hosted access (no API),https://x.ai/blog/grok-3
GPT-4,"Multimodal,Language,Vision",OpenAI,2023-03-15,,2.1e+25,4.9e+12,tokens,Speculative,API access,https://arxiv.org/abs/2303.08774
BlueLM 70B,Language,vivo AI lab,2023-11-02,7e10,4.2e+23,,,Confident,Unreleased,https://baijiahao.baidu.com/s?id=1781445143383237948
"""
NEW = """\
Inkling,"Language,Multimodal,Audio,Video,Vision",Thinking Machines,2026-07-15,975000000000.0,1.845e+24,45000000000000.0,,Likely,Open weights (unrestricted),https://thinkingmachines.ai/news/introducing-inkling/
DeepSeek-V3,Language,DeepSeek,2024-12-24,671000000000.0,3.3e+24,14800000000000.0,tokens,Confident,,https://arxiv.org/abs/2412.19437
Grok 3,"Language,Vision,Multimodal",xAI,2025-02-17,3e12,3.5e+26,,,Likely,API access,https://x.ai/blog/grok-3
GPT-4 (Mar 2023),"Multimodal,Language,Vision",OpenAI,2023-03-15,1.8e12,2.1e+25,5416666666667,tokens,Likely,API access,https://arxiv.org/abs/2303.08774
AlphaGo,Games,DeepMind,2016-01-27,8209984.0,1.9e+21,,,Confident,,https://example.org
"""  # noqa: E501
MMLSTM = "Language,University of West London,2019-12-05,{size},{compute},,,Likely,,http://repository.uwl.ac.uk/id/eprint/6490"


def upstream(rows: str, header: str = HEADER, file: str = "models.csv"):
    return read(f"{header}\n{rows}", file)


@pytest.fixture(scope="module")
def columns():
    table, problems = read_table(ROOT / "data", refresh.TABLE, AnyKey())
    assert table, problems
    return table.columns


def rows(columns, text=OLD):
    """The table as the older file makes it."""
    made = refresh.rows_after([], refresh.plan([], upstream(text), "2025-06-10"))
    cells = [(i, [row.get(name, "") for name in columns]) for i, row in enumerate(made, start=2)]
    return refresh.as_rows(columns, cells)


def plan(columns, theirs=NEW, ours=OLD, **choices):
    decided = Choices(**choices)
    return refresh.plan(rows(columns, ours), upstream(theirs), "2026-07-19", choices=decided)


def messages(done) -> str:
    return "\n".join(map(str, done.problems))


def test_new_changed_and_gone_are_told_apart(columns):
    done = plan(columns)
    assert not done.problems
    assert [row["model"] for row in done.new] == ["inkling"]
    assert [row.cells["model"] for row in done.gone] == ["bluelm_70b"]
    changes = {(c.model, c.field): (c.old, c.new) for c in done.changed}
    assert changes["deepseek_v3", "training_compute_flop"] == ("3.4078e+24", "3.3e+24")
    assert changes["gpt_4", "parameters"] == ("", "1.8e+12")
    assert ("deepseek_v3", "parameters") not in changes


def test_a_renamed_model_keeps_its_id(columns):
    done = plan(columns)
    assert {(c.model, c.old, c.new) for c in done.renamed} == {
        ("grok_3", "Grok-3", "Grok 3"),  # by spelling
        ("gpt_4", "GPT-4", "GPT-4 (Mar 2023)"),  # by link, organisation and date
    }


def test_what_upstream_no_longer_has_stays_in_the_table(columns):
    after = refresh.rows_after(rows(columns), plan(columns))
    assert [row["model"] for row in after] == [
        *("deepseek_v3", "grok_3", "gpt_4", "bluelm_70b", "inkling")
    ]
    assert after[3]["locator"] == "notable_ai_models.csv, 2025-06"
    assert after[0]["locator"] == "notable_ai_models.csv, 2026-07"


def test_the_same_file_changes_nothing_the_second_time(columns):
    after = refresh.rows_after(rows(columns), plan(columns))
    cells = [(i, [row.get(name, "") for name in columns]) for i, row in enumerate(after, start=2)]
    again = refresh.plan(refresh.as_rows(columns, cells), upstream(NEW), "2026-07-19")
    assert (again.new, again.changed, again.problems) == ((), (), ())


def test_columns_of_ours_are_left_alone(columns):
    current = rows(columns)
    own = {"kind": "sparse", "active_parameters": "37000000000"}
    current[0] = refresh.ModelRow(2, {**current[0].cells, **own})
    done = refresh.plan(current, upstream(NEW), "2026-07-19")
    assert refresh.rows_after(current, done)[0].items() >= own.items()


def test_a_column_that_upstream_dropped_empties_nothing(columns):
    header, *lines = csv.reader(io.StringIO(f"{HEADER}\n{NEW}"))
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(
        [header[:8] + header[9:]] + [line[:8] + line[9:] for line in lines]
    )
    done = refresh.plan(rows(columns), read(text.getvalue(), "models.csv"), "2026-07-19")
    assert not [change for change in done.changed if change.field == "confidence"]


def test_a_bound_that_the_new_value_passes_is_dropped(columns):
    current = rows(columns)
    bounds = {
        "training_compute_flop_upper": "7.5928392e+24",
        "training_compute_flop_lower": "3.35e+24",
    }
    current[0] = refresh.ModelRow(2, {**current[0].cells, **bounds})
    changed = refresh.plan(current, upstream(NEW), "2026-07-19").changed
    assert [c.field for c in changed if c.field in bounds] == ["training_compute_flop_lower"]


def test_a_split_row_is_for_a_person(columns):
    old = OLD + "MMLSTM," + MMLSTM.format(size="7.5e7", compute="2.3175e18") + "\n"
    new = NEW + "MMLSTM (WT-2)," + MMLSTM.format(size="3.23e7", compute="1.938e17") + "\n"
    new += "MMLSTM (PTB)," + MMLSTM.format(size="2.13e7", compute="5.83e16") + "\n"
    said = messages(plan(columns, new, old))
    assert said.startswith(
        "models.csv:7: Model = 'MMLSTM (WT-2)' (32300000 parameters) has link, organisation and date of "
        "mmlstm ('MMLSTM', 75000000 parameters)\n  say which: --same 'MMLSTM (WT-2)=mmlstm' if it was renamed"
    )
    assert "models.csv:8: Model = 'MMLSTM (PTB)'" in said
    decided = plan(columns, new, old, new=frozenset({"MMLSTM (WT-2)", "MMLSTM (PTB)"}))
    assert not decided.problems
    assert [row["model"] for row in decided.new] == ["inkling", "mmlstm_wt_2", "mmlstm_ptb"]
    accept = frozenset({"mmlstm.training_compute_flop"})
    renamed = plan(
        columns,
        new,
        old,
        same={"MMLSTM (WT-2)": "mmlstm"},
        new=frozenset({"MMLSTM (PTB)"}),
        accept=accept,
    )
    assert not renamed.problems
    assert ("mmlstm", "MMLSTM (WT-2)") in {(c.model, c.new) for c in renamed.renamed}


def test_a_family_is_matched_by_size(columns):
    family = "{name},Language,Alibaba,2025-04-29,{size},,,,Confident,,https://qwenlm.github.io/blog/qwen3/\n"
    sizes = {"Qwen3-4B": "4e9", "Qwen3-8B": "8.2e9"}
    old = OLD + "".join(family.format(name=name, size=size) for name, size in sizes.items())
    new = NEW + "".join(family.format(name=f"{n} (dense)", size=s) for n, s in sizes.items())
    done = plan(columns, new, old)
    assert not done.problems
    assert {c.model for c in done.renamed} >= {"qwen3_4b", "qwen3_8b"}


def test_all_conflicts_come_at_once(columns):
    new = NEW.replace("3.3e+24", "3.3e+26").replace("975000000000.0", "about 1T")
    new = (
        new.replace("1.8e12", "0.0").replace("2025-02-17", "Feb 2025") + NEW.splitlines()[0] + "\n"
    )
    assert messages(plan(columns, new)).splitlines() == [
        "models.csv:2: Parameters = 'about 1T' of 'Inkling' is not a number",
        "  ask upstream, or put a number into your copy of the file",
        "models.csv:4: Publication date = 'Feb 2025' of 'Grok 3' is not a date",
        "  write it as 2026-11-22",
        "models.csv:5: Parameters = '0.0' of 'GPT-4 (Mar 2023)' is not above zero",
        "  ask upstream, or put a number into your copy of the file",
        "models.csv:7: 'Inkling' stands on line 2 too",
        "  delete one of them in your copy",
        "models.csv:3: deepseek_v3.training_compute_flop = '3.3e+26', was 3.4078e+24: more than 10 times apart",
        "  --accept deepseek_v3.training_compute_flop if the work says so, --skip 'DeepSeek-V3' to keep the row",
    ]


def test_a_person_may_accept_or_skip(columns):
    new = NEW.replace("3.3e+24", "3.3e+26")
    accepted = plan(columns, new, accept=frozenset({"deepseek_v3.training_compute_flop"}))
    assert not accepted.problems
    assert "3.3e+26" in {change.new for change in accepted.changed}
    skipped = plan(columns, new, skip=frozenset({"DeepSeek-V3"}))
    assert not skipped.problems
    assert "deepseek_v3" not in {change.model for change in skipped.changed}


def test_a_choice_of_nothing_gets_a_suggestion(columns):
    said = messages(plan(columns, skip=frozenset({"Grok3"}), same={"Grok 3": "grok3"},
                         accept=frozenset({"grok_3.loss"})))  # fmt: skip
    assert "--skip 'Grok3' is no language model of the file\n  did you mean 'Grok 3'?" in said
    assert "no row has model = 'grok3'\n  did you mean 'grok_3'?" in said
    assert "--accept 'grok_3.loss' is no value of the table" in said


def test_an_older_copy_does_not_undo_a_newer_one(columns):
    done = refresh.plan(rows(columns), upstream(NEW), "2025-03-12")
    assert "'DeepSeek-V3' differs in a copy of 2025-03-12, older than the row" in messages(done)


def test_corrections_are_of_values_that_stood_there(columns):
    made = refresh.corrections(plan(columns), "A. Person")
    assert {(one.key, one.field, one.old, one.new) for one in made} >= {
        ((("model", "deepseek_v3"),), "training_compute_flop", "3.4078e+24", "3.3e+24"),
        ((("model", "gpt_4"),), "upstream_name", "GPT-4", "GPT-4 (Mar 2023)"),
    }
    assert {one.field for one in made}.isdisjoint({"locator", "parameters"})
    assert {(one.by, one.date) for one in made} == {("A. Person", "2026-07-19")}


def test_the_diff_reads(columns):
    lines = refresh.diff(plan(columns)).splitlines()
    assert lines[0] == (
        "notable_ai_models.csv, 2026-07: 1 new, 3 changed in 10 values, 2 of them renamed, "
        "1 gone upstream and kept"
    )
    assert lines[1:3] == [
        "~ deepseek_v3 (line 2)",
        "    training_compute_flop: 3.4078e+24 -> 3.3e+24",
    ]
    assert "+ inkling: Inkling, 2026-07-15, parameters 975000000000, " in lines[-2]
    assert lines[-1] == "- bluelm_70b (line 5) is gone upstream; kept"


@pytest.mark.parametrize(
    "name, model",
    [
        ("GPT-3 175B (davinci)", "gpt_3_175b_davinci"),
        ("PanGu-Σ", "pangu_sigma"),
        ("A++", "a_plus_plus"),
    ],
)
def test_an_id_comes_from_the_name(name, model):
    assert refresh.id_of(name) == model


@pytest.fixture
def data(tmp_path, monkeypatch, columns):
    """A folder data/ with the table of OLD, and the command looking at it."""
    folder = tmp_path / "data"
    folder.mkdir()
    for name in ("references.bib", f"{refresh.TABLE}.yml"):
        shutil.copy(ROOT / "data" / name, folder)
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([row.cells[name] for name in columns] for row in rows(columns))
    (folder / f"{refresh.TABLE}.csv").write_text(text.getvalue(), encoding="utf-8")
    monkeypatch.setattr(commands, "ROOT", tmp_path)
    return folder


def run(data, text, *options):
    file = data.parent / "notable_ai_models.csv"
    file.write_text(f"{HEADER}\n{text}", encoding="utf-8")
    arguments = ["epoch-models", str(file), "--date", "2026-07-19", *options]
    return CliRunner().invoke(commands.imports, arguments)


def state(data):
    return {path.name: path.read_bytes() for path in data.iterdir()}


def test_nothing_is_written_unless_asked(data):
    before = state(data)
    done = run(data, NEW)
    assert done.exit_code == 0, done.output
    assert done.output.endswith("Nothing was written; add --write.\n")
    assert state(data) == before


def test_nothing_is_written_on_a_conflict(data):
    before = state(data)
    done = run(data, NEW.replace("3.3e+24", "3.3e+26"), "--write")
    assert isinstance(done.exception, ReportError)
    assert state(data) == before


def test_nothing_is_written_that_the_checks_would_refuse(data):
    before = state(data)
    done = run(data, NEW.replace("Likely,Open weights", "Very sure,Open weights"), "--write")
    assert "confidence = 'Very sure' is out of range once the file is taken in" in str(
        done.exception
    )
    assert state(data) == before


def test_table_and_corrections_are_written_and_agree(data):
    done = run(data, NEW, "--write", "--by", "A. Person")
    assert done.exit_code == 0, done.output
    table, problems = read_table(data, refresh.TABLE, AnyKey())
    assert table and not problems
    found, problems = read_corrections(data / "corrections.yml", {refresh.TABLE: table})
    assert problems == []
    assert len(found) == 8
    assert "8 corrections are recorded" in done.output


@pytest.mark.parametrize("killed_at", [1, 2])
def test_a_kill_leaves_the_old_table_and_the_next_import_does_the_rest(
    data, monkeypatch, killed_at
):
    """Killed before the rename of the corrections, or of the table."""
    old = (data / f"{refresh.TABLE}.csv").read_bytes()
    calls = []

    def killed(path, content):
        calls.append(path)
        if len(calls) == killed_at:
            raise KeyboardInterrupt
        files.write_whole(path, content)

    monkeypatch.setattr(commands, "write_whole", killed)
    run(data, NEW, "--write")
    assert (data / f"{refresh.TABLE}.csv").read_bytes() == old
    monkeypatch.setattr(commands, "write_whole", files.write_whole)
    assert run(data, NEW, "--write").exit_code == 0
    table, _ = read_table(data, refresh.TABLE, AnyKey())
    assert table
    found, problems = read_corrections(data / "corrections.yml", {refresh.TABLE: table})
    assert (len(found), problems) == (8, [])


def test_what_a_person_read_in_a_work_is_not_changed_back(data):
    table, _ = read_table(data, refresh.TABLE, AnyKey())
    held = dict(zip(table.column("model"), table.column("training_compute_flop"), strict=True))
    read = Correction(
        table=refresh.TABLE,
        key=(("model", "deepseek_v3"),),
        field="training_compute_flop",
        old="1e+24",
        new=held["deepseek_v3"],
        reason="table 1 of the work",
        by="A. Person",
        date="2026-07-01",
    )
    (data / "corrections.yml").write_text(as_line(read), encoding="utf-8")
    assert "deepseek_v3 (line" not in run(data, NEW).output
    upstreams = read.model_copy(update={"reason": f"{UPSTREAM}, 2026-06"})
    (data / "corrections.yml").write_text(as_line(upstreams), encoding="utf-8")
    assert "~ deepseek_v3 (line" in run(data, NEW).output
