"""Every chart has the sizes, the type and the colours of the light page."""

from __future__ import annotations

import re

from generators.look import lettering
from generators.look.palette import ROLES
from generators.theme.base import SERIES, TYPE, config


def colours(value) -> set[str]:
    return set(re.findall(r"#[0-9a-fA-F]{6}", repr(value)))


def test_every_colour_is_one_of_the_palette():
    assert colours(config(False)) | colours(config(True)) <= set(ROLES.values())


def test_series_have_colours_that_differ():
    assert len(set(SERIES)) == len(SERIES)
    assert config(False)["range"]["category"] == SERIES


def test_a_phone_has_smaller_type_and_a_legend_of_one_column():
    wide, narrow = config(False), config(True)
    assert wide["font"] == narrow["font"] == lettering.FONT
    assert (
        narrow["axis"]["labelFontSize"] == TYPE[True] < TYPE[False] == wide["axis"]["labelFontSize"]
    )
    assert (wide["legend"]["direction"], narrow["legend"]["direction"]) == (
        "horizontal",
        "vertical",
    )
