"""What must hold inside an answer key: known words, no wrong overlaps, every fact told or not told."""

from __future__ import annotations

from itertools import combinations

import pandas as pd

from framing.corpus.article import Event
from framing.corpus.key_tables import Key

DIFFERENCES = "label verb agency number hedge attribution added cut order headline metaphor other".split()
FORMS = "direct partial indirect scare".split()
CUES = ["neutral", "doubting", "endorsing", "confrontational", ""]
VOICES = "outlet attributed quoted scare_quoted".split()
_MARKS = '"“”'


def key_problems(key: Key, data: dict, event: Event) -> list[str]:
    """Everything that is wrong inside a key whose spans were found, one sentence each."""
    return [
        *_unknown_words(key),
        *_fact_problems(data, event),
        *_overlaps(key),
        *_quotation_problems(key, event),
        *_term_problems(key),
        *_strongest_problems(key),
    ]


def _unknown_words(key: Key) -> list[str]:
    known = [
        (key.differences, "kind", DIFFERENCES),
        (key.quotations, "form", FORMS),
        (key.quotations, "cue_class", CUES),
        (key.terms, "voice", VOICES),
        (key.differences, "actor_id", [*key.actors["actor_id"], ""]),
        (key.quotations, "actor_id", [*key.actors["actor_id"], ""]),
    ]
    kinds = key.differences.assign(also=key.differences["also"].map(list)).explode("also").dropna(subset="also")
    known.append((kinds, "also", DIFFERENCES))
    problems = [
        f"{column} {value!r} is not known; it is one of: {', '.join(filter(None, values))}."
        for table, column, values in known
        for value in sorted(set(table[column]) - set(values))
    ]
    for table, column in ((key.actors, "actor_id"), (key.differences, "difference_id")):
        repeated = table.loc[table[column].duplicated(), column]
        problems += [f"the {column} {value!r} is given twice." for value in repeated]
    unnamed = sorted(set(key.actors["actor_id"]) - set(key.mentions["actor_id"]))
    problems += [f"the actor {actor!r} is never mentioned." for actor in unnamed]
    for row in key.differences.itertuples():
        if not row.left and not row.right:
            problems.append(f"difference {row.difference_id} has words on neither side.")
        if row.left_article == row.right_article and row.kind != "headline":
            problems.append(f"difference {row.difference_id} compares {row.left_article} with itself.")
    return problems


def _fact_problems(data: dict, event: Event) -> list[str]:
    ids = [article.article_id for article in event.articles]
    agencies = {article.wire for article in event.articles if article.wire}
    base = [article.article_id for article in event.articles if article.outlet in agencies]
    problems = []
    for fact in data.get("facts", []):
        told, not_told = set(fact.get("told", {})), set(fact.get("not_told", []))
        if told & not_told:
            problems.append(f"fact {fact['id']} is both told and not told by {', '.join(sorted(told & not_told))}.")
        if missing := [article_id for article_id in ids if article_id not in told | not_told]:
            problems.append(f"fact {fact['id']} does not say whether {', '.join(missing)} tells it.")
        if base and fact["in_wire"] != bool(told & set(base)):
            problems.append(f"fact {fact['id']}: in_wire and what {base[0]} tells do not agree.")
    return problems


def _crossing(table: pd.DataFrame, by: list[str], nested: bool) -> list[tuple]:
    """Pairs of rows in one group that share text; with ``nested``, one inside the other is allowed."""
    pairs = []
    for _, group in table.groupby(by):
        for one, other in combinations(group.itertuples(), 2):
            shares = one.start < other.end and other.start < one.end
            inside = (one.start <= other.start and other.end <= one.end) or (
                other.start <= one.start and one.end <= other.end
            )
            if shares and not (nested and inside and (one.start, one.end) != (other.start, other.end)):
                pairs.append((one, other))
    return pairs


def _overlaps(key: Key) -> list[str]:
    quoted = key.quotations[key.quotations["form"] != "indirect"]
    cases = [
        ("mention", _crossing(key.mentions, ["article_id", "actor_id"], True)),
        ("mention", _crossing(key.mentions, ["article_id"], True)),
        ("quotation", _crossing(quoted, ["article_id"], False)),
        ("quotation", _crossing(key.quotations, ["article_id"], True)),
        ("term", _crossing(key.terms, ["article_id", "set_id"], False)),
    ]
    return list(
        dict.fromkeys(
            f"{one.article_id}: the {column}s {getattr(one, column)!r} and {getattr(other, column)!r} overlap."
            for column, pairs in cases
            for one, other in pairs
        )
    )


def _quotation_problems(key: Key, event: Event) -> list[str]:
    texts = {article.article_id: article.text for article in event.articles}
    problems = []
    for row in key.quotations.itertuples():
        text = texts[row.article_id]
        marked = text[: row.start][-1:] in _MARKS and text[row.end : row.end + 2].strip(".,")[:1] in _MARKS
        if (row.form != "indirect") != (marked and row.start > 0):
            between = "does not stand" if row.form != "indirect" else "stands"
            problems.append(
                f"{row.article_id}: the {row.form} quotation {row.quotation!r} {between} in quotation marks."
            )
        for part, words in (("speaker", row.speaker), ("cue", row.cue)):
            if words and words not in text:
                problems.append(f"{row.article_id}: the {part} {words!r} is not in the article.")
        if row.form in ("direct", "indirect") and not (row.speaker and row.cue and row.cue_class):
            problems.append(f"{row.article_id}: {row.quotation!r} needs a speaker, a cue and a cue_class.")
    return problems


def _term_problems(key: Key) -> list[str]:
    problems = []
    for term in key.terms.itertuples():
        around = key.quotations[
            (key.quotations["article_id"] == term.article_id)
            & (key.quotations["start"] <= term.start)
            & (term.end <= key.quotations["end"])
        ]
        forms = set(around["form"])
        expected = "quoted" if forms & {"direct", "partial"} else "scare_quoted" if "scare" in forms else None
        if (expected or term.voice) != term.voice or (expected is None and "quoted" in term.voice):
            problems.append(f"{term.article_id}: the term {term.term!r} is {term.voice}, its quotation says otherwise.")
    return problems


def _strongest_problems(key: Key) -> list[str]:
    kinds = dict(zip(key.differences["difference_id"], key.differences["kind"], strict=True))
    problems = [
        f"strongest: {difference!r} is not a difference of the kind {kind!r}."
        for kind, difference in key.strongest.items()
        if kinds.get(difference) != kind
    ]
    absent = sorted(set(kinds.values()) - set(key.strongest))
    return problems + [f"strongest names no difference of the kind {kind!r}." for kind in absent]
