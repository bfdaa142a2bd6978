"""News sentences with the answers marked in them by hand: [quotation], <speaker>, {reporting word}."""

import dataclasses
import re

import pytest

from framing.corpus.article import Article, Event
from framing.language.reading import Reading, read
from framing.measures import naming, quoting

MARKS = {"[": ("quotation", "]"), "<": ("speaker", ">"), "{": ("cue", "}")}
CLOSERS = {closer: kind for kind, closer in MARKS.values()}


def unmarked(text: str) -> str:
    """The sentence as a newspaper prints it: without marks, and without the "# " of a headline."""
    return re.sub(r"[\[<{](?:\d+\|)?|[\]>}]", "", text.removeprefix("# "))


def marked(text: str) -> list[tuple]:
    """(quotation, speaker, cue) spans of a marked text, in order of the quotations; (-1, -1) where there is none.

    One speaker or cue belongs to every quotation; of several, the first to the first, and so on. Where that is not
    so, ``<13|Petrov>`` says that this is the speaker of quotations 1 and 3, and ``{0|said}`` that it is nobody's.
    """
    text, place, opened = text.removeprefix("# "), 0, []
    spans: dict[str, list] = {"quotation": [], "speaker": [], "cue": []}
    for piece in re.findall(r"[\[<{](?:\d+\|)?|[\]>}]|[^\[<{\]>}]+", text):
        if piece[0] in MARKS:
            opened.append((MARKS[piece[0]][0], place, piece[1:-1]))
        elif piece in CLOSERS:
            kind, start, numbers = opened.pop()
            assert kind == CLOSERS[piece], f"the marks of {text!r} cross each other"
            spans[kind].append((start, place, numbers))
        else:
            place += len(piece)
    assert not opened, f"a mark of {text!r} is not closed"
    quotations = sorted(spans["quotation"])
    return [(q[:2], *(_belonging(spans[kind], n) for kind in ("speaker", "cue"))) for n, q in enumerate(quotations)]


def _belonging(spans: list, number: int) -> tuple[int, int]:
    spans = sorted(spans)
    said = [span[:2] for span in spans if str(number + 1) in span[2]]
    plain = [span[:2] for span in spans if not span[2]]
    if said or any(span[2] for span in spans):
        return said[0] if said else (-1, -1)
    return (-1, -1) if not plain else plain[0] if len(plain) == 1 else plain[number]


def read_apart(texts: list[str]) -> list[Reading]:
    """One reading a text, as if each had been read alone, all parsed in one batch."""
    articles = []
    for number, text in enumerate(texts):
        headline = unmarked(text).split("\n")[0] if text.startswith("# ") else ""
        articles.append(Article(f"a{number}", "Outlet", headline, unmarked(text)))
    together = read(Event("e", "", tuple(articles)))
    return [_alone(together, article) for article in articles]


def _alone(reading: Reading, article: Article) -> Reading:
    tables = {
        name: table[table["article_id"] == article.article_id].reset_index(drop=True)
        for name in ("sentences", "tokens", "chunks", "entities", "quotes")
        for table in [getattr(reading, name)]
    }
    language = {article.article_id: reading.languages[article.article_id]}
    return dataclasses.replace(reading, event=Event("e", "", (article,)), languages=language, **tables)


class Told:
    """The quotations found in each of many marked texts."""

    def __init__(self, texts: list[str]):
        texts = list(dict.fromkeys(texts))
        self.readings = dict(zip(texts, read_apart(texts), strict=True))

    def table(self, text: str):
        return quoting.quotations(self.readings[text])

    def rows(self, text: str, *columns: str) -> list[tuple]:
        """These columns of the quotations of a text, once their spans are the marked ones."""
        table = self.table(text)
        spans = [
            ((row.start, row.end), (row.speaker_start, row.speaker_end), (row.cue_start, row.cue_end))
            for row in table.itertuples(index=False)
        ]
        plain = unmarked(text)
        assert _shown(plain, spans) == _shown(plain, marked(text))
        assert spans == marked(text)
        return [tuple(row) for row in table[list(columns)].itertuples(index=False)]


