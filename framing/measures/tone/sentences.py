"""How does each sentence sound, which words make it so, and is that the writer's attitude or only the event?"""

from __future__ import annotations

import numpy as np
import pandas as pd

from framing.language.reading import OWN_VOICES, SPAN_COLUMNS, Reading
from framing.measures.tone import vader
from framing.measures.tone.kinds import kind_of

_NAMES = {"PERSON", "NORP", "FAC", "ORG", "GPE", "LOC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW"}
WORD_COLUMNS = ["word", "valence", "kind"]
SENTENCE_COLUMNS = ["sentence", "tone", "attitude", "words"]


def words(reading: Reading) -> pd.DataFrame:
    """One row per word that has a valence: evidence for ``sentences``.

    ``valence`` runs from about -4 to 4, after negation, boosters and "but" (VADER's rules). ``kind`` is ``attitude``;
    ``event`` or ``topic`` (names what happened, or an institution: framing/lexicons/event_words.csv, and verbs of
    reporting that do not judge: *warned, denied*); ``name``
    (inside a name, as in United Nations); ``function`` (a preposition, as in *like*); or ``quoted`` (somebody else's
    word in a sentence that is mostly the outlet's own). Only ``attitude`` words
    count in the column ``attitude`` of ``sentences``.

    >>> from framing.corpus.article import Article, Event
    >>> from framing.language.reading import read
    >>> reading = read(Event("e", "", (Article("a", "Outlet A", "", "A brutal attack killed two."),)))
    >>> words(reading)[["word", "valence", "kind"]].values.tolist()
    [['brutal', -3.1, 'attitude'], ['attack', -2.1, 'event'], ['killed', -3.5, 'event']]
    """
    return words_and_sentences(reading)[0]


def sentences(reading: Reading) -> pd.DataFrame:
    """One row per sentence: how it sounds.

    ``tone`` is VADER's compound score (-1 to 1) of the whole sentence. ``attitude`` is the same score when words that
    only name the event, a topic or a person do not count: *killed* is -3.5 for any side, and no opinion. ``words``
    lists what was counted, with valences; those in round brackets count in ``tone`` only. Articles that are not in
    English have no tone (NaN): the word list is English.

    >>> from framing.corpus.article import Article, Event
    >>> from framing.language.reading import read
    >>> reading = read(Event("e", "", (Article("a", "Outlet A", "", "A brutal attack killed two."),)))
    >>> sentences(reading)[["tone", "attitude", "words"]].round(3).values.tolist()
    [[-0.914, -0.625, 'brutal -3.1, (attack -2.1), (killed -3.5)']]
    """
    return words_and_sentences(reading)[1]


def words_and_sentences(reading: Reading) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Both tables, ``words`` and ``sentences``, for the price of one.

    >>> import framing
    >>> found, tones = words_and_sentences(framing.read(framing.event_from_texts({"A": "It was a brutal plan."})))
    >>> found["word"].tolist(), tones["sentence_id"].tolist()
    (['brutal'], [0])
    """
    lines = reading.sentences
    names, tags = _name_spans(reading), _tags(reading)
    found, tones = [], []
    spoken = _others_words(reading)
    rows = zip(lines["article_id"], lines["start"], lines["sentence"], lines["voice"], strict=True)
    for article_id, start, text, voice in rows:
        if reading.languages[article_id] != "en":
            tones.append((np.nan, np.nan, ""))
            continue
        scored = vader.score(text)
        kinds = [_kind(word, start, names[article_id], tags[article_id]) for word in scored.words]
        if voice in OWN_VOICES:
            quoted = [start + word.start in spoken[article_id] for word in scored.words]
            kinds = ["quoted" if said else kind for said, kind in zip(quoted, kinds, strict=True)]
        kept = [word for word, kind in zip(scored.words, kinds, strict=True) if kind == "attitude"]
        tones.append((scored.compound, vader.compound(text, kept), _listed(scored.words, kinds)))
        found += [
            (article_id, start + word.start, start + word.end, word.word, word.valence, kind)
            for word, kind in zip(scored.words, kinds, strict=True)
        ]
    table = reading.evidence(pd.DataFrame(found, columns=["article_id", "start", "end", *WORD_COLUMNS]))
    tone = pd.DataFrame(tones, columns=["tone", "attitude", "words"], index=lines.index)
    return table, pd.concat([lines, tone], axis=1)[[*SPAN_COLUMNS, *SENTENCE_COLUMNS]]


def _kind(word: vader.Word, offset: int, names: np.ndarray, tags: dict[int, str]) -> str:
    start = offset + word.start
    return "name" if names[start] else kind_of(word.word, tags.get(start, ""))


def _listed(found: list[vader.Word], kinds: list[str]) -> str:
    shown = [f"{word.word} {word.valence:+.1f}" for word in found]
    return ", ".join(text if kind == "attitude" else f"({text})" for text, kind in zip(shown, kinds, strict=True))


def _name_spans(reading: Reading) -> dict[str, np.ndarray]:
    """For each article, which characters are inside a name."""
    inside = {article.article_id: np.zeros(len(article.text) + 1, dtype=bool) for article in reading.event.articles}
    named = reading.entities[reading.entities["type"].isin(_NAMES)]
    for article_id, start, end in zip(named["article_id"], named["start"], named["end"], strict=True):
        inside[article_id][start:end] = True
    return inside


def _others_words(reading: Reading) -> dict[str, set[int]]:
    """For each article, where words begin that are not the outlet's own."""
    tokens = reading.tokens[~reading.tokens["voice"].isin(OWN_VOICES)]
    places: dict[str, set[int]] = {article.article_id: set() for article in reading.event.articles}
    for article_id, start in zip(tokens["article_id"], tokens["start"], strict=True):
        places[article_id].add(start)
    return places


def _tags(reading: Reading) -> dict[str, dict[int, str]]:
    """For each article, the part of speech of what begins where; a proper noun that is in no name is a word."""
    tokens = reading.tokens[reading.tokens["pos"] != "PROPN"]
    places: dict[str, dict[int, str]] = {article.article_id: {} for article in reading.event.articles}
    for article_id, start, tag in zip(tokens["article_id"], tokens["start"], tokens["pos"], strict=True):
        places[article_id][start] = tag
    return places
