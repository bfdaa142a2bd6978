"""Whom a phrase goes back to in its article, and what another outlet or the next sentence makes known."""

import pytest

from framing.language import parsing
from framing.measures import quoting
from framing.measures.quoting.mentioned import Mention, Mentioned, is_description

pytestmark = pytest.mark.skipif(not parsing.model_name(), reason="no English spaCy model is installed")

# An article, and who speaks in it, quotation by quotation; "?" behind a name: only a guess.
ONE_ARTICLE = {
    "Ships were late on Monday, according to SODA, the harbour traffic office. Ferries will stop, the office said.": [
        "SODA", "SODA?",
    ],
    "Brightwater is a rights group. Four men were held, Brightwater said. The group said that two were freed.": [
        "Brightwater", "Brightwater?",
    ],
    "A Corran commander said the road was open. “Nobody is turned back,” the commander said.": [
        "Corran commander", "Corran commander",
    ],
    "One commander said the road was open. Another commander said it was not. The commander said he was tired.": [
        "commander", "another commander", "commander",
    ],
    "The Corran News Agency said the port was shut. The agency added that ships had left.": [
        "Corran News Agency", "Corran News Agency",
    ],
    "A spokesman for the mine said it was safe. A spokeswoman for the union laughed. The spokesman said he was sure.": [
        "spokesman for the mine", "spokesman for the mine?",
    ],
    "The owner of a hat shop said trade was slow. A student of 19 said it was quiet.": [
        "owner of a hat shop", "student",
    ],
    "The health office had warned schools in May. It said that no child was ill.": ["health office?"],
    "One woman said she had walked for days. “I am tired,” she said.": ["woman", "woman?"],
    "“They sang,” said a fisherman. He left. The woman who runs the kiosk came. “I gave bread,” she said.": [
        "fisherman", "woman?",
    ],
    "“We were not told,” Ahmed, 24, said. “We are angry,” he said.": ["Ahmed", "Ahmed?"],
}  # fmt: skip
SEVERAL_OUTLETS = {
    # the same words: a description is the fuller one, and a name where another outlet gives it
    "A Corran commander said it was over. “We search everyone who comes out of the village,” the commander said. || "
    "A foreign commander said it was late. “We search everyone who comes out of the village,” the commander claimed.": [
        "Corran commander"
    ] * 4,
    "“The bridge will stay shut until the very last of us leaves,” Susan Vale said. || "
    "“The bridge will stay shut until the very last of us leaves,” an organiser said.": ["Susan Vale", "Susan Vale?"],
    # too few words, and somebody else who has a name
    "“We will stay,” Susan Vale said. || “We will stay,” an organiser said.": ["Susan Vale", "organiser"],
    "“The bridge will stay shut until the very last of us leaves,” Susan Vale said. || "
    "“The bridge will stay shut until the very last of us leaves,” Carl Moss said.": ["Susan Vale", "Carl Moss"],
    # many are not one
    "“The bridge will stay shut until the very last of us leaves,” Susan Vale said. || "
    "“The bridge will stay shut until the very last of us leaves,” protesters chanted.": ["Susan Vale", "protesters"],
}
DROWNED = "Storm drowns nine ## At least nine people drowned on Monday, a {} said.\n\n"
NAMED = "The Corran Rescue Association said that two boats sank."
LEDES = {
    DROWNED.format("rescue group") + NAMED: ["Corran Rescue Association?", "Corran Rescue Association"],
    DROWNED.format("farmer") + NAMED: ["farmer", "Corran Rescue Association"],
    f"{DROWNED.format('rescue group')}It rained. It blew. It froze. It snowed. {NAMED}": [
        "rescue group", "Corran Rescue Association",
    ],
}  # fmt: skip


@pytest.fixture(scope="module")
def actors(named):
    found = named([*ONE_ARTICLE, *SEVERAL_OUTLETS, *LEDES])

    def of(text):
        return quoting.quotations(found.readings[text], found.mentions(text))

    return of


def shown(table, text):
    """The actors, with a question mark where the key has one and the table calls it a guess."""
    return [
        row.actor + "?" * (wanted.endswith("?") and not row.certain)
        for row, wanted in zip(table.itertuples(), text, strict=True)
    ]


@pytest.mark.parametrize("text", ONE_ARTICLE)
def test_a_phrase_goes_back_to_the_only_one_called_so(actors, text):
    assert shown(actors(text), ONE_ARTICLE[text]) == ONE_ARTICLE[text]


@pytest.mark.parametrize("text", SEVERAL_OUTLETS)
def test_the_same_words_have_the_same_speaker(actors, text):
    assert shown(actors(text), SEVERAL_OUTLETS[text]) == SEVERAL_OUTLETS[text]


@pytest.mark.parametrize("text", LEDES)
def test_a_body_without_a_name_in_the_lede_is_the_one_named_next(actors, text):
    assert shown(actors(text), LEDES[text]) == LEDES[text]


def test_what_goes_back_says_so_and_is_a_guess(actors):
    text = next(iter(ONE_ARTICLE))
    last = actors(text).iloc[-1]
    assert (last["speaker"], last["actor"], bool(last["certain"])) == ("the office", "SODA", False)
    assert last["basis"].endswith("“the office” read as SODA")
    assert last["source"] == actors(text).iloc[0]["source"]


def test_what_another_outlet_makes_known_says_so(actors):
    text = next(text for text in SEVERAL_OUTLETS if "an organiser" in text)
    last = actors(text).iloc[-1]
    assert last["basis"].endswith("; Susan Vale says the same words in another article")
    assert (last["source"], last["speaker"], bool(last["certain"])) == ("named person", "an organiser", False)


def test_the_order_of_the_outlets_does_not_matter(named):
    text = next(text for text in SEVERAL_OUTLETS if "an organiser" in text)
    turned = " || ".join(reversed(text.split(" || ")))
    found = named([turned])
    assert set(quoting.quotations(found.readings[turned], found.mentions(turned))["actor"]) == {"Susan Vale"}


def test_the_shortest_mention_around_a_place():
    rows = [
        Mention(0, 30, "long", "Long", "group"),
        Mention(4, 9, "short", "Short", "person"),
        Mention(40, 44, "x", "X", ""),
    ]
    found = Mentioned(rows)
    around = [found.at(*place) for place in ((4, 9), (5, 7), (10, 12), (40, 44), (31, 33))]
    assert [one and one.actor for one in around] == ["Short", "Short", "Long", "X", None]
    assert [row.actor for row in found.inside(4, 30)] == ["Short"] and found.all() == sorted(rows)
    assert Mentioned([]).at(0, 1) is None and Mentioned([]).inside(0, 9) == []


def test_names_and_descriptions():
    names = ("Susan Vale", "Deir al-Zor", "OCHA", "")
    assert not any(is_description(name) for name in names)
    assert is_description("SDF commander") and is_description("office")
