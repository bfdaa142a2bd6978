"""Findings about versions of the same thing: what somebody is called, words exchanged, agents left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import pandas as pd

from framing.differences.candidates import SPAN, Candidate
from framing.differences.change import Change, Charge
from framing.differences.exchanged import changes
from framing.differences.once import once
from framing.differences.people import mentions_word, persons, plain_texts
from framing.differences.saying import counted, inside, listed, spelled, the, times
from framing.language.reading import OWN_VOICES
from framing.lexicons import rows as lexicon_rows

_SOMEBODY = ["person", "group", "country", "organisation"]
_FEWEST_REWRITTEN = 4
_REWRITTEN = 0.5
_EXAMPLES = 3
_STEM = 4
_MOSTLY = 0.7
_COPIED = 0.35
_FEW = 2
_FEWEST_SHORT = 3  # a single word says little of somebody


def names(comparison, names) -> Iterator[Candidate]:
    """A label for an actor whom others name too, used by one outlet only; a bare office is no label."""
    mentions = comparison.mentions
    mentions = mentions[mentions["voice"].isin(OWN_VOICES) & (mentions["form"] != "name") & (mentions["label"] != "")]
    known = mentions[mentions["type"].isin(_SOMEBODY) & mentions["certain"].astype(bool)]
    texts = plain_texts(comparison)
    written = {person.actor_id: person.name for person in persons(comparison)}
    known = known.assign(word=known["label"].str.lower())
    by = known.groupby(["actor_id", "word"], sort=False)["outlet"].agg(["nunique", "size"])
    for actor_id, label in by.index[(by["nunique"] == 1) & (by["size"] >= _FEW)]:
        group = known[(known["actor_id"] == actor_id) & (known["word"] == label)]
        short = " " not in label and len(group) < _FEWEST_SHORT
        if short or (group["type"].iloc[0] == "person" and actor_id not in written):
            continue
        outlet, n = group["outlet"].iloc[0], len(group)
        others = known[(known["actor_id"] == actor_id) & (known["outlet"] != outlet)]
        if others.empty or label == group["actor"].iloc[0].lower():
            continue
        theirs = others["label"].value_counts().index[:3].tolist()
        elsewhere = any(mentions_word(label, text) for other, text in texts.items() if other != outlet)
        if elsewhere or _bare_office(label) or any(_same_stem(label, other) for other in theirs):
            continue
        actor = written.get(actor_id, group["actor"].iloc[0])
        sentence = f"{names[outlet]} calls {the(actor)} “{inside(group['label'].iloc[0])}” {times(n)}."
        detail = f"The others: {', '.join(f'“{inside(word)}”' for word in theirs)}."
        yield Candidate("names", sentence, detail, n, 0, outlet, actor_id, group)


@cache
def _offices() -> frozenset[str]:
    """Nouns that say no more than an office."""
    return frozenset(row["word"] for row in lexicon_rows("generic_heads.csv") if row["kind"] == "office")


def _bare_office(label: str) -> bool:
    return label.split()[-1] in _offices() and len(label.split()) == 1


def _same_stem(label: str, other: str) -> bool:
    """Two labels with one head noun, in one form or another ("chair", "chairman")."""
    return label.split()[-1][:_STEM] == other.lower().split()[-1][:_STEM]


def exchanges(comparison, names) -> Iterator[Candidate]:
    """A word that one outlet puts in the place of another, in sentences that tell the same."""
    table = comparison.substitutions
    table = table[table["kind"].isin(["label", "verb"]) & (table["left"] != "") & (table["right"] != "")]
    table = table[table["left_outlet"] != table["right_outlet"]]
    for (left, right, outlet), group in table.groupby(["left_core", "right_core", "right_outlet"], sort=False):
        places = _printed_once(group)
        sources = [names[name] for name in names if name in set(group["left_outlet"])]
        old, new = min(group["left"], key=len), min(group["right"], key=len)
        write = "writes" if len(sources) == 1 else "write"
        sentence = f"Where {listed(sources)} {write} “{inside(old)}”, {names[outlet]} writes “{inside(new)}”."
        detail = f"In {counted(len(places), 'place')}, in sentences that otherwise tell the same."
        sides = pd.concat([places, _left(places)])
        yield Candidate("exchanges", sentence, detail, len(places), 0, outlet, f"{left}|{right}", sides)


def _printed_once(rows: pd.DataFrame) -> pd.DataFrame:
    """The places of an exchange without those in a line that the article prints a second time."""
    around = (rows["left_context"] + " " + rows["right_context"]).str.lower()
    rows = rows.assign(line=[" ".join(re.findall(r"\w+", words)) for words in around])
    return rows.drop_duplicates(SPAN).drop_duplicates(["article_id", "line"]).drop(columns="line")


def _left(rows: pd.DataFrame) -> pd.DataFrame:
    return rows.assign(article_id=rows["left_article"], start=rows["left_start"], end=rows["left_end"])


def rewriting(comparison, names) -> Iterator[Candidate]:
    """Outlets that have four or more other names and verbs in the copy that they share with another one."""
    table = comparison.substitutions
    table = table[table["kind"].isin(["label", "verb"]) & table["copy"].astype(bool)]
    table = table[table["left_outlet"] != table["right_outlet"]]
    counts = table.groupby(["left_outlet", "right_outlet"]).size().sort_values(ascending=False, kind="stable")
    told: set[str] = set()
    for (base, outlet), n in counts[counts >= _FEWEST_REWRITTEN].items():
        rows = table[(table["left_outlet"] == base) & (table["right_outlet"] == outlet)]
        examples = _examples(comparison, rows, base, outlet)
        if outlet in told or not examples:
            continue
        told.add(outlet)
        first, more = examples[0], examples[1:_EXAMPLES]
        also = [f"“{inside(change.right)}” for “{inside(change.left)}”" for change in more]
        sentence = f"Where {names[base]} writes “{inside(first.left)}”, {names[outlet]} writes “{inside(first.right)}”."
        cores = rows.loc[(rows["left"] == first.left) & (rows["right"] == first.right), ["left_core", "right_core"]]
        others = n - max(1, len(cores))
        detail = f"In sentences that the two share it has {others} other names and verbs" + (
            f", among them {listed(also)}." if also else ".")  # fmt: skip
        choice = "|".join(cores.iloc[0]) if len(cores) else ""
        yield Candidate("exchanges", sentence, detail, int(n), 0, outlet, choice, rows, _REWRITTEN)


def _examples(comparison, rows: pd.DataFrame, base: str, outlet: str) -> list:
    """Exchanges of one outlet's words for another's, in order: those with a word that judges or is contested first."""
    told = [change for change in _other_words(comparison) if change.left_outlet == base]
    told = [change for change in told if change.right_outlet == outlet and _alike_in_length(change)]
    both = rows[(rows["left"] != "") & (rows["right"] != "")].drop_duplicates(["left_core", "right_core"])
    return told or [row for row in both.itertuples() if _alike_in_length(row)]


@once
def _other_words(comparison) -> list[Change]:
    """All exchanges of names and verbs: those with the strongest words first."""
    charge = Charge(comparison)
    found = [change for kind in ("label", "verb") for change in changes(comparison, kind)]

    def strongest(change: Change) -> float:
        return max(charge.of(tuple(change.places[0]), change.right), charge.of(tuple(change.places[1]), change.left))

    return sorted(found, key=lambda change: (-strongest(change), -change.strength, change.sides()))


def _alike_in_length(change) -> bool:
    """Both sides have words, nearly as many, and neither is the other one without its noun ("11", "11 civilians")."""
    shorter, longer = sorted((change.left.lower().split(), change.right.lower().split()), key=len)
    without_noun = set(shorter) <= set(longer) and shorter[-1:] != longer[-1:]
    return bool(shorter) and len(longer) - len(shorter) <= _FEW and not without_noun


def copied(comparison, names) -> Iterator[Candidate]:
    """An article most of whose words stand in another one word for word, or nearly so."""
    pairs = comparison.pairs
    same = pairs[(pairs["relation"] == "same") & pairs["copy"].astype(bool)]
    length = {a.article_id: len(a.text.split()) for a in comparison.event.articles}
    shared = same.drop_duplicates(["left_article", "right_article", "right_start"])
    for (_, right), rows in shared.groupby(["left_article", "right_article"], sort=False):
        text = comparison.reading.text(right)
        n = sum(len(text[start:end].split()) for start, end in zip(rows["right_start"], rows["right_end"], strict=True))
        if n < _MOSTLY * length[right]:
            continue
        first, second = rows["left_outlet"].iloc[0], rows["right_outlet"].iloc[0]
        said = f"{n}" if n == length[right] else f"At least {n}"
        shared = f"sentences that {names[first]} has, too."
        sentence = f"{said} of {length[right]} words in {names[second]} stand in {shared}"
        detail = f"{counted(len(rows), 'sentence')}, word for word or with few words changed; others are not counted."
        spans = rows.assign(article_id=right, start=rows["right_start"], end=rows["right_end"])
        yield Candidate("exchanges", sentence, detail, len(rows), 0, second, "", spans, _COPIED)


def agents(comparison, names) -> Iterator[Candidate]:
    """Acts that one outlet tells without saying who acts, where another says so in the same sentence."""
    table = comparison.flips
    table = table[table["change"] == "agent dropped"]
    for outlet, group in table.groupby("right_outlet", sort=False):
        acts = group.drop_duplicates(SPAN)
        first = acts.iloc[0]
        sentence = (
            f"{spelled(len(acts)).capitalize()} acts have nobody who does them in {names[outlet]}, "
            f"where another outlet names somebody."
        )
        detail = (
            f"One of them: “{inside(first['right_words'])}”; {names[first['left_outlet']]} names "
            f"“{inside(first['left_agent'])}”. A parser reads this, so it is a guess."
        )
        rows = pd.concat([_right(acts), _left(acts)]).drop_duplicates(SPAN)
        yield Candidate("agency", sentence, detail, len(acts), 0, outlet, "", rows)


def _right(rows: pd.DataFrame) -> pd.DataFrame:
    return rows.assign(article_id=rows["right_article"], start=rows["right_start"], end=rows["right_end"])
