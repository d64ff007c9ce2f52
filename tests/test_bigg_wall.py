"""The orders of the wall of curves are those of the analysis, whichever the reader chooses."""

from __future__ import annotations

from types import SimpleNamespace

import pandas as pd

from generators.figures.bigg_wall import script_data

ROWS = pd.DataFrame(
    {
        "task": ["tail_b", "leap", "climb_a"],
        "kind": ["no rise established", "a jump", "rises"],
        "rises": [False, True, True],
        "steepest_share": [float("nan"), 0.9, 0.3],
        "gain": [-0.04, 0.5, 0.6],
        "linearity": [float("nan"), 1.0, 4.0],
        "breakthroughness": [-1.0, 9.0, 2.0],
        "last_score": [0.7, 0.5, 0.6],
        "items": [40, 1200, 50],
    }
)


def test_every_order_of_the_list_follows_its_column():
    data = script_data(SimpleNamespace(rows=ROWS))
    found = {
        order["by"].split()[0].strip(","): [data["marks"][i] for i in order["order"]]
        for order in data["orders"]
    }
    assert found == {
        "kind": ["leap", "climb_a", "tail_b"],
        "name": ["climb_a", "leap", "tail_b"],
        "gain": ["climb_a", "leap", "tail_b"],
        "linearity": ["climb_a", "leap", "tail_b"],  # unknown comes last
        "breakthroughness": ["leap", "climb_a", "tail_b"],
        "final": ["tail_b", "climb_a", "leap"],
        "number": ["leap", "climb_a", "tail_b"],
    }


def test_what_is_announced_names_the_ends_with_their_values():
    said = [order["said"] for order in script_data(SimpleNamespace(rows=ROWS))["orders"]]
    assert "Sorted by name: climb a to tail b." in said
    assert (
        "Sorted by gain, from the four smallest sizes to the largest: climb a (+0.60) to tail b (−0.04)."
        in said
    )
    assert "Sorted by linearity: climb a (4.00) to leap (1.00)." in said
    assert "Sorted by number of items: leap (1,200) to tail b (40)." in said
