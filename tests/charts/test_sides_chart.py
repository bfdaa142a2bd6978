"""Two sides' verbs beside each other, forms of one verb together, and what is left unnamed."""

import json

import pandas as pd
import pytest

from framing.charts import sides, terminology, voices
from framing.measures.quoting import doubt_asymmetry

NAMES = {"Post": "Outlet A", "Star": "Outlet B"}


def said(outlet: str, actor: str, cue_class: str, times: int) -> list[tuple]:
    """Reporting verbs of one actor in one outlet."""
    return [(outlet, actor, cue_class)] * times


def asymmetry(rows: list[tuple], cue_class: str = "doubting") -> sides.Figure:
    """The figure over quotations of these (outlet, actor, class)."""
    table = pd.DataFrame(rows, columns=["outlet", "actor_id", "cue_class"])
    table = table.assign(
        article_id=table["outlet"], cue_start=range(len(table)), form="direct", negated=False, actor=table["actor_id"]
    )
    return sides.asymmetry(doubt_asymmetry(table, {"u": "Union", "o": "Owner"}, cue_class), NAMES, cue_class)


def test_a_clear_difference_is_the_title_and_is_drawn():
    rows = [*said("Post", "u", "doubting", 9), *said("Post", "u", "neutral", 1), *said("Post", "o", "neutral", 10)]
    made = asymmetry([*rows, *said("Star", "u", "neutral", 2)])
    assert made.title == "In Outlet A the verbs doubt Union in 9 of 10 places, Owner in none of 10"
    assert made.spec["layer"][1]["encoding"]["x"]["axis"]["values"] == [-1, 0, 1]
    shown = {row["outlet"]: row for row in next(iter(made.spec["datasets"].values()))}
    assert shown["Outlet A"]["counts"] == "9 of 10 : 0 of 10"
    assert shown["Outlet A"]["difference"] == pytest.approx(0.9) and shown["Outlet A"]["low"] > 0
    assert shown["Outlet B"]["counts"] == "0 of 2 : 0 of 0 · too little text to say"
    assert shown["Outlet B"]["difference"] is None


def test_the_other_side_can_be_the_doubted_one():
    rows = [*said("Post", "o", "doubting", 9), *said("Post", "o", "neutral", 1), *said("Post", "u", "neutral", 10)]
    assert asymmetry(rows).title == "In Outlet A the verbs doubt Owner in 9 of 10 places, Union in none of 10"


def test_no_clear_difference_is_said():
    rows = [row for side in "uo" for kind in ("neutral", "doubting") for row in said("Post", side, kind, 5)]
    title = "No sure difference: in Outlet A the verbs doubt Union in 5 of 10 places, Owner in 5 of 10"
    assert asymmetry(rows).title == title


def test_too_little_text_draws_the_counts_and_no_scale():
    rows = [*said("Post", "u", "doubting", 2), *said("Post", "o", "neutral", 3), *said("Star", "u", "neutral", 1)]
    made = asymmetry(rows)
    shown = made.table.set_index(["row", "outlet"])[["n", "shown", "short", "said"]]
    assert shown.loc[("Union", "Outlet A")].tolist() == [2, "2 of 2", "2/2", "Outlet A: Union, 2 of 2 verbs"]
    assert shown.loc[("Owner", "Outlet A")].tolist() == [0, "0 of 3", "0/3", "Outlet A: Owner, 0 of 3 verbs"]
    assert shown.loc[("Owner", "Outlet B")].tolist() == [0, "", "", "Outlet B: Owner, no verb"]
    assert made.title == "Only in Outlet A do the verbs doubt Union (2 of 2); nowhere do they doubt Owner (0 of 3)"
    assert made.note.endswith("Shares are compared from 5 verbs of each side up.") and "interval" not in made.note


