"""Text in the pictures stands out from what is painted beneath it, in both themes, wide and narrow.

The engine of axe gives no answer for text over drawn shapes, so the colours are computed here.
"""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser

from .findings import MEASURED, Finding, none
from .kinds import addresses

LEAST = 4.5  # WCAG 2.2, 1.4.3, for text of ordinary size
THEMES = {"light": "default", "dark": "slate"}
WIDTHS = (320, 1280)  # px
# The stack of what is painted at three points of every text, blended from the page upward.
TEXTS = """least => {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true});
  const known = new Map();
  const rgba = colour => {
    if (!known.has(colour)) {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
      known.set(colour, [r, g, b, a / 255]);
    }
    return known.get(colour);
  };
  const over = (top, alpha, ground) => ground.map((g, i) => top[i] * alpha + g * (1 - alpha));
  const luminance = colour => colour.slice(0, 3).map(c => c / 255)
    .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const opacity = element => {
    let found = 1;
    for (let e = element; e && e.tagName !== 'svg'; e = e.parentElement) found *= getComputedStyle(e).opacity;
    return found;
  };
  const paint = (element, point) => {  // [colour, alpha] of what an element puts on a point
    const style = getComputedStyle(element);
    if (element instanceof SVGGeometryElement) {
      const local = new DOMPoint(...point).matrixTransform(element.getScreenCTM().inverse());
      if (style.fill === 'none' || !element.isPointInFill(local)) return null;
      const colour = rgba(style.fill);
      return [colour, colour[3] * style.fillOpacity * opacity(element)];
    }
    if (element instanceof SVGElement) return null;
    const colour = rgba(style.backgroundColor);
    return [colour, colour[3]];
  };
  const all = document.createElement('style');
  all.textContent = 'figure.chart svg * { pointer-events: all !important } .md-header, .md-tabs { display: none }';
  document.head.append(all);
  let count = 0;
  const faults = [];
  for (const text of document.querySelectorAll('figure.chart svg text')) {
    const style = getComputedStyle(text);
    if (!text.getClientRects().length || style.visibility !== 'visible' || !text.textContent.trim()) continue;
    if (opacity(text) * style.fillOpacity === 0) continue;
    text.scrollIntoView({block: 'center', inline: 'center', behavior: 'instant'});
    const box = text.getBoundingClientRect();
    count += 1;
    let worst = box.left >= -1 && box.right <= innerWidth + 1 ? Infinity : 0;  // cut off
    for (const share of [0.1, 0.5, 0.9]) {
      const point = [box.left + box.width * share, box.top + box.height / 2];
      const stack = document.elementsFromPoint(...point);
      const at = stack.indexOf(text);
      const beneath = stack.slice(at < 0 ? 0 : at + 1).filter(e => e.tagName !== 'text' && e.tagName !== 'tspan');
      let ground = [255, 255, 255];
      for (const [colour, alpha] of beneath.reverse().map(e => paint(e, point)).filter(Boolean)) {
        ground = over(colour, alpha, ground);
      }
      const ink = rgba(style.fill);
      const seen = over(ink, ink[3] * style.fillOpacity * opacity(text), ground);
      const [high, low] = [luminance(seen), luminance(ground)].sort((a, b) => b - a);
      worst = Math.min(worst, (high + 0.05) / (low + 0.05));
    }
    if (worst < least) faults.push([text.closest('figure.chart').id, text.textContent.trim(), worst]);
  }
  all.remove();
  return {count, faults};
}"""


def test_text_in_pictures_stands_out(browser: Browser, address: str, site: Path) -> None:
    paths = [
        path for path in addresses(site) if path.startswith("figures/") and path.count("/") > 1
    ]
    found, texts = [], 0
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for path in paths:
        page.goto(address + path)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            for theme, scheme in THEMES.items():
                page.evaluate("name => document.body.dataset.mdColorScheme = name", scheme)
                seen = page.evaluate(TEXTS, LEAST)
                texts += seen["count"]
                found += [
                    Finding(
                        path,
                        f"contrast {ratio:.2f}, not {LEAST}" if ratio else "cut off by the window",
                        f"'{text}' in {figure}",
                        "take a darker or lighter colour, or move the text off the shape",
                        theme,
                        f"{width} px",
                    )
                    for figure, text, ratio in seen["faults"]
                ]
    context.close()
    assert texts, "no text was found in any picture"
    MEASURED.append(f"contrast: {texts:,} texts in the pictures of {len(paths)} pages")
    none(found)
