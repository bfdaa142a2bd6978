"""Terminology: the right sense of a word, in its own words, counted with its intervals."""

from collections import Counter
from datetime import date

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from framing.corpus.article import Article, Event
from framing.language.reading import read
from framing.measures import terminology
from framing.statistics import wilson_interval

# Hand-written sentences: text, set, the certain hits of the set, the suggestions.
SENSES = [
    ("Besieged militants held out in the village.", "migration_metaphor", [], []),
    ("A flood of migrants crossed the border, the minister said.", "migration_metaphor", ["flood of"], []),
    ("A flood of calls reached the office on Monday.", "migration_metaphor", [], []),
    ("Air strikes hit the town, and troops moved in.", "labour_dispute", [], []),
    ("Air strikes hit the town, and troops moved in.", "military_action", ["Air strikes"], []),
    (
        "Dockers began a strike over pay on Monday, their union said, and pickets closed the gate.",
        "labour_dispute",
        ["strike"],
        [],
    ),
    ("Dockers began a strike over pay on Monday, their union said.", "military_action", [], []),
    ("Officials disputed the statistics on Monday.", "territory_status", [], ["disputed"]),
    ("Soldiers patrolled the disputed territory near the border.", "territory_status", ["disputed territory"], []),
    ("The vote was held in March, and protesters stayed at home.", "protest_event", [], []),
    ("Protesters joined a march through the streets as police watched.", "protest_event", ["march"], []),
    ("Police in riot gear watched the protesters.", "protest_event", [], []),
    ("Militants seized the town.", "nsag_members", ["Militants"], []),
    ("The militant union called its workers out.", "nsag_members", [], []),
    ("A fighter jet fired at troops.", "nsag_members", [], []),
    ("Tory rebels voted against the bill.", "nsag_members", [], []),
    (
        "The group is designated as a terrorist organisation by Britain; militants denied it.",
        "armed_org",
        [],
        ["group"],
    ),
    ("The Syrian Democratic Forces and rebels fought in the town.", "state_troops", [], []),
    ("US-backed militants shelled the village, and rebels fled.", "armed_org", ["US-backed"], []),
    (
        "Mr Lewis suffered a heart attack after the bombing, which killed two.",
        "political_violence_event",
        ["bombing"],
        [],
    ),
    ("The tax regime changed in May, the president said.", "government_label", [], []),
    ("The regime in the capital jailed its critics.", "government_label", ["regime"], []),
    ("The vice president of the company resigned.", "leader_label", [], []),
    ("The dictator met the president on Monday.", "leader_label", ["dictator", "president"], []),
    ("He was a company executive; Congress is not the executive branch.", "leader_label", [], []),
    ("He said he would build the wall on the border with Mexico.", "barrier_naming", ["wall"], []),
    ("Wall Street fell, and the border with Mexico stayed open.", "barrier_naming", [], []),
    ("The bill was killed in committee after the shooting.", "killing_verbs", [], []),
    ("The bombing killed 12 people.", "killing_verbs", ["killed"], []),
    ("The editor was killed by troops.", "targeted_killing", [], []),
    (
        "Illegal aliens and undocumented immigrants were named in one bill.",
        "migration_status",
        ["Illegal aliens", "undocumented immigrants"],
        [],
    ),
    ("A film about an alien planet opened.", "migrant_category", [], []),
    ("Lawmakers held the budget hostage in the shutdown.", "captives", [], ["held"]),
    ("Gunmen released the hostages for a ransom.", "captives", ["hostages"], []),
    ("The officials got pushback from voters on immigration.", "border_enforcement", [], ["pushback"]),
    ("She gave a conservative estimate to the party.", "political_position", [], []),
    ("A far-right party won seats.", "political_position", ["far-right"], []),
    ("The village lies near the river, the senator said.", "politician_epithets", [], []),
    ("The senator lied to the committee.", "politician_epithets", ["lied"], []),
    ("Tax cuts were voted and spending cuts refused.", "public_spending", ["spending cuts"], []),
    ("The jury said the accused was guilty; the suspect had fled.", "accused_status", ["suspect"], ["accused"]),
    ("The gas station sold natural gas.", "energy_terms", ["natural gas"], []),
    ("This IS not over.", "islamic_state_naming", [], []),
    (
        "IS fighters left the caliphate, and jihadists of the Islamic State group fled.",
        "islamic_state_naming",
        ["IS fighters", "caliphate", "Islamic State group"],
        [],
    ),
    ("The Terrorism Act was passed after terror attacks.", "political_violence_event", ["terror attacks"], []),
]


