"""Charts drawn as pictures: what the reader sees, hears from a screen reader, and can tell apart."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pandas as pd
import pytest

from framing.charts import figure, matrix, names, palette, tone, toward, words

vl_convert = pytest.importorskip("vl_convert")

OUTLETS = ["Post", "Star", "Radio", "Wire", "Herald", "Tribune"]
HOSTILE = {"Post": 'Ana\'s "Post" <b>', "Star": "</svg><script>alert(1)</script>"}


def six() -> dict[str, str]:
    return {outlet: f"Outlet {letter}" for outlet, letter in zip(OUTLETS, "ABCDEF", strict=True)}


class Picture:
    """An SVG: its marks with what is said of them, and its visible words."""

    def __init__(self, made: figure.Figure, dark: bool = False, width: int = 800):
        spec = figure.standalone({**made.spec, "width": width}, dark=dark)
        self.source = vl_convert.vegalite_to_svg(spec, vl_version="5.20")
        self.elements = list(ElementTree.fromstring(self.source).iter())
        self.marks = {
            e.get("aria-label"): e for e in self.elements
            if e.tag.endswith("path") and e.get("role") == "graphics-symbol"
        }  # fmt: skip
        self.words = [e.text for e in self.elements if e.tag.endswith("text") and e.text]

    def fill(self, said: str) -> str:
        mark = self.marks[said]
        fill = mark.get("fill", "none")
        return (fill if fill not in ("none", "transparent") else mark.get("stroke")).lower()

    def place(self, said: str) -> tuple[float, float]:
        found = re.search(r"translate\(([-\d.]+),([-\d.]+)\)", self.marks[said].get("transform"))
        return float(found[1]), float(found[2])


def dots(counts, shown, rows, **more) -> figure.Figure:
    return matrix.matrix(pd.DataFrame(counts, columns=["row", "outlet", "n"]), shown, rows, "T", "N", **more)


@pytest.fixture(scope="module")
def grid():
    counts = [("wall", outlet, n) for n, outlet in enumerate(OUTLETS)]  # Outlet A none, Outlet F five
    return dots([*counts, ("fence", "Star", 4)], six(), ["fence", "wall"], unit="hit")


@pytest.fixture(scope="module")
def light(grid):
    return Picture(grid)


def test_every_count_is_said_and_nothing_is_said_of_a_zero(light):
    assert set(light.marks) == {
        "Outlet B: wall, 1 hit", "Outlet C: wall, 2 hits", "Outlet D: wall, 3 hits", "Outlet E: wall, 4 hits",
        "Outlet F: wall, 5 hits", "Outlet B: fence, 4 hits",
    }  # fmt: skip


def test_the_numbers_stand_beside_the_dots_and_a_zero_is_a_point(light):
    assert sorted(word for word in light.words if word.isdigit()) == ["1", "2", "3", "4", "4", "5"]
    assert light.words.count("·") == 2 * 6 - 6  # one for each place without a count, also where the table has no row


def test_rows_come_in_the_order_that_was_asked_for_and_outlets_in_theirs(light):
    assert light.place("Outlet B: fence, 4 hits")[1] < light.place("Outlet B: wall, 1 hit")[1]
    across = [light.place(f"Outlet {letter}: wall, {n} hit{'s' * (n > 1)}")[0] for n, letter in enumerate("BCDEF", 1)]
    assert across == sorted(across)


def test_six_outlets_have_six_colours_and_six_shapes(light):
    said = [one for one in light.marks if "wall" in one]
    assert len({light.fill(one) for one in said}) == 5
    shapes = {re.sub(r"[-\d.,]+", "", light.marks[one].get("d")) for one in said}
    assert len(shapes) >= 4  # circle, square and polygons of the same letters; the colours tell the rest apart
    assert light.fill("Outlet B: fence, 4 hits") == light.fill("Outlet B: wall, 1 hit") == palette.LIGHT[1].lower()


def test_the_area_of_a_dot_is_its_count():
    picture = Picture(dots([("wall", "Post", 2), ("fence", "Post", 8)], {"Post": "Outlet A"}, ["wall", "fence"]))
    radius = {said: float(mark.get("d").split(",")[0][1:]) for said, mark in picture.marks.items()}
    assert (radius["Outlet A: fence, 8 uses"] / radius["Outlet A: wall, 2 uses"]) ** 2 == pytest.approx(4, rel=0.01)


def test_on_a_dark_ground_outlets_have_the_dark_colours(grid, light):
    dark = Picture(grid, dark=True)
    assert {dark.fill(said) for said in dark.marks} == {colour.lower() for colour in palette.DARK[1:]}
    assert {light.fill(said) for said in light.marks} == {colour.lower() for colour in palette.LIGHT[1:]}
    assert 'fill="currentColor"' in dark.source  # words take the page's own colour


def test_hostile_names_and_words_stay_words():
    said = "x\"; alert('1') <img src=x onerror=alert(1)>"
    picture = Picture(dots([(said, "Post", 1), (said, "Star", 2)], HOSTILE, [said]))
    assert set(picture.marks) == {f"{HOSTILE['Post']}: {said}, 1 use", f"{HOSTILE['Star']}: {said}, 2 uses"}
    assert HOSTILE["Post"] in picture.words
    assert not [e.tag for e in picture.elements if e.tag.endswith(("script", "img", "image"))]


def test_where_columns_are_narrow_outlets_go_by_initials_and_long_rows_have_two_lines():
    shown = {"Post": "The Morning Post of Almira", "Star": "Outlet B"}
    long = "the people who had been living in the camp for more than two years " * 3
    narrow = Picture(dots([(long, "Post", 1), (long, "Star", 1)], shown, [long]), width=150)
    assert "MP" in narrow.words and "B" in narrow.words and "Outlet B" not in narrow.words
    first, second = (e.text for e in narrow.elements if e.tag.endswith("tspan"))
    assert first == "the people who had" and second.startswith("been living") and second.endswith("…")
    wide = Picture(dots([(long, "Post", 1), (long, "Star", 1)], shown, [long]), width=600)
    assert any(word.startswith("the people who had been") and word.endswith("…") for word in wide.words)  # one line
    assert any(long.strip() in said for said in narrow.marks)  # whole for who listens


def test_one_outlet_is_drawn_too():
    picture = Picture(dots([("wall", "Post", 1)], {"Post": "Outlet A"}, ["wall"]))
    assert list(picture.marks) == ["Outlet A: wall, 1 use"] and "Outlet A" in picture.words


SPAN = ["article_id", "outlet", "sentence_id", "start", "end", "part", "voice"]


def sentences(*rows) -> pd.DataFrame:
    """Rows of outlet, sentence, start, end, voice, score."""
    made = [(o, o, s, start, end, "body", voice, f"Sentence {s}.", score, score, "") for o, s, start, end, voice, score
            in rows]  # fmt: skip
    return pd.DataFrame(made, columns=[*SPAN, "sentence", "tone", "attitude", "words"])


def box(picture: Picture, said: str) -> tuple[float, float, float, float]:
    """Left, top, width and height of a block (rounded corners or not)."""
    mark = picture.marks[said]
    xs, ys = [], []
    x = y = 0.0
    for letter, body in re.findall(r"([MLHVhvCcZzlAa])([^MLHVhvCcZzlAa]*)", mark.get("d")):
        found = [float(n) for n in re.findall(r"-?\d*\.?\d+(?:e-?\d+)?", body)]
        if letter in "ML":
            x, y = found[-2:]
        elif letter == "H":
            x = found[0]
        elif letter == "V":
            y = found[0]
        elif letter == "h":
            x += found[0]
        elif letter == "v":
            y += found[0]
        elif letter == "C":
            x, y = found[-2:]
        elif letter == "c":
            x, y = x + found[-2], y + found[-1]
        xs.append(x)
        ys.append(y)
    return min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)


@pytest.fixture(scope="module")
def strip():
    table = sentences(
        ("Star", 0, 0, 50, "outlet", 0.8), ("Star", 1, 50, 75, "outlet", -0.4), ("Star", 2, 75, 100, "quoted", 0.0),
        ("Wire", 0, 0, 200, "outlet", -0.8),
    )  # fmt: skip
    return Picture(tone.strip(table, six()))


def test_a_sentence_is_as_wide_as_it_is_long_in_its_article(strip):
    first, second, third, whole = strip.marks
    widths = [box(strip, said)[2] for said in (first, second, third, whole)]
    assert widths[0] == pytest.approx(2 * widths[1], rel=0.02) and widths[1] == pytest.approx(widths[2], rel=0.02)
    assert widths[3] == pytest.approx(sum(widths[:3]), rel=0.02)


def test_positive_stands_on_the_line_and_negative_hangs_below_it(strip):
    up, down, flat, _ = (box(strip, said) for said in strip.marks)
    assert up[1] + up[3] == pytest.approx(down[1], abs=4.5)  # one ends where the other begins
    assert up[3] > 1.8 * down[3] > 3 * flat[3] > 0


def test_the_strip_says_how_each_sentence_sounds(strip):
    assert list(strip.marks) == [
        "Outlet B, sentence 1: positive +0.80", "Outlet B, sentence 2: somewhat negative -0.40",
        "Outlet B, sentence 3: no such words", "Outlet D, sentence 1: negative -0.80",
    ]  # fmt: skip
    assert "Outlet B" in strip.words and "Outlet D" in strip.words and "Outlet A" not in strip.words
    assert {"start", "end"} <= set(strip.words)


def test_other_peoples_words_are_paler(strip):
    own, _, quoted, _ = (float(mark.get("opacity", 1)) for mark in strip.marks.values())
    assert own == 1 and quoted == 0.5


def test_names_with_quotation_marks_do_not_break_the_lanes():
    table = sentences(("Post", 0, 0, 50, "outlet", 0.8), ("Star", 0, 0, 50, "outlet", -0.8))
    picture = Picture(tone.strip(table, HOSTILE))
    assert HOSTILE["Post"] in picture.words
    assert any(HOSTILE["Star"].startswith(word.rstrip("…")) and len(word) > 15 for word in picture.words)


def test_more_sentences_than_altair_allows_are_drawn():
    table = sentences(*(("Post", n, 10 * n, 10 * n + 9, "outlet", 0.5 if n % 2 else -0.5) for n in range(5_100)))
    made = tone.strip(table, {"Post": "Outlet A"})
    assert len(next(iter(made.spec["datasets"].values()))) == 5_100


def votes_of(*rows) -> pd.DataFrame:
    """Rows of outlet, negative, neutral, positive, tone, confident."""
    made = [
        (o, o, n, 10 * n, 10 * n + 5, "body", "outlet", "smith", "Smith", *rest, 0.0, "", "lexicon")
        for n, (o, *rest) in enumerate(rows)
    ]
    columns = "actor_id actor negative neutral positive tone confident lexicon flag tier".split()
    return pd.DataFrame(made, columns=[*SPAN, *columns])


def test_an_outlet_has_one_colour_in_every_chart_even_where_others_are_missing(light, strip):
    rows = votes_of(("Wire", 0.8, 0.1, 0.1, "negative", True), ("Wire", 0.1, 0.8, 0.1, "neutral", False))
    means = pd.DataFrame(columns=["actor_id", "outlet", "balance", "low", "high"])
    votes = Picture(toward.votes(rows, means, "smith", six()))
    keyness = pd.DataFrame(
        [("Wire", "rebel", 5, 0, 3.0, 2.0, 4.0, 1.0, 7.0, True)],
        columns=["outlet", "term", "n", "n_reference", "log_odds", "z", "log_ratio", "low", "high", "marks"],
    )
    marking = Picture(words.keyness(keyness, "Wire", six()))
    expected = palette.LIGHT[3].lower()
    for picture in (votes, marking):
        assert {picture.fill(said) for said in picture.marks} == {expected}, list(picture.marks)
    assert light.fill("Outlet D: wall, 3 hits") == expected
    sure, unsure = (next(s for s in votes.marks if f": {t}" in s) for t in ("negative", "neutral"))
    assert votes.marks[sure].get("fill").lower() == expected
    assert votes.marks[unsure].get("fill", "none") in ("none", "transparent")
    assert votes.place(sure)[0] < votes.place(unsure)[0]
    assert {"negative", "neutral", "positive"} <= set(votes.words)


def test_marking_words_have_their_counts_and_equal_is_named():
    rows = [
        ("Wire", "rebel", 5, 0, 3.0, 2.0, 4.0, 1.0, 7.0, True),
        ("Wire", "camp", 3, 1, 1.0, 1.5, 1.0, -1.0, 3.0, True),
    ]
    columns = ["outlet", "term", "n", "n_reference", "log_odds", "z", "log_ratio", "low", "high", "marks"]
    picture = Picture(words.keyness(pd.DataFrame(rows, columns=columns), "Wire", six()))
    assert {"5 : 0", "3 : 1", "rebel", "camp", "equal", "×4", "×16", "÷4"} <= set(picture.words)
    rebel, camp = picture.marks
    assert rebel == "rebel: 5 in Outlet D, 0 in the others, 16.0 times the rate"
    assert picture.place(rebel)[1] < picture.place(camp)[1] and picture.place(rebel)[0] > picture.place(camp)[0]


def test_the_labels_of_one_actor_are_drawn_in_the_order_of_their_use():
    ledger = pd.DataFrame(
        [("is", "Group", "group", "Post", "fighters", 2), ("is", "Group", "group", "Star", "terrorists", 5)],
        columns=["actor_id", "actor", "type", "outlet", "label", "count"],
    )
    picture = Picture(names.labels(ledger, "is", {"Post": "Outlet A", "Star": "Outlet B"}))
    assert set(picture.marks) == {"Outlet B: terrorists, 5 mentions", "Outlet A: fighters, 2 mentions"}
    top, below = (picture.place(f"Outlet {s}")[1] for s in ("B: terrorists, 5 mentions", "A: fighters, 2 mentions"))
    assert top < below
