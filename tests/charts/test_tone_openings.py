"""With whom and with which mention the Tone page begins: worked out by hand from the rule."""

import pandas as pd
import pytest

from framing.charts import tone, toward

OFFERED = [("a", "Ana"), ("b", "Ben")]
COLUMNS = ["actor_id", "outlet", "tone", "confident", "judged", "voice", "negative", "positive", "flag"]


def calls(*rows) -> pd.DataFrame:
    """Actor, outlet, tone, sure, borne out, voice, probability of that tone, and its flag."""
    made = []
    for actor, outlet, call, sure, judged, voice, size, *flag in rows:
        sides = {"negative": (size, 0.0), "positive": (0.0, size)}.get(call, (0.1, 0.1))
        made.append((actor, outlet, call, sure, judged, voice, *sides, *(flag or [""])))
    table = pd.DataFrame(made, columns=COLUMNS)
    return table.assign(number=range(len(table)), balance=table["positive"] - table["negative"])


NEUTRAL = ("a", "Post", "neutral", True, False, "outlet", 0)


@pytest.mark.parametrize(
    ("rows", "name", "mention"),
    [
        ([NEUTRAL] * 5, "Ana", None),
        # clear, and a word beside it judges: convincing
        ([NEUTRAL, ("b", "Post", "negative", True, True, "outlet", 0.9)], "Ben", 1),
        # clear and not borne out: one of its kind alone opens nothing, two in one outlet do
        ([NEUTRAL, ("b", "Post", "negative", True, False, "outlet", 0.95)], "Ana", None),
        ([NEUTRAL, *[("b", name, "negative", True, False, "outlet", 0.95) for name in ("Post", "Star")]], "Ana", None),
        ([NEUTRAL, *[("b", "Post", "negative", True, False, "outlet", size) for size in (0.93, 0.95)]], "Ben", 2),
        # what happened is told twice, which opens nothing
        ([NEUTRAL, *[("b", "Post", "negative", True, False, "outlet", 0.95, "event")] * 2], "Ana", None),
        # borne out and likely, though not clear
        ([NEUTRAL, ("b", "Post", "positive", False, True, "outlet", 0.82)], "Ben", 1),
        ([NEUTRAL, ("b", "Post", "positive", False, True, "outlet", 0.75)], "Ana", None),
        # other people's words open nothing
        ([NEUTRAL, ("b", "Post", "negative", True, True, "quoted", 0.99)], "Ana", None),
        ([NEUTRAL, ("b", "Post", "negative", True, True, "attributed", 0.99)], "Ana", None),
        # one convincing call before many that are only clear
        ([("a", "Post", "negative", True, False, "outlet", 0.99)] * 4
         + [("b", "Post", "positive", True, True, "outlet", 0.88)], "Ben", 4),
        # of convincing ones the surest
        ([("a", "Post", "negative", True, True, "outlet", size) for size in (0.9, 0.97, 0.93)], "Ana", 1),
    ],
)  # fmt: skip
def test_the_page_begins_with_what_is_clear_and_borne_out(rows, name, mention):
    table = calls(*rows)
    assert toward.loudest(table, OFFERED) == name
    of_actor = table[table["actor_id"] == {"Ana": "a", "Ben": "b"}[name]]
    assert toward.most_convincing(of_actor, None) == mention


def test_the_mention_is_one_that_the_title_tells_of():
    rows = [("a", "Post", "negative", True, True, "outlet", 0.99), ("a", "Star", "positive", True, True, "outlet", 0.9)]
    table = calls(*rows)
    assert toward.most_convincing(table, None) == 0
    assert toward.most_convincing(table, ("Star", "positive")) == 1
    assert toward.most_convincing(table, ("Star", "negative")) == 0, "none there: the best of all"


def test_an_actor_who_is_not_offered_is_passed_over():
    table = calls(("c", "Post", "negative", True, True, "outlet", 0.99), NEUTRAL)
    assert toward.loudest(table, OFFERED) == "Ana"


