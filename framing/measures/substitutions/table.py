"""The table of substitutions."""

from __future__ import annotations

import pandas as pd

from framing.language.reading import SPAN_COLUMNS, Reading
from framing.measures.substitutions.exchange import Exchange
from framing.measures.substitutions.exchanges import exchanges
from framing.measures.substitutions.kinds import kind
from framing.measures.substitutions.lines import Line, Lines
from framing.measures.substitutions.own_words import differing, meaning
from framing.measures.substitutions.sentences import versions_of_one_copy, whole_sentences
from framing.measures.substitutions.style import same_name
from framing.measures.substitutions.word import Word

_OWN = [
    "left_article", "left_outlet", "left_sentence", "left_start", "left_end", "left",
    "right_article", "right_outlet", "right_sentence", "right_start", "right_end", "right",
    "kind", "left_core", "right_core", "left_context", "right_context", "whole_sentence", "similarity", "copy",
]  # fmt: skip
COLUMNS = [*SPAN_COLUMNS, *_OWN]
_CONTEXT_WORDS = 6
_LONGEST_VERB = 4  # words of a verb group there
_LONGEST_INDEPENDENT = 7  # words of an exchange between sentences that were not written from one text


def substitutions(reading: Reading, pairs: pd.DataFrame) -> pd.DataFrame:
    """Words exchanged, added or cut between every two articles that tell the same thing.

    One row per exchange and pair of articles, read from the left article to the right one; the left one is nearer to
    the agency copy (see ``alignment.pairs``). ``both_directions`` gives each exchange both ways, ``from_base`` reads
    everything from one article.

    The span columns hold the right-hand side, or the left-hand side where the words were cut. Own columns:
    ``left_article, left_outlet, left_sentence, left_start, left_end, left`` and the same for ``right`` (the text of a
    side without words is empty, and its start and end are the place where they would stand), ``kind`` (``label, verb,
    agency, number, hedge, attribution, added, cut, style, other``), ``left_core, right_core`` (the words of each side
    that the other has not, by lemma: what a summary counts), ``left_context, right_context`` (six words before and
    after, the exchange in square brackets), ``whole_sentence`` (added or cut as a sentence), ``similarity`` of the
    sentences, ``copy`` (the sentences were written from one text; where not, expect more noise).
    """
    lines = Lines(reading)
    rows = []
    same = pairs[(pairs["relation"] == "same") & (pairs["shape"] != "identical")]
    versions = versions_of_one_copy(reading, pairs)
    done: dict[tuple, list] = {}
    for pair in same.itertuples():
        left = lines.line(pair.left_article, pair.left_sentence)
        right = lines.line(pair.right_article, pair.right_sentence)
        texts = _text_of(reading, pair)
        if texts not in done:
            rewritten = pair.copy or (pair.left_article, pair.right_article) in versions
            done[texts] = list(_exchanged(left, right, rewritten, pair.copy))
        for exchange, kind_of in done[texts]:
            rows.append(_row(reading, pair, left, right, exchange, kind_of))
    rows += whole_sentences(reading, pairs, versions)
    table = pd.DataFrame(rows, columns=["article_id", "start", "end", *_OWN])
    evidence = reading.evidence(table)
    if evidence.empty:
        return pd.DataFrame(columns=COLUMNS)
    order = {article.article_id: number for number, article in enumerate(reading.event.articles)}
    by = evidence.assign(_left=evidence["left_article"].map(order), _right=evidence["right_article"].map(order))
    by = by.sort_values(["_left", "_right", "left_start", "right_start"], kind="stable")
    return by[COLUMNS].reset_index(drop=True)


def _text_of(reading: Reading, pair) -> tuple[str, str]:
    left = reading.text(pair.left_article)[pair.left_start : pair.left_end]
    return left, reading.text(pair.right_article)[pair.right_start : pair.right_end]


def _exchanged(left: Line, right: Line, rewritten: bool, copy: bool):
    """Exchanges worth keeping, with their kinds."""
    found, _ = exchanges(left, right)
    for exchange in found:
        a = _words(left, exchange.left_first, exchange.left_last)
        b = _words(right, exchange.right_first, exchange.right_last)
        kind_of = kind(a, b, exchange.left_first, exchange.right_first)
        if not rewritten and kind_of == "label" and same_name(a, b):
            kind_of = "style"  # in reports of their own, writers introduce people where they first come up
        if a and b and (_entangled(a, b, exchange.shared) or (not copy and _doubtful(a, b, kind_of))):
            continue
        if a and b and kind_of in {"other", "verb"} and _unlike(a, b):
            if rewritten:
                yield from _each_side(exchange, a, b)
        elif kind_of and _trusted(exchange, kind_of, left, right, rewritten):
            yield exchange, kind_of


def _words(line: Line, first: int, last: int) -> list[Word]:
    return list(line.words[first : last + 1])


def _entangled(left: list[Word], right: list[Word], shared: int) -> bool:
    """More than one phrase on both sides, and more words in common than words of their own: a knot, no exchange."""
    if shared < 2 or not all(_links_phrases(side) for side in (left, right)):
        return False
    own = [sum(word.content for word in differing(a, b)) for a, b in ((left, right), (right, left))]
    keys = [[word.key for word in side if word.content] for side in (left, right)]
    order = [[key for key in side if key in other] for side, other in (keys, keys[::-1])]
    return min(own) > 0 and shared >= max(own) and order[0] == order[1]


