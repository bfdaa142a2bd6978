"""A codebook's file: every correction comes back, odd characters too; broken files are refused with the line."""

import tomllib
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.corpus.problems import InputProblem
from framing.measures.codebook import Actor, Anchor, Codebook, Entry, load, loads
from framing.measures.codebook.entries import FIELDS, TYPES
from framing.measures.codebook.files import MOST

WHO = {"author": "A. Reader", "date": date(2026, 11, 22)}
PLACE = Anchor("a", "the rebels", "before ", " after", 12)
EVERY = (
    Codebook("town")
    .merge("x", "y", reason="one body", **WHO)
    .split("x", "z", label="thugs", places=(PLACE, Anchor("b", "q")), **WHO)
    .rename(Actor("x", PLACE), "The X", **WHO)
    .retype("x", "group", **WHO)
    .move((PLACE, PLACE), Actor("y", PLACE), **WHO)
    .hide("x", **WHO)
    .never_merge("x", "y", **WHO)
    .reject("terminology", PLACE, "in a name", **WHO)
    .hint("nsag_members", "terrorists", "neutral", **WHO)
    .fact("move", fact="f1", to_fact="f2", article="a", places=PLACE, **WHO)
)
ODD = [
    'double " quotes', "single ' quotes", "back\\slash", "tab\there", "line\nbreak", "\r\n", "“curly”", "naïve",
    "日本", "أخبار", "😀", "\x00", "\x1f", "\x7f", "\u2028", "]]", "# no comment", "[[entry]]", "{ }", '"""', "=", " ",
]  # fmt: skip


def test_every_kind_of_correction_is_in_this_book():
    assert [entry.kind for entry in EVERY.entries] == list(FIELDS)


def test_every_kind_comes_back_from_the_file(tmp_path):
    EVERY.save(tmp_path / "book.toml")
    assert load(tmp_path / "book.toml") == load(str(tmp_path / "book.toml")) == EVERY


def test_the_file_is_plain_toml_that_others_can_read():
    data = tomllib.loads(EVERY.dumps())
    assert (data["format"], data["event"], len(data["entry"])) == (1, "town", len(FIELDS))
    assert data["entry"][0] == {
        "kind": "merge", "author": "A. Reader", "date": date(2026, 11, 22), "reason": "one body",
        "actor": "x", "other": "y",
    }  # fmt: skip
    assert data["entry"][2]["actor"]["id"] == "x" and data["entry"][2]["actor"]["at"]["quote"] == "the rebels"


def test_writing_what_was_read_gives_the_same_text():
    assert loads(EVERY.dumps()).dumps() == EVERY.dumps()


@pytest.mark.parametrize("odd", ODD, ids=ascii)
def test_odd_characters_survive_in_every_field(odd):
    who = {"author": f"A{odd}", "date": date(2026, 1, 1), "reason": f"r{odd}"}
    place = Anchor(f"a{odd}", f"q{odd}", odd, odd, 3)
    book = Codebook(odd).rename(Actor(f"x{odd}", place), f"n{odd}", **who).reject(f"m{odd}", place, **who)
    assert loads(book.dumps()) == book


words = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=15)
free = st.text(st.characters(exclude_categories=("Cs",)), max_size=15)
places = st.builds(Anchor, words, words, free, free, st.integers(0, 2**40))
people = st.builds(Actor, words, st.none() | places)
listed = st.lists(places, min_size=1, max_size=3).map(tuple)


def entry(kind, reason=free, with_places=None, names=(), **extra):
    return st.builds(
        lambda author, day, why, spots, actors, fields: Entry(
            kind, author, day, why, **dict(zip(names, actors, strict=True)), places=spots, extra=fields
        ),
        words, st.dates(), reason, st.just(()) if with_places is None else with_places,
        st.tuples(*[people] * len(names)), st.fixed_dictionaries(extra),
    )  # fmt: skip


entries = st.one_of(
    entry("merge", names=("actor", "other")),
    entry("never_merge", names=("actor", "other")),
    entry("split", names=("actor",), name=words, label=words),
    entry("split", names=("actor",), name=words, with_places=listed),
    entry("rename", names=("actor",), name=words),
    entry("retype", names=("actor",), type=st.sampled_from(TYPES)),
    entry("move", names=("to",), with_places=listed),
    entry("hide", names=("actor",)),
    entry("reject", reason=words, measure=words, with_places=listed),
    entry("hint", set=words, label=words),
    entry("hint", set=words, label=words, connotation=words),
    entry("fact", change=st.sampled_from(["told", "not_told", "move"]), fact=words, article=words),
)


