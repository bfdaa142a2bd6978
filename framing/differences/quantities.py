"""What is counted in a sentence: the figure or the vague amount, how exact it is, of what, and in which act."""

from __future__ import annotations

from typing import NamedTuple

from framing.language.reading import Reading
from framing.language.token_rows import children_of, sentences_of
from framing.language.tokens import Token
from framing.measures.substitutions.words import number_value, word_list

_ROLES = {"nsubj", "nsubjpass", "dobj", "attr"}
_PLAIN_ACTS = {"be", "have", "do"}
_MEASURES = {"percent", "%", "cent", "year", "day", "month", "week", "hour", "minute", "a.m.", "p.m."}
_LARGE = 100  # from "hundred" on, a number word multiplies the one before it
_BOUNDS = {
    "about": "about", "around": "about", "some": "about", "roughly": "about", "approximately": "about",
    "estimated": "about", "nearly": "nearly", "almost": "nearly", "over": "more", "more": "more", "exactly": "exactly",
    "less": "fewer", "fewer": "fewer", "under": "fewer", "least": "least", "most": "most", "up": "most",
    "only": "only", "just": "only",
}  # fmt: skip


class Quantity(NamedTuple):
    """An amount: where it stands, its ``value`` (None where it is vague), words for how ``exact`` it is, what it
    counts (``thing``: a lemma, "" without a noun), and the verb and role in which it stands (``act``)."""

    article_id: str
    sentence_id: int
    start: int
    end: int
    value: float | None
    exact: frozenset[str]
    thing: str
    act: tuple[str, str]

    @property
    def place(self) -> tuple[str, int, int]:
        """Article and offsets."""
        return self.article_id, self.start, self.end


def quantities_of(reading: Reading, article_id: str) -> dict[int, list[Quantity]]:
    """The amounts of each sentence of an article, in the order of its text.

    >>> from framing.corpus.article import Article, Event
    >>> from framing.language.reading import read
    >>> event = Event("e", "", (Article("a", "A", "", "About 300 farmers came. Hundreds of farmers came."),))
    >>> found = quantities_of(read(event), "a")
    >>> [(amount.value, sorted(amount.exact), amount.thing) for line in found.values() for amount in line]
    [(300.0, ['about'], 'farmer'), (None, [], 'farmer')]
    """
    return {
        number: [one for head in tokens if (one := _quantity(head, tokens, article_id)) is not None]
        for number, tokens in sentences_of(reading, article_id).items()
    }


def _quantity(head: Token, tokens: list[Token], article_id: str) -> Quantity | None:
    """The amount that this word counts, or that it is; a date, a time or a share is none."""
    first = tokens[0].token_id
    below = children_of(tokens).get(head.token_id, [])
    if head.pos in {"NOUN", "PROPN"} and _value(head) is None and not _vague(head):
        counts = [token for token in below if token.token_id < head.token_id and (_is_number(token) or _vague(token))]
        figure, thing, last = (counts[0] if counts else None), head, head
    elif (_is_number(head) or _vague(head)) and head.dep in _ROLES | {"pobj", "conj"}:
        figure, thing = head, _counted(head, tokens, below)
        last = thing or head
    else:
        return None
    if figure is None or (thing is not None and thing.lemma.lower() in _MEASURES):
        return None
    run = _run(figure, tokens)
    value = _total(run)
    if (value is None and not any(_vague(token) for token in run)) or (thing is None and _is_year(run)):
        return None
    exact, start = _exact(run[0], tokens)
    act = _act(head, tokens)
    lemma = thing.lemma.lower() if thing is not None else ""
    end = max(last.end, run[-1].end)
    return Quantity(article_id, tokens[0].sentence_id, tokens[start - first].start, end, value, exact, lemma, act)


def _counted(head: Token, tokens: list[Token], below: list[Token]) -> Token | None:
    """What stands behind "of": the farmers in "hundreds of farmers"."""
    prepositions = {token.token_id for token in below if token.lemma == "of"}
    return next((token for token in tokens if token.head in prepositions and token.dep == "pobj"), None)


def _is_number(token: Token) -> bool:
    return token.tag == "CD" and _value(token) is not None


def _value(token: Token) -> float | None:
    return number_value(token.token.lower().replace(",", ""))


def _vague(token: Token) -> bool:
    return token.token.lower() in word_list("vague_numbers") and token.tag != "CD"


def _run(figure: Token, tokens: list[Token]) -> list[Token]:
    """The number words in a row around this one ("4.5 million", "forty-one", "several thousand")."""
    first = last = figure.token_id - tokens[0].token_id
    while first > 0 and _goes_on(tokens, first - 1):
        first -= 1
    while last + 1 < len(tokens) and _goes_on(tokens, last + 1):
        last += 1
    while tokens[last].token == "-":
        last -= 1
    return tokens[first : last + 1]


def _is_year(run: list[Token]) -> bool:
    return len(run) == 1 and run[0].token.isdigit() and len(run[0].token) == 4 and run[0].token[:2] in {"19", "20"}


def _goes_on(tokens: list[Token], place: int) -> bool:
    """Is this a number word, or the hyphen inside "forty-one"?"""
    if tokens[place].token == "-":
        return 0 < place < len(tokens) - 1 and all(_is_number(tokens[place + step]) for step in (-1, 1))
    return _is_number(tokens[place]) or _vague(tokens[place])


def _total(run: list[Token]) -> float | None:
    """What number words come to; None where one of them is vague ("several thousand")."""
    total, current = 0.0, 0.0
    for token in run:
        value = _value(token) if _is_number(token) else None
        if value is None and token.token != "-":
            return None
        if value is not None and value >= _LARGE and not token.token[:1].isdigit():
            current = max(current, 1.0) * value
        elif value is not None:
            total, current = total + current, value
    return total + current


def _exact(first: Token, tokens: list[Token]) -> tuple[frozenset[str], int]:
    """How exact the words before a number say it is, and the ``token_id`` of the first of them, or of its article."""
    place = number = first.token_id - tokens[0].token_id
    while place > 0 and tokens[place - 1].token.lower() in word_list("approximate") | {"estimated"}:
        place -= 1
    words = [token.token.lower() for token in tokens[place:number]]
    known = {_BOUNDS.get(word, "") for word in words if word != "up" or "to" in words} - {""}
    if not known:
        place = number
    while place < number and tokens[place].token.lower() in {"to", "at"} and not _bound(tokens, place):
        place += 1
    if place == number > 0 and tokens[number - 1].token.lower() in {"a", "an"}:
        place -= 1
    return frozenset(known), tokens[place].token_id


def _bound(tokens: list[Token], place: int) -> bool:
    """Does "at" or "to" belong to "at least", "up to"?"""
    after = tokens[place + 1].token.lower() if place + 1 < len(tokens) else ""
    return tokens[place].token.lower() == "at" and after in {"least", "most"}


def _act(head: Token, tokens: list[Token]) -> tuple[str, str]:
    """The verb in which a counted thing plays a part, and the part; ("", "") for all others."""
    if head.dep not in _ROLES:
        return "", ""
    verb = tokens[head.head - tokens[0].token_id]
    lemma = verb.lemma.lower()
    return (lemma, head.dep) if verb.pos == "VERB" and lemma not in _PLAIN_ACTS else ("", "")