FEW = {
    "Only in Outlet A do the verbs doubt Union (2 of 3); nowhere do they doubt Owner (0 of 3)": [
        *said("Post", "u", "doubting", 2), *said("Post", "u", "neutral", 1), *said("Star", "o", "neutral", 3),
    ],
    "Only in Outlet B do the verbs doubt Owner (1 of 1); nowhere do they doubt Union (0 of 3)": [
        *said("Star", "o", "doubting", 1), *said("Post", "u", "neutral", 3),
    ],
    "Only in Outlet A do the verbs doubt Union (1 of 1)": [
        *said("Post", "u", "doubting", 1), *said("Star", "u", "neutral", 1),
    ],
    "Only in Outlet A do the verbs doubt Owner in 2 of 3 places, Union in 1 of 2": [
        *said("Post", "u", "doubting", 1), *said("Post", "u", "neutral", 1), *said("Post", "o", "doubting", 2),
        *said("Post", "o", "neutral", 1), *said("Star", "u", "neutral", 1),
    ],
    "All outlets together: the verbs doubt Union in 2 of 3 places, Owner in none of 1": [
        *said("Post", "u", "doubting", 1), *said("Star", "u", "doubting", 1), *said("Star", "u", "neutral", 1),
        *said("Post", "o", "neutral", 1),
    ],
}  # fmt: skip


@pytest.mark.parametrize("title", FEW)
def test_few_verbs_are_told_by_their_counts_where_they_stand(title):
    assert asymmetry(FEW[title]).title == title


def test_a_side_that_does_not_speak_in_an_outlet_has_no_verb():
    made = asymmetry([*said("Post", "u", "doubting", 2), *said("Star", "o", "neutral", 3)])
    shown = made.table.set_index(["row", "outlet"])["shown"].to_dict()
    assert shown == {
        ("Union", "Outlet A"): "2 of 2", ("Owner", "Outlet A"): "",
        ("Union", "Outlet B"): "", ("Owner", "Outlet B"): "0 of 3",
    }  # fmt: skip


def test_no_verb_of_the_class():
    made = asymmetry([*said("Post", "u", "neutral", 6), *said("Post", "o", "neutral", 6)], "confrontational")
    assert made.title == "No verb that confronts stands with Union or with Owner"


def test_names_cannot_break_the_axis():
    table = pd.DataFrame(
        [("Post", "O'Neill \\ Sons and Daughters Ltd", "Owner", 5, 5, 0, 5, 1.0, 0.4, 1.0)],
        columns=["outlet", "side", "other", "n", "of", "n_other", "of_other", "difference", "low", "high"],
    )
    text = json.dumps(sides.asymmetry(table, NAMES, "doubting").spec, ensure_ascii=False)
    assert "'more for O’Neill  Sons and Dau" in text


def quotations(*rows: tuple) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["outlet", "form", "actor", "source", "cue", "cue_class", "words"])


def test_forms_of_one_verb_are_one_row_named_by_the_commonest():
    said_by = [("Post", "direct", "Ana", "official", cue, "neutral", 5) for cue in ("said", "said", "says", "saying")]
    made = voices.cues(quotations(*said_by, ("Star", "direct", "Ana", "official", "Says", "neutral", 5)), NAMES)
    counts = made.table[made.table["n"] > 0]
    assert dict(zip(counts["outlet"], zip(counts["row"], counts["n"], strict=True), strict=True)) == {
        "Outlet A": ("said", 4),
        "Outlet B": ("said", 1),
    }


def test_a_rare_verb_that_doubts_is_shown_before_common_neutral_ones():
    many = [
        ("Post", "direct", "Ana", "official", cue, "neutral", 5)
        for cue in ("said", "told", "asked", "added", "wrote", "replied", "stated", "argued")
        for _ in range(2)
    ]
    claim = ("Post", "direct", "Ana", "official", "claimed", "doubting", 5)
    made = voices.cues(quotations(*many, claim), NAMES, most=6)
    assert "claimed · doubts" in set(made.table["row"]) and made.table["row"].nunique() == 6
    assert "3 rarer words left out" in made.note
    assert made.title == "One of 17 reporting words does more than report: “claimed” doubts in Outlet A"


def test_as_many_loud_verbs_elsewhere_are_no_difference():
    loud = [
        (outlet, "direct", "Ana", "official", "claimed", "doubting", 5) for outlet in ("Post", "Post", "Star", "Star")
    ]
    made = voices.cues(quotations(*loud, ("Post", "direct", "Ana", "official", "said", "neutral", 5)), NAMES)
    assert made.title == "4 of 5 reporting words doubt, endorse or confront"
    fewer = voices.cues(quotations(*loud[:3]), NAMES)
    assert fewer.title == "Outlet A uses verbs that cast doubt twice, the other once"
    assert fewer.tells == ("claimed · doubts", "Outlet A") and made.tells is None


