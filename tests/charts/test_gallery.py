"""The chart gallery shows every chart there is, and its page is the one that the command writes."""

import importlib.util
import inspect
import io
import pkgutil
from pathlib import Path

import pytest
from markupsafe import Markup

from framing import charts
from framing.charts import palette
from framing.charts.figure import Figure

ROOT = Path(__file__).parents[2]
BUILDING_BLOCKS = {"blind", "figure", "html", "palette"}


@pytest.fixture(scope="module")
def gallery():
    spec = importlib.util.spec_from_file_location("chart_gallery", ROOT / "benchmarks" / "gallery.py")
    module = importlib.util.module_from_spec(spec)
    import sys

    sys.modules["chart_gallery"] = module
    spec.loader.exec_module(module)
    return module


def public_charts():
    """Every public function of the chart modules that makes a figure or a piece of a page."""
    for found in pkgutil.iter_modules(charts.__path__):
        if found.name in BUILDING_BLOCKS:
            continue
        module = importlib.import_module(f"framing.charts.{found.name}")
        for name, function in inspect.getmembers(module, inspect.isfunction):
            made = inspect.signature(function).return_annotation
            if (
                not name.startswith("_")
                and function.__module__ == module.__name__
                and made in ("Figure", "Markup", Figure, Markup)
            ):
                yield f"{found.name}.{name}"


def test_every_public_chart_is_in_the_gallery(gallery):
    shown = [picture.function for picture in gallery.PICTURES]
    assert len(shown) == len(set(shown))
    assert set(gallery.EXAMPLES) == set(shown)
    told = "add it to benchmarks/gallery.toml and gallery_examples.py, and run python -m benchmarks.gallery"
    assert set(shown) == set(public_charts()), told


def test_the_page_is_the_one_that_the_command_writes(gallery):
    assert gallery.PAGE.read_text(encoding="utf-8") == gallery.page()


def test_every_picture_is_there_is_small_and_no_other(gallery):
    files = {path.name: path for path in gallery.FOLDER.iterdir()}
    assert set(files) == {picture.file for picture in gallery.PICTURES}
    for name, path in files.items():
        content = path.read_bytes()
        assert content.startswith(b"\x89PNG") and 2_000 < len(content) < gallery.LARGEST, name


def test_every_entry_has_a_question_and_names_a_table(gallery):
    from framing.comparison import TABLES

    known = {*TABLES, "sentences", "articles", "kwic(pattern)", "any evidence table", "-"}
    for picture in gallery.PICTURES:
        assert picture.question.endswith("?") and picture.seen.endswith("."), picture.function
        assert set(picture.table.split(", ")) <= known, picture.function


def test_a_figure_is_drawn_with_its_title_and_note(gallery, bridge):
    pytest.importorskip("vl_convert")
    from framing.comparison import Comparison
    from framing.report.view import View

    comparison = Comparison(bridge)
    view = View(comparison, {outlet: outlet for outlet in comparison.reading.outlets})
    strip = next(picture for picture in gallery.PICTURES if picture.function == "tone.strip")
    page = gallery.drawn(strip, view)
    assert "<svg" in page and strip.make(view).title in Markup(page).unescape()


def test_a_picture_that_must_be_made_smaller_keeps_the_outlets_colours():
    Image = pytest.importorskip("PIL.Image")
    from benchmarks.screenshots import small

    noise = bytes((x * y * z) % 251 for x in range(1, 121) for y in range(1, 121) for z in (3, 5, 7))
    image = Image.frombytes("RGB", (120, 120), noise)
    for place, colour in enumerate(palette.LIGHT):
        image.paste(colour, (place * 4, 0, place * 4 + 4, 4))
    file = io.BytesIO()
    image.save(file, "PNG")
    made = Image.open(io.BytesIO(small(file.getvalue(), 9_000))).convert("RGB")
    shown = [made.getpixel((place * 4 + 1, 1)) for place in range(6)]
    assert shown == [tuple(int(colour[i : i + 2], 16) for i in (1, 3, 5)) for colour in palette.LIGHT]
    whole = Image.open(io.BytesIO(small(file.getvalue(), 10**6))).convert("RGB")
    assert whole.tobytes() == image.tobytes(), "small enough as it is"
