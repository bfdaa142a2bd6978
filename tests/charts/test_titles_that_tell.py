"""Titles say what one sees, also with one outlet, a tie, nobody named, or nothing at all."""

from __future__ import annotations

import pandas as pd
import pytest

from framing.charts import names, terminology, tone, toward, voices, words

ONE = {"Post": "Outlet A"}
TWO = {"Post": "Outlet A", "Star": "Outlet B"}
THREE = {**TWO, "Radio": "Outlet C"}


_TERMS = "set_id concept outlet variant connotation n total share low high".split()


def terms(*rows, shown=TWO) -> str:
    """The title for rows of variant, outlet, n."""
    table = pd.DataFrame([("s", "x", o, v, "neutral", n, 9, 0.5, 0.1, 0.9) for v, o, n in rows],
                         columns=_TERMS)  # fmt: skip
    hits = pd.DataFrame({"set_id": ["s"] * len(rows), "variant": [v for v, *_ in rows], "form": [v for v, *_ in rows]})
    return terminology.choices(table, hits, "s", shown).title


def test_a_term_that_one_outlet_alone_uses_twice_is_told_before_what_all_say():
    said = terms(("rebel", "Post", 4), ("rebel", "Star", 4), ("thug", "Star", 2), ("thug", "Post", 0))
    assert said.startswith("Only Outlet B says “thug”")


def test_a_term_used_once_tells_nothing_about_an_outlet():
    assert terms(("rebel", "Post", 1), ("rebel", "Star", 1), ("thug", "Star", 1)) == "All outlets say “rebel”"


def test_where_only_one_outlet_uses_any_term_there_is_no_only():
    assert terms(("rebel", "Post", 3), ("rebel", "Star", 0)) == "Outlet A says “rebel”"
    assert terms(("rebel", "Post", 3), shown=ONE) == "Outlet A says “rebel”"
    assert terms(("agitator", "Post", 1), ("rebel", "Post", 2), ("thug", "Post", 1)) == "Outlet A says “rebel”"


def test_two_of_three_are_named_and_all_three_are_all():
    assert terms(("rebel", "Post", 1), ("rebel", "Radio", 1), shown=THREE) == "Outlet A and Outlet C say “rebel”"
    three = [("rebel", outlet, 1) for outlet in THREE]
    assert terms(*three, shown=THREE) == "All outlets say “rebel”"


def test_the_box_below_opens_at_the_term_of_the_title():
    table = pd.DataFrame([("s", "x", "Post", "thug", "neutral", 2, 9, 0.5, 0.1, 0.9)], columns=_TERMS)
    other = table.assign(variant="rebel", outlet="Star", n=1)
    hits = pd.DataFrame({"set_id": "s", "variant": ["thug", "thug", "rebel"], "form": ["thug", "thugs", "rebel"]})
    figure = terminology.choices(pd.concat([table, other]), hits, "s", TWO)
    assert figure.title == "Only Outlet A says “thug” or “thugs”: twice" and figure.tells == ("thug, thugs", "Outlet A")
    assert terminology.choices(table.assign(n=0), hits, "s", TWO).tells is None


def test_terms_that_nobody_uses_in_this_voice():
    assert terms(("rebel", "Post", 0)) == "No outlet uses any of these terms in this voice"


def test_the_share_of_a_term_is_said_with_its_interval_and_too_little_text_is_said_too():
    table = pd.DataFrame(
        [("s", "x", "Post", "rebel", "neutral", 6, 10, 0.6, 0.31, 0.83),
         ("s", "x", "Star", "rebel", "neutral", 1, 2, float("nan"), float("nan"), float("nan"))],
        columns=_TERMS,
    )  # fmt: skip
    hits = pd.DataFrame({"set_id": ["s"], "variant": ["rebel"], "form": ["rebels"]})
    said = terminology.shares(table, hits, "s", "rebels", TWO).table["said"].tolist()
    assert said == [
        "Outlet A: 6 of 10, 60% (95 % interval 31% to 83%)", "Outlet B: 1 of 2: too little text for a share",
    ]  # fmt: skip


def quotations(*rows) -> pd.DataFrame:
    """Rows of outlet, actor, kind of source, cue, class of cue, words."""
    made = [(o, "direct", actor, source, cue, of, n) for o, actor, source, cue, of, n in rows]
    return pd.DataFrame(made, columns="outlet form actor source cue cue_class words".split())


