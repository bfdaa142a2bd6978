"""Who vouches for a fact, on sentences as outlets write them: what is called a difference must be one."""

import pytest

from framing.corpus.article import Article, Event
from framing.language.reading import read
from framing.language.token_rows import SentenceTokens
from framing.measures.coverage.details import FIGURES, SOURCES, Details, disagreements
from framing.measures.coverage.sources import Source, lemmas, sources_in


def details_of(reading) -> Details:
    return Details(reading, SentenceTokens(reading))


def differs(*texts: str, sentence: int = 0) -> list[str]:
    """What articles of these texts tell otherwise in one sentence, in their order."""
    ids = [f"a{number}" for number in range(len(texts))]
    reading = read(Event("e", "", tuple(Article(name, name, "", text) for name, text in zip(ids, texts, strict=True))))
    found = disagreements({name: [sentence] for name in ids}, details_of(reading))
    return [found[name] for name in ids]


OFFICE = "About 90 travellers died on the way to the camp, the health office said."


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        (
            (OFFICE, "About 90 travellers died on the way to the camp."),
            "gives no source; others cite the health office",
        ),
        (
            (
                "Prices could fall after 2030, according to a company document.",
                "Prices will fall after 2030, when the lines open.",
            ),
            "gives no source; others cite a company document",
        ),
        (
            ("About 90 travellers died on the way to the camp.", OFFICE),
            "cites the health office; others give no source",
        ),
        (
            (
                "Doctors say 95 percent are needed to stop measles.",
                "It takes 95 percent to stop measles, and they are needed.",
            ),
            "gives no source; others cite doctors",
        ),
        (
            (
                "Members of his party said they would change the old constitution.",
                "Nothing but the old constitution would change.",
            ),
            "gives no source; others cite members of his party",
        ),
        # the source is what the sentence is about, and said so of itself: told as a fact here
        (
            (
                "Vegetable growers say they will lose most of this year's crop.",
                "Vegetable growers will lose most of this year's crop.",
            ),
            "gives no source; others cite vegetable growers",
        ),
    ],
)
def test_a_source_that_is_missing_or_named_alone_is_said_in_its_own_words(texts, said):
    assert differs(*texts)[1] == said


@pytest.mark.parametrize(
    "texts",
    [
        # the source stands there with a verb that reports in another way
        (
            "Doctors say 95 percent are needed to stop measles.",
            "Doctors consider 95 percent necessary to stop measles.",
        ),
        (OFFICE, "The health office puts the travellers who died on the way to the camp at about 90."),
        (
            "The Syrian Observatory said 280 fighters had come out since Sunday.",
            "The Syrian Observatory, which follows the war, counted 280 fighters since Sunday.",
        ),
        (
            "A poll of voters shows Adams tied for second place in the primary field.",
            "In the poll Adams is tied for second place in the primary field.",
        ),
        # a speech verb without a subject that the parse finds: somebody is cited
        (OFFICE, "About 90 travellers died on the way to the camp, it was said."),
        # what the other source vouches for is not told here
        (
            "The fees were called too high by farmers; the company said it had never covered its losses.",
            "The fees were called too high by farmers.",
        ),
        # the verb of speech stands in a quotation
        (
            '"It would be great if you guys could comment on that story," he wrote of the story.',
            "He urged them to comment on that story.",
        ),
        # figures are no sources
        (
            "The voters, in September, 52 in a hundred, told them to leave the law alone.",
            "Most voters were for leaving the law alone in September.",
        ),
    ],
)
def test_a_source_in_another_form_is_no_difference(texts):
    assert not any(SOURCES.search(said) for said in differs(*texts))


def test_the_source_may_stand_in_the_sentence_beside():
    bare = "About 90 travellers died on the way to the camp."
    assert SOURCES.search(differs(OFFICE, bare)[1])
    assert differs(OFFICE, f"{bare} The health office keeps the count.") == ["", ""]
    goes_on = "Most of them died on the way to the camp, about 90 travellers."
    before = "Ninety people set out, OCHA said."
    texts = {"a": f"It rained all day. {OFFICE}", "b": f"{before} {goes_on}"}
    assert differs(*texts.values(), sentence=1) == ["", ""]


def test_a_part_of_what_others_tell_is_a_difference_only_where_words_of_it_are_told():
    source = Source("police", "police", frozenset({"march", "capital", "people", "15,000", "candle"}))
    reading = read(
        Event("e", "", (Article("a", "A", "", "Some 15,000 people marched. A march took place in spring."),))
    )
    first, second = ([row for row in details_of(reading).tokens(("a", number))] for number in (0, 1))
    assert source.vouches_for(first)  # 15,000, people, march
    assert not source.vouches_for(second)  # march alone
    assert lemmas(first) == {"15,000", "people", "march"}


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("The British-based Observatory for Rights said 24 had died.", ["the British-based Observatory"]),
        ("An activist who asked not to be named said 24 had died.", ["an activist"]),
        ("She said 24 had died.", [""]),
        ("According to OCHA 24 had died.", ["OCHA"]),
        ("The ministry estimates that 24 died.", ["the ministry"]),
        ("The ministry estimates losses of 24 million.", []),
        ("It rained.", []),
    ],
)
def test_sources_are_printed_as_they_stand_in_the_text(sentence, names):
    reading = read(Event("e", "", (Article("a", "A", "", sentence),)))
    assert [one.name for one in sources_in(details_of(reading).tokens(("a", 0)))] == names


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        # who gives both figures disagrees with nobody
        (("About 15,000 people marched; police counted 6,000.", "A crowd of 6,000 people marched."), ["", ""]),
        (
            ("He kept the No. 2 position and she the No. 3 job.", "He got the No. 3 position and she the No. 2 job."),
            ["", ""],
        ),
        # two have 112, of whatever they count
        (
            ("The toll has risen to at least 112.", "It killed 126 people.", "The toll reached 112 people."),
            ["", "126 people, others 112", ""],
        ),
        (
            ("It killed 43 people.", "It killed 126 people.", "It killed 112 people."),
            ["", "126 people, others 43/112", "112 people, others 43/126"],
        ),
        (("It killed 43 people.", "It killed 43 people.", "It killed 44 people."), ["", "", "44 people, others 43"]),
        # the third gives both figures, so the first agrees with one that has what most have
        (
            ("They paid 35.7 percent last year.", "They paid 45.8 percent.", "They paid 35.7 or 45.8 percent."),
            ["", "", ""],
        ),
    ],
)
def test_figures_disagree_where_both_cannot_be_true(texts, said):
    assert differs(*texts) == said


def test_what_is_said_can_be_read_again():
    figures = FIGURES.fullmatch("126 people, others 43/112")
    assert figures["own"] == "126" and figures["thing"] == "people" and figures["others"] == "43/112"
    assert SOURCES.fullmatch("cites the office; others give no source")["own"] == "the office"
    assert SOURCES.fullmatch("gives no source; others cite OCHA")["other"] == "OCHA"
    assert not SOURCES.search("126 people, others 43/112")
