"""Right answers by length stand in bands over the lengths that the networks were trained on."""

from __future__ import annotations

import pandas as pd

from generators import theme
from generators.theme.lengths import TRAINED, right_by_length


def test_every_network_has_its_line_in_a_band_and_the_trained_lengths_are_shaded():
    rows = pd.DataFrame(
        [
            {
                "architecture": name,
                "length": length,
                "mean": 0.8,
                "min": 0.7,
                "max": 0.9,
                "chance": 0.5,
            }
            for name in theme.NETWORKS
            for length in (10, 100)
        ]
    )
    before = rows.copy()
    spec = right_by_length(rows, narrow=False).to_dict()
    assert rows.equals(before)
    (data,) = spec["datasets"].values()
    assert {(row["trained_from"], row["trained_to"]) for row in data} == {TRAINED}
    marks = [layer["mark"]["type"] for layer in spec["layer"]]
    assert sorted(marks) == ["area", "line", "rect", "rule"]
    (line,) = [layer for layer in spec["layer"] if layer["mark"]["type"] == "line"]
    assert line["encoding"]["color"]["scale"]["domain"] == theme.NETWORKS
