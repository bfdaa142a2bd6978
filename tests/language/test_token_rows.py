"""Tokens of a reading as tuples: whole, in order, each below its head."""

import pytest

from framing import Article, Event, read
from framing.language.token_rows import children_of, sentences_of, tokens_of
from framing.language.tokens import Token

TEXT = "Police shot a man. Two officers, who saw it, were hurt."


@pytest.fixture(scope="module")
def reading():
    return read(Event("e", "", (Article("a", "A", "", TEXT), Article("b", "B", "", "It rained."))))


def test_every_token_of_the_article_and_none_of_another(reading):
    tokens = tokens_of(reading, "a")
    assert [TEXT[token.start : token.end] for token in tokens] == [token.token for token in tokens]
    assert [token.token_id for token in tokens] == list(range(len(tokens)))
    assert "rained" not in [token.token for token in tokens]


def test_columns_stand_under_their_names(reading):
    table = reading.tokens[reading.tokens["article_id"] == "a"]
    for token, row in zip(tokens_of(reading, "a"), table.itertuples(), strict=True):
        assert token == Token(*(getattr(row, name) for name in Token._fields))


def test_sentences_hold_all_tokens_once(reading):
    sentences = sentences_of(reading, "a")
    assert list(sentences) == [0, 1] and sentences[0][1].token == "shot"
    assert [token for line in sentences.values() for token in line] == tokens_of(reading, "a")


def test_children_hang_on_their_head_and_a_root_on_nothing(reading):
    tokens = tokens_of(reading, "a")
    below = children_of(tokens)
    shot = next(token for token in tokens if token.token == "shot")
    assert {"Police", "man"} <= {token.token for token in below[shot.token_id]}
    held = {token.token_id for line in below.values() for token in line}
    assert {token.token for token in tokens if token.token_id not in held} == {
        token.token for token in tokens if token.head == token.token_id
    }


def test_no_tokens_have_no_children():
    assert children_of([]) == {}


def test_the_tokens_of_an_article_are_read_once_for_all_who_ask(monkeypatch):
    from framing.language import token_rows

    asked = []
    monkeypatch.setattr(token_rows, "sentences_of", lambda reading, article: asked.append(article) or {0: [article]})
    tokens = token_rows.SentenceTokens(None)
    assert [tokens.of(article) for article in "aba"] == [{0: ["a"]}, {0: ["b"]}, {0: ["a"]}]
    assert asked == ["a", "b"]
