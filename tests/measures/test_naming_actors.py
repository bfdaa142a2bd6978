"""Who is one actor and who is not: rules on small texts, order of the articles, ids, suggestions, connotations."""

from datetime import date

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.corpus.article import Article, Event
from framing.corpus.bundled import load_event
from framing.language.reading import read
from framing.measures import alignment, naming
from framing.measures.codebook import Codebook
from framing.measures.naming.groups import Groups
from framing.measures.naming.nearness import linked
from framing.measures.substitutions import substitutions

TEXTS = {
    "a": "US-backed militants entered Baghouz on Monday, and Daesh terrorists fled the village. The Syrian Democratic "
    "Forces (SDF) shelled militants.",
    "b": "The SDF entered Baghouz on Monday, and Islamic State fighters fled the village. "
    "President Anna Berger agreed.",
    "c": "North Korean leader Kim Jong Un met Berger. The North agreed. Pyongyang's leader smiled. Mr. Kim left Homs.",
    "d": "Mrs. Berger and Mr. Berger voted. Rebel fighters and pro-government forces clashed near Kefraya and Kafraya.",
}


def event(*names, **texts):
    texts = {**{name: TEXTS[name] for name in names}, **texts}
    return Event("e", "", tuple(Article(name, f"Outlet {name.upper()}", "", text) for name, text in texts.items()))


def table(*names, **texts):
    return naming.mentions(read(event(*names, **texts)))


def said(mentions, actor_id):
    return mentions.loc[mentions["actor_id"] == actor_id, "mention"].tolist()


@pytest.fixture(scope="module")
def readings():
    return {name: read(event(name)) for name in TEXTS}


@settings(max_examples=8, deadline=None)
@given(st.permutations(sorted(TEXTS)))
def test_actors_do_not_depend_on_the_order_of_the_articles(names):
    columns = ["article_id", "start", "end", "actor_id", "actor", "type", "label"]
    whole = table(*names)[columns].sort_values(columns[:3]).reset_index(drop=True)
    usual = table(*sorted(TEXTS))[columns].sort_values(columns[:3]).reset_index(drop=True)
    pd.testing.assert_frame_equal(whole, usual)


def test_ids_stay_when_an_article_is_added():
    before, after = table("a", "b"), table("a", "b", "c", "d")
    kept = after[after["article_id"].isin(["a", "b"])]
    assert kept["actor_id"].tolist() == before["actor_id"].tolist()


def test_a_direction_is_the_only_country_of_that_name():
    mentions = table(a="North Korea agreed. The North had waited.", b="South Korea agreed.")
    assert said(mentions, "north-korea") == ["North Korea", "The North"]


def test_an_office_with_its_owner_leads_to_its_holder():
    mentions = table(a="North Korean leader Kim Jong Un spoke. French President Emmanuel Macron listened. "
                     "The French president left. The North Korean leader stayed.")  # fmt: skip
    assert said(mentions, "kim-jong-un")[-1] == "The North Korean leader"
    assert said(mentions, "emmanuel-macron")[-1] == "The French president"


def test_mr_and_mrs_are_two_persons():
    mentions = table(
        a="Ted Cruz spoke. Ted Cruz sang. Mr. Cruz left. Heidi Cruz stayed. Mrs. Cruz smiled. Cruz returned."
    )
    assert "Mrs. Cruz" in said(mentions, "heidi-cruz") and "Mrs. Cruz" not in said(mentions, "ted-cruz")


def test_a_list_of_persons_is_not_one_person():
    mentions = table(a="The suit names Roger Stone, Jared Kushner and Paul Manafort.")
    assert mentions[mentions["type"] == "person"]["actor_id"].nunique() == 3


def test_the_side_before_a_group_word_is_the_actor_and_the_group_word_its_label():
    mentions = table(a="Rebel fighters left. The rebels returned. Government forces shelled them.")
    rebels = mentions[mentions["actor_id"] == "rebels"]
    assert rebels["label"].tolist() == ["rebel fighters", "rebels"]
    assert said(mentions, "government-forces") == ["Government forces"]


def test_groups_for_the_same_side_are_one_whatever_the_group_word():
    mentions = table(
        a="Pro-government fighters left. The pro-government forces returned. Anti-government forces stayed."
    )
    assert said(mentions, "pro-government-forces") == ["Pro-government fighters", "The pro-government forces"]


def test_a_spelling_variant_is_the_same_town_and_another_town_is_not():
    mentions = table(a="They left Kefraya. They left Kafraya. They left Madaya.")
    assert mentions.loc[mentions["mention"].isin(["Kefraya", "Kafraya"]), "actor_id"].nunique() == 1
    assert said(mentions, "madaya") == ["Madaya"]


