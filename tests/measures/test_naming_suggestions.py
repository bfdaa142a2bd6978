"""Which two actors may be one: every kind of evidence, with its reason and its places; and what is never offered."""

import pandas as pd
import pytest

from framing.measures import naming
from framing.measures.naming import evidence
from framing.measures.naming.apart import Apart
from framing.measures.naming.groups import Groups
from framing.measures.naming.nearness import content_words, similarities
from framing.measures.naming.pool import COLUMNS, WEIGHTS, Pool

KINDS = {
    # kind: text, one mention of each of the two, words of the reason
    "label": (
        "Terrorists shot. The lake froze. Daesh terrorists fled.", {"Daesh terrorists", "Terrorists"}, "uses the word",
    ),
    "nearby": ("Hezbollah came on Monday. The militants fired.", {"Hezbollah", "The militants"}, "stands soon after"),
    "office": (
        "President Anna Berger spoke. The government agreed.", {"President Anna Berger", "The government"},
        "may stand for",
    ),
}  # fmt: skip
NEVER = {
    "two known groups": "Daesh fled. Hezbollah fighters came. Daesh fighters lost.",
    "a person and a country": "President Anna Berger spoke. Kenya agreed. Berger left Kenya.",
    "a place and a group": "They met near Brindal. The rebels left Brindal. Brindal rebels came.",
    "a side and those who are for it": "The regime fell. The pro-regime fighters fled.",
    "people of two countries": "The Syrian officials left. The Russian officials came. The officials sang.",
    "children and fighters": "Daesh came on Monday. The children fled. The children sang.",
    "a party's leader and a government": "House Democratic leader Anna Berger spoke. The government agreed.",
    "two crowds of other kinds": "The voters queued. The refugees waited. The voters sang. The refugees left.",
}


@pytest.fixture(scope="module")
def texts(named):
    return named([text for text, _, _ in KINDS.values()] + list(NEVER.values()) + [EXCHANGED, RULING])


def offered(texts, text, substitutions=None):
    return naming.suggestions(texts.readings[text], texts.mentions(text), substitutions)


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_evidence_is_offered_with_its_reason(texts, kind):
    text, pair, reason = KINDS[kind]
    pool = Pool(texts.mentions(text))
    gather = {"label": evidence.called_alike, "nearby": evidence.ambiguous, "office": evidence.rulers}[kind]
    gather(pool)
    rows = pool.table()
    rows = rows[[{left, right} == pair for left, right in zip(rows["left"], rows["right"], strict=True)]]
    assert len(rows) == 1 and reason in rows["reason"].iat[0]
    assert rows["kind"].iat[0] == kind and kind in WEIGHTS


@pytest.mark.parametrize("what", NEVER)
def test_what_can_not_be_one_is_never_offered(texts, what):
    mentions = texts.mentions(NEVER[what])
    known = mentions.drop_duplicates("actor_id").set_index("actor_id")
    bad = {"two known groups": {"islamic-state", "hezbollah"}, "a person and a country": {"anna-berger", "kenya"},
           "a place and a group": {"brindal", "rebels"},
           "a side and those who are for it": {"regime", "pro-regime-fighters"},
           "people of two countries": {"syrian-officials", "russian-officials"},
           "children and fighters": {"islamic-state", "children"},
           "a party's leader and a government": {"anna-berger", "government"},
           "two crowds of other kinds": {"voters", "refugees"}}[what]  # fmt: skip
    assert bad <= set(known.index) or what == "a place and a group", mentions["actor_id"].tolist()
    rows = offered(texts, NEVER[what])
    assert bad not in [{left, right} for left, right in zip(rows["left_actor_id"], rows["right_actor_id"], strict=True)]


EXCHANGED = "US-backed forces won the battle. || Hill militias won the battle."


def exchange(texts):
    left, right = [
        row for row in texts.mentions(EXCHANGED).itertuples()
        if row.mention in ("US-backed forces", "Hill militias")
    ]  # fmt: skip
    row = {}
    for side, mention in (("left", left), ("right", right)):
        row |= {f"{side}_article": mention.article_id, f"{side}_start": mention.start, f"{side}_end": mention.end}
    return pd.DataFrame([row])


def test_an_exchange_in_aligned_sentences_is_offered_in_the_words_of_both(texts):
    rows = offered(texts, EXCHANGED, exchange(texts))
    assert rows["kind"].iat[0] == "exchange" and rows["score"].is_monotonic_decreasing
    assert "another writes" in rows["reason"].iat[0]
    assert all(words in rows["reason"].iat[0] for words in ("US-backed forces", "Hill militias"))


def test_exchanges_in_several_places_say_how_many(texts):
    once = exchange(texts)
    rows = offered(texts, EXCHANGED, pd.concat([once, once, once]))
    assert rows["reason"].iat[0].endswith(", 3 times")


