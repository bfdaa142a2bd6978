"""Evaluative and emotive words as data: which words, of which class, how strong, and where they mean something else."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from framing.lexicons import rows
from framing.lexicons.conditions import holds
from framing.lexicons.matching import Forms
from framing.lexicons.naming_sets import lexicon, load_yaml
from framing.lexicons.parsed_words import Words
from framing.lexicons.set_building import made_condition
from framing.lexicons.set_types import LexiconError

_LIKE_ADJECTIVES = {"amod", "acomp", "attr", "oprd"}
KINDS = {"adjective": "ADJ", "noun": "NOUN", "verb": "VERB", "adverb": "ADV", "phrase": ""}


@dataclass(frozen=True)
class Entry:
    """A word or phrase with its class and its strength from 1 to 3."""

    form: str
    kind: str
    wording_class: str
    strength: int


class Evaluative:
    """The list, ready to be found in parsed articles."""

    def __init__(self, entries: list[Entry], rules: dict[str, dict]):
        self.words = {
            (entry.form, KINDS[entry.kind]): entry
            for entry in entries
            if entry.kind != "phrase" and "-" not in entry.form
        }
        self.phrases = [entry for entry in entries if entry.kind == "phrase" or "-" in entry.form]
        self.forms = Forms((entry.form, False) for entry in self.phrases)
        self.rules = rules

    def search(self, text: str, words: Words) -> list[tuple[int, int, Entry]]:
        """``(start, end, entry)`` of every hit, by place; a phrase outranks the words in it.

        A capitalised name is no hit ("Judge Savage"), except in headlines that capitalise every word.
        """
        found: dict[int, tuple[int, int, Entry]] = {}
        taken: set[int] = set()
        for (start, end), number in self.forms.in_text(text, words.cut):
            first, last = words.covering(start, end)
            if not taken & set(range(first, last + 1)):
                found[first] = (start, end, self.phrases[number])
                taken |= set(range(first, last + 1))
        for number in range(len(words.token)):
            entry = self._entry(words, number) if number not in taken else None
            if entry and not self._named(words, number) and self._stands(words, number, entry):
                found[number] = (words.start[number], words.end[number], entry)
        return [found[number] for number in sorted(found)]

    def _entry(self, words: Words, number: int) -> Entry | None:
        """By lemma and tag; a participle used as an adjective by its form; a headline's capitalised word by any tag."""
        kind, lemma, token = words.pos[number], words.lemma[number], words.token[number]
        keys = [(lemma, kind), (token, kind)]
        if kind == "PROPN":
            keys = [(form, kind) for kind in ("NOUN", "ADJ", "VERB") for form in (lemma, token)]
        elif kind == "ADJ":
            keys += [(token, "ADJ"), (lemma, "VERB")]
        elif kind == "VERB" and words.dep[number] in _LIKE_ADJECTIVES and words.tag[number] in {"VBN", "VBG"}:
            keys.append((token, "ADJ"))
        return next((self.words[key] for key in keys if key in self.words), None)

    def _stands(self, words: Words, number: int, entry: Entry) -> bool:
        condition = self.rules.get(entry.form)
        return condition is None or holds(condition, words, number, number)

    @staticmethod
    def _named(words: Words, number: int) -> bool:
        """Is this a part of a name? Names are capitalised where the sentence is not."""
        if words.pos[number] != "PROPN" or not words.text[words.start[number]].isupper():
            return False
        return not words.title_case(number)


@cache
def evaluative() -> Evaluative:
    """The project's list, read once.

    >>> evaluative().words[("heinous", "ADJ")].wording_class
    'condemning'
    """
    known = classes()
    entries = []
    for row in rows("wording/evaluative.csv"):
        if row["kind"] not in KINDS or row["class"] not in known or row["strength"] not in {"1", "2", "3"}:
            raise LexiconError(
                f"evaluative.csv, {row['form']!r}: kind, class or strength is not one that README.md lists."
            )
        entries.append(Entry(row["form"], row["kind"], row["class"], int(row["strength"])))
    groups = lexicon().groups
    rules = load_yaml("wording/evaluative_rules.yaml")["rules"]
    made = {form: made_condition(rule, groups, f"evaluative_rules.yaml, {form!r}") for form, rule in rules.items()}
    return Evaluative(entries, made)


@cache
def classes() -> dict[str, dict]:
    """Classes of wording: ``group``, ``weight`` in the score of loaded wording, ``sign`` of the judgement, ``meaning``.

    >>> classes()["hedging"]["group"]
    'hedge'
    """
    return {
        row["class"]: {
            "group": row["group"], "weight": float(row["weight"]), "sign": int(row["sign"]), "meaning": row["meaning"],
        }
        for row in rows("wording/classes.csv")
    }  # fmt: skip
