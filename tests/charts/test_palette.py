"""One family of colours: the theme, the style sheet and the palette agree, and stand out from the ground."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from framing.charts import palette
from framing.charts.html import STYLE

THEME = tomllib.loads((Path(palette.__file__).parents[1] / "app" / "theme.toml").read_text("utf-8"))["theme"]


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio (WCAG 2.2): 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_that_of_the_standard():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(("mode", "colours"), [("light", palette.LIGHT), ("dark", palette.DARK)])
def test_the_theme_has_the_palette_and_every_outlet_stands_out(mode, colours):
    assert tuple(THEME[mode]["chartCategoricalColors"]) == colours
    assert min(contrast(colour, THEME[mode]["backgroundColor"]) for colour in colours) >= 3
    assert contrast(THEME[mode]["textColor"], THEME[mode]["backgroundColor"]) >= 7
    assert contrast(THEME[mode]["linkColor"], THEME[mode]["backgroundColor"]) >= 4.5
    assert contrast(THEME[mode]["primaryColor"], "#ffffff") >= 4.5 or mode == "dark"


def test_the_style_sheet_has_the_palette():
    found = re.findall(r"\.o(\d) \{ color: light-dark\((#\w+), (#\w+)\)", STYLE.read_text("utf-8"))
    assert [(int(n), light, dark) for n, light, dark in found] == [
        (n, light, dark) for n, (light, dark) in enumerate(zip(palette.LIGHT, palette.DARK, strict=True))
    ]


def test_every_mark_in_text_has_a_line_or_a_shape_beside_its_tint():
    css = STYLE.read_text("utf-8")
    for rule in re.findall(r"^mark\.[^{]*\{([^}]*)\}", css, flags=re.MULTILINE):
        assert re.search(r"border|box-shadow|line-through|italic", rule), rule


def test_diverging_colours_are_ten_as_streamlit_asks():
    assert len(palette.DIVERGING_LIGHT) == len(THEME["light"]["chartDivergingColors"]) == 10
    assert len(THEME["dark"]["chartDivergingColors"]) == 10


def test_thirty_six_outlets_have_a_look_of_their_own():
    looks = {(n % 6, palette.shape(n)) for n in range(36)}
    assert len(looks) == 36
