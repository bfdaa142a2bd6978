"""Answer keys: every span is where the key says, and a broken key is told what is wrong with it."""

import shutil
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.corpus.bundled import corpora_folder, event_ids, load_event
from framing.corpus.key_rules import DIFFERENCES
from framing.corpus.key_tables import COLUMNS, occurrence, plain_marks, tables
from framing.corpus.keys import LENGTH, check, load_key
from framing.corpus.problems import InputProblem

AGENCY = """\
---
outlet: Wire One
headline: Town votes to keep its ferry
published: 2024-03-01
byline:
wire:
style: agency
---
The council voted 9-4 to keep the ferry. About 60 residents waited outside.

"We need this boat," said mayor Ada Holt. The operator asked for 200,000 crowns.
"""
REWRITE = """\
---
outlet: The Shore
headline: Town saves its ferry
published: 2024-03-01
byline:
wire: Wire One
style: tabloid
---
The council voted 9-4 to keep the ferry. Hundreds of angry residents waited outside.

"We need this boat," insisted mayor Ada Holt. Some call the price "blackmail".
"""
EVENT = """\
title = "A ferry stays"
date = 2024-03-01
summary = "A council voted to keep a ferry."
licence = "CC BY 4.0"
place = "Nowhere"
real = false
order = ["wire", "shore"]
note = "Invented."
"""
KEY = """\
[[actors]]
id = "residents"
name = "Residents"
type = "group"
mentions = [
  {article = "wire", text = "residents", nth = 1},
  {article = "shore", text = "angry residents", nth = 1},
]

[[differences]]
id = "d01"
kind = "label"
also = ["other"]
actor = "residents"
left = {article = "wire", text = "residents", nth = 1}
right = {article = "shore", text = "angry residents", nth = 1}
does = "Adds a mood."
other_side = "They may have been angry."

[[differences]]
id = "d02"
kind = "cut"
left = {article = "wire", text = "The operator asked for 200,000 crowns.", nth = 1}
right = {article = "shore"}
does = "The price is not told."
other_side = "It is short."

[[quotations]]
article = "wire"
text = "We need this boat,"
nth = 1
form = "direct"
speaker = "mayor Ada Holt"
cue = "said"
cue_class = "neutral"

[[quotations]]
article = "shore"
text = "We need this boat,"
nth = 1
form = "direct"
speaker = "mayor Ada Holt"
cue = "insisted"
cue_class = "doubting"

[[quotations]]
article = "shore"
text = "blackmail"
nth = 1
form = "scare"
speaker = ""
cue = ""
cue_class = ""

[[facts]]
id = "f01"
fact = "The operator asks for 200,000 crowns"
in_wire = true
not_told = ["shore"]
[facts.told]
wire = "The operator asked for 200,000 crowns."

[[terms]]
article = "shore"
text = "blackmail"
nth = 1
voice = "scare_quoted"
set = "labour_dispute"

[[same]]
articles = ["wire", "shore"]
text = "The council voted 9-4 to keep the ferry."

[strongest]
label = "d01"
cut = "d02"
"""


@pytest.fixture
def ferry(tmp_path):
    folder = tmp_path / "ferry"
    folder.mkdir()
    for name, text in {"wire.md": AGENCY, "shore.md": REWRITE, "event.toml": EVENT, "key.toml": KEY}.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def change(folder, name, old, new, times=1):
    """Replace ``old`` in a file of the event; the test itself fails when it is not there."""
    text = (folder / name).read_text(encoding="utf-8")
    assert text.count(old) >= times, old
    (folder / name).write_text(text.replace(old, new, times), encoding="utf-8")


# The bundled events


@pytest.mark.parametrize("event_id", event_ids())
def test_bundled_events_and_their_keys_agree(event_id):
    assert check(corpora_folder() / event_id, LENGTH) == []


@pytest.mark.parametrize("event_id", event_ids())
def test_every_span_of_a_bundled_key_is_the_thing(event_id):
    event, key = load_event(event_id), load_key(event_id)
    for table, column in ((key.mentions, "mention"), (key.quotations, "quotation"), (key.terms, "term")):
        for row in table.itertuples():
            assert event.article(row.article_id).text[row.start : row.end] == getattr(row, column)
    for row in key.differences.itertuples():
        for side in ("left", "right"):
            words = getattr(row, side)
            if words:
                text = event.article(getattr(row, f"{side}_article")).text
                assert text[getattr(row, f"{side}_start") : getattr(row, f"{side}_end")] == words
    for row in key.same.itertuples():
        assert plain_marks(event.article(row.article_id).text[row.start : row.end]) == plain_marks(row.text)


@pytest.mark.parametrize("event_id", event_ids())
def test_every_bundled_event_has_differences_of_every_kind(event_id):
    key = load_key(event_id)
    assert set(key.differences["kind"]) == set(DIFFERENCES)
    assert set(key.strongest) == set(DIFFERENCES)
    assert key.differences["does"].str.len().min() > 15
    assert key.differences["other_side"].str.len().min() > 5


