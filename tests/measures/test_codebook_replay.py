"""Corrections replayed: each kind alone, one after the other, on texts that changed, and what is said of the rest."""

import itertools
from datetime import date

import pandas as pd
import pytest

from framing.corpus.article import Article, Event
from framing.language.reading import read
from framing.measures import codebook, naming
from framing.measures.codebook import Actor, Anchor, Codebook

WHO = {"author": "A. Reader", "date": date(2026, 11, 22)}
TEXTS = {
    "a": "Daesh terrorists fled. The government denied it. The regime agreed. Rebels shelled the bridge.",
    "b": "Islamic State lost. The government agreed. The rebels left. Hezbollah fighters came.",
}


def event(**changed):
    texts = {**TEXTS, **changed}
    return Event("town", "", tuple(Article(name, f"Outlet {name.upper()}", "", text) for name, text in texts.items()))


@pytest.fixture(scope="module")
def reading():
    return read(event())


@pytest.fixture(scope="module")
def plain(reading):
    return naming.mentions(reading)


@pytest.fixture(scope="module")
def edited():
    """The event as it is read after three kinds of edition."""
    return {
        "a changed paragraph": read(event(a="Rain fell on Monday.\n\n" + TEXTS["a"].replace("denied it", "said no"))),
        "an added article": read(event(c="The regime shelled the rebels on Monday. The government smiled.")),
        "a moved sentence": read(event(a="The regime agreed. " + TEXTS["a"].replace(" The regime agreed.", ""))),
    }


def place(reading, quote, article="a"):
    start = reading.text(article).index(quote)
    return codebook.anchor(reading, article, start, start + len(quote))


def said(table, actor_id):
    return table.loc[table["actor_id"] == actor_id, "mention"].tolist()


def problems(book, plain, reading):
    return book.replay(plain, reading).unapplied[["entry", "kind", "problem"]].values.tolist()


def test_the_event_has_the_actors_that_these_tests_speak_of(plain):
    ids = set(plain["actor_id"])
    assert {"islamic-state", "government", "regime", "rebels", "bridge", "hezbollah"} <= ids


def operations(reading):
    return {
        "merge": Codebook().merge("government", "regime", **WHO),
        "split": Codebook().split("islamic-state", "Those who fled", label="terrorists", **WHO),
        "rename": Codebook().rename("bridge", "The old bridge", **WHO),
        "retype": Codebook().retype("bridge", "place", **WHO),
        "move": Codebook().move(place(reading, "Rebels"), "hezbollah", **WHO),
        "hide": Codebook().hide("hezbollah", **WHO),
        "never_merge": Codebook().never_merge("rebels", "hezbollah", **WHO),
        "reject": Codebook().reject("naming", place(reading, "the bridge"), "no actor", **WHO),
        "hint": Codebook().hint("nsag_members", "terrorists", "neutral", **WHO),
        "fact": Codebook().fact("told", fact="f1", article="a", **WHO),
    }


KINDS = ["merge", "split", "rename", "retype", "move", "hide", "never_merge", "reject", "hint", "fact"]
CHANGED = {
    # kind: the columns that may change, and how many of the 9 mentions change or go
    "merge": ({"actor_id", "actor", "rule"}, 1),
    "split": ({"actor_id", "actor", "rule"}, 1),
    "rename": ({"actor"}, 1),
    "retype": ({"type"}, 1),
    "move": ({"actor_id", "actor", "rule"}, 1),
    "never_merge": (set(), 0),
    "hint": (set(), 0),
    "fact": (set(), 0),
}


@pytest.mark.parametrize("kind", CHANGED)
def test_a_correction_changes_its_own_mentions_and_columns_and_no_other(reading, plain, kind):
    table = operations(reading)[kind].apply(plain, reading)
    columns, rows = CHANGED[kind]
    differs = table.astype(object).ne(plain.astype(object))
    assert set(differs.columns[differs.any()]) == columns
    assert differs.any(axis=1).sum() == rows and len(table) == len(plain)


@pytest.mark.parametrize("kind, words", [("hide", "Hezbollah fighters"), ("reject", "the bridge")])
def test_a_mention_that_goes_leaves_the_others_as_they_were(reading, plain, kind, words):
    table = operations(reading)[kind].apply(plain, reading)
    pd.testing.assert_frame_equal(table, plain[plain["mention"] != words].reset_index(drop=True))


