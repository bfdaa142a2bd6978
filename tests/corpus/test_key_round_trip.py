"""An answer key written as a file and read again points at the same words; what points nowhere is said."""

from __future__ import annotations

import json
import tomllib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.corpus import Article, Event
from framing.corpus.exporting import to_folder
from framing.corpus.key_rules import key_problems
from framing.corpus.key_tables import COLUMNS, occurrence, plain_marks, tables
from framing.corpus.keys import check, load_key
from framing.corpus.problems import InputProblem

WIRE = (
    "Port reopens\n\nThe port of Almira reopened on Monday, the union said. The union called it a victory. "
    '"We won," said Ana Petrov. The port, the union said, had lost 400 jobs.'
)
DAILY = (
    "Port open again\n\nThe port of Almira reopened on Monday, the union claimed. Rioters had closed the port. "
    "“We won,” Ana Petrov boasted. The port had lost jobs."
)
EVENT = Event("port", "Port", (Article("wire", "Northwire", "Port reopens", WIRE, wire=""),
                               Article("daily", "Daily", "Port open again", DAILY, wire="Northwire")))  # fmt: skip
TEXTS = {"wire": WIRE, "daily": DAILY}


def nth_of(text: str, start: int, words: str) -> int:
    """Which place of ``words`` in ``text`` begins at ``start``, counted from 1."""
    return sum(text.startswith(words, place) for place in range(start + 1))


@st.composite
def spans(draw):
    article = draw(st.sampled_from(sorted(TEXTS)))
    text = TEXTS[article]
    start = draw(st.integers(0, len(text) - 2))
    end = draw(st.integers(start + 1, min(len(text), start + 25)))
    return article, start, end


def as_toml(found) -> str:
    """A key file with one actor whose mentions are these spans, and a term for each."""
    lines = ["[[actors]]", 'id = "x"', 'name = "X"', 'type = "group"']
    for article, start, end in found:
        words = TEXTS[article][start:end]
        entry = (
            f"article = {json.dumps(article)}\ntext = {json.dumps(words)}\nnth = {nth_of(TEXTS[article], start, words)}"
        )
        lines += ["[[actors.mentions]]", entry]
    for article, start, end in found:
        words = TEXTS[article][start:end]
        entry = (
            f"article = {json.dumps(article)}\ntext = {json.dumps(words)}\nnth = {nth_of(TEXTS[article], start, words)}"
        )
        lines += ["[[terms]]", entry, 'voice = "outlet"']
    return "\n".join(lines)


@settings(max_examples=60)
@given(st.lists(spans(), max_size=5))
def test_every_span_that_is_written_is_found_again_where_it_was(found):
    key, problems = tables(tomllib.loads(as_toml(found)), EVENT)
    assert problems == []
    for table, words in ((key.mentions, "mention"), (key.terms, "term")):
        assert [(r.article_id, r.start, r.end) for r in table.itertuples()] == found
        assert all(TEXTS[r.article_id][r.start : r.end] == getattr(r, words) for r in table.itertuples())


@given(st.text("ab", max_size=12), st.text("ab", min_size=1, max_size=3), st.integers(1, 6))
def test_places_are_counted_also_where_they_overlap(text, words, nth):
    places = [n for n in range(len(text)) if text.startswith(words, n)]
    assert occurrence(text, words, nth) == (places[nth - 1] if nth <= len(places) else None)


def test_no_words_stand_nowhere():
    assert occurrence("port", "") is None and occurrence("", "port") is None


@given(st.text("a“”‘’\"'", max_size=20))
def test_plain_marks_move_no_offset(text):
    assert len(plain_marks(text)) == len(text) and not set(plain_marks(text)) & set("“”‘’")


def test_an_empty_key_has_every_table_with_its_columns():
    key, problems = tables({}, EVENT)
    assert problems == [] and key.strongest == {}
    for name, columns in COLUMNS.items():
        table = getattr(key, name)
        assert table.empty and table.columns.tolist() == columns


KEY = {
    "actors": [{"id": "union", "name": "union", "type": "group",
                "mentions": [{"article": "wire", "text": "union"}, {"article": "daily", "text": "union"}]},
               {"id": "ana", "name": "Ana Petrov", "type": "person",
                "mentions": [{"article": "wire", "text": "Ana Petrov"}]}],
    "differences": [{"id": "d1", "kind": "attribution", "left": {"article": "wire", "text": "said"},
                     "right": {"article": "daily", "text": "claimed"}, "does": "doubts", "other_side": "x"},
                    {"id": "d2", "kind": "added", "left": {"article": "wire"},
                     "right": {"article": "daily", "text": "Rioters had closed the port"}, "does": "adds",
                     "other_side": "x"}],
    "quotations": [{"article": "wire", "text": "We won,", "form": "direct", "speaker": "Ana Petrov", "cue": "said",
                    "cue_class": "neutral", "actor": "ana"}],
    "facts": [{"id": "f1", "fact": "400 jobs", "in_wire": True, "told": {"wire": "had lost 400 jobs"},
               "not_told": ["daily"]}],
    "same": [{"articles": ["wire", "daily"], "text": "The port of Almira reopened on Monday"}],
    "strongest": {"attribution": "d1", "added": "d2"},
}  # fmt: skip


