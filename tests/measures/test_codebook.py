"""Corrections on an event whose names can be counted by hand: each kind, round trips, edited texts, broken files."""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.corpus.article import Article, Event
from framing.corpus.problems import InputProblem
from framing.language.reading import read
from framing.measures import codebook, naming
from framing.measures.codebook import Actor, Anchor, Codebook, Entry

WHO = {"author": "A. Reader", "date": date(2026, 11, 22)}
A = (
    "US-backed militants advanced on Monday. Daesh terrorists fled the town. The government denied it. "
    "The regime called it a lie. Daesh fighters shelled the bridge."
)
B = "The Syrian Democratic Forces advanced. Islamic State lost the bridge. The government agreed."


def event(a=A, b=B, *more):
    return Event("town", "", (Article("a", "Outlet A", "", a), Article("b", "Outlet B", "", b), *more))


@pytest.fixture(scope="module")
def reading():
    return read(event())


@pytest.fixture(scope="module")
def plain(reading):
    return naming.mentions(reading)


def corrected(reading, book):
    return naming.mentions(reading, book)


def said(table, actor_id):
    return table.loc[table["actor_id"] == actor_id, "mention"].tolist()


def place(reading, quote, article="a"):
    start = reading.text(article).index(quote)
    return codebook.anchor(reading, article, start, start + len(quote))


def test_merge_joins_two_actors_under_the_first_name_and_says_who_did_it(reading, plain):
    book = Codebook("town").merge("syrian-democratic-forces", "us-backed-militants", reason="same force", **WHO)
    table = corrected(reading, book)
    assert said(table, "syrian-democratic-forces") == ["US-backed militants", "The Syrian Democratic Forces"]
    row = table[table["mention"] == "US-backed militants"].iloc[0]
    assert row["actor"] == "Syrian Democratic Forces" and row["certain"]
    assert row["rule"] == "merged by hand (A. Reader, 2026-11-22): same force"
    assert len(table) == len(plain)


def test_later_entries_follow_a_merged_actor(reading):
    book = Codebook().merge("government", "regime", **WHO).rename("regime", "The rulers", **WHO)
    assert set(corrected(reading, book).query("actor_id == 'government'")["actor"]) == {"The rulers"}


def test_split_by_label_and_by_place(reading):
    book = Codebook().split("islamic-state", "Fighters of Daesh", label="fighters", **WHO)
    table = corrected(reading, book)
    assert said(table, "fighters-of-daesh") == ["Daesh fighters"]
    assert said(table, "islamic-state") == ["Daesh terrorists", "Islamic State"]
    book = Codebook().split("islamic-state", "Those who fled", places=(place(reading, "Daesh terrorists"),), **WHO)
    assert said(corrected(reading, book), "those-who-fled") == ["Daesh terrorists"]


def test_rename_and_retype_keep_the_id(reading):
    book = Codebook().rename("regime", "Rulers", **WHO).retype("regime", "unclear", **WHO)
    row = corrected(reading, book).query("actor_id == 'regime'").iloc[0]
    assert (row["actor"], row["type"]) == ("Rulers", "unclear")


def test_move_one_mention_to_a_known_or_a_new_actor(reading):
    moved = corrected(reading, Codebook().move(place(reading, "The regime"), "government", **WHO))
    assert said(moved, "government") == ["The government", "The regime", "The government"]
    new = corrected(reading, Codebook().move(place(reading, "The regime"), "Somebody else", **WHO))
    assert said(new, "somebody-else") == ["The regime"]


def test_hide_and_reject_drop_rows(reading, plain):
    hidden = corrected(reading, Codebook().hide("bridge", **WHO))
    assert len(plain) - len(hidden) == 2 and not said(hidden, "bridge")
    rejected = corrected(reading, Codebook().reject("naming", place(reading, "a lie"), "no actor", **WHO))
    assert len(plain) - len(rejected) == 1 and "a lie" not in rejected["mention"].tolist()


def test_reject_for_another_measure_leaves_mentions_and_drops_its_hits(reading, plain):
    book = Codebook().reject("terminology", place(reading, "terrorists"), "quoted name", **WHO)
    assert len(corrected(reading, book)) == len(plain)
    hits = plain[plain["mention"].isin(["Daesh terrorists", "The regime"])].copy()
    start = reading.text("a").index("terrorists")
    hits.loc[hits["mention"] == "Daesh terrorists", ["start", "end"]] = [start, start + len("terrorists")]
    assert book.keep(hits, "terminology", reading)["mention"].tolist() == ["The regime"]
    assert len(book.keep(hits, "tone", reading)) == 2