def test_one_verb_with_two_quotations_counts_once():
    rows = [("Post", form, "Ana", "official", "praised", "endorsing", 5) for form in ("partial", "indirect")]
    made = voices.cues(quotations(*rows).assign(article_id="a", cue_start=4), NAMES)
    assert made.table.loc[made.table["n"] > 0, "n"].tolist() == [1]
    assert made.title == "Outlet A uses verbs that endorse once, the other never"


def test_an_unnamed_speaker_has_an_article():
    made = voices.words(quotations(("Post", "direct", "engineer", "expert", "said", "neutral", 30)), NAMES)
    assert made.title == "Outlet A gives 30 of its 30 reported words to an engineer"
    assert made.tells == ("engineer", "Outlet A")


@pytest.mark.parametrize(
    ("speaker", "said"),
    [
        ("SDF commander", "the SDF commander"),
        ("Ana Blix", "Ana Blix"),
        ("unions", "unions"),
        ("United Nations", "the United Nations"),
    ],
)
def test_a_speaker_has_the_article_that_the_words_need(speaker, said):
    made = voices.words(quotations(("Post", "direct", speaker, "official", "said", "neutral", 30)), NAMES)
    assert made.title.endswith(f" to {said}")


@pytest.mark.parametrize(("speaker", "whom"), [("The ministry", "the ministry"), ("A ministry", "a ministry")])
def test_a_speaker_has_the_article_of_its_outlet(speaker, whom):
    rows = quotations(("Post", "direct", "ministry", "official", "said", "neutral", 30)).assign(speaker=speaker)
    assert voices.words(rows, NAMES).title == f"Outlet A gives 30 of its 30 reported words to {whom}"


MENTIONS = pd.DataFrame(
    [
        ("army", "the army", "Post", "troops", 2, 5),
        ("army", "the army", "Post", "left unnamed", 3, 5),
        ("army", "the army", "Star", "troops", 0, 1),
        ("army", "the army", "Star", "left unnamed", 1, 1),
        ("rebels", "rebels", "Star", "left unnamed", 9, 9),
    ],
    columns=["actor_id", "actor", "outlet", "variant", "n", "total"],
).assign(set_id="members")
TERMS = pd.DataFrame([("members", "troops", "soldiers")], columns=["set_id", "variant", "form"])


def test_the_last_row_is_what_gets_none_of_the_terms():
    made = terminology.of_mentions(MENTIONS, TERMS, "army", NAMES)
    assert made.title == "the army: 4 of 6 mentions without any of these terms"
    assert made.spec["layer"][0]["encoding"]["y"]["sort"] == ["soldiers", "none of these"]
    assert made.table.set_index(["row", "outlet"])["n"].to_dict() == {
        ("soldiers", "Outlet A"): 2,
        ("soldiers", "Outlet B"): 0,
        ("none of these", "Outlet A"): 3,
        ("none of these", "Outlet B"): 1,
    }
    assert terminology.of_mentions(MENTIONS, TERMS, "nobody", NAMES).empty


def test_actors_with_most_mentions_come_first():
    assert list(terminology.actors_of(MENTIONS).items()) == [("rebels", "rebels"), ("the army", "army")]


@pytest.mark.parametrize(
    ("source", "words"), [("named person", "people by name"), ("anonymous official", "anonymous officials")]
)
def test_a_kind_of_source_is_told_in_the_plural(source, words):
    made = voices.words(quotations(("Post", "direct", "Ana", source, "said", "neutral", 30)), NAMES, "kind")
    assert made.title == f"Outlet A gives 30 of its 30 reported words to {words}"


def test_marks_are_smaller_where_columns_are_narrow():
    made = voices.words(quotations(("Post", "direct", "Ana", "official", "said", "neutral", 30)), NAMES)
    sizes = [layer["encoding"]["size"]["scale"]["range"] for layer in made.spec["layer"] if "size" in layer["encoding"]]
    assert sizes == [[0, {"expr": "pow(max(9, min(30, width / 2 - 24)), 2)"}]]
