"""The library of the full view of a figure, which a page loads when a reader asks for it."""

from __future__ import annotations

GIVES = "export default vegaEmbed;"  # to docs/assets/explore.js


def bundle() -> bytes:
    """Vega, Vega-Lite and vega-embed as one module of JavaScript."""
    import vl_convert

    content: str = vl_convert.javascript_bundle(GIVES)
    return content.encode()