def test_never_merge_takes_a_pair_out_of_the_suggestions(reading, plain):
    def pairs(book):
        table = naming.suggestions(reading, plain, codebook=book)
        return {frozenset(pair) for pair in zip(table["left_actor_id"], table["right_actor_id"], strict=True)}

    dismissed = frozenset({"government", "regime"})
    assert dismissed in pairs(None)
    assert dismissed not in pairs(Codebook().never_merge("regime", "government", **WHO))


def test_facts_are_kept_for_the_fact_grid(reading, plain):
    book = Codebook().fact("not_told", fact="f1", article="a", **WHO)
    assert [entry.get("fact") for entry in book.entries] == ["f1"]
    assert corrected(reading, book).equals(plain)


def test_undo_and_without_give_the_book_before():
    first = Codebook().hide("bridge", **WHO)
    both = first.rename("regime", "Rulers", **WHO)
    assert both.undo() == first and both.without(0).entries == both.entries[1:] and Codebook().undo() == Codebook()


def test_an_empty_book_changes_nothing(reading, plain):
    assert corrected(reading, Codebook("town")).equals(plain)


def test_the_same_book_gives_the_same_ledger_whatever_the_order_of_articles(reading):
    book = Codebook("town").merge("government", "regime", **WHO).hide("bridge", **WHO)
    other = read(Event("town", "", tuple(reversed(event().articles))))
    ledgers = [
        naming.ledger(corrected(r, book)).sort_values(["actor_id", "outlet", "label"]).reset_index(drop=True)
        for r in (reading, other)
    ]
    assert ledgers[0].equals(ledgers[1])


def test_corrections_survive_an_added_article(reading):
    book = Codebook("town").merge("government", "regime", **WHO).move(place(reading, "a lie"), "government", **WHO)
    extra = Article("c", "Outlet C", "", "The regime shelled the bridge again.")
    table = corrected(read(event(A, B, extra)), book)
    assert said(table, "government") == ["The government", "The regime", "a lie", "The government", "The regime"]


def test_places_survive_a_changed_paragraph(reading):
    book = Codebook().move(place(reading, "The regime"), "islamic-state", **WHO)
    changed = "Rain fell. " + A.replace("The government denied it. ", "Officials said nothing. ")
    table = corrected(read(event(changed)), book)
    assert said(table, "islamic-state")[1] == "The regime"


def test_entries_that_no_longer_apply_are_listed_with_the_reason(reading):
    book = (
        Codebook()
        .hide("nobody", **WHO)
        .move(place(reading, "The regime"), "government", **WHO)
        .merge("government", "bridge", **WHO)
    )
    changed = read(event(A.replace("The regime called it a lie. ", "")))
    replayed = book.replay(naming.mentions(changed), changed)
    assert replayed.unapplied["entry"].tolist() == [0, 1]
    assert replayed.unapplied["problem"].tolist() == [
        "there is no actor 'nobody' in this event.", "no mention stands at 'The regime' any more.",
    ]  # fmt: skip


def test_an_actor_with_another_id_is_found_by_its_mention(reading, plain):
    marked = codebook.actor(reading, plain, "regime")
    book = Codebook().rename(Actor("junta", marked.at), "Rulers", **WHO)
    assert set(corrected(reading, book).query("actor_id == 'regime'")["actor"]) == {"Rulers"}


def test_of_equal_words_the_one_in_its_old_context_is_meant():
    text = "The rebels left. The rebels stayed. The rebels won."
    where = Anchor("a", "rebels", " left. The ".strip() + " ", " stayed", 0)
    r = read(Event("e", "", (Article("a", "A", "", text),)))
    assert codebook.locate(where, r) == ("a", text.index("rebels stayed"), text.index("rebels stayed") + 6)
    assert codebook.locate(Anchor("a", "army"), r) is None and codebook.locate(Anchor("z", "rebels"), r) is None
    assert codebook.locate(Anchor("a", "rebels", "xyz", "xyz"), r) is None


def test_a_book_for_another_event_says_so():
    book = Codebook("harbour").hide("bridge", **WHO)
    assert "made for the event 'harbour', not for 'town'" in book.mismatch(event())
    assert Codebook("town").mismatch(event()) == Codebook().mismatch(event()) == ""


def test_a_saved_book_is_readable_and_comes_back(tmp_path, reading, plain):
    book = (
        Codebook("town")
        .merge(codebook.actor(reading, plain, "government"), "regime", reason="one body", **WHO)
        .split("islamic-state", "Fighters", label="fighters", **WHO)
        .move(place(reading, "a lie"), "regime", **WHO)
        .fact("told", fact="f2", article="b", places=(place(reading, "denied it"),), **WHO)
        .reject("terminology", place(reading, "terrorists"), "in a name", **WHO)
    )
    book.save(tmp_path / "book.toml")
    text = (tmp_path / "book.toml").read_text()
    assert 'kind = "merge"' in text and 'author = "A. Reader"' in text and "date = 2026-11-22" in text
    assert codebook.load(tmp_path / "book.toml") == book


words = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=20)
anchors = st.builds(Anchor, words, words, st.text(max_size=5), st.text(max_size=5), st.integers(0, 10**6))
actors = st.builds(Actor, words, st.none() | anchors)
entries = st.one_of(
    st.builds(Entry, st.just("merge"), words, st.dates(), st.text(max_size=20), actors, actors),
    st.builds(Entry, st.just("hide"), words, st.dates(), st.text(max_size=20), actors),
    st.builds(lambda a, d, n, w: Entry("rename", a, d, "", n, extra={"name": w}), words, st.dates(), actors, words),
    st.builds(lambda a, d, p, t: Entry("move", a, d, "", to=t, places=(p,)), words, st.dates(), anchors, actors),
)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=10), st.lists(entries, max_size=4))
def test_any_book_comes_back_from_its_text(event_id, listed):
    book = Codebook(event_id, tuple(listed))
    assert codebook.loads(book.dumps()) == book


GOOD = 'format = 1\nevent = "e"\n\n[[entry]]\nkind = "hide"\nauthor = "A"\ndate = 2026-01-01\nactor = "x"\n'


@pytest.mark.parametrize(
    "text, message",
    [
        (GOOD.replace('"hide"', '"hide'), "line 5"),
        ("title = 'shopping'\n", "line 1: this is not a codebook"),
        (GOOD.replace("format = 1", "format = 9"), "line 1: format is 9; this version reads 1"),
        (GOOD + "\n[other]\nx = 1\n", "line 10: 'other' is unknown"),
        (GOOD.replace('kind = "hide"', 'kind = "explode"'), "line 4: kind is 'explode'; it must be one of merge"),
        (GOOD.replace('actor = "x"\n', ""), "line 4: a hide entry needs 'actor'"),
        (GOOD + 'colour = "red"\n', "line 4: a hide entry has no 'colour'; it may have actor"),
        (GOOD.replace('author = "A"\n', ""), "line 4: 'author' is missing; every correction says who made it"),
        (GOOD.replace("2026-01-01", '"2026-01-01"'), "line 4: date is '2026-01-01'; write it as 2026-11-22"),
        (GOOD.replace('actor = "x"', "actor = 5"), "line 4: 'actor' is an actor's id"),
        (GOOD.replace('"hide"', '"retype"') + 'type = "hero"\n', "line 4: type is 'hero'; it must be one of person"),
        (GOOD.replace('"hide"', '"split"') + 'name = "y"\n', "line 4: a split entry needs 'label' or 'places'"),
        (
            GOOD.replace('"hide"', '"move"').replace("actor", "to") + 'places = [{ quote = "q" }]\n',
            "line 4: a place is a table with article and quote",
        ),
        ("format = 1\nentry = 3\n", "line 1: this is not a codebook"),
    ],
)
def test_broken_and_foreign_files_are_refused_with_line_and_reason(text, message):
    with pytest.raises(InputProblem) as problem:
        codebook.loads(text, "book.toml")
    assert message in str(problem.value) and str(problem.value).startswith("book.toml, line ")


def test_files_that_are_missing_binary_or_huge_are_refused(tmp_path):
    with pytest.raises(InputProblem, match="There is no codebook at"):
        codebook.load(tmp_path / "none.toml")
    (tmp_path / "b.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(InputProblem, match="not text in UTF-8"):
        codebook.load(tmp_path / "b.toml")
    with pytest.raises(InputProblem, match="that is no codebook"):
        codebook.loads("#" * 3_000_000)


def test_a_correction_without_what_it_needs_is_refused_at_once():
    with pytest.raises(InputProblem, match="a rename entry needs 'name'"):
        Codebook().rename("x", "", **WHO)
    with pytest.raises(InputProblem, match="a reject entry needs 'reason'"):
        Codebook().reject("naming", Anchor("a", "x"), "", **WHO)


def test_two_hundred_entries_replay_over_a_large_table():
    text = " ".join(f"Group{chr(65 + n // 26)}{chr(97 + n % 26)}x attacked the town near Homs." for n in range(220))
    r = read(Event("e", "", (Article("a", "A", "", text),)))
    plain = naming.mentions(r)
    towns = [m.start() for m in re.finditer("the town", text)][:200]
    book = Codebook()
    for number, start in enumerate(towns):
        book = book.move(codebook.anchor(r, "a", start, start + 8), f"Town {number}", **WHO)
    replayed = book.replay(plain, r)
    assert replayed.unapplied.empty
    assert replayed.mentions["actor_id"].str.fullmatch(r"town-\d+").sum() == 200
