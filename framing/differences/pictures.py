"""Pictures and comparisons: metaphors of the word lists, and similes ("like any rash", "as if it were a game").

Each counts ``(1 + charge) x part x log2(1 + n)``, half where it is somebody else's words.
"""

from __future__ import annotations

from math import log2

import pandas as pd

from framing.differences.change import Change, Charge
from framing.language.reading import OWN_VOICES
from framing.language.token_rows import children_of, sentences_of
from framing.language.tokens import Token

_PART = {"headline": 1.5, "lede": 1.25}
_NOT_ITS_OWN = 0.5
_SPAN = ["article_id", "start", "end"]
_PICTURES = ("metaphor", "dehumanising")
_SEEMING = {"look", "sound", "seem", "feel", "appear", "taste", "smell", "act", "be", "do", "have", "would"}
_ONE_OF_A_KIND = {"the", "this", "that", "these", "those", "his", "her", "its", "their", "my", "our", "your"}

_COLUMNS = [*_SPAN, "outlet", "part", "voice", "form"]


def pictures(comparison) -> list[Change]:
    """Each picture of each outlet, with all its places."""
    hits = comparison.wording
    hits = pd.concat([hits.loc[hits["group"].isin(_PICTURES), _COLUMNS], similes(comparison.reading)[_COLUMNS]])
    charge, found = Charge(comparison), []
    for (outlet, _), rows in hits.groupby(["outlet", hits["form"].str.lower()], sort=False):
        spans = rows[_SPAN].values.tolist()
        heaviest = max(charge.of(tuple(span)) for span in spans)
        part = max(_PART.get(name, 1.0) for name in rows["part"])
        own = 1.0 if rows["voice"].isin(OWN_VOICES).any() else _NOT_ITS_OWN
        said = "" if own == 1.0 else " (somebody else's words)"
        strength = (1 + heaviest) * part * own * log2(1 + len(rows))
        found.append(Change("", "", outlet, rows["form"].iloc[0] + said, len(rows), strength, spans))
    return found


def similes(reading) -> pd.DataFrame:
    """Comparisons with "like" and "as if": the span columns and ``form``, the words of the comparison.

    Not what only says how something looks or seems ("looked like a one"), nor examples ("items like fur capes"), nor
    a comparison with one thing that is there ("like the ban").

    >>> from framing import Article, Event, read
    >>> texts = "They hosed us off like mud. It looked like rain. Services, like food aid, were shut."
    >>> similes(read(Event("e", "", (Article("a", "A", "", texts),))))["form"].tolist()
    ['like mud']
    """
    rows = []
    for article in reading.parsed:
        text = reading.text(article)
        for tokens in sentences_of(reading, article).values():
            rows += [(article, start, end, text[start:end]) for start, end in _compared(tokens)]
    return reading.evidence(pd.DataFrame(rows, columns=["article_id", "start", "end", "form"]))


def _compared(tokens: list[Token]):
    """Offsets of the comparisons in a sentence."""
    below, first = children_of(tokens), tokens[0].token_id
    for place, token in enumerate(tokens):
        word, head = token.token.lower(), tokens[token.head - first]
        after = tokens[place + 1].token.lower() if place + 1 < len(tokens) else ""
        if word == "like" and token.pos in {"ADP", "SCONJ"} and head.pos == "VERB" and head.lemma not in _SEEMING:
            thing = next((child for child in below.get(token.token_id, ()) if child.dep == "pobj"), None)
            if thing is not None and thing.pos == "NOUN" and not _is_example(tokens, place, thing, below):
                yield token.start, thing.end
        elif word == "as" and after in {"if", "though"} and not _only_seems(tokens, place):
            yield token.start, _end_of_clause(tokens, place)


def _is_example(tokens: list[Token], place: int, thing: Token, below: dict) -> bool:
    """Does a noun stand before "like", of which this is an example, or is it one thing that everybody knows?"""
    before = [token for token in tokens[max(place - 2, 0) : place] if token.token != ","][-1:]
    known = any(child.token.lower() in _ONE_OF_A_KIND for child in below.get(thing.token_id, ()))
    return known or any(token.pos in {"NOUN", "PROPN"} for token in before)


def _only_seems(tokens: list[Token], place: int) -> bool:
    before = tokens[place - 1] if place else None
    return before is not None and (before.lemma in _SEEMING or before.token.lower() in {"not", "n't", "n’t"})


def _end_of_clause(tokens: list[Token], place: int) -> int:
    """The end of the last word before the next mark."""
    last = place
    while last + 1 < len(tokens) and tokens[last + 1].pos != "PUNCT":
        last += 1
    return tokens[last].end
