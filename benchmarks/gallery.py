"""The chart gallery: ``python -m benchmarks.gallery`` writes docs/gallery.md and its pictures from the real functions.

Every public function of ``framing.charts`` that makes a figure or a piece of a page is drawn once, from a bundled
event; each picture is under 150 kB. Needs Chromium and the packages of requirements-dev.txt; ``--text`` writes the page
alone and leaves the pictures as they are. The entries stand in ``gallery.toml``.
"""

from __future__ import annotations

import os
import shutil
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from benchmarks.gallery_examples import EXAMPLES
from benchmarks.screenshots import small
from framing import prepared
from framing.charts import html
from framing.charts.figure import Figure, standalone
from framing.report.view import View, blind_names

ROOT = Path(__file__).parents[1]
PAGE, FOLDER = ROOT / "docs" / "gallery.md", ROOT / "docs" / "gallery"
EVENT, LARGEST, WIDTH = "baghouz", 150_000, 960
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu"]
CHROMIUM = os.environ.get("FRAMING_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")


@dataclass(frozen=True)
class Picture:
    """One entry: its function, the question it answers, what one sees, the table it draws."""

    function: str
    question: str
    seen: str
    table: str

    @property
    def file(self) -> str:
        """The name of its picture."""
        return self.function.replace(".", "-").replace("_", "-") + ".png"

    def make(self, view: View) -> Figure | Markup:
        """The example of this function (``gallery_examples``)."""
        return EXAMPLES[self.function](view)


PICTURES = tuple(
    Picture(**entry)
    for entry in tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))["pictures"]
)


def page() -> str:
    """docs/gallery.md."""
    head = (
        "# Chart gallery\n\n"
        f"Every picture is made by the function named under it from the bundled event *{EVENT}*, by "
        "`python -m benchmarks.gallery`. One colour and one shape per outlet everywhere, titles that say what one "
        "sees, a note under every picture, n in the labels. Every mark opens its sentences, in the app and in the HTML "
        "report "
        "(`framing compare baghouz --format html --output report.html`).\n"
    )
    parts = [
        f"\n## {picture.question}\n\n{picture.seen}\n\n![{picture.question}](gallery/{picture.file})\n\n"
        f"`framing.charts.{picture.function}` · table: `{picture.table}`\n"
        for picture in PICTURES
    ]
    return head + "".join(parts)


def drawn(picture: Picture, view: View) -> str:
    """The picture as a page of its own."""
    import vl_convert

    made = picture.make(view)
    if isinstance(made, Figure):
        spec = standalone({**made.spec, "width": WIDTH - 250})
        spec["config"] = {**spec["config"], "font": "DejaVu Sans"}
        svg = vl_convert.vegalite_to_svg(spec).replace("currentColor", "#1d1d1b")
        made = Markup('<h2>{}</h2><div style="margin:.9rem 0">{}</div>{}').format(
            made.title, Markup(svg), html.note(made.note)
        )
    style = html.STYLE.read_text("utf-8")
    return (
        f"<!doctype html><meta charset=utf-8><style>{style} body{{margin:0;background:#fbfaf7;color-scheme:light}} "
        f"#p{{padding:24px;width:{WIDTH}px}} h2{{margin-top:0}}</style><body><div id=p class=fx>{made}</div>"
    )


def shoot(view: View) -> None:
    """Write every picture, smaller until it is under the limit."""
    from playwright.sync_api import sync_playwright

    if not CHROMIUM:
        sys.exit("Chromium is missing; install it (apt-get install chromium) or set FRAMING_CHROMIUM to it.")
    FOLDER.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as running:
        browser = running.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        tab = browser.new_page(viewport={"width": WIDTH + 60, "height": 900}, device_scale_factor=1.5)
        for picture in PICTURES:
            tab.set_content(drawn(picture, view))
            made = small(tab.locator("#p").screenshot(), LARGEST)
            if len(made) >= LARGEST:
                sys.exit(f"{picture.function} is {len(made):,} bytes; draw less of it.")
            (FOLDER / picture.file).write_bytes(made)
        browser.close()


def main() -> None:
    """The page, and the pictures unless ``--text`` is given."""
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
    if "--text" not in sys.argv:
        comparison = prepared.load(EVENT)
        shoot(View(comparison, blind_names(comparison)))


if __name__ == "__main__":
    main()