def heard(*rows, by="speaker_name", shown=TWO) -> str:
    return voices.words(quotations(*rows), shown, by).title


def test_the_outlet_with_twenty_reported_words_counts_before_one_with_a_few():
    assert heard(
        ("Post", "Ana Petrov", "official", "said", "neutral", 12), ("Post", "", "unknown", "said", "neutral", 8),
        ("Star", "Bo Lind", "official", "said", "neutral", 19),
    ) == "Outlet A gives 12 of its 20 reported words to Ana Petrov"  # fmt: skip


def test_where_nobody_has_twenty_words_the_few_are_told():
    assert heard(("Star", "Bo Lind", "official", "said", "neutral", 19)) == (
        "Outlet B gives 19 of its 19 reported words to Bo Lind"
    )


def test_an_outlet_with_many_words_of_nobody_named_hides_no_speaker_of_another():
    assert heard(
        ("Post", "", "unknown", "said", "neutral", 30), ("Star", "Bo Lind", "official", "said", "neutral", 10)
    ) == "Outlet B gives 10 of its 10 reported words to Bo Lind"  # fmt: skip


def test_quotations_of_nobody_named_and_no_quotations_at_all():
    assert heard(("Post", "", "unknown", "said", "neutral", 30)) == "1 quotation, none with a named speaker"
    assert heard() == "Nobody speaks in these articles"


def test_the_speaker_of_the_title_is_in_the_picture_however_much_others_say():
    many = [("Star", f"Speaker {n}", "official", "said", "neutral", 100) for n in range(12)]
    figure = voices.words(quotations(*many, ("Post", "Ana", "official", "said", "neutral", 30)), TWO)
    assert figure.title == "Outlet A gives 30 of its 30 reported words to Ana"
    shown = figure.table[figure.table["n"] > 0]
    assert set(shown["outlet"]) == {"Outlet A", "Outlet B"} and shown["row"].nunique() == 12
    assert figure.tells in set(zip(shown["row"], shown["outlet"], strict=True))


def test_kinds_of_source_are_told_in_the_plural():
    assert heard(("Post", "Ana", "witness", "said", "neutral", 30), by="kind").endswith(
        "30 reported words to witnesses"
    )


def test_verbs_that_are_all_neutral_and_no_verb_at_all():
    plain = quotations(("Post", "Ana", "official", "said", "neutral", 30), ("Post", "Bo", "official", "", "", 3))
    figure = voices.cues(plain, TWO)
    assert figure.title == "Every reporting verb here is neutral"
    assert figure.table["n"].sum() == 1  # a quotation without a verb is no verb


def test_scare_quotes_are_nobodys_words():
    rows = quotations(("Post", "Ana", "official", "said", "neutral", 30)).assign(form="scare")
    assert voices.words(rows, TWO).title == "Nobody speaks in these articles"


def toned(*rows, shown=TWO, score="attitude") -> str:
    """The title for rows of outlet, voice, score."""
    made = [(o, o, n, 10 * n, 10 * n + 9, "body", v, "x", s, s, "") for n, (o, v, s) in enumerate(rows)]
    columns = "article_id outlet sentence_id start end part voice sentence tone attitude words".split()
    return tone.strip(pd.DataFrame(made, columns=columns), shown, score).title


