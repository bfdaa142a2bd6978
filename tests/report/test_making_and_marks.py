"""What a report says of itself, and the small drawings and links that it is made of."""

from __future__ import annotations

import hashlib
import re
from html.parser import HTMLParser

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.charts import html, palette
from framing.charts.figure import Figure
from framing.report import making, marks, methods
from framing.report.notes import notes, section
from framing.report.page import _bar, _only, _page
from framing.report.view import Doors, View

EVIL = "</style></title><script>alert('1')</script>\"<img src=x onerror=y>"


class Names:
    """As much of a view as the bar of a page asks for."""

    def __init__(self, *names: str):
        self.names = {name: name for name in names}


class Seen(HTMLParser):
    def __init__(self, markup):
        super().__init__()
        self.tags: list[tuple[str, dict]] = []
        self.feed(str(markup))

    handle_starttag = lambda self, tag, attributes: self.tags.append((tag, dict(attributes)))  # noqa: E731


def tags(markup, tag: str) -> list[dict]:
    return [attributes for name, attributes in Seen(markup).tags if name == tag]


def test_a_digest_is_the_sha_256_of_the_text_with_unix_line_ends():
    assert (
        making.digest(b"abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    )  # FIPS 180-2, B.1
    assert making.digest(b"a\r\nb\r\n") == hashlib.sha256(b"a\nb\n").hexdigest()
    assert making.digest(b"a\rb") == hashlib.sha256(b"a\rb").hexdigest()


@pytest.mark.parametrize(
    ("content", "version"),
    [
        (b"# Word list, CC BY 4.0, version 1.2. See README.md.\na,b\n", "1.2"),
        (b"# A list. Version 2\na,b\n", "2"),
        (b"# version: 3\r\na\r\n", "3"),
        (b"version = '2024-01'\n", "2024-01"),
        (b'version: "1.0-rc.2"\n', "1.0-rc.2"),
        (b"# no number here\nconversion: 7\n", ""),
    ],
)
def test_the_version_of_a_word_list_is_read_from_its_head(tmp_path, content, version):
    path = tmp_path / "list.csv"
    path.write_bytes(content)
    assert making._described([path])["version"] == version


def test_one_changed_letter_in_one_file_changes_the_digest_of_the_folder(tmp_path):
    for name, content in (("a.csv", b"x\r\ny\r\n"), ("b.toml", b"x = 1\n")):
        (tmp_path / name).write_bytes(content)
    files = sorted(tmp_path.iterdir())
    before = making._described(files)
    files[0].write_bytes(b"x\ny\n")  # line ends do not count in lists
    assert making._described(files) == before
    files[1].write_bytes(b"x = 2\n")
    assert making._described(files)["sha256"] != before["sha256"]


def test_every_word_list_states_its_version_and_every_model_too():
    without = [name for name, of in making.lexicons().items() if not of["version"]]
    assert not without, f"no version in {without}"
    assert all(of["version"] for of in making.models().values())
    assert all(re.fullmatch("[0-9a-f]{64}", of["sha256"]) for of in making.lexicons().values())


def test_a_paragraph_of_methods_counts_in_grammar():
    class Reading:
        class event:  # noqa: N801
            articles = (1,)

        outlets, sentences, parser, key = ["A"], [1], "a parser", "k"

    class Comparison:
        reading, codebook = Reading, None
        mentions = actors = pairs = substitutions = quotations = [1]

    said = methods.paragraph(Comparison)
    assert "We compared 1 article of 1 outlet (1 sentence) on one event" in said
    assert "(1 mention of 1 actor); the result was not corrected by hand" in said and "(1 pair)" in said
    Comparison.codebook, Reading.outlets, Comparison.mentions = [1, 2], ["A", "B"], [1] * 1200
    said = methods.paragraph(Comparison)
    assert "2 corrections by a person were replayed" in said and "2 outlets" in said and "1,200 mentions" in said


def test_a_page_is_whole_and_its_title_cannot_open_anything():
    made = _page(EVIL, html.join([EVIL]), html.join([]))
    assert [tag for tag, _ in Seen(made).tags].count("script") == 1 and not tags(made, "img")
    assert "&lt;/title&gt;&lt;script&gt;" in made and made.endswith("</html>\n")
    meta = {m.get("name") or m.get("http-equiv") or "charset": m for m in tags(made, "meta")}
    assert "default-src 'none'" in meta["Content-Security-Policy"]["content"]
    assert tags(made, "html") == [{"lang": "en"}]


def test_outlets_can_be_looked_at_one_by_one_where_there_are_two_to_six():
    labels = [a["id"] for a in tags(_bar(Names("A", "B"), ["names"]), "input")]
    assert labels == ["only-0", "only-1", "only-2"]
    assert "checked" in tags(_bar(Names("A", "B"), ["names"]), "input")[0]
    assert tags(_bar(Names("A"), ["names"]), "input") == []
    assert len(tags(_bar(Names(*"ABCDEF"), ["names"]), "input")) == 7
    assert tags(_bar(Names(*"ABCDEFG"), ["names"]), "input") == []
    assert not tags(_bar(Names(EVIL, "B"), ["names"]), "img")


def test_the_bar_links_the_sections_that_the_page_has():
    assert [a["href"] for a in tags(_bar(Names("A"), ["names", "tone"]), "a")] == ["#names", "#tone"]


def test_choosing_an_outlet_dims_every_other_column_but_the_first():
    rule = _only(1)
    assert rule.count("#only-2:checked") == 2 and ":nth-child(3)" in rule and ":not(:first-child)" in rule
    assert ".o1" in rule and ".o0" not in rule


def test_a_section_without_a_picture_is_left_out_and_one_with_it_says_what_it_cannot_tell():
    name = next(name for name, words in notes().items() if words["limits"])
    assert section(name, html.join([])) == ""
    made = section(name, html.join(["<picture>"]))
    assert tags(made, "section")[0]["id"] == name and "&lt;picture&gt;" in made
    assert "What this cannot tell" in made and tags(made, "aside")


def test_views_know_names_places_and_who_is_meant():
    view = View(None, {"Post": "Outlet A", "Star": "Outlet B"})
    assert view.blind and view.position("Star") == 1 and view.outlet_of("Outlet B") == "Star"
    assert not View(None, {"Post": "Post"}).blind
    assert "Post" not in view.chip("Post", "3 words") and "3 words" in view.chip("Post", "3 words")


@given(st.lists(st.text(max_size=8), max_size=12))
def test_a_value_has_one_door_and_doors_are_numbered_as_they_are_first_met(values):
    doors = Doors("d")
    addresses = [doors.address(value) for value in values]
    met = list(dict.fromkeys(values))
    assert addresses == [f"#d-{met.index(value) + 1}" for value in values]
    drawers = tags(doors.drawers(lambda value: (value, html.join([value]))), "section")
    assert [drawer["id"] for drawer in drawers] == [f"d-{n + 1}" for n in range(len(met))]


def test_inside_an_open_door_what_is_picked_is_a_link_even_after_an_error():
    doors = Doors("d")
    with pytest.raises(ZeroDivisionError), doors.open():
        assert tags(html.pick("x", "y"), "a") == [{"class": "link", "href": "#d-1"}]
        raise ZeroDivisionError
    assert tags(html.pick("x", "y"), "button")


def test_heads_of_columns_have_shape_colour_name_and_initials():
    names = ["The Daily Sentinel", EVIL, "Outlet C", "N", "O", "P", "Q"]
    made = marks.heads(names)
    shapes = [a["class"].split()[1:] for a in tags(made, "span") if a.get("class", "").startswith("sym")]
    assert shapes == [[palette.shape(n), f"o{n % 6}"] for n in range(7)]
    assert [a["title"] for a in tags(made, "abbr")] == names and not tags(made, "img")
    assert {a["scope"] for a in tags(made, "th")} == {"col"}


def dots(*counts) -> Figure:
    rows = [(row, outlet, n, f"{outlet}: {row}, {n}") for row, outlet, n in counts]
    return Figure(
        "Who says <it>", {"x": 1}, "How to read it", table=pd.DataFrame(rows, columns="row outlet n said".split())
    )


def widths(markup) -> list[float]:
    return [float(w) for w in re.findall(r'class="mark".*?width:([\d.]+)em', str(markup))]


def test_a_larger_count_has_a_larger_mark_and_an_outlet_without_a_row_a_point():
    made = marks.dots(dots(("a", "A", 1), ("a", "B", 4), ("b", "B", 9)), {"x": "A", "y": "B"}, str)
    assert widths(made) == sorted(widths(made)) and len(set(widths(made))) == 3
    assert str(made).count('aria-label="none"') == 1
    assert [a["href"] for a in tags(made, "a")] == ["a|A", "a|B", "b|B"]
    assert tags(made, "div")[0]["aria-label"] == "Who says <it>"


def test_a_figure_has_its_title_above_and_its_note_below_unless_it_was_said_before():
    made = marks.figure(dots(("a", "A", 1)), html.join(["<drawing>"]))
    assert (
        str(made).index("Who says &lt;it&gt;") < str(made).index("&lt;drawing&gt;") < str(made).index("How to read it")
    )
    assert "How to read it" not in marks.figure(dots(("a", "A", 1)), html.join([]), explained=False)


@given(st.floats(-20, 20), st.floats(-20, 20))
def test_places_on_a_scale_keep_their_order_and_stay_on_the_page(one, other):
    for place in (marks._place, marks._balance):
        assert 0 <= place(one) <= 100
        if one <= other:
            assert place(one) <= place(other)


def votes(*rows) -> Figure:
    """Rows of outlet as shown, lane, balance, sure."""
    made = [(n, o, b, lane, "sure" if sure else "unsure", f"{o}: {b}") for n, (o, lane, b, sure) in enumerate(rows)]
    return Figure("Toward", {"x": 1}, table=pd.DataFrame(made, columns="number outlet balance lane mark said".split()))


def test_votes_stand_in_the_lane_of_their_outlet_and_a_mean_only_where_there_is_one():
    means = pd.DataFrame([("Post", -0.5, -0.8, -0.2), ("Star", float("nan"), 0.0, 0.0)],
                         columns=["outlet", "balance", "low", "high"])  # fmt: skip
    figure = votes(("Outlet A", 0.0, -0.9, True), ("Outlet A", 0.13, -0.9, False), ("Outlet B", 1.0, 0.4, True))
    names = {"Post": "Outlet A", "Star": "Outlet B", "Radio": "Outlet C"}
    made = str(marks.votes(figure, means, names, lambda number: f"#v{number}"))
    assert re.findall(r'class="(vote[ \w]*)" href="(#v\d)"', made) == [
        ("vote", "#v0"), ("vote unsure", "#v1"), ("vote", "#v2"),
    ]  # fmt: skip
    assert re.findall(r"top:([\d.]+)%", made) == ["50.0", "63.0", "50.0"]
    assert made.count('class="mean') == 1 and "Outlet C" not in made
    assert re.search(r'class="mean o0" style="left:11.6%;width:28.8%"', made)