def test_the_government_of_its_only_president_is_the_countrys():
    mentions = table(a="The Syrian government denied it. President Bashar al-Assad's government agreed. "
                     "The government smiled.")  # fmt: skip
    governments = mentions[mentions["head"] == "government"]
    assert governments["actor_id"].nunique() == 1


def test_governments_of_two_countries_stay_apart():
    mentions = table(a="The Syrian government denied it. The Turkish government agreed. The government smiled.")
    owners = mentions[mentions["head"] == "government"]
    assert owners["actor_id"].nunique() == 3


def test_capitals_of_a_headline_make_no_names():
    headline = "Nuclear Tests Suspended After Talks"
    article = Article("a", "A", headline, f"{headline}\n\nThe nuclear tests were suspended. The talks ended.")
    mentions = naming.mentions(read(Event("e", "", (article,))))
    assert mentions.loc[mentions["head"] == "test", "actor_id"].nunique() == 1


def test_a_lost_apostrophe_is_still_a_possessor():
    mentions = table(a="Syrias government denied it. Syria agreed.")
    body = mentions[mentions["head"] == "government"].iloc[0]
    assert said(mentions, "syria") == ["Syrias", "Syria"]
    assert "Syria" not in body["label"]


def test_a_name_right_before_a_name_is_no_label_of_it():
    mentions = table(a="Many House Democrats agreed. The New York Democrat smiled.")
    party = mentions[mentions["actor"] == "Democratic Party"]
    assert set(party["label"]) <= {"Democrats", "Democrat"}


def test_two_known_names_never_join():
    groups = Groups()
    assert groups.join("name:x", "country:IRN", "a") and groups.join("name:y", "country:IRQ", "b")
    assert not groups.join("name:x", "name:y", "c")
    assert groups.of("name:x") == groups.of("country:IRN") != groups.of("name:y")


def test_phrases_near_in_meaning_are_linked_and_names_are_not():
    keys = ["thing:lawsuit", "thing:litigation", "name:berger", "name:olsen"]
    found = linked(
        keys, ["the lawsuit", "the litigation", "Berger", "Olsen"], ["lawsuit", "litigation", "berger", "olsen"]
    )
    assert found[0] == found[1] and len(set(found)) == 3


def test_spans_that_others_marked_are_placed_like_our_own():
    reading = read(event("c"))
    spans = [
        ("c", TEXTS["c"].index(words), TEXTS["c"].index(words) + len(words)) for words in ("Kim Jong Un", "Mr. Kim")
    ]
    keys = naming.placed(reading, pd.DataFrame(spans, columns=["article_id", "start", "end"]))
    assert keys[0] == keys[1]


def test_aligned_exchanges_are_the_first_suggestion():
    reading = read(event("a", "b"))
    mentions = naming.mentions(reading)
    exchanges = substitutions(reading, alignment.pairs(reading))
    offered = naming.suggestions(reading, mentions, exchanges)
    pairs = {frozenset(pair) for pair in zip(offered["left_actor_id"], offered["right_actor_id"], strict=True)}
    wanted = frozenset({"syrian-democratic-forces", "us-backed-militants"})
    assert wanted in pairs
    row = offered[[wanted == {a, b} for a, b in zip(offered["left_actor_id"], offered["right_actor_id"], strict=True)]]
    assert row["kind"].iat[0] == "exchange" and row["reason"].iat[0].startswith("where one article writes")
    assert frozenset({"syrian-democratic-forces", "islamic-state"}) not in pairs


def test_suggestions_carry_the_places_that_speak_for_them():
    reading = read(event("a", "d"))
    offered = naming.suggestions(reading, naming.mentions(reading))
    assert len(offered)
    for row in offered.itertuples():
        assert reading.text(row.left_article)[row.left_start : row.left_end] == row.left
        assert reading.text(row.right_article)[row.right_start : row.right_end] == row.right
    assert offered["score"].is_monotonic_decreasing


def test_persons_and_countries_are_never_suggested_to_be_each_other():
    reading = read(event("c", "d"))
    mentions = naming.mentions(reading)
    kind = mentions.drop_duplicates("actor_id").set_index("actor_id")["type"]
    for row in naming.suggestions(reading, mentions).itertuples():
        assert {kind[row.left_actor_id], kind[row.right_actor_id]} not in ({"person"}, {"country"})


def test_without_mentions_there_are_no_suggestions():
    reading = read(event(a=""))
    assert naming.suggestions(reading, naming.mentions(reading)).empty


