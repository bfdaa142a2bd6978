"""Pieces of the report: places on scales, drawers and their links, sections, and what a report was made with."""

import re
from html.parser import HTMLParser
from types import SimpleNamespace

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from framing.charts.figure import Figure
from framing.corpus.article import Article, Event
from framing.report import making, marks, page
from framing.report.notes import notes, section
from framing.report.view import Doors, View

NAMES = {"Post": "Outlet A", "Star": "Outlet B"}


class Tags(HTMLParser):
    """Whether every tag that opens also closes, in order."""

    def __init__(self, made):
        super().__init__()
        self.open, self.seen = [], []
        self.feed(str(made))
        assert not self.open, self.open

    def handle_starttag(self, tag, attributes):
        self.seen.append((tag, dict(attributes)))
        if tag not in {"input", "meta", "br"}:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open and self.open.pop() == tag


@pytest.mark.parametrize(("value", "place"), [(-3, 0.0), (10, 100.0), (0, 23.1), (3.5, 50.0), (-99, 0.0), (99, 100.0)])
def test_a_doubling_is_the_same_step_everywhere_on_the_scale(value, place):
    assert marks._place(value) == place


@pytest.mark.parametrize(("value", "place"), [(-1, 2.0), (0, 50.0), (1, 98.0), (5, 98.0), (-0.5, 26.0)])
def test_the_balance_of_votes_runs_from_edge_to_edge(value, place):
    assert marks._balance(value) == place


@given(st.floats(-20, 20), st.floats(-20, 20))
def test_more_is_never_further_left(one, other):
    low, high = sorted((one, other))
    assert 0 <= marks._place(low) <= marks._place(high) <= 100 and marks._balance(low) <= marks._balance(high)


@pytest.mark.parametrize(
    ("name", "expected"),
    [("The Daily Sentinel", "DS"), ("Outlet B", "B"), ("Reuters", "R"), ("The", "T"), ("Al Jazeera English", "AJ")],
)
def test_initials_where_the_page_is_narrow(name, expected):
    assert marks.initials(name) == expected


def test_a_figure_says_its_note_only_where_it_is_not_said_above():
    made = Figure("Who <says> it", {"x": 1}, note="Counts.")
    assert "Who &lt;says&gt; it" in marks.figure(made, Markup("<i></i>"))
    assert "Counts." in marks.figure(made, Markup("")) and "Counts." not in marks.figure(
        made, Markup(""), explained=False
    )


def intervals(*rows):
    columns = ["term", "log_ratio", "from_", "to", "counts", "said"]
    made = marks.intervals(Figure("t", {"x": 1}, table=pd.DataFrame(rows, columns=columns)), 1, lambda term: f"#{term}")
    return [attributes for tag, attributes in Tags(made).seen if tag in {"a", "i"}]


def test_an_interval_is_drawn_from_its_low_to_its_high_end():
    link, bar, *_ = intervals(("mob", 3.5, 0.25, 6.75, "3 : 1", "mob: 3 here"))
    assert link["href"] == "#mob" and link["title"] == "mob: 3 here"
    assert bar["style"] == "left:25.0%;width:50.0%" and bar["class"] == "bar o1"


def test_an_interval_too_narrow_to_see_is_still_drawn():
    _, bar, *_ = intervals(("mob", 2.0, 2.0, 2.0, "3 : 1", ""))
    assert bar["style"].endswith("width:0.4%")


def strip(*rows):
    columns = ["outlet", "article_id", "sentence_id", "from_", "to", "tone", "own", "said"]
    made = marks.strip(
        Figure("t", {"x": 1}, table=pd.DataFrame(rows, columns=columns)), "tone", NAMES, lambda v: f"#{v}"
    )
    return [attributes for tag, attributes in Tags(made).seen if tag == "a"]


def test_positive_sentences_go_up_and_negative_ones_down_by_their_strength():
    up, down, flat = strip(
        ("Post", "a", 0, 0.0, 10.0, 0.4, True, "x"), ("Post", "a", 1, 10.0, 30.0, -0.8, True, "y"),
        ("Post", "a", 2, 30.0, 50.0, 0.0, False, "z"),
    )  # fmt: skip
    assert "top:25.0%;height:25.0%" in up["style"] and "top:50%;height:50.0%" in down["style"]
    assert flat["class"] == "block flat others" and down["class"] == "block down"
    assert "left:10.0%;width:19.85%" in down["style"] and down["href"] == "#a|1"


