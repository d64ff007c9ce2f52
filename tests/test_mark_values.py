"""Values of marks are written as on the axes."""

from __future__ import annotations

import pytest

from generators.charts.mark_values import write


@pytest.mark.parametrize(
    ("value", "style", "text"),
    [
        (10_000_000_000, "count", "10 B"),
        (2_812_345_678, "count", "2.81 B"),
        (999_600_000, "count", "1 B"),
        (5.08e14, "count", "508 T"),
        (1.7e15, "count", "1.7 quadrillion"),
        (2.275e12, "count", "2.27 T"),
        (1146, "count", "1,146"),
        (12_650, "count", "12,650"),
        (12_650.4, "count", "12,700"),
        (-0.0123456, "count", "−0.0123"),
        (8.827e-5, "count", "8.83×10⁻⁵"),
        (1.08e-19, "count", "0"),
        (3.14e23, "power", "3.14×10²³"),
        (1e24, "power", "1×10²⁴"),
        (61.04, "power", "61"),
        (0.57345680, "percent", "57.3%"),
        (1.0, "percent", "100%"),
        (0.078, "change", "+7.8%"),
        (-0.011, "change", "−1.1%"),
        (0.0, "change", "0%"),
        (2010.734, "month", "Sep 2010"),
        (2028.21, "year", "2028"),
        ("2019-07-01", "month", "1 Jul 2019"),
    ],
)
def test_values_are_written_as_on_the_axes_with_three_digits(value, style, text):
    assert write(value, style) == text