@settings(max_examples=80)
@given(free, st.lists(entries, max_size=5))
def test_any_corrections_come_back_from_their_text(event_id, drawn):
    book = Codebook(event_id, tuple(drawn))
    assert loads(book.dumps()) == book


@settings(max_examples=60)
@given(st.lists(entries, min_size=1, max_size=5))
def test_undo_after_a_round_trip_is_undo_before_it(drawn):
    book = Codebook("e", tuple(drawn))
    assert loads(book.dumps()).undo() == book.undo() == loads(book.undo().dumps())


@settings(max_examples=80)
@given(st.text(max_size=60))
def test_any_other_text_is_refused_in_a_sentence(text):
    with pytest.raises(InputProblem) as problem:
        loads(text, "notes.txt")
    assert str(problem.value).startswith("notes.txt, line ")


HEAD = 'format = 1\nevent = "e"\n\n'
FIRST = '[[entry]]\nkind = "hide"\nauthor = "A"\ndate = 2026-01-01\nactor = "x"\n\n'


def second(text):
    """A file whose second entry, on line 10, is this."""
    return HEAD + FIRST + "[[entry]]\n" + text + '\nauthor = "A"\ndate = 2026-01-01\n'


@pytest.mark.parametrize(
    "text, line, reason",
    [
        (second('kind = "rename"\nactor = "x"'), 10, "a rename entry needs 'name'"),
        (second('kind = "merge"\nactor = "x"'), 10, "a merge entry needs 'other'"),
        (second('kind = "merge"\nactor = "x"\nother = ""'), 10, "a merge entry needs 'other'"),
        (second('actor = "x"'), 10, "kind is None"),
        (second('kind = "hide"\nactor = "x"\nname = "y"'), 10, "a hide entry has no 'name'"),
        (second('kind = "rename"\nactor = "x"\nname = 3'), 10, "'name' must be text in quotation marks, not 3"),
        (second('kind = "retype"\nactor = "x"\ntype = "villain"'), 10, "type is 'villain'"),
        (second('kind = "fact"\nchange = "lost"'), 10, "change is 'lost'; it must be told, not_told or move"),
        (second('kind = "hide"\nactor = { name = "x" }'), 10, "'actor' is an actor's id"),
        (second('kind = "hide"\nactor = { id = "x", at = { article = "a" } }'), 10, "a place is a table with"),
        (second('kind = "move"\nto = "x"\nplaces = "here"'), 10, "'places' is a list of places"),
        (
            second('kind = "move"\nto = "x"\nplaces = [{ article = "a", quote = "q", start = "0" }]'), 10,
            "a place has start = '0'",
        ),
        (
            second('kind = "move"\nto = "x"\nplaces = [{ article = "a", quote = "q", colour = "red" }]'), 10,
            "a place has colour = 'red'",
        ),
        (HEAD + FIRST + "[[entry]\n", 10, "not valid TOML"),
        (HEAD.replace("format = 1", 'format = "1"'), 1, "format is '1'; this version reads 1"),
        (HEAD.replace('"e"', "5"), 2, "'event' must be text"),
        (HEAD.replace("event", "events"), 2, "'events' is unknown; expected are format, event, entry"),
        ("# words only\n", 1, "not a codebook"),
        ("", 1, "not a codebook"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_with_its_line(text, line, reason):
    with pytest.raises(InputProblem) as problem:
        loads(text, "book.toml")
    assert str(problem.value).startswith(f"book.toml, line {line}: ") and reason in str(problem.value)


def test_more_entries_than_are_read_are_refused_with_both_numbers():
    with pytest.raises(InputProblem, match=f"{MOST + 1:,} entries, more than the {MOST:,}"):
        loads(HEAD + FIRST * (MOST + 1))


def test_a_folder_or_nothing_is_no_codebook(tmp_path):
    with pytest.raises(InputProblem, match="There is no codebook at"):
        load(tmp_path / "missing.toml")


@pytest.mark.parametrize("kind", FIELDS)
def test_a_correction_says_who_made_it(kind):
    made = next(entry for entry in EVERY.entries if entry.kind == kind)
    text = Codebook("e", (made,)).dumps().replace('author = "A. Reader"\n', "")
    with pytest.raises(InputProblem, match="line 6: 'author' is missing; every correction says who made it and when"):
        loads(text, "book.toml")
