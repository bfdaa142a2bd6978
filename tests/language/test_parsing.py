"""Tokens, tags, dependencies: offsets, article-wide numbers, and what happens without a model."""

import logging

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.language import parsing
from framing.language.sentences import Sentence, sentences

needs_model = pytest.mark.skipif(not parsing.model_name(), reason="no English spaCy model is installed")


def parse(text):
    return parsing.parse(text, sentences(text))


@needs_model
def test_tags_and_heads_count_from_the_start_of_the_article():
    tokens = parse("Ships left. Police closed the port.").tokens
    assert [t.token for t in tokens] == ["Ships", "left", ".", "Police", "closed", "the", "port", "."]
    assert [t.head for t in tokens] == [1, 1, 1, 4, 4, 6, 4, 4]
    assert [t.dep for t in tokens][3:7] == ["nsubj", "ROOT", "det", "dobj"]
    assert [t.lemma for t in tokens][4] == "close"


@needs_model
def test_chunks_and_entities_are_token_numbers():
    result = parse("It rained. Angela Merkel visited the old port.")
    tokens = result.tokens
    words = [" ".join(t.token for t in tokens[p.first : p.last + 1]) for p in result.chunks]
    assert words == ["It", "Angela Merkel", "the old port"]
    assert [tokens[p.root].token for p in result.chunks] == ["It", "Merkel", "port"]
    assert [(tokens[p.first].token, tokens[p.last].token, p.type) for p in result.entities] == [
        ("Angela", "Merkel", "PERSON")
    ]


@needs_model
def test_several_texts_in_one_batch_parse_as_they_do_alone():
    texts = ["Police closed the port.", "", "It rained. Ships left."]
    together = parsing.parse_all([(text, sentences(text)) for text in texts])
    assert together == [parse(text) for text in texts]


@needs_model
def test_progress_is_told_after_each_text():
    seen = []
    parsing.parse_all([(text, sentences(text)) for text in ("One.", "Two.")], seen.append)
    assert seen == [0, 1]


@needs_model
def test_white_space_is_no_token():
    assert [t.token for t in parse("Ships  left\nat   noon.").tokens] == ["Ships", "left", "at", "noon", "."]


def test_without_a_model_tokens_come_from_nltk(monkeypatch, caplog):
    monkeypatch.setattr(parsing, "model_name", lambda: "")
    with caplog.at_level(logging.WARNING):
        result = parse("Ships left. It's late.")
    assert [t.token for t in result.tokens] == ["Ships", "left", ".", "It", "'s", "late", "."]
    assert {t.tag for t in result.tokens} == {""}
    assert [t.sentence_id for t in result.tokens] == [0, 0, 0, 1, 1, 1, 1]
    assert (result.chunks, result.entities) == ([], [])
    assert "pip install" in caplog.text


def test_quotation_marks_that_the_tokenizer_cannot_realign_still_give_tokens():
    text = "\"a'' b``\" c"
    tokens = parsing.tokenize(text, [Sentence(0, len(text), 0)]).tokens
    assert "".join(t.token for t in tokens) == text.replace(" ", "")


AWKWARD = st.text(alphabet=st.sampled_from(list("abA .,?!\n\"“”'`é🚢\u0301\u200f\u200dשל\u00a0\t…—")), max_size=80)


@settings(max_examples=60, deadline=None)
@given(AWKWARD)
def test_tokens_of_the_plain_tokenizer_are_their_spans(text):
    for token in parsing.tokenize(text, sentences(text)).tokens:
        assert text[token.start : token.end] == token.token
        assert token.token == token.token.strip() != ""


@needs_model
@settings(max_examples=60, deadline=None)
@given(st.one_of(AWKWARD, st.text(max_size=60)))
def test_tokens_of_the_parser_are_their_spans_and_their_heads_exist(text):
    result = parse(text)
    for token in result.tokens:
        assert text[token.start : token.end] == token.token
        assert 0 <= token.head < len(result.tokens)
        assert result.tokens[token.head].sentence_id == token.sentence_id
    for phrase in [*result.chunks, *result.entities]:
        assert phrase.first <= phrase.root <= phrase.last


@needs_model
@pytest.mark.parametrize(
    ("opening", "rest"),
    [
        ("MEDVIN, Sept. 3 (Reuters) - ", "A blast at a factory killed five people."),
        ("WASHINGTON — ", "Leaders of the group accused him of fraud."),
        ("KANSAS CITY, Mo. — ", "Leaders of the group accused him of fraud."),
        ("WASHINGTON ― ", "Leaders of the group accused him of fraud."),
        ("• ", "Schools stay shut."),
    ],
)
def test_what_opens_a_sentence_and_is_no_part_of_it_is_a_tree_of_its_own(opening, rest):
    tokens = parsing.parse(opening + rest, [Sentence(0, len(opening + rest), 0)]).tokens
    first = next(number for number, token in enumerate(tokens) if token.start >= len(opening))
    assert all(token.head < first for token in tokens[:first])
    assert all(token.head >= first for token in tokens[first:])
    assert {token.sentence_id for token in tokens} == {0}


@needs_model
def test_a_dash_inside_a_sentence_parts_nothing():
    tokens = parse("The port — shut since Monday — opened again.").tokens
    assert len([number for number, token in enumerate(tokens) if token.head == number]) == 1


@needs_model
def test_a_name_ends_before_a_dash():
    result = parse("The senator spoke of Trump ― Pelosi said it was late.")
    tokens = result.tokens
    names = [" ".join(t.token for t in tokens[p.first : p.last + 1]) for p in result.entities]
    assert not [name for name in names if "―" in name]
    assert "Pelosi" in names