def test_there_are_eight_bundled_events_of_four_to_six_articles():
    assert len(event_ids()) >= 8
    assert all(4 <= len(load_event(event_id).articles) <= 6 for event_id in event_ids())


def test_agency_copy_is_rewritten_by_two_outlets_in_most_events():
    rewritten = []
    for event_id in event_ids():
        event = load_event(event_id)
        agency = next(article for article in event.articles if not article.wire)
        rewriters = [article for article in event.articles if article.wire == agency.outlet]
        same = load_key(event_id).same
        shared = [a for a in rewriters if (same["article_id"] == a.article_id).any()]
        rewritten.append(len(shared) >= 2)
    assert sum(rewritten) >= 5


@pytest.mark.parametrize("event_id", event_ids())
def test_an_event_says_what_is_invented(event_id):
    details = tomllib.loads((corpora_folder() / event_id / "event.toml").read_text(encoding="utf-8"))
    assert "invented" in details["note"]
    assert "written for this project" in details["note"]
    assert details["real"] == (event_id == "baghouz")


def test_only_invented_agencies_are_named_as_the_source_of_copy():
    for event_id in event_ids():
        event = load_event(event_id)
        outlets = {article.outlet for article in event.articles}
        assert {article.wire for article in event.articles if article.wire} <= outlets


# Reading a key


def test_a_key_becomes_tables_with_offsets(ferry):
    key = load_key(ferry)
    text = "Town votes to keep its ferry\n\nThe council voted 9-4 to keep the ferry. About 60 "
    assert key.mentions.loc[0, ["article_id", "start", "end", "actor_id", "mention"]].tolist() == [
        "wire", len(text), len(text) + len("residents"), "residents", "residents",
    ]  # fmt: skip
    assert key.differences["kind"].tolist() == ["label", "cut"]
    assert key.differences["also"].tolist() == [("other",), ()]
    cut = key.differences.iloc[1]
    assert cut["right_article"] == "shore" and cut["right"] == "" and cut[["right_start", "right_end"]].isna().all()
    assert key.quotations["cue_class"].tolist() == ["neutral", "doubting", ""]
    assert key.facts[["article_id", "told"]].values.tolist() == [["wire", True], ["shore", False]]
    assert key.same["article_id"].tolist() == ["wire", "shore"]
    assert key.strongest == {"label": "d01", "cut": "d02"}


def test_an_empty_key_gives_empty_tables_with_all_columns():
    key, problems = tables({}, load_event("baghouz"))
    assert problems == []
    for name, columns in COLUMNS.items():
        assert getattr(key, name).columns.tolist() == columns
        assert getattr(key, name).empty


def test_load_key_names_the_words_that_are_not_there(ferry):
    change(ferry, "shore.md", "angry residents", "angry neighbours")
    with pytest.raises(InputProblem, match="angry residents"):
        load_key(ferry)


def test_a_second_kind_may_be_given_without_brackets(ferry):
    change(ferry, "key.toml", 'also = ["other"]', 'also = "hedge"')
    assert load_key(ferry).differences["also"].tolist() == [("hedge",), ()]


def test_a_folder_without_a_key_says_so(ferry):
    (ferry / "key.toml").unlink()
    with pytest.raises(InputProblem, match="no key.toml"):
        load_key(ferry)
    assert check(ferry) == []


@given(st.text("ab ", max_size=30), st.text("ab", min_size=1, max_size=3), st.integers(1, 5))
def test_occurrence_counts_places(text, words, nth):
    places = [start for start in range(len(text)) if text.startswith(words, start)]
    assert occurrence(text, words, nth) == (places[nth - 1] if nth <= len(places) else None)


def test_quotation_marks_are_levelled_without_moving_anything():
    assert plain_marks("“It’s ‘here’”") == "\"It's 'here'\""


# What the check finds


def test_a_sound_event_has_no_problems(ferry):
    assert check(ferry) == []