def test_no_pair_is_offered_twice_and_none_with_itself(texts):
    for text in (*NEVER.values(), EXCHANGED, RULING):
        rows = offered(texts, text)
        pairs = [frozenset(p) for p in zip(rows["left_actor_id"], rows["right_actor_id"], strict=True)]
        assert len(set(pairs)) == len(pairs) and all(len(pair) == 2 for pair in pairs)
        assert list(rows.columns) == COLUMNS


CROWDS = "The refugees waited. The migrants left. The people sang. The voters queued."


def test_crowds_that_may_be_the_same_are_offered(named):
    rows = offered(named([CROWDS]), CROWDS)
    pairs = [{left, right} for left, right in zip(rows["left_actor"], rows["right_actor"], strict=True)]
    assert {"refugees", "migrants"} in pairs and {"people", "voters"} in pairs and {"people", "migrants"} in pairs


def mentioned(*rows):
    """A table of mentions of (actor, type, sentence), each in the article a."""
    table = pd.DataFrame(rows, columns=["actor", "type", "sentence_id"])
    return table.assign(actor_id=table["actor"], article_id="a")


@pytest.mark.parametrize(
    "left, right, apart",
    [
        (("Islamic State", "group"), ("Hezbollah", "group"), True),
        (("Ana Blix", "person"), ("Norland", "country"), True),
        (("Marrat", "place"), ("rebels", "group"), True),
        (("activist", "unclear"), ("activists", "group"), True),
        (("people", "unclear"), ("People", "group"), True),
        (("anti-regime fighters", "group"), ("regime", "group"), True),
        (("American troops", "group"), ("Russian troops", "group"), True),
        (("American troops", "group"), ("US troops", "group"), False),
        (("American troops", "group"), ("troops", "group"), False),
        (("Ana Blix", "person"), ("government", "group"), False),
    ],
)
def test_two_are_surely_different_by_what_they_are_or_by_their_names(left, right, apart):
    assert Apart(mentioned((*left, 0), (*right, 1))).surely(left[0], right[0]) is apart


def test_how_often_two_stand_in_one_sentence_counts_by_the_rarer_one():
    table = mentioned(*[("rebels", "group", n) for n in range(4)], ("army", "group", 3), ("army", "group", 7))
    assert Apart(table).together("rebels", "army") == Apart(table).together("army", "rebels") == 0.5


def test_who_stands_together_is_offered_later(named):
    """Both pairs are told alike, but one stands in one sentence, where nobody has two names."""
    text, together = (
        "Hezbollah came on Monday. The militants fired.",
        "Hezbollah came on Monday and the militants fired.",
    )
    texts = named([text, together])
    assert offered(texts, together)["score"].iat[0] == pytest.approx(
        0.3 * offered(texts, text)["score"].iat[0], rel=0.01
    )


RULING = "The government agreed. The regime denied it."


def test_two_words_for_those_who_rule_are_offered(texts):
    rows = offered(texts, RULING)
    assert {rows["left_actor_id"].iat[0], rows["right_actor_id"].iat[0]} == {"government", "regime"}


def test_words_of_grammar_carry_no_meaning():
    assert content_words("the two rebels of the town") == ["rebels", "town"]
    assert content_words("") == content_words("of it") == []


def test_nearness_is_the_same_from_both_sides_and_greatest_with_itself():
    groups, near = similarities(["b", "a", "c"], ["angry rebels", "rebels", "tax law"], ["rebel", "rebel", "law"])
    assert groups == ["a", "b", "c"]
    assert near == pytest.approx(near.T)
    assert near[0, 1] > near[0, 2] and near[0, 0] == pytest.approx(2)


def test_groups_join_through_others_and_keep_the_first_reason():
    groups = Groups()
    assert groups.join("name:a", "name:b", "first") and groups.join("name:b", "name:c", "second")
    assert groups.of("name:a") == groups.of("name:c")
    assert groups.join("name:a", "name:c", "third") and groups.reason("name:a") == "first"
    assert groups.members(["name:a", "name:c", "name:d"]) == {
        groups.of("name:a"): ["name:a", "name:c"], "name:d": ["name:d"],
    }  # fmt: skip


def test_a_known_name_heads_its_group_and_keeps_other_known_names_out():
    groups = Groups()
    groups.join("name:zzz", "known:Hamas", "acronym")
    assert groups.of("name:zzz") == "known:Hamas"
    assert not groups.join("name:zzz", "country:ISR", "same word")


LISTED = "Relatives of Daesh members won the battle. || Brides and their children won the battle."


def test_what_only_shares_a_slot_with_the_head_of_a_phrase_is_not_offered(named):
    """ "relatives of Daesh members" where another has "brides and their children": no members are children."""
    texts = named([LISTED])
    row = {}
    for side, article, words in zip(
        ("left", "right"), texts.readings[LISTED].event.articles,
        ("Relatives of Daesh members", "Brides and their children"), strict=True,
    ):  # fmt: skip
        start = article.text.index(words)
        row |= {f"{side}_article": article.article_id, f"{side}_start": start, f"{side}_end": start + len(words)}
    rows = offered(texts, LISTED, pd.DataFrame([row]))
    assert "exchange" not in set(rows["kind"])