@pytest.fixture(scope="module")
def sense_hits():
    articles = tuple(Article(f"s{number}", "Outlet", "", text) for number, (text, *_) in enumerate(SENSES))
    return terminology.hits(read(Event("senses", "", articles)))


@pytest.mark.parametrize("number", range(len(SENSES)), ids=[f"{row[1]}: {row[0][:40]}" for row in SENSES])
def test_the_sense_of_a_word(sense_hits, number):
    text, set_id, certain, suggested = SENSES[number]
    found = sense_hits[(sense_hits["article_id"] == f"s{number}") & (sense_hits["set_id"] == set_id)]
    assert found.loc[found["certain"], "form"].tolist() == certain
    assert found.loc[~found["certain"], "form"].tolist() == suggested


def test_a_hit_is_shown_in_its_own_words_with_its_referent(one_article):
    hits = terminology.hits(one_article("U.S.-backed SDF militants shelled the village."))
    backed = hits[hits["set_id"] == "armed_org"].iloc[0]
    assert (backed["form"], backed["variant"]) == ("U.S.-backed", "Iran-backed")
    militants = hits[hits["set_id"] == "nsag_members"].iloc[0]
    assert (militants["form"], militants["referent"], militants["connotation"]) == ("militants", "SDF", "neutral")


def test_the_longest_variant_wins_and_no_word_counts_twice(one_article):
    hits = terminology.hits(
        one_article("Fighters of the Islamic State group fled from Islamic State."), "islamic_state_naming"
    )
    assert hits["variant"].tolist() == ["Islamic State group", "Islamic State"]


def test_voice_is_kept(one_article):
    text = "The so-called “caliphate” of the Islamic State is over. “The terrorists lost,” the general said."
    hits = terminology.hits(one_article(text))
    voices = dict(zip(hits["form"], hits["voice"], strict=True))
    assert voices["caliphate"] == "scare_quoted"
    assert voices["terrorists"] == "quoted"


def test_nothing_found_is_an_empty_table_with_the_same_columns(one_article):
    empty = terminology.hits(one_article("The cat sat on the mat."))
    assert empty.empty and list(empty.columns) == list(terminology.hits(one_article("Militants fled.")).columns)
    reading = one_article("The cat sat on the mat.")
    for table in (terminology.sets_for(reading, empty), terminology.choices(empty)):
        assert table.empty and "set_id" in table.columns


def test_an_unknown_set_is_named(one_article):
    with pytest.raises(ValueError, match="no naming set 'cats'"):
        terminology.hits(one_article("Cats."), "cats")


WAR = {
    "Alpha": "Militants shelled the village. The militants and rebels fled, and militants died in air strikes.",
    "Beta": "Terrorists shelled the village. The terrorists and rebels fled, and terrorists died in air strikes.",
    "Gamma": "The vote on the budget passed on Monday.",
}


def war(order=("Alpha", "Beta", "Gamma")):
    return read(Event("war", "", tuple(Article(name.lower(), name, "", WAR[name]) for name in order)))


def test_sets_are_chosen_by_evidence():
    sets = terminology.sets_for(war()).set_index("set_id")
    assert bool(sets.loc["nsag_members", "chosen"])
    assert sets.loc["nsag_members", ["n", "variants", "outlets", "contrast"]].tolist() == [8, 3, 2, 5]
    assert "3 terms in 2 outlets (8 hits)" in sets.loc["nsag_members", "reason"]
    assert not sets.loc["military_action", "chosen"]
    assert "hardly any choice" in sets.loc["military_action", "reason"]


def test_one_article_on_another_topic_does_not_decide():
    texts = ["A thug and some militants were in the film about terrorists.", "Lunch was good.", "Rain fell on Monday."]
    reading = read(Event("e", "", tuple(Article(str(n), str(n), "", text) for n, text in enumerate(texts))))
    sets = terminology.sets_for(reading).set_index("set_id")
    assert not sets.loc["nsag_members", "chosen"]


