"""With and without a say: the same models under two sortings."""

from __future__ import annotations

import pytest
from frames import frame
from results import result

from generators.analyses import say_in_groups

THIRDS = say_in_groups.THIRDS


def test_groups_that_are_alike_keep_all_of_the_distance():
    table = frame("choice_tasks_by_third")
    first = table.groupby(["task", "model"])[THIRDS].transform("first")
    alike = table.assign(**{name: first[name] for name in THIRDS})
    found = say_in_groups.analyse(alike, frame("choice_tasks_by_compute"))
    for kept in (found.mmlu_kept, found.arithmetic_kept, found.parsinlu_kept, found.mean_kept):
        assert kept.value == pytest.approx(1)
    assert found.greatest_share == pytest.approx(0)


def test_on_mmlu_the_models_between_the_limits_are_eleven():
    found = result("say_in_groups")
    assert found.mmlu_models == 11
    rows = found.rows.set_index(["task", "models"])["distance"]
    assert rows["mmlu", "had no say"] / rows["mmlu", "had a say"] == pytest.approx(
        found.mmlu_kept.value
    )


def test_a_say_always_widens_the_distance():
    rows = result("say_in_groups").rows.pivot(index="task", columns="models", values="distance")
    assert (rows["had a say"] > rows["had no say"]).all()
