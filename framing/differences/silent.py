"""Findings about what every outlet but one tells: somebody's words, or a fact with a figure.

Somebody's words are missing only where no four of them in a row stand in the article, and none of its quotations is a
part of them; a fact only where no two
sentences in a row come near it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import pandas as pd

from framing.differences.candidates import Candidate
from framing.differences.change import content_words, whole_facts
from framing.differences.people import Person, persons, plain, runs
from framing.differences.saying import clipped, inside, spelled
from framing.differences.speakers import QUOTED, by_surname
from framing.differences.told import has_shared_copy

_OPENING = 0.5
_MOST_COMMON = 0.34
_FEWEST_COMMON = 4
_NEARLY = 0.8
_AND_SOMEBODY = re.compile(r"\band (?:[a-z]+ ){0,3}[A-Z]")
_YEAR = re.compile(r"(?:19|20)\d\d")
_FEWEST_QUOTED = 8
_PART = 2
_LONGEST = 170
_FACTS = 0.7


def words_of_others(comparison, names) -> Iterator[Candidate]:
    """Words of somebody that every outlet but one quotes: one finding for each outlet that has them not."""
    facts = whole_facts(comparison)
    facts = facts[facts["told"].str.startswith("told")]
    quotations = by_surname(comparison)
    quotations = quotations[quotations["form"].isin(QUOTED)]
    outlets = {article.article_id: article.outlet for article in comparison.event.articles}
    by_all_but_one = facts[facts["articles"] == len(outlets) - 1]
    if len(outlets) < 3 or by_all_but_one.empty:
        return
    spoken = {place: rows for place, rows in quotations.groupby(["article_id", "sentence_id"])}
    in_article = {article.article_id: runs(article.text) for article in comparison.event.articles}
    found: dict[str, list[tuple[str, pd.DataFrame]]] = {}
    for _, told in by_all_but_one.groupby("fact_id", sort=False):
        absent = set(outlets) - set(told["article_id"])
        rows = [spoken.get((row.article_id, row.sentence_id)) for row in told.itertuples()]
        if len(absent) != 1 or len(set(told["outlet"])) < 2 or any(one is None for one in rows):
            continue
        common = set.intersection(*[runs(" ".join(one["quotation"])) for one in rows])
        missing = next(iter(absent))
        words = _in_common(rows, common)
        quoted = comparison.reading.quotes
        parts = quoted.loc[quoted["article_id"] == missing, "quote"]
        if len(words.split()) >= _FEWEST_QUOTED and not common & in_article[missing] and not _has_a_part(parts, rows):
            found.setdefault(outlets[missing], []).append((words, pd.concat(rows)))
    known = persons(comparison) if found else []
    for outlet, said in found.items():
        words, rows = max(said, key=lambda one: (one[0][:1] != "…", min(len(one[0]), _LONGEST), one[0]))
        who = _speaker(rows, known, comparison)
        sentence = f"All but {names[outlet]} quote {f'{who} with this' if who else 'this'}: “{inside(words)}”"
        more = len(said) - 1
        detail = f"The same holds for at least {spelled(more)} other sentence{'s' if more > 1 else ''}." if more else ""
        every = pd.concat([one for _, one in said])
        yield Candidate("voices", sentence, detail, len(every), 0, outlet, "", every,
                        about=frozenset({rows["surname"].iloc[0]} if who else ()))  # fmt: skip


def _has_a_part(quotes: Iterable[str], rows: list[pd.DataFrame]) -> bool:
    """Is one of these quotations, of two words or more, a part of what somebody says?"""
    said = [f" {' '.join(_words(words))} " for one in rows for words in one["quotation"]]
    parts = [_words(quote) for quote in quotes]
    return any(len(part) >= _PART and f" {' '.join(part)} " in words for part in parts for words in said)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", plain(text))


def _in_common(rows: list[pd.DataFrame], common: set) -> str:
    """The longest quotation that stands nearly word for word in all tellings; "" where none does."""
    quotations = [words for one in rows for words in one["quotation"] if _FEWEST_QUOTED <= len(words.split())]
    shared = [words for words in quotations if len(runs(words) & common) >= _NEARLY * len(runs(words))]
    longest = max(shared, key=lambda words: (words[:1].isupper(), len(words.split()), words), default="")
    return clipped(f"… {longest}" if longest[:1].islower() else longest, _LONGEST)


def _speaker(rows: pd.DataFrame, known: list[Person], comparison) -> str:
    """Who says it, where every article gives the words to one and the same person alone; else ""."""
    joint = any(_is_joint(row, comparison.reading.text(row.article_id)) for row in rows.itertuples())
    named = [person.name for person in known if person.alone and person.surname == rows["surname"].iloc[0]]
    return named[0] if rows["surname"].nunique() == 1 and named and not joint else ""


def _is_joint(row, text: str) -> bool:
    """Does somebody else say it as well ("Ms. Holt of Kelm and Mr. Reed said in a statement")?"""
    between = text[int(row.speaker_end) : int(row.cue_start)]
    return _AND_SOMEBODY.search(str(row.speaker)) is not None or _AND_SOMEBODY.search(between) is not None


def all_but_one(comparison, names) -> Iterator[Candidate]:
    """A fact with a figure that every article but one tells, and no sentence of that one comes near it.

    What half of them open with is the event itself: an article on it tells that somewhere, in words of its own.
    """
    table = whole_facts(comparison)
    words = content_words(comparison)
    sentences = comparison.reading.sentences
    with_body = set(sentences.loc[sentences["part"] == "body", "article_id"])
    found: dict[str, list[tuple[str, pd.DataFrame, str]]] = {}
    by_all_but_one = (table["articles"] == table["of"] - 1) & (table["articles"] > 1)
    for fact_id, group in table[by_all_but_one].groupby("fact_id", sort=False):
        told = group[group["told"].str.startswith("told")]
        missing = group[~group["told"].str.startswith("told")]
        opening = told["part"].isin(["headline", "lede"]) & told["article_id"].isin(with_body)
        if len(missing) != 1 or opening.mean() >= _OPENING or re.search('["“”]', " ".join(told["sentence"])):
            continue
        absent = missing.iloc[0]
        if _nowhere(told, absent["article_id"], words):
            found.setdefault(absent["outlet"], []).append((fact_id, told, absent["told"]))
    for outlet, facts in found.items():
        facts = [(fact_id, told, how) for fact_id, told, how in facts if _whole(told)]
        if not facts:
            continue
        fact_id, told, how = facts[0]
        sentence = f"All but {names[outlet]} tell this: “{inside(_whole(told))}”"
        copied = how == "cut" and has_shared_copy(comparison)
        detail = "The shared copy that it uses has it." if copied else "No sentence was found there for it."
        more = len(facts) - 1
        if more:
            detail += f" The same holds for at least {spelled(more)} other statement{'s' if more > 1 else ''}."
        rows = pd.concat([rows for _, rows, _ in facts])
        yield Candidate("facts", sentence, detail, len(rows), 0, outlet, f"{fact_id}|", rows, _FACTS)


def _whole(told: pd.DataFrame) -> str:
    """The sentence after which the fact is called, else the shortest; "" where another telling has other figures."""
    figures = {text: set(filter(_is_figure, re.findall(r"\d[\d.,]*\b", text))) for text in told["sentence"]}
    fit = [text for text, own in figures.items() if all(own <= theirs or theirs <= own for theirs in figures.values())]
    called = [text for text in fit if text.startswith(told["fact"].iloc[0].rstrip(" …"))]
    return clipped(min(called or fit, key=len, default=""), _LONGEST)


def _is_figure(word: str) -> bool:
    """Is this a number, and no year?"""
    return any(char.isdigit() for char in word) and not _YEAR.fullmatch(word)


def _nowhere(told: pd.DataFrame, article_id: str, words: dict) -> bool:
    """Most tellings share figures; the article has none of them, and no two sentences in a row a third of the words."""
    counts: dict[str, int] = {}
    for row in told.itertuples():
        for word in words.get((row.article_id, row.sentence_id), ()):
            counts[word] = counts.get(word, 0) + 1
    common = {word for word, count in counts.items() if 2 * count > len(told)}
    figures = set(filter(_is_figure, common))
    theirs = sorted(sentence for article, sentence in words if article == article_id)
    if len(common) < _FEWEST_COMMON or not figures or any(figures & words[article_id, one] for one in theirs):
        return False
    near = [words[article_id, one] | words.get((article_id, one + 1), set()) for one in theirs]
    return all(len(common & sentence) <= _MOST_COMMON * len(common) for sentence in near)