def test_an_outlet_without_sentences_has_no_lane():
    made = marks.strip(
        Figure("t", {"x": 1}, table=pd.DataFrame([("Star", "b", 0, 0.0, 9.0, 0.1, True, "x")], columns=[
            "outlet", "article_id", "sentence_id", "from_", "to", "tone", "own", "said"])), "tone", NAMES, str,
    )  # fmt: skip
    assert "Outlet B" in made and "Outlet A" not in made


def test_values_with_one_key_share_a_drawer():
    doors = Doors("d", key=lambda value: value.partition("|")[0])
    assert [doors.address(value) for value in ("x|1", "y|1", "x|2")] == ["#d-1", "#d-2", "#d-1"]
    made = doors.drawers(lambda key: (f"On {key}", Markup("<p>{}</p>").format(key)))
    ids = [attributes["id"] for tag, attributes in Tags(made).seen if tag == "section"]
    assert ids == ["d-1", "d-2"] and "On x" in made and str(made).count('href="#d"') == 2


def test_what_is_picked_inside_a_door_is_a_link():
    from framing.charts import html

    doors = Doors("w")
    with doors.open():
        assert 'href="#w-1"' in html.pick("a", "A")
    assert "<button" in html.pick("a", "A")


def view(names=NAMES):
    event = Event("e", "t", (Article("a", "Post", "", "Port shut."), Article("b", "Star", "", "- …")))
    return View(SimpleNamespace(event=event), names)


def test_a_view_counts_words_and_knows_who_is_behind_a_name():
    seen = view()
    assert seen.words == {"a": 2, "b": 0} and seen.order == ["a", "b"] and seen.blind
    assert seen.outlet_of("Outlet B") == "Star" and seen.position("Star") == 1
    assert not view({"Post": "Post"}).blind


def test_an_empty_section_is_left_out_and_a_full_one_says_its_limits():
    for name, words in notes().items():
        assert section(name, Markup("")) == ""
        made = section(name, Markup("<p>body</p>"))
        Tags(made)
        assert f'id="{name}"' in made and all(Markup.escape(limit) in made for limit in words["limits"])
    assert list(page.SECTIONS) == [name for name in notes() if name in page.SECTIONS]


def test_the_bar_offers_each_outlet_and_no_more_than_there_are_shapes():
    made = page._bar(view(), ["findings", "names"])
    Tags(made)
    assert re.findall(r'id="only-(\d)"', str(made)) == ["0", "1", "2"] and 'href="#findings"' in made
    assert "only-0" not in page._bar(view({"Post": "Post"}), ["findings"])
    assert "only-0" not in page._bar(view({f"o{n}": f"O{n}" for n in range(9)}), [])


def test_the_page_forbids_every_request_and_allows_its_own_script_alone():
    made = page._page("<t>", Markup("<p>x</p>"), Markup("p {}"))
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', str(made))[1]
    assert (
        policy.startswith("default-src &#39;none&#39;") and "sha256-" in policy and "<title>&lt;t&gt;</title>" in made
    )


def test_digests_do_not_depend_on_line_ends():
    assert making.digest(b"a\r\nb\r\n") == making.digest(b"a\nb\n") != making.digest(b"ab\n")


def test_a_word_list_is_described_by_its_version_and_content(tmp_path):
    (tmp_path / "a.yaml").write_bytes(b'version: "1.2"\r\nwords: [x]\r\n')
    (tmp_path / "b.yaml").write_bytes(b'version: "1.2"\nwords: [x]\n')
    one, other = (making._described([tmp_path / name]) for name in ("a.yaml", "b.yaml"))
    assert one == other and one["version"] == "1.2"
    (tmp_path / "b.yaml").write_bytes(b'version: "1.2"\nwords: [y]\n')
    assert making._described([tmp_path / "b.yaml"])["sha256"] != one["sha256"]


def test_every_list_and_model_is_named_with_a_digest():
    for described in (making.lexicons(), making.models()):
        assert described and all(re.fullmatch(r"[0-9a-f]{64}", entry["sha256"]) for entry in described.values())
    assert re.fullmatch(r"[0-9a-f]{64}", making.code()) and making.installed("pandas") == pd.__version__