def test_the_title_names_what_it_tells_of():
    rows = calls(*[("a", "Post", "negative", True, True, "outlet", 0.9)] * 2, NEUTRAL).assign(
        actor="Ana", article_id="p", sentence_id=0, neutral=0.1, flag="", tier="encoder"
    )
    means = pd.DataFrame(columns=["actor_id", "outlet", "balance", "low", "high"])
    figure = toward.votes(rows, means, "a", {"Post": "Outlet A"})
    assert figure.tells == ("Outlet A", "negative") and "2 are clearly negative" in figure.title
    assert toward.votes(rows.iloc[2:], means, "a", {"Post": "Outlet A"}).tells is None
    doubtful = toward.votes(rows.assign(flag="quotation, event"), means, "a", {"Post": "Outlet A"}).table["said"]
    assert doubtful.str.endswith("; in somebody else's words; perhaps only for what happened").all()


def test_the_furthest_of_each_outlet_begins_with_the_most_convincing():
    rows = calls(
        ("a", "Post", "negative", False, False, "outlet", 0.7),
        ("a", "Post", "negative", False, True, "outlet", 0.5),  # a word beside it judges: before what goes further
        ("a", "Post", "positive", True, True, "quoted", 0.99),  # somebody else's words
        ("a", "Radio", "neutral", True, False, "outlet", 0),
        ("a", "Star", "positive", True, True, "outlet", 0.9),
    )
    found = toward.furthest(rows.assign(article_id=rows["outlet"]), None)
    assert found[["outlet", "number", "remark"]].values.tolist() == [
        ["Star", 4, "clearly positive"],
        ["Post", 1, "perhaps negative"],
    ]


def test_a_sure_neutral_mention_is_not_called_clearly_anything():
    rows = calls(("a", "Post", "neutral", True, False, "outlet", 0.3)).assign(balance=0.3)
    assert toward.furthest(rows.assign(article_id="p"), None)["remark"].tolist() == ["perhaps positive"]


@pytest.mark.parametrize(("size", "number"), [(0.25, 1), (0.24, 0)])
def test_what_stays_near_neutral_is_not_among_the_furthest(size, number):
    rows = calls(("a", "Post", "negative", False, False, "outlet", size))
    assert len(toward.furthest(rows.assign(article_id="p"), None)) == number


def tones(*rows) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["actor_id", "actor", "tone", "confident"])


@pytest.mark.parametrize(
    ("clear", "of", "said"),
    [
        (0, 10, "The articles keep their tone: of 10 mentions of anybody none is clearly positive or negative."),
        (1, 10, "The articles mostly keep their tone: of 10 mentions of anybody 1 is clearly positive or negative, "
                "toward “mother”."),
        (2, 10, "Of 10 mentions of anybody 2 are clearly positive or negative, toward “mother” (2)."),
    ],
)  # fmt: skip
def test_how_many_mentions_of_anybody_are_clear(clear, of, said):
    rows = [("m", "mother", "negative", True)] * clear + [("m", "mother", "neutral", True)] * (of - clear - 1)
    assert toward.in_all(tones(*rows, ("m", "mother", "negative", False))) == said


def test_the_actors_of_clear_mentions_are_named_by_their_number():
    rows = [(name, name, "positive", True) for name in ("Bo", "Ana", "Ana", "Cy", "Di", "Ed", "Flo")]
    assert toward.in_all(tones(*rows)).endswith("toward Ana (2), Bo (1), Cy (1), Di (1) and 2 more.")


def test_the_strongest_sentence_of_each_outlet_is_its_own_and_clear():
    columns = "article_id outlet sentence_id own attitude".split()
    rows = pd.DataFrame(
        [
            ("p", "Post", 0, True, 0.3),
            ("p", "Post", 1, False, -0.9),
            ("p", "Post", 2, True, -0.4),
            ("s", "Star", 0, True, 0.25),
            ("s", "Star", 1, True, -0.25),
            ("r", "Radio", 0, True, -0.24),
        ],
        columns=columns,
    )
    found = tone.strongest(rows)
    assert found[["outlet", "sentence_id"]].values.tolist() == [["Post", 2], ["Star", 0]]
    assert tone.strongest(rows.iloc[5:]).empty
