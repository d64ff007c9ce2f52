"""Half of what the Hutter Prize gained since 2019 came with one entry

Smallest size of a billion bytes of Wikipedia with the program counted, in bits per character, by date of entry.
The stepped line is the prize, which limits memory and time; the other dots are three programs without limits, not a complete list.
The last entry is pending and no record yet.

Entries are from two lists [@hutter2026, list of records] [@mahoney2026, list of programs], read through pages that quote them.
Under the prize a program may use ten gigabytes of memory, no graphics processor, and a time that depends on the machine [@hutter2026, detailed rules].
The entry of July 2026 that brings {{ number: wikipedia_records.largest_step | .1% }} at once, {{ number: wikipedia_records.largest_share | .0% }} of all since the baseline on a log scale, has a transformer of six million parameters [@hutter2026, list of records].
The baseline has no day and stands in the middle of 2019.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = ["wikipedia_records.largest_share > 0.45"]
ALT = """Steps down of about the same height from before 2020 to July 2026, when one step is about six times as high as the others; programs without limits lie
lower."""
KINDS = ["prize", "without limits"]


def chart(wikipedia_records, narrow: bool) -> alt.LayerChart:
    rows = wikipedia_records.rows
    when = rows["date"].astype(str).str[:10].where(rows["date"].notna(), "2019-07-01")
    data = rows.assign(when=when)[
        ["program", "limits", "status", "year", "when", "bits_per_character"]
    ]
    x = alt.X("when:T", title="Date of entry").scale(domain=["2019-01-01", "2027-06-30"])
    x = x.axis(format="%Y", tickCount="year" if not narrow else 4)
    y = alt.Y("bits_per_character:Q", title="Bits per character").scale(domain=[0.74, 0.96])
    colour = theme.colour("limits", KINDS, narrow, columns=2)
    base = alt.Chart().encode(x, y, colour)
    return alt.layer(
        base.transform_filter("datum.limits === 'prize'").mark_line(
            interpolate="step-after", strokeWidth=2
        ),
        base.mark_point(size=60),
        base.transform_filter("datum.year < 2025 && datum.limits === 'prize'")
        .mark_text(align="left", dx=5, dy=-9)
        .encode(text="program:N", color=alt.value(theme.ROLES["ink"])),
        data=data,
        height=320,
    )