def problems_after(change) -> list[str]:
    data = json.loads(json.dumps(KEY))
    change(data)
    key, missing = tables(data, EVENT)
    return missing + key_problems(key, data, EVENT)


def test_the_key_itself_is_in_order_and_its_offsets_are_exact():
    assert problems_after(lambda data: None) == []
    key, _ = tables(KEY, EVENT)
    added = key.differences.set_index("difference_id").loc["d2"]
    assert added["left"] == "" and added["left_article"] == "wire" and added["left_start"] is not added["right_start"]
    assert DAILY[added["right_start"] : added["right_end"]] == "Rioters had closed the port"
    assert key.facts[["article_id", "told"]].to_numpy().tolist() == [["wire", True], ["daily", False]]
    assert key.facts["start"].isna().tolist() == [False, True]


BROKEN = {
    "kind 'rumour' is not known": lambda d: d["differences"][0].update(kind="rumour"),
    "form 'shouted' is not known": lambda d: d["quotations"][0].update(form="shouted"),
    "actor_id 'mayor' is not known": lambda d: d["quotations"][0].update(actor="mayor"),
    "also 'rumour' is not known": lambda d: d["differences"][0].update(also=["verb", "rumour"]),
    "the actor_id 'union' is given twice": lambda d: d["actors"].append({**d["actors"][0], "mentions": []}),
    "the difference_id 'd1' is given twice": lambda d: d["differences"].append(d["differences"][0]),
    "the actor 'mayor' is never mentioned": lambda d: d["actors"].append(
        {"id": "mayor", "name": "M", "type": "person"}
    ),
    "difference d2 has words on neither side": lambda d: d["differences"][1]["right"].pop("text"),
    "difference d1 compares wire with itself": lambda d: d["differences"][0]["right"].update(
        article="wire", text="won"
    ),
    "fact f1 is both told and not told by wire": lambda d: d["facts"][0]["not_told"].append("wire"),
    "fact f1 does not say whether daily tells it": lambda d: d["facts"][0].update(not_told=[]),
    "fact f1: in_wire and what wire tells do not agree": lambda d: d["facts"][0].update(in_wire=False),
    "does not stand in quotation marks": lambda d: d["quotations"][0].update(text="won"),
    "stands in quotation marks": lambda d: d["quotations"][0].update(form="indirect"),
    "the speaker 'Bo Lind' is not in the article": lambda d: d["quotations"][0].update(speaker="Bo Lind"),
    "needs a speaker, a cue and a cue_class": lambda d: d["quotations"][0].update(cue=""),
    "strongest: 'd1' is not a difference of the kind 'verb'": lambda d: d["strongest"].update(verb="d1"),
    "strongest names no difference of the kind 'added'": lambda d: d["strongest"].pop("added"),
    "asks for number 9": lambda d: d["actors"][0]["mentions"][0].update(nth=9),
    "names the article 'tabloid'; there are: wire, daily": lambda d: d["facts"][0]["told"].update(tabloid="x"),
    "the mentions 'the union' and 'union said' overlap": lambda d: d["actors"][0]["mentions"].extend(
        [{"article": "wire", "text": "the union"}, {"article": "wire", "text": "union said"}]
    ),
}


@pytest.mark.parametrize("message", BROKEN)
def test_each_mistake_in_a_key_is_named_in_a_sentence(message):
    said = [sentence for sentence in problems_after(BROKEN[message]) if message in sentence]
    assert len(said) == 1 and said[0].endswith(".")


def test_a_mention_may_stand_in_a_longer_one_of_another_actor():
    change = {"article": "wire", "text": "the union", "nth": 1}
    assert problems_after(lambda d: d["actors"][1]["mentions"].append(change)) == []


@pytest.mark.parametrize(
    ("voice", "text", "good"), [("quoted", "We won", True), ("outlet", "We won", False), ("quoted", "victory", False)]
)
def test_the_voice_of_a_term_is_that_of_the_quotation_around_it(voice, text, good):
    term = {"article": "wire", "text": text, "voice": voice, "set": "s"}
    assert (problems_after(lambda d: d.update(terms=[term])) == []) is good


def test_a_key_file_that_is_broken_or_missing_is_said_with_its_place(tmp_path):
    folder = to_folder(EVENT, tmp_path / "port")
    with pytest.raises(InputProblem, match=r"has no key\.toml"):
        load_key(folder)
    (folder / "key.toml").write_text("[[actors]\n", "utf-8")
    with pytest.raises(InputProblem, match=r"key\.toml is not valid TOML"):
        load_key(folder)
    assert any("is not valid TOML" in sentence for sentence in check(folder))
    (folder / "key.toml").write_text('[[differences]]\nkind = "verb"\n', "utf-8")
    assert any("an entry has no 'id'; add it" in sentence for sentence in check(folder))