@pytest.mark.parametrize(
    ("rows", "title"),
    [
        ([("Post", "quoted", -0.9)], "No outlet's own sentences sound clearly negative or positive"),
        ([("Post", "outlet", -0.24)], "No outlet's own sentences sound clearly negative or positive"),
        ([("Post", "outlet", 0.9)], "1 own sentence of Outlet A sounds clearly positive"),
        ([("Post", "outlet", -0.25)], "1 own sentence of Outlet A sounds clearly negative"),
        ([("Post", "scare_quoted", -0.5), ("Post", "outlet", -0.5)],
         "2 own sentences of Outlet A sound clearly negative"),
        (
            [("Post", "outlet", -0.5), ("Star", "outlet", -0.5)],
            "Own sentences that sound clearly negative: 1 in each article",
        ),
        (  # told is the kind in which one outlet leads by more
            [("Post", "outlet", -0.5), ("Star", "outlet", 0.5), ("Star", "outlet", 0.5), ("Post", "outlet", 0.0)],
            "Outlet B has 2 own sentences that sound clearly positive, the others 0",
        ),
        (  # as much of both: negative
            [("Post", "outlet", -0.5), ("Star", "outlet", 0.5)],
            "Outlet A has 1 own sentence that sounds clearly negative, the others 0",
        ),
        (  # nobody leads
            [("Post", "outlet", 0.5), ("Star", "outlet", 0.5), ("Radio", "outlet", 0.0)],
            "Own sentences that sound clearly positive: 0 to 1 in each article",
        ),
        (
            [("Star", "outlet", -0.5), ("Star", "outlet", -0.5), ("Post", "outlet", -0.5)],
            "Outlet B has 2 own sentences that sound clearly negative, the others 1",
        ),
        (
            [("Star", "outlet", -0.5)] * 3 + [("Post", "outlet", -0.5), ("Radio", "outlet", 0.1)],
            "Outlet B has 3 own sentences that sound clearly negative, the others 0 to 1",
        ),
    ],
)  # fmt: skip
def test_which_outlets_own_sentences_sound_negative(rows, title):
    assert toned(*rows, shown=THREE) == title


@pytest.mark.parametrize(("score", "counted"), [("attitude", "words that judge"), ("tone", "all words")])
def test_the_note_of_sentences_says_what_clearly_is_and_what_counts(score, counted):
    rows = pd.DataFrame(
        {"article_id": ["a"], "outlet": ["Post"], "sentence_id": [0], "start": [0], "end": [9], "voice": ["outlet"],
         "tone": [-0.62], "attitude": [-0.62], "words": ["vile -2.5"], "sentence": ["A vile plan."]}
    )  # fmt: skip
    figure = tone.strip(rows, TWO, score)
    clearly = f"Clearly negative or positive is {tone.LOUD} or more from the line"
    assert clearly in figure.note and counted in figure.note
    assert "0.62" in figure.note, "the tallest block"


def test_sentences_without_a_score_are_not_in_the_picture():
    figure_title = toned(("Post", "outlet", float("nan")))
    assert figure_title.startswith("No tone: the word list is English")


def mentions(*rows) -> pd.DataFrame:
    made = [("smith", "Smith", o, o, n, "outlet", 0.3, 0.4, 0.3, t, sure, "", "lexicon")
            for n, (o, t, sure) in enumerate(rows)]  # fmt: skip
    columns = "actor_id actor outlet article_id sentence_id voice negative neutral positive tone confident flag tier"
    return pd.DataFrame(made, columns=columns.split())


def test_unsure_calls_and_neutral_ones_make_no_title():
    means = pd.DataFrame(columns=["actor_id", "outlet", "balance", "low", "high"])
    unsure = mentions(("Post", "negative", False), ("Post", "neutral", True))
    assert toward.votes(unsure, means, "smith", TWO).title == "Smith: 2 mentions, none clearly positive or negative"
    sure = mentions(("Post", "negative", True), ("Post", "negative", True), ("Post", "negative", False))
    assert toward.votes(sure, means, "smith", TWO).title == "Smith: of 3 mentions in Outlet A 2 are clearly negative"


@pytest.mark.parametrize(
    ("calls", "title"),
    [
        # what stands against it in the same outlet is told with it
        ([("Post", "negative"), ("Post", "negative"), ("Post", "positive"), ("Star", "positive")],
         "Smith: of 3 mentions in Outlet A 2 are clearly negative, 1 clearly positive"),
        # one call makes nobody's title: all outlets together, both kinds
        ([("Post", "negative"), ("Post", "positive"), ("Star", "negative"), ("Star", "neutral")],
         "Smith: of 4 mentions 2 are clearly negative, 1 clearly positive"),
        ([("Post", "positive"), ("Star", "neutral")], "Smith: of 2 mentions 1 is clearly positive"),
        ([("Post", "positive"), ("Post", "positive")], "Smith: both mentions in Outlet A are clearly positive"),
        ([("Post", "negative")] * 3, "Smith: all 3 mentions in Outlet A are clearly negative"),
        ([("Post", "negative")], "Smith: the one mention is clearly negative"),
    ],
)  # fmt: skip
def test_both_kinds_of_sure_calls_are_told(calls, title):
    means = pd.DataFrame(columns=["actor_id", "outlet", "balance", "low", "high"])
    assert toward.votes(mentions(*((*call, True) for call in calls)), means, "smith", TWO).title == title


