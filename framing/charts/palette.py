"""Each outlet's colour and shape, the same on every page, in every chart and in the report.

Colours are of the Okabe-Ito family and never stand alone: a shape goes with each. The order avoids red against blue
as sides. Where a page follows a theme (the app), the colours come from its config; the report uses ``LIGHT``.
"""

from __future__ import annotations

LIGHT = ("#0072B2", "#D55E00", "#009E73", "#8f4fa8", "#8a6d00", "#3a8fc2")
DARK = ("#4aa3da", "#f0853a", "#2fc096", "#c08ad6", "#c9a431", "#8fcbee")
SHAPES = ("circle", "square", "triangle-up", "diamond", "cross", "triangle-down")
DIVERGING_LIGHT = (
    "#8a5a00", "#a97718", "#c79a4a", "#dcbf8c", "#dedbd3", "#d3dad9", "#8fbfbb", "#4d9a95", "#1f7a75", "#005f5a",
)  # fmt: skip


def shape(position: int) -> str:
    """The Vega-Lite shape of the outlet at this place; after six colours the shapes move on by one.

    >>> shape(0), shape(1), shape(6)
    ('circle', 'square', 'square')
    """
    return SHAPES[(position + position // len(SHAPES)) % len(SHAPES)]
