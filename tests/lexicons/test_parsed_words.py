"""What word lists ask of a parsed article, on a parse written by hand."""

import pytest

from framing.lexicons.parsed_words import Words

TEXT = "Angry dockers of Lisbon shut 12 gates. Mayor Slams Greedy Dockers"
# token, lemma, pos, tag, dep, head, sentence
PARSE = [
    ("Angry", "angry", "ADJ", "JJ", "amod", 1, 0),
    ("dockers", "docker", "NOUN", "NNS", "nsubj", 4, 0),
    ("of", "of", "ADP", "IN", "prep", 1, 0),
    ("Lisbon", "Lisbon", "PROPN", "NNP", "pobj", 2, 0),
    ("shut", "shut", "VERB", "VBD", "ROOT", 4, 0),
    ("12", "12", "NUM", "CD", "nummod", 6, 0),
    ("gates", "gate", "NOUN", "NNS", "dobj", 4, 0),
    (".", ".", "PUNCT", ".", "punct", 4, 0),
    ("Mayor", "mayor", "NOUN", "NN", "nsubj", 9, 1),
    ("Slams", "slam", "VERB", "VBZ", "ROOT", 9, 1),
    ("Greedy", "greedy", "ADJ", "JJ", "amod", 11, 1),
    ("Dockers", "docker", "NOUN", "NNS", "dobj", 9, 1),
]


def made(text=TEXT, parse=PARSE, entities=(("GPE", 3, 3),)) -> Words:
    starts, place = [], 0
    for token, *_ in parse:
        place = text.index(token, place)
        starts.append(place)
        place += len(token)
    columns = dict(
        zip(("token", "lemma", "pos", "tag", "dep", "head", "sentence_id"), zip(*parse, strict=True), strict=True)
    )
    ends = [start + len(row[0]) for start, row in zip(starts, parse, strict=True)]
    return Words(text, {**columns, "start": starts, "end": ends}, entities)


@pytest.fixture
def words() -> Words:
    return made()


def test_tokens_and_lemmas_are_in_lower_case(words):
    assert words.token[:2] == ["angry", "dockers"] and words.lemma[3] == "lisbon"


def test_children_stand_by_what_they_depend_on_in_order(words):
    assert words.children == {1: [0, 2], 4: [1, 6, 7], 2: [3], 6: [5], 9: [8, 11], 11: [10]}


def test_sentences_are_ranges_of_tokens(words):
    assert words.sentences == {0: (0, 8), 1: (8, 12)}


def test_a_word_is_found_by_form_lemma_and_kind_of_name(words):
    assert words.words["dockers"] == [1, 11] and words.words["docker"] == [1, 11]
    assert words.words["shut"] == [4] and words.words["%GPE"] == [3]
    assert "Lisbon" not in words.words


def test_a_headline_in_title_case_is_told_from_a_sentence(words):
    assert words.title_case(9) and not words.title_case(1)


def test_three_long_words_at_least_make_a_title():
    short = made(
        "Port Open", [("Port", "port", "NOUN", "NN", "nsubj", 1, 0), ("Open", "open", "ADJ", "JJ", "ROOT", 1, 0)], ()
    )
    assert not short.title_case(0)


@pytest.mark.parametrize(
    ("piece", "tokens"),
    [("dockers of", (1, 2)), ("ockers", (1, 1)), ("Lisbon shut", (3, 4)), ("gates.", (6, 7)), ("Dockers", (11, 11))],
)
def test_a_stretch_of_text_covers_the_tokens_it_touches(words, piece, tokens):
    start = TEXT.index(piece)
    assert words.covering(start, start + len(piece)) == tokens


def test_a_stretch_after_the_end_is_the_last_token(words):
    assert words.covering(len(TEXT), len(TEXT) + 5) == (11, 11)


@pytest.mark.parametrize(("first", "last", "root"), [(0, 3, 1), (5, 6, 6), (0, 7, 4), (2, 3, 2), (7, 7, 7), (8, 11, 9)])
def test_the_root_depends_on_nothing_inside(words, first, last, root):
    assert words.root(first, last) == root


@pytest.mark.parametrize(
    ("number", "listed", "expected"),
    [(1, {"docker"}, True), (1, {"dockers"}, True), (3, {"%GPE"}, True), (3, {"%ORG"}, False), (5, {"#"}, True),
     (6, {"#"}, False), (4, {"open"}, False)],
)  # fmt: skip
def test_a_token_is_among_words_by_form_lemma_name_or_number(words, number, listed, expected):
    assert words.among(number, frozenset(listed)) is expected


def test_a_name_of_two_tokens_spans_both():
    words = made(entities=(("PERSON", 8, 9), ("GPE", 3, 3)))
    assert words.entity == {8: "PERSON", 9: "PERSON", 3: "GPE"} and words.entity_span[9] == (8, 9)


def test_the_text_is_cut_once(words):
    assert words.cut is words.cut and [word for word, _, _ in words.cut[0]][:3] == ["angry", "dockers", "of"]