def _links_phrases(words: list[Word]) -> bool:
    """Is there a preposition between two phrases, or a verb? "Held" in "rebel-held" is none, nor "for" in a name."""
    for number, word in enumerate(words):
        beside = words[max(number - 1, 0)], words[min(number + 1, len(words) - 1)]
        named = word.pos == "ADP" and all(other.pos == "PROPN" for other in beside)
        verb = word.pos == "VERB" and not word.tight and word.dep not in {"amod", "compound"}
        if verb or (word.pos in {"ADP", "AUX"} and not named):
            return True
    return False


def _doubtful(left: list[Word], right: list[Word], kind_of: str) -> bool:
    """In a sentence that was not copied: a long exchange of no kind, or one that runs into a quotation."""
    spoken = any(word.spoken for side in (left, right) for word in side[1:])
    return spoken or kind_of in {"added", "cut"} or (kind_of == "other" and max(len(left), len(right)) > 3)


def _unlike(left: list[Word], right: list[Word]) -> bool:
    """A clause against a phrase, or a few words against many: they do not stand in for one another."""
    clauses = [any(word.dep in {"nsubj", "nsubjpass"} and word.tag != "WDT" for word in side) for side in (left, right)]
    few, many = sorted((len(left), len(right)))
    apart = clauses[0] != clauses[1] and few + many > _LONGEST_INDEPENDENT
    return apart or few + many > 2 * _LONGEST_INDEPENDENT or (many >= 9 and many >= 4 * few)


def _each_side(exchange: Exchange, left: list[Word], right: list[Word]):
    """What was cut and what was added, apart."""
    a, b, c, d = exchange[:4]
    sides = (Exchange(a, b, c, c - 1, 0, 1), kind(left, [])), (Exchange(a, a - 1, c, d, 0, 1), kind([], right))
    for one, kind_of in sides:
        if kind_of:
            yield one, kind_of


def _trusted(exchange: Exchange, kind_of: str, left: Line, right: Line, rewritten: bool) -> bool:
    """Independent writers share few words: there an exchange must be short and stand between words in common."""
    if rewritten:
        return True
    if exchange.left_last < exchange.left_first or exchange.right_last < exchange.right_first or kind_of == "other":
        return False
    if not meaning(_words(left, *exchange[:2])) or not meaning(_words(right, *exchange[2:4])):
        return False
    size = max(exchange.left_last - exchange.left_first, exchange.right_last - exchange.right_first) + 1
    if kind_of in {"verb", "attribution"} and size > _LONGEST_VERB:
        return False
    return exchange.context == 2 and size <= _LONGEST_INDEPENDENT


def _row(reading: Reading, pair, left: Line, right: Line, exchange: Exchange, kind_of: str) -> tuple:
    texts = reading.text(pair.left_article), reading.text(pair.right_article)
    a = _closed(texts[0], *_span(left, exchange.left_first, exchange.left_last, pair.left_end))
    b = _closed(texts[1], *_span(right, exchange.right_first, exchange.right_last, pair.right_end))
    words = (
        _words(left, exchange.left_first, exchange.left_last),
        _words(right, exchange.right_first, exchange.right_last),
    )
    cut = not words[1]
    place = (pair.left_article, *a) if cut else (pair.right_article, *b)
    return (
        *place,
        pair.left_article, pair.left_outlet, pair.left_sentence, *a, texts[0][slice(*a)],
        pair.right_article, pair.right_outlet, pair.right_sentence, *b, texts[1][slice(*b)],
        kind_of, _core(words[0], words[1]), _core(words[1], words[0]),
        _context(texts[0], left, exchange.left_first, exchange.left_last, a, pair.left_end),
        _context(texts[1], right, exchange.right_first, exchange.right_last, b, pair.right_end),
        False, pair.similarity, pair.copy,
    )  # fmt: skip


def _span(line: Line, first: int, last: int, sentence_end: int) -> tuple[int, int]:
    """Offsets of words, or the place where they would stand."""
    if last >= first:
        return line.words[first].start, line.words[last].end
    place = line.words[first].start if first < len(line.words) else sentence_end
    return place, place


def _closed(text: str, start: int, end: int) -> tuple[int, int]:
    """The span with the other one of a pair of brackets, where it holds only one and the other stands beside it."""
    inside = text[start:end]
    if inside.count("(") > inside.count(")") and text[end : end + 1] == ")":
        return start, end + 1
    if inside.count(")") > inside.count("(") and text[start - 1 : start] == "(":
        return start - 1, end
    return start, end


def _core(words: list[Word], others: list[Word]) -> str:
    """The words that the other side has not, articles left out; the whole phrase where one side has none of its own."""
    own = [word for word in differing(words, others) if word.pos != "DET"]
    whole = not own or not [word for word in differing(others, words) if word.pos != "DET"]
    kept = [word for word in words if word.pos != "DET"] if whole else [w for w in own if w.content] or own
    return " ".join(_shown(word) for word in kept or words)


def _shown(word: Word) -> str:
    """Small letters, except in names and acronyms."""
    named = word.pos == "PROPN" or any(letter.isupper() for letter in word.token[1:])
    return word.token if named else word.token.lower()


def _context(text: str, line: Line, first: int, last: int, span: tuple[int, int], sentence_end: int) -> str:
    """The exchange in brackets between a few words before and after it."""
    words = line.words
    if not words:
        return ""
    start = words[max(first - _CONTEXT_WORDS, 0)].start if first > 0 else words[0].start
    end = words[last + _CONTEXT_WORDS].end if last + _CONTEXT_WORDS < len(words) else sentence_end
    start = min(start, span[0])
    inner = text[slice(*span)]
    return " ".join(f"{text[start : span[0]]}[{inner}]{text[span[1] : max(end, span[1])]}".split())