def test_choices_count_by_hand():
    choices = terminology.choices(terminology.hits(war(), "nsag_members"))
    rows = choices.set_index(["outlet", "variant"])
    assert rows.loc[("Alpha", "militant"), ["n", "total"]].tolist() == [3, 4]
    assert rows.loc[("Beta", "militant"), ["n", "total"]].tolist() == [0, 4]
    assert rows["share"].isna().all() and rows["low"].isna().all()  # fewer than five hits in each outlet
    assert set(choices["outlet"]) == {"Alpha", "Beta"}


def hit_rows(counts, voice="outlet"):
    rows = [
        ("a", outlet, 0, 0, 1, "body", voice, "s", "Concept", variant, variant, "neutral", 0, True, "SDF")
        for (outlet, variant), n in counts.items()
        for _ in range(n)
    ]
    columns = [
        "article_id",
        "outlet",
        "sentence_id",
        "start",
        "end",
        "part",
        "voice",
        "set_id",
        "concept",
        "variant",
        "form",
        "connotation",
        "valence",
        "certain",
        "referent",
    ]
    return pd.DataFrame(rows, columns=columns)


def test_shares_have_wilson_intervals():
    choices = terminology.choices(hit_rows({("A", "rebel"): 8, ("A", "thug"): 2})).set_index("variant")
    low, high = wilson_interval(8, 10)
    assert choices.loc["rebel", "share"] == pytest.approx(0.8)
    assert choices.loc["rebel", ["low", "high"]].tolist() == pytest.approx([float(low), float(high)])


@pytest.mark.parametrize(("hits", "known"), [(4, False), (5, True)])
def test_a_share_needs_five_hits(hits, known):
    row = terminology.choices(hit_rows({("A", "rebel"): hits})).iloc[0]
    assert row[["n", "total"]].tolist() == [hits, hits]
    assert row[["share", "low", "high"]].notna().tolist() == [known] * 3


def test_quotations_are_not_the_outlets_choice():
    hits = pd.concat(
        [
            hit_rows({("A", "rebel"): 2}),
            hit_rows({("A", "thug"): 3}, "quoted"),
            hit_rows({("A", "gun"): 1}, "scare_quoted"),
        ]
    )
    assert terminology.choices(hits)["n"].sum() == 3
    assert terminology.choices(hits, voice="all")["n"].sum() == 6
    with pytest.raises(ValueError, match="no voice 'mine'"):
        terminology.choices(hits, voice="mine")


def test_suggestions_are_not_counted():
    hits = hit_rows({("A", "rebel"): 6})
    assert terminology.choices(hits.assign(certain=False)).empty


def test_choices_by_referent_leave_out_hits_without_one():
    hits = pd.concat([hit_rows({("A", "rebel"): 5}), hit_rows({("A", "thug"): 1}).assign(referent="")])
    table = terminology.choices(hits, by_referent=True)
    assert table[["referent", "variant", "n", "total"]].values.tolist() == [["SDF", "rebel", 5, 5]]


def test_what_is_left_unnamed_is_counted():
    hits = hit_rows({("A", "rebel"): 1}).assign(set_id="nsag_members", start=10, end=16)
    mentions = pd.DataFrame(
        [("a", "A", 5, 16, "outlet", "sdf", "SDF")]
        + [("a", "A", 20 + i, 23 + i, "outlet", "sdf", "SDF") for i in range(5)]
        + [("a", "A", 90, 95, "quoted", "sdf", "SDF"), ("a", "A", 60, 65, "outlet", "un", "UN")],
        columns=["article_id", "outlet", "start", "end", "voice", "actor_id", "actor"],
    )
    table = terminology.with_unnamed(hits, mentions, "nsag_members")
    assert table[["actor", "variant", "n", "total"]].values.tolist() == [
        ["SDF", "left unnamed", 5, 6],
        ["SDF", "rebel", 1, 6],
    ]
    assert table["share"].tolist() == pytest.approx([5 / 6, 1 / 6])


