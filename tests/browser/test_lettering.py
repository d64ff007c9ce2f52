"""What a browser shows is set in the type that pictures were measured in."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from generators.look import lettering

from .marks import charts
from .windows import WIDTHS

SOFT_HYPHEN = "\N{SOFT HYPHEN}"  # shows in no line
SET = """family => document.fonts.ready.then(() => {
  const context = document.createElement('canvas').getContext('2d');
  const measured = (text, kerning) => {
    context.fontKerning = kerning;
    return context.measureText(text.textContent).width;
  };
  return [...document.querySelectorAll('figure.chart svg text')]
    .filter(text => text.getClientRects().length)
    .map(text => {
      const { fontSize, fontWeight } = getComputedStyle(text);
      context.font = `${fontWeight} ${fontSize} "${family}"`;
      return [text.textContent, parseFloat(fontSize), Number(fontWeight),
        text.getComputedTextLength(), measured(text, 'normal'), measured(text, 'none')];
    });
})"""
ADVANCES = """([characters, font]) => {
  const context = document.createElement('canvas').getContext('2d');
  context.font = font;
  return characters.map(character => context.measureText(character).width);
}"""
LOADED = (
    "font => document.fonts.load(font).then(faces => faces.length && document.fonts.check(font))"
)


@pytest.mark.parametrize("width", WIDTHS)
def test_the_text_of_a_picture_is_as_wide_as_it_was_measured(
    browser: Browser, address: str, width: int
) -> None:
    with charts(browser, address, width=width) as page:
        for name in ("tokens_per_parameter_by_year", "levels_of_the_hierarchy", "porian_steps"):
            page.goto(f"{address}figures/{name}/")
            page.locator("figure.chart svg:visible").scroll_into_view_if_needed()
            found = page.evaluate(SET, lettering.FAMILY)
            assert found
            for words, size, weight, shown, kerned, plain in found:
                assert shown == pytest.approx(kerned, abs=1), (name, words)
                measured = lettering.width(words, size, 600 if weight >= 600 else 400)
                assert plain == pytest.approx(measured, abs=1), (name, words)


@pytest.mark.parametrize("weight", [400, 600])
def test_pages_and_pictures_have_the_same_letters(
    browser: Browser, address: str, weight: lettering.Weight
) -> None:
    advances = lettering.characters(weight)
    font = f'{weight} 1000px "{lettering.FAMILY}"'
    with charts(browser, address) as page:
        page.goto(address)
        assert page.evaluate(LOADED, font)
        found = page.evaluate(ADVANCES, [list(advances), font])
    for (character, advance), wide in zip(advances.items(), found, strict=True):
        assert wide == pytest.approx(1000 * advance, abs=1) or character == SOFT_HYPHEN, character