@pytest.mark.parametrize("kind", KINDS)
def test_each_correction_applies_and_is_taken_back_by_undo(reading, plain, kind):
    book = operations(reading)[kind]
    assert book.replay(plain, reading).unapplied.empty
    pd.testing.assert_frame_equal(book.undo().apply(plain, reading), plain)


@pytest.mark.parametrize("kind", KINDS)
def test_the_table_that_is_corrected_stays_as_it_is(reading, plain, kind):
    before = plain.copy(deep=True)
    operations(reading)[kind].apply(plain, reading)
    pd.testing.assert_frame_equal(plain, before)


INDEPENDENT = list(itertools.permutations(["merge", "split", "rename", "hide"]))


@pytest.mark.parametrize("order", INDEPENDENT, ids=">".join)
def test_corrections_of_different_actors_may_come_in_any_order(reading, plain, order):
    single = operations(reading)

    def joined(kinds):
        return Codebook("", tuple(entry for kind in kinds for entry in single[kind].entries)).apply(plain, reading)

    pd.testing.assert_frame_equal(joined(order), joined(INDEPENDENT[0]))


def test_a_chain_of_merges_ends_in_one_actor(reading, plain):
    book = Codebook().merge("regime", "government", **WHO).merge("rebels", "regime", **WHO)
    table = book.apply(plain, reading)
    assert said(table, "rebels") == ["The government", "The regime", "Rebels", "The government", "The rebels"]
    assert not said(table, "regime") and not said(table, "government")


def test_what_was_split_off_can_be_merged_back(reading, plain):
    book = operations(reading)["split"].merge("islamic-state", "those-who-fled", **WHO)
    table = book.apply(plain, reading)
    assert said(table, "islamic-state") == said(plain, "islamic-state")


def test_a_merge_takes_back_that_two_are_kept_apart(reading, plain):
    apart = Codebook().never_merge("regime", "government", **WHO)
    assert apart.replay(plain, reading).apart == {("government", "regime")}
    assert apart.merge("government", "regime", **WHO).replay(plain, reading).apart == frozenset()


def test_the_reason_of_a_correction_stands_at_its_mentions(reading, plain):
    book = Codebook().move(place(reading, "Rebels"), "hezbollah", reason="the text says so", **WHO)
    row = book.apply(plain, reading).query("mention == 'Rebels'").iloc[0]
    assert row["rule"] == "moved by hand (A. Reader, 2026-11-22): the text says so" and bool(row["certain"])


def test_several_places_move_together_and_one_that_is_gone_hinders_none(reading, plain):
    places = (place(reading, "Rebels"), Anchor("a", "no such words"), place(reading, "The rebels", "b"))
    replayed = Codebook().move(places, "Fighters from the hills", **WHO).replay(plain, reading)
    assert said(replayed.mentions, "fighters-from-the-hills") == ["Rebels", "The rebels"]
    assert replayed.unapplied.empty


def test_moving_gives_a_new_actor_a_name_and_no_type_that_nobody_said(reading, plain):
    row = Codebook().move(place(reading, "Rebels"), "Hill people", **WHO).apply(plain, reading)
    row = row[row["mention"] == "Rebels"].iloc[0]
    assert (row["actor_id"], row["actor"], row["type"]) == ("hill-people", "Hill people", "unclear")


NOT_HERE = [
    (Codebook().hide("nobody", **WHO), "there is no actor 'nobody' in this event."),
    (Codebook().rename("nobody", "X", **WHO), "there is no actor 'nobody' in this event."),
    (Codebook().merge("regime", "nobody", **WHO), "there is no actor 'nobody' in this event."),
    (Codebook().merge("regime", "regime", **WHO), "'regime' is 'regime' already."),
    (
        Codebook().split("regime", "X", label="tyrants", **WHO),
        "'regime' has none of the mentions that should leave it.",
    ),
    (Codebook().move(Anchor("a", "tyrants"), "regime", **WHO), "no mention stands at 'tyrants' any more."),
    (Codebook().move(Anchor("a", "denied"), "regime", **WHO), "no mention stands at 'denied' any more."),
    (Codebook().reject("naming", Anchor("a", "denied"), "x", **WHO), "no mention stands at 'denied' any more."),
    (Codebook().reject("tone", Anchor("a", "smiled"), "x", **WHO), "the words 'smiled' are not in the text any more."),
    (Codebook().hint("nsag_members", "thugs", **WHO), "nobody is called 'thugs' here."),
    (Codebook().fact("told", places=Anchor("a", "smiled"), **WHO), "the words 'smiled' are not in the text any more."),
    (
        Codebook().merge("government", "regime", **WHO).never_merge("government", "regime", **WHO),
        "'government' and 'regime' are one actor here; split it first.",
    ),
]