@pytest.mark.parametrize(
    ("start", "end", "variant"),
    [(4, 10, "left unnamed"), (4, 11, "rebel"), (15, 20, "rebel"), (16, 20, "left unnamed")],
)
def test_a_mention_has_the_term_with_which_it_shares_letters(start, end, variant):
    hits = hit_rows({("A", "rebel"): 1}).assign(set_id="nsag_members", start=10, end=16)
    names = ["article_id", "outlet", "start", "end", "voice", "actor_id", "actor"]
    places = [(start, end), (10, 16)]
    mentions = pd.DataFrame([("a", "A", *place, "outlet", "sdf", "SDF") for place in places], columns=names)
    table = terminology.with_unnamed(hits, mentions, "nsag_members")
    assert dict(zip(table["variant"], table["n"], strict=True)) == Counter(["rebel", variant])


def test_without_hits_or_mentions_nobody_is_named():
    hits = hit_rows({("A", "rebel"): 1}).assign(set_id="nsag_members", start=10, end=16)
    names = ["article_id", "outlet", "start", "end", "voice", "actor_id", "actor"]
    mentions = pd.DataFrame([("a", "A", 5, 16, "outlet", "sdf", "SDF")], columns=names)
    full = terminology.with_unnamed(hits, mentions, "nsag_members")
    assert len(full) == 1
    for some, named in ((hits.iloc[:0], mentions), (hits, mentions.iloc[:0])):
        assert terminology.with_unnamed(some, named, "nsag_members").columns.tolist() == full.columns.tolist()
        assert terminology.with_unnamed(some, named, "nsag_members").empty


def test_guidance_is_dated_and_only_what_was_read():
    assert terminology.guidance("islamic_state_naming", on=date(2010, 1, 1)).empty
    table = terminology.guidance("islamic_state_naming", on=date(2019, 3, 5))
    assert "un_usage" not in table["source_id"].tolist()  # recalled, not read
    assert (table["since"] <= 2019).all()
    with pytest.raises(ValueError, match="no naming set"):
        terminology.guidance("cats")


def test_a_rule_that_was_replaced_is_not_in_force_later():
    before, after = (
        terminology.guidance("climate_dissent", on=date(year, 6, 1))["source_id"].tolist() for year in (2018, 2024)
    )
    assert "ap_climate_doubter" in before and "ap_climate" not in before
    assert "ap_climate" in after and "ap_climate_doubter" not in after


def test_the_order_of_the_articles_does_not_matter():
    def key(reading):
        hits = terminology.hits(reading)
        return set(
            hits[["article_id", "start", "end", "set_id", "variant", "certain"]].itertuples(index=False, name=None)
        )

    assert key(war()) == key(war(("Gamma", "Beta", "Alpha")))


WORDS = [
    "militants",
    "US-backed",
    "terrorists’",
    "the",
    "“rebels”",
    "were",
    "killed",
    ".",
    "\n\n",
    "air",
    "strikes",
    "of",
    "IS",
    "regime",
    "wall",
    "border",
    "—",
    "migrants",
    "flood",
    "President",
    "’s",
    "𝔵",
    "é",
]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=30).map(" ".join))
def test_spans_are_exact(text):
    event = Event("e", "", (Article("a", "A", "", text),))
    hits = terminology.hits(read(event))
    assert all(text[hit.start : hit.end] == hit.form for hit in hits.itertuples())
    assert not hits.duplicated(["set_id", "start"]).any()


def test_baghouz_militants_and_terrorists(research_data):
    text = (research_data("seed") / "baghouz-2019-03-05.txt").read_text(encoding="utf-8")
    hits = terminology.hits(read(Event("seed", "", (Article("a", "Seed", "", text),))))
    people = hits[(hits["set_id"] == "nsag_members") & hits["certain"]]
    own = people[people["voice"] == "outlet"]["variant"].value_counts()
    assert own["militant"] >= 8 and own["terrorist"] >= 2
    assert set(people["connotation"]) == {"neutral", "delegitimising"}
    assert set(hits.loc[hits["form"] == "caliphate", "voice"]) == {"scare_quoted"}


def test_manbij_one_outlets_militants_are_the_others_terrorists(research_data):
    from framing.corpus.datasets import wire

    event = next(event for event in wire(research_data("wire")) if "manbij" in event.event_id)
    choices = terminology.choices(terminology.hits(read(event), "nsag_members"), voice="all")
    used = choices[choices["n"] > 0].groupby("variant")["outlet"].agg(set)
    assert used["terrorist"] == {"Daily Sabah"}
    assert "Ahram Online" in used["militant"]
