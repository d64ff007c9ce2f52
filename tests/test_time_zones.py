"""A picture is the same in every time zone: days are text or UTC, and axes count them in UTC."""

from __future__ import annotations

import os
import subprocess
import sys

from conftest import ROOT

ZONES = ("UTC", "Asia/Kolkata", "America/New_York")
DRAW = """
import hashlib
import altair as alt
import pandas as pd
from generators.charts.draw import draw

days = ["2019-01-01", "2019-06-30", "2024-12-31"]
frame = pd.DataFrame({"text": days, "time": pd.to_datetime(days), "y": [1.0, 2.0, 3.0]})

def chart(narrow):
    base = alt.Chart().encode(y="y:Q")
    axis = alt.X("text:T").axis(format="%Y", tickCount="year").scale(domain=["2019-01-01", "2027-06-30"])
    return alt.layer(
        base.mark_line().encode(x=axis),
        base.mark_point().encode(x="time:T"),
        base.mark_tick().encode(x="year(time):T", color="yearmonth(text):O"),
        data=frame,
    )

drawn = draw(chart, "generators/figures/days.py")
assert ">2019<" in drawn.svg
print(hashlib.sha256(drawn.svg.encode() + drawn.svg_narrow.encode() + drawn.spec).hexdigest())
"""


def test_a_picture_is_the_same_in_every_time_zone() -> None:
    drawn = {zone: _drawn_in(zone) for zone in ZONES}
    assert len(set(drawn.values())) == 1, drawn


def _drawn_in(zone: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", DRAW],
        env=os.environ | {"TZ": zone, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