@pytest.mark.parametrize("book, problem", NOT_HERE, ids=lambda value: str(value)[:40] if isinstance(value, str) else "")
def test_what_does_not_apply_is_said_and_changes_nothing(reading, plain, book, problem):
    number = len(book) - 1
    assert problems(book, plain, reading) == [[number, book.entries[-1].kind, problem]]
    pd.testing.assert_frame_equal(book.apply(plain, reading), book.undo().apply(plain, reading))


def test_entries_after_one_that_fails_still_apply(reading, plain):
    replayed = Codebook().hide("nobody", **WHO).hide("bridge", **WHO).replay(plain, reading)
    assert replayed.unapplied["entry"].tolist() == [0] and not said(replayed.mentions, "bridge")


@pytest.mark.parametrize("edition", ["a changed paragraph", "an added article", "a moved sentence"])
@pytest.mark.parametrize("kind", KINDS)
def test_corrections_survive_an_edition(reading, edited, edition, kind):
    mentions = naming.mentions(edited[edition])
    assert problems(operations(reading)[kind], mentions, edited[edition]) == []


@pytest.mark.parametrize("edition", ["a changed paragraph", "an added article", "a moved sentence"])
def test_a_moved_mention_is_the_same_words_after_an_edition(reading, edited, edition):
    book = Codebook().move(place(reading, "The regime"), "hezbollah", **WHO)
    table = book.apply(naming.mentions(edited[edition]), edited[edition])
    assert said(table, "hezbollah") == ["The regime", "Hezbollah fighters"]


def test_in_a_foreign_event_nothing_changes_and_everything_is_listed(reading):
    foreign = read(Event("sea", "", (Article("z", "Z", "", "Fishermen sank a boat."),)))
    mentions = naming.mentions(foreign)
    for kind, book in operations(reading).items():
        replayed = book.replay(mentions, foreign)
        pd.testing.assert_frame_equal(replayed.mentions, mentions)
        assert len(replayed.unapplied) == (kind != "fact")


def test_an_empty_table_of_mentions_stays_empty(reading):
    silent = read(Event("town", "", (Article("a", "A", "", ""),)))
    mentions = naming.mentions(silent)
    replayed = operations(reading)["merge"].replay(mentions, silent)
    assert replayed.mentions.empty and list(replayed.mentions.columns) == list(mentions.columns)
    assert len(replayed.unapplied) == 1


def test_an_actor_is_marked_at_the_first_mention_of_its_most_frequent_label(reading, plain):
    marked = codebook.actor(reading, plain, "government")
    assert marked == Actor("government", place(reading, "The government"))
    with pytest.raises(KeyError, match="No actor 'nobody'"):
        codebook.actor(reading, plain, "nobody")


def test_rejected_hits_of_a_measure_are_dropped_and_no_others(reading):
    spans = [("a", "Daesh"), ("a", "regime"), ("b", "rebels")]
    hits = pd.DataFrame(
        [(article, reading.text(article).index(w), reading.text(article).index(w) + len(w), w) for article, w in spans],
        columns=["article_id", "start", "end", "word"],
    )
    book = Codebook().reject("terminology", (place(reading, "Daesh"), place(reading, "rebels", "b")), "a name", **WHO)
    assert book.keep(hits, "terminology", reading)["word"].tolist() == ["regime"]
    assert book.keep(hits, "wording", reading)["word"].tolist() == ["Daesh", "regime", "rebels"]
    assert book.undo().keep(hits, "terminology", reading).equals(hits)
    assert book.keep(hits.iloc[:0], "terminology", reading).empty


def test_two_hundred_renames_leave_the_last_name(reading, plain):
    book = Codebook()
    for number in range(200):
        book = book.rename("bridge" if number % 2 else "regime", f"Name {number}", **WHO)
    replayed = book.replay(plain, reading)
    names = replayed.mentions.drop_duplicates("actor_id").set_index("actor_id")["actor"]
    assert (names["bridge"], names["regime"]) == ("Name 199", "Name 198")
    assert replayed.unapplied.empty and len(book) == 200 and len(book.without(0)) == 199