def test_actors_to_choose_from_have_three_mentions_and_people_come_first():
    rows = pd.concat([mentions(*[("Post", "neutral", True)] * n).assign(actor_id=actor, actor=actor.title())
                      for actor, n in (("land", 9), ("anna", 3), ("bo", 2), ("crowd", 5))])  # fmt: skip
    ledger = pd.DataFrame(
        {"actor_id": ["land", "anna", "bo", "crowd"], "type": ["country", "person", "person", "group"]}
    )
    assert toward.actors(rows, ledger) == [("crowd", "Crowd"), ("anna", "Anna"), ("land", "Land")]


def ledger(*rows) -> pd.DataFrame:
    """Rows of outlet, label, count of one actor."""
    return pd.DataFrame([("is", "Group", "group", *row) for row in rows],
                        columns="actor_id actor type outlet label count".split())  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "title"),
    [
        ([("Post", "thugs", 1), ("Star", "rebels", 1)], "Group: 2 labels in 2 outlets"),
        ([("Post", "thugs", 2), ("Star", "rebels", 3)], "Group: only Outlet B says “rebels” (3 times)"),
        ([("Post", "Rebels", 2), ("Star", "rebels", 3)], "Group: 2 labels in 2 outlets"),  # one label, two spellings
        ([("Post", "group", 5)], "Group: 1 label in 1 outlet"),  # its own name tells nothing
    ],
)
def test_a_label_that_one_outlet_alone_uses(rows, title):
    assert names.labels(ledger(*rows), "is", TWO).title == title


@pytest.mark.parametrize(("elsewhere", "said"), [(0, "never"), (1, "once"), (2, "twice"), (3, "3 times")])
def test_how_often_the_others_use_a_marking_word(elsewhere, said):
    table = pd.DataFrame([("Post", "rebel", 5, elsewhere, 3.0, 2.0, 4.0, 1.0, 7.0, True)],
                         columns="outlet term n n_reference log_odds z log_ratio low high marks".split())  # fmt: skip
    assert words.keyness(table, "Post", TWO).title == f"Outlet A uses “rebel” 5 times, the others {said}"


def test_a_common_noun_is_quoted_and_a_name_is_not():
    means = pd.DataFrame(columns=["actor_id", "outlet", "balance", "low", "high"])
    figure = toward.votes(mentions(("Post", "neutral", True)).assign(actor="mother"), means, "smith", TWO)
    assert figure.title == "“mother”: 1 mention, none clearly positive or negative"
    assert "toward “mother”" in figure.note and "Open marks are unsure" in figure.note


def test_terms_that_are_used_once_each_are_counted_by_outlet():
    rows = [("camp", "Post", 1), ("jail", "Post", 1), ("centre", "Star", 1)]
    assert terms(*rows) == "3 terms, each used once: 2 in Outlet A and 1 in Outlet B"
    assert terms(("camp", "Post", 1), ("camp", "Star", 1), ("jail", "Post", 1)) == "All outlets say “camp”"


def test_marks_at_the_same_place_stand_apart_and_marks_far_from_each_other_on_one_line():
    calls = [("Post", "neutral", True)] * 6
    near = mentions(*calls).assign(positive=[0.3, 0.3, 0.32, 0.3, 0.9, 0.0])
    lanes = toward.votes(
        near, pd.DataFrame(columns=["actor_id", "outlet", "balance", "low", "high"]), "smith", TWO
    ).table
    together, apart = lanes["lane"].iloc[:4], lanes["lane"].iloc[4:]
    assert together.nunique() == 4 and apart.nunique() == 1
    assert together.abs().max() < 0.5  # inside its lane
    crowd = mentions(*[("Post", "neutral", True)] * 40).assign(positive=0.3)
    figure = toward.votes(crowd, pd.DataFrame(columns=["actor_id", "outlet", "balance", "low", "high"]), "smith", TWO)
    assert figure.table["lane"].nunique() == 40 and figure.table["lane"].abs().max() < 0.5
    assert figure.spec["height"] > 40 * 10 > 64  # a lane grows with its marks
