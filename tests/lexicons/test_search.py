"""The search keeps to the matching policy: names, masks, exclusions, longest match, one word once."""

import pytest

from framing.corpus.article import Article, Event
from framing.language.reading import read
from framing.lexicons.search import Searcher, referent
from framing.lexicons.set_building import build

SHARED = {
    "version": "1",
    "connotations": {"neutral": "plain"},
    "groups": {},
    "protected_names": ["Security Forces Museum"],
    "sources": {},
    "references": {},
}


def entry(set_id, forms, **more):
    variants = [
        {"term": term, "connotation": "neutral", "valence": 0, "forms": spelled} | extra
        for term, spelled, extra in forms
    ]
    return {"id": set_id, "concept": set_id.title(), "variants": variants} | more


TROOPS = entry(
    "troops",
    [("force", ["forces"], {}), ("security force", ["security forces"], {})],
    exclude=[{"pattern": r"(?i)\bmarket forces\b", "reason": "economy"}],
)
ORGANISATION = entry(
    "organisation",
    [
        ("Force", ["Security Forces Museum"], {"case_sensitive": True}),
        ("group", ["group", "war"], {"unsure": ["group"], "counts_if": {"modifier": ["armed"]}}),
    ],
    names=True,
)
SETS = build(SHARED, [("test.yaml", {"domain": "test", "sets": [TROOPS, ORGANISATION]})]).sets
SEARCHER = Searcher(tuple(SETS.values()))


def found(text):
    reading = read(Event("e", "", (Article("a", "A", "", text),)))
    hits = SEARCHER.search(text, reading.words("a"))
    return [(text[hit.start : hit.end], hit.naming_set.set_id, hit.certain) for hit in hits]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The security forces left.", [("security forces", "troops", True)]),
        ("The forces left.", [("forces", "troops", True)]),
        ("It was left to market forces.", []),
        ("He saw the Security Forces Museum.", [("Security Forces Museum", "organisation", True)]),
        ("A group came.", [("group", "organisation", False)]),
        ("An armed group came.", [("group", "organisation", True)]),
        ("The post-war years passed.", []),
        ("", []),
    ],
)
def test_known_texts(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "phrase", "expected"),
    [
        ("Syrian rebels fled.", "rebels", "Syrian"),
        ("Iran's government met.", "government", "Iran"),
        ("The president of Mexico met them.", "president", "Mexico"),
        ("The rebels fled.", "rebels", ""),
    ],
)
def test_the_referent_is_what_the_noun_phrase_names(text, phrase, expected):
    reading = read(Event("e", "", (Article("a", "A", "", text),)))
    words = reading.words("a")
    start = text.index(phrase)
    assert referent(words, *words.covering(start, start + len(phrase))) == expected
