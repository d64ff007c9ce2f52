"""One visual language for all charts: `theme.x` is the public name of each part."""

from ..look.palette import ROLES
from ..look.spelling import COUNT_LABEL, POWER_LABEL
from . import marked
from .axes import log_axis, names, share_axis
from .base import BAND_OPACITY, NARROW, WIDE, config
from .columns import MissingColumnError
from .difficulty_cells import difficulty_cells
from .intervals import band, grouped, grouped_intervals, interval, interval_rows
from .law_lines import law_ends, law_lines
from .lengths import right_by_length
from .lines import DASHED, DOTTED, LOOSE, SOLID, on_first_row, reference, span
from .marked import *  # noqa: F403
from .notes import at, named_reference, named_span, note
from .series import colour, colours, end_names, named_colour, point_names, room_for, sizes
from .words import *  # noqa: F403  every name in it is for figures

__all__ = [
    "BAND_OPACITY", "COUNT_LABEL", "DASHED", "DOTTED", "LOOSE", "NARROW", "POWER_LABEL", "ROLES",
    "SOLID", "WIDE", "MissingColumnError", "at", "band", "colour", "colours", "config",
    "difficulty_cells", "end_names", "grouped", "grouped_intervals", "interval", "interval_rows", "log_axis",
    "named_colour", "named_reference", "named_span", "names", "note", "on_first_row", "point_names",
    "reference", "right_by_length", "room_for", "share_axis", "sizes", "span",
]  # fmt: skip
__all__ += [*marked.__all__, "law_ends", "law_lines"]