def test_connotations_stand_on_the_label_that_holds_the_word():
    mentions = table(a="Daesh terrorists fled. The town burned.")
    start = "Daesh terrorists fled. The town burned.".index("terrorists")
    place = {"article_id": "a", "outlet": "Outlet A", "sentence_id": 0, "start": start, "end": start + 10}
    found = {"set_id": "armed", "concept": "fighters", "variant": "terrorist", "form": "terrorists"}
    found |= {"connotation": "negative"}
    hit = {**place, "part": "body", "voice": "outlet", **found}
    hits = pd.DataFrame([hit, {**hit, "start": 17, "end": 21}])
    hints = naming.connotations(mentions, hits)
    assert hints[["actor", "label", "connotation"]].values.tolist() == [["Islamic State", "terrorists", "negative"]]
    assert naming.connotations(mentions, hits.iloc[:0]).empty


def test_actors_put_people_before_things():
    summary = naming.actors(table("a", "b"))
    kinds = summary["type"].tolist()
    assert kinds.index("thing") > max(n for n, kind in enumerate(kinds) if kind in ("person", "group", "country"))
    assert summary["n"].sum() == len(table("a", "b"))


def test_the_ledger_of_one_voice_counts_only_that_voice():
    mentions = table(a='Daesh lost. "Daesh terrorists fled," he said.')
    own = naming.ledger(mentions, voices=["outlet"])
    assert own.loc[own["actor"] == "Islamic State", "label"].tolist() == ["Daesh"]


def test_a_field_of_an_office_is_no_name_and_a_direction_no_label():
    mentions = table(a="Secretary of State Jane Doe visited northern Syria. The United States agreed.")
    assert "State" not in mentions["mention"].tolist()
    assert mentions.loc[mentions["actor_id"] == "syria", "label"].tolist() == ["Syria"]
    assert mentions.loc[mentions["actor_id"] == "united-states", "label"].tolist() == ["United States"]


def test_a_plain_group_word_leaves_the_name_to_be_the_label():
    mentions = table(a="The Islamic State group lost. The Daesh terrorist group fled.")
    assert mentions["label"].tolist() == ["Islamic State", "terrorist group"]


def test_a_name_in_a_place_of_places_is_a_place():
    mentions = table(a="They met near Brindal. Brindal burned. Buses left Brindal. The town of Marwick fell.")
    kinds = mentions.drop_duplicates("actor_id").set_index("actor_id")["type"]
    assert kinds["brindal"] == "place" and kinds["marwick"] == "place"


def test_the_article_that_the_project_started_from(research_data):
    source = next(research_data("seed").glob("*.txt")).read_text(encoding="utf-8").split(" ", 2)[2]
    bundled = load_event("baghouz")
    reading = read(Event("baghouz", "", (*bundled.articles, Article("source", "Source", "", source))))
    mentions = naming.mentions(reading)
    state, forces = (mentions[mentions["actor_id"] == key] for key in ("islamic-state", "syrian-democratic-forces"))
    assert "Daesh terrorists" in state["mention"].tolist() and "SDF militants" in forces["mention"].tolist()
    assert set(state.loc[state["mention"] == "Daesh terrorists", "label"]) == {"terrorists"}
    bare = mentions[mentions["mention"].str.fullmatch("(the )?militants", case=False)]
    assert len(bare) and not bare["certain"].any() and set(bare["type"]) == {"unclear"}
    offered = naming.suggestions(reading, mentions, substitutions(reading, alignment.pairs(reading))).head(10)
    pairs = zip(offered["left_actor_id"], offered["right_actor_id"], strict=True)
    assert {"syrian-democratic-forces", "us-backed-militants"} in [set(pair) for pair in pairs]
    book = Codebook().merge(
        "syrian-democratic-forces", "us-backed-militants", author="A. Reader", date=date(2026, 11, 22)
    )
    joined = naming.ledger(naming.mentions(reading, book)).set_index(["actor_id", "outlet", "label"])
    assert joined.loc[("syrian-democratic-forces", "Source", "US-backed militants"), "n"] >= 3


ODD = [
    "-", "Trump-", "U.S.-backed", "\u201c\u201d", "Secretary of State", "Mr.", "Mr. \n\nSmith 's", "pro-", "a-b-c-d",
    "(SDF)", "'s 's", "Kim Jong-", "rebel-held-", "D-Nev. R-Tex.", "al- Assad al-", "The the of of", "أخبار من سوريا",
    "IS LOST SYRIA. TRUMP SAID SO.", "Donald Trump Jr. and Mrs. Trump met the president of Syria's president.",
]  # fmt: skip


@pytest.mark.parametrize("text", ODD)
def test_odd_texts_give_exact_spans_and_a_label_for_each(text):
    reading = read(Event("e", "", (Article("a", "A", "", text), Article("b", "B", "", f"Trump met Kim. {text}"))))
    mentions = naming.mentions(reading, pronouns=True)
    for row in mentions.itertuples():
        assert reading.text(row.article_id)[row.start : row.end] == row.mention
    assert (mentions["label"] != "").all()
    assert naming.ledger(mentions)["n"].sum() == len(mentions)
