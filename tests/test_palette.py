"""Colours have the contrast that their roles need, on the light page and on the dark one."""

from __future__ import annotations

import re

import pytest
from conftest import ROOT

from generators.look.palette import ROLES

SERIES = ("blue", "orange", "green", "purple", "brown", "grey")


TEXT = ("ink", "muted")


WHITE, SLATE = "#ffffff", "#1e2129"


NEEDED = dict.fromkeys(SERIES, 3.0) | dict.fromkeys(TEXT, 4.5)  # WCAG 2.2, 1.4.11 and 1.4.3


def luminance(colour: str) -> float:
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def dark_colours() -> dict[str, str]:
    css = (ROOT / "docs/assets/report.css").read_text(encoding="utf-8")
    rule = re.findall(r'^\[data-md-color-scheme="slate"\]\s*\{([^}]*)\}', css, re.M)[0]
    return dict(re.findall(r"--chart-([a-z]+):\s*(#[0-9a-f]{6})", rule, re.IGNORECASE))


def test_contrast_of_black_on_white_is_21():
    assert contrast("#000000", WHITE) == pytest.approx(21)


@pytest.mark.parametrize("role", NEEDED)
def test_a_colour_stands_out_from_white(role):
    assert contrast(ROLES[role], WHITE) >= NEEDED[role]


@pytest.mark.parametrize("role", NEEDED)
def test_a_colour_stands_out_from_the_dark_page(role):
    assert contrast(dark_colours()[role], SLATE) >= NEEDED[role]


def test_every_role_has_a_dark_colour():
    assert set(dark_colours()) == set(ROLES)


def test_the_dark_page_has_the_ground_that_is_measured_here():
    css = (ROOT / "docs/assets/report.css").read_text(encoding="utf-8")
    rule = re.findall(r'^\[data-md-color-scheme="slate"\]\s*\{([^}]*)\}', css, re.M)[0]
    assert f"--md-default-bg-color: {SLATE};" in rule