def _shown(text: str, rows: list) -> list:
    return [tuple(text[start:end] if start >= 0 else "" for start, end in spans) for spans in rows]


@pytest.fixture(scope="session")
def told():
    """``told(texts)``: the quotations of many marked texts, parsed in one batch."""
    return lambda texts: Told(list(texts))


@pytest.fixture(scope="session")
def apart():
    """``apart(texts)``: one reading a text, parsed in one batch."""
    return read_apart


MENTION = re.compile(r"\{(\d+) ([^{}/]+)(?:/([^{}]*))?\}")


class Named:
    """Texts with the actors marked in them by hand, parsed in one batch and read each as an event of its own.

    ``{1 Daesh terrorists/terrorists}`` is a mention of actor 1 with the label "terrorists" (the label may be left
    out); equal numbers are one actor, different numbers are different ones. `` || `` begins another outlet's article.
    """

    def __init__(self, texts):
        self.marks, events, articles = {}, {}, []
        for number, text in enumerate(dict.fromkeys(texts)):
            pieces = [self._article(f"t{number}-{n}", f"Outlet {'ABCDEFGH'[n]}", piece)
                      for n, piece in enumerate(text.split(" || "))]  # fmt: skip
            events[text] = tuple(article for article, _ in pieces)
            self.marks[text] = [mark for _, marks in pieces for mark in marks]
            articles.extend(events[text])
        whole = read(Event("e", "", tuple(articles)))
        self.readings = {text: _part(whole, own) for text, own in events.items()}
        self.tables = {}

    @staticmethod
    def _article(article_id, outlet, text):
        marks, plain, end = [], "", 0
        for match in MENTION.finditer(text):
            plain += text[end : match.start()]
            marks.append((article_id, len(plain), len(plain) + len(match[2]), int(match[1]), match[3], match[2]))
            plain, end = plain + match[2], match.end()
        plain += text[end:]
        headline, mark, body = plain.rpartition(" ## ")
        plain = f"{headline}\n\n{body}" if mark else plain
        shift = 2 - len(mark) if mark else 0  # the blank line after the headline is shorter than its mark
        marks = [(a, s + shift * (s > len(headline)), e + shift * (s > len(headline)), *r) for a, s, e, *r in marks]
        return Article(article_id, outlet, headline, plain), marks

    def mentions(self, text):
        if text not in self.tables:
            self.tables[text] = naming.mentions(self.readings[text])
        return self.tables[text]

    def rows(self, text):
        """(number, label, row) of each mark, once its words are found to be a mention."""
        table = self.mentions(text)
        at = {(row.article_id, row.start, row.end): row for row in table.itertuples(index=False)}
        missing = [words for *place, _, _, words in self.marks[text] if tuple(place) not in at]
        assert not missing, f"{missing} are no mentions of {text!r}; there are {table['mention'].tolist()}"
        return [(number, label, at[tuple(place)]) for *place, number, label, _ in self.marks[text]]

    def check(self, text):
        """Every mark is a mention, with its label, and the marks of one number are one actor."""
        rows = self.rows(text)
        found = {number: {row.actor_id for n, _, row in rows if n == number} for number, _, _ in rows}
        told = [(row.mention, row.actor_id, row.label, row.rule) for _, _, row in rows]
        assert all(len(actors) == 1 for actors in found.values()), f"one actor has several ids: {told}"
        assert len(set.union(*found.values())) == len(found), f"different actors have one id: {told}"
        assert all(label in (None, row.label) for _, label, row in rows), told
        return [row for _, _, row in rows]


def _part(whole: Reading, articles: tuple) -> Reading:
    ids = {article.article_id for article in articles}
    names = ("sentences", "tokens", "chunks", "entities", "quotes")
    tables = {name: getattr(whole, name)[getattr(whole, name)["article_id"].isin(ids)] for name in names}
    tables = {name: table.reset_index(drop=True) for name, table in tables.items()}
    languages = {article_id: whole.languages[article_id] for article_id in ids}
    return dataclasses.replace(whole, event=Event("e", "", articles), languages=languages, **tables)


@pytest.fixture(scope="session")
def named():
    """``named(texts)``: the actors of many marked texts, parsed in one batch."""
    return lambda texts: Named(list(texts))