BROKEN = {
    "a span that is not there": ("key.toml", 'text = "residents", nth = 1', 'text = "citizens", nth = 1', "citizens"),
    "too high an occurrence": ("key.toml", 'text = "residents", nth = 1', 'text = "residents", nth = 4', "number 4"),
    "an unknown article": ("key.toml", 'article = "wire", text = "res', 'article = "wine", text = "res', "'wine'"),
    "an unknown kind": ("key.toml", 'kind = "cut"', 'kind = "snip"', "'snip' is not known"),
    "an unknown second kind": ("key.toml", 'kind = "cut"', 'kind = "cut"\nalso = ["snip"]', "'snip' is not known"),
    "an unknown voice": ("key.toml", 'voice = "scare_quoted"', 'voice = "loud"', "'loud' is not known"),
    "an unknown cue class": ("key.toml", 'cue_class = "neutral"', 'cue_class = "kind"', "'kind' is not known"),
    "an unknown actor": ("key.toml", 'actor = "residents"', 'actor = "mayor"', "'mayor' is not known"),
    "a repeated id": ("key.toml", 'id = "d02"', 'id = "d01"', "'d01' is given twice"),
    "a missing field": ("key.toml", 'other_side = "It is short."\n', "", "no 'other_side'"),
    "both told and not told": ("key.toml", 'not_told = ["shore"]', 'not_told = ["shore", "wire"]', "both told"),
    "neither told nor not told": ("key.toml", 'not_told = ["shore"]', "not_told = []", "does not say whether shore"),
    "in_wire against the agency": ("key.toml", "in_wire = true", "in_wire = false", "do not agree"),
    "a direct quotation without marks": ("wire.md", '"We need this boat,"', "We need this boat,", "does not stand"),
    "an indirect quotation in marks": ("key.toml", 'form = "direct"', 'form = "indirect"', "stands in quotation"),
    "a cue that is not there": ("key.toml", 'cue = "said"', 'cue = "stated"', "cue 'stated'"),
    "a speaker that is not there": ("key.toml", 'speaker = "mayor Ada Holt"', 'speaker = "Ida"', "speaker 'Ida'"),
    "a quotation without a speaker": ("key.toml", 'speaker = "mayor Ada Holt"', 'speaker = ""', "needs a speaker"),
    "a voice against its quotation": ("key.toml", 'voice = "scare_quoted"', 'voice = "outlet"', "says otherwise"),
    "a strongest of another kind": ("key.toml", 'cut = "d02"', 'cut = "d01"', "not a difference of the kind"),
    "a kind without a strongest": ("key.toml", 'cut = "d02"\n', "", "no difference of the kind 'cut'"),
    "a shared sentence that differs": ("shore.md", "voted 9-4", "voted 9 to 4", "shared sentence"),
    "no TOML": ("key.toml", "[strongest]", "[strongest", "not valid TOML"),
    "two articles of one outlet": ("shore.md", "outlet: The Shore", "outlet: Wire One", "same outlet"),
    "a style nobody knows": ("shore.md", "style: tabloid", "style: blog", "'blog'"),
    "an article left out of the order": ("event.toml", 'order = ["wire", "shore"]', 'order = ["wire"]', "order"),
    "an event without a note": ("event.toml", 'note = "Invented."\n', "", "no 'note'"),
    "two kinds of quotation marks": ("shore.md", '"blackmail"', "“blackmail”", "mixes curly and straight"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_the_check_names_what_is_wrong(ferry, case):
    name, old, new, says = BROKEN[case]
    change(ferry, name, old, new)
    problems = check(ferry)
    assert any(says in problem for problem in problems), problems


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        (
            '{article = "wire", text = "residents", nth = 1},',
            '{article = "wire", text = "60 residents", nth = 1},'
            '{article = "wire", text = "residents waited", nth = 1},',
            "overlap",
        ),
        (
            '[[facts]]\nid = "f01"',
            '[[quotations]]\narticle = "wire"\ntext = "this boat,"\nnth = 1\nform = "partial"\n[[facts]]\nid = "f01"',
            "overlap",
        ),
        (
            "[[same]]",
            '[[terms]]\narticle = "shore"\ntext = "blackmail"\nnth = 1\nvoice = "scare_quoted"\n'
            'set = "labour_dispute"\n[[same]]',
            "overlap",
        ),
    ],
)
def test_the_check_finds_wrong_overlaps(ferry, old, new, says):
    change(ferry, "key.toml", old, new)
    assert any(says in problem for problem in check(ferry))


def test_a_mention_inside_another_is_no_wrong_overlap(ferry):
    change(
        ferry,
        "key.toml",
        '{article = "shore", text = "angry residents", nth = 1},',
        '{article = "shore", text = "angry residents", nth = 1}, {article = "shore", text = "residents", nth = 1},',
    )
    assert check(ferry) == []


def test_the_check_counts_words(ferry):
    problems = check(ferry, LENGTH)
    assert [problem for problem in problems if "words; between 300 and 600" in problem] == problems
    assert len(problems) == 2


def test_the_check_of_a_folder_that_is_no_event(tmp_path):
    assert check(tmp_path) == [f"{tmp_path} has no event.toml; it belongs beside the .md files of the articles."]


def test_an_article_that_the_order_names_but_nobody_wrote(ferry):
    (ferry / "shore.md").unlink()
    assert any("no shore.md" in problem for problem in check(ferry))


def test_a_bundled_event_stays_sound_when_it_is_copied(tmp_path):
    folder = shutil.copytree(corpora_folder() / "harbour-strike", tmp_path / "harbour-strike")
    assert check(folder) == []
    change(folder, "commerce.md", "stranding", "leaving")
    assert any("stranding" in problem for problem in check(folder))
