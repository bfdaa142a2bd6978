"""One parsed article as lists, so that the sieves run over it quickly."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass, field

from framing.language.reading import Reading

_ONE_WITH_S = frozenset({"barracks", "headquarters", "crossroads"})
_SHORT = 600  # characters that may have no comma
_AFTER_DATELINES = frozenset({"—", "–", "―", "--", ")"})
_TIMES = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL"})


@dataclass(slots=True)
class Words:
    """The tokens of one article by column, its noun chunks and entities as token ranges."""

    article_id: str
    text: str
    start: list[int]
    end: list[int]
    token: list[str]
    lower: list[str]
    lemma: list[str]
    pos: list[str]
    tag: list[str]
    dep: list[str]
    head: list[int]
    sentence: list[int]
    chunks: list[tuple[int, int, int]]
    entities: list[tuple[int, int, str]]
    timely: list[bool]
    children: list[list[int]]
    titled: frozenset[int] = frozenset()
    headlines: frozenset[int] = frozenset()
    apostrophes: bool = True
    commas: bool = True
    name_at: dict = field(default_factory=dict)
    alone: frozenset[str] = frozenset()
    inside: frozenset[str] = frozenset()
    acts: frozenset[str] = frozenset()
    verbs: frozenset[str] = frozenset()
    unowned: frozenset[str] = frozenset()
    surnames: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()
    beside: list[tuple[int, int]] = field(default_factory=list)

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Offsets of a range of tokens."""
        return self.start[first], self.end[last]

    def between(self, start: int, end: int) -> range:
        """The tokens that a span of the text holds, in whole or in part."""
        return range(bisect_right(self.end, start), bisect_left(self.start, end))

    def singular(self, token: int) -> bool:
        """Whether a noun stands for one; "MPs" and "NGOs" do not, whatever the parser says."""
        word = self.token[token]
        if word.endswith("s") and len(word) > 2 and word[:-1].isupper():
            return False
        return self.tag[token] in ("NN", "NNP", "JJ") or self.lower[token] in _ONE_WITH_S

    def glued(self, token: int) -> bool:
        """Whether a hyphen ties the token to the one before: "Jong-*un*"."""
        return (
            2 <= token < len(self.token) and self.token[token - 1] in "-–" and self.start[token] == self.end[token - 1]
        )

    def of(self, root: int) -> list[int]:
        """Heads of the phrases that ``of`` hangs on ``root``."""
        return [
            grandchild for child in self.children[root] if self.lower[child] == "of"
            for grandchild in self.children[child] if self.dep[grandchild] == "pobj"
        ]  # fmt: skip

    def appositions(self) -> list[tuple[int, int]]:
        """Pairs (head, apposed head), but not of what is only listed beside it."""
        pairs = [(self.head[token], token) for token, dep in enumerate(self.dep) if dep == "appos"]
        return [pair for pair in pairs if not self.dateline(pair[0]) and not self._listed(pair[1])] + self.beside

    def dateline(self, token: int) -> bool:
        """Whether a word is where a report was written: "*WASHINGTON* — The special counsel ..."."""
        word, after = self.token[token], self.token[token + 1 : token + 2]
        return len(word) > 3 and word.isupper() and bool(after) and after[0] in _AFTER_DATELINES

    def _listed(self, token: int) -> bool:
        """Whether a phrase is one more: "Ash *and* Blom's deputy", "Ash, *his* mother and two sisters"."""
        before = [child for child in self.children[token] if child < token]
        first = min([token, *before, *(t for child in before for t in self.children[child] if t < token)])
        more = any(self.dep[child] == "conj" for child in self.children[token])
        return first > 0 and self.tag[first - 1] == "CC" or more and self.tag[first] == "PRP$"


def words_of(reading: Reading, article_id: str) -> Words:
    """The lists of one article."""
    names = ("start", "end", "token", "lemma", "pos", "tag", "dep", "head")
    columns = dict(zip(names, reading.lists("tokens", article_id, *names), strict=True))
    (sentence,) = reading.lists("tokens", article_id, "sentence_id")
    columns["lower"] = [token.lower() for token in columns["token"]]
    columns["lemma"] = [
        lemma if pos != "PROPN" else lower
        for lemma, lower, pos in zip(columns["lemma"], columns["lower"], columns["pos"], strict=True)
    ]
    columns["lemma"] = [lemma.lower() for lemma in columns["lemma"]]
    children: list[list[int]] = [[] for _ in columns["head"]]
    for token, head in enumerate(columns["head"]):
        if token != head:
            children[head].append(token)
    entities = reading.rows("entities", article_id, "first", "last", "type")
    timely = [False] * len(children)
    for first, last, type_ in entities:
        if type_ in _TIMES:
            timely[first : last + 1] = [True] * (last + 1 - first)
    text = reading.text(article_id)
    return Words(
        article_id, text, **columns, sentence=sentence,
        chunks=reading.rows("chunks", article_id, "first", "last", "root"),
        entities=[row for row in entities if row[2] not in _TIMES],
        timely=timely, children=children, titled=_titled(columns["token"], sentence),
        headlines=frozenset(n for n, part in reading.rows("sentences", article_id, "sentence_id", "part")
                            if part == "headline"),
        apostrophes="'" in text or "’" in text, commas=", " in text or len(text) < _SHORT,
    )  # fmt: skip


def _titled(tokens: list[str], sentences: list[int]) -> frozenset[int]:
    """Sentences in title case, as headlines are: capitals say nothing about names there."""
    long: Counter = Counter()
    capital: Counter = Counter()
    for token, sentence in zip(tokens, sentences, strict=True):
        if len(token) > 3 and token.isalpha():
            long[sentence] += 1
            capital[sentence] += token[0].isupper()
    return frozenset(s for s, n in long.items() if n >= 4 and capital[s] >= 0.8 * n)
