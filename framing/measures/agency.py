"""Who acts, who is acted on, and who is left out? From the dependency parse.

Constructions follow the analysis of transitivity (Halliday; Trew 1979; Fowler 1991): the same act can be told with its
agent as subject, in the passive with or without the agent, as a noun, or as something that happens.
"""

from __future__ import annotations

import csv
from bisect import bisect_left
from functools import cache
from itertools import islice
from typing import NamedTuple

import pandas as pd

from framing.grouping import grouped
from framing.language.reading import SPAN_COLUMNS, Reading
from framing.lexicons import path

CONSTRUCTIONS = ("active", "passive_with_agent", "agentless_passive", "nominalisation", "intransitive")
COLUMNS = [
    *SPAN_COLUMNS, "words", "verb", "act", "construction", "agent", "agent_start", "agent_end",
    "patient", "patient_start", "patient_end", "certain", "agent_actor_id", "patient_actor_id",
]  # fmt: skip
FLIP_COLUMNS = [
    *SPAN_COLUMNS, "act", "change",
    "left_article", "left_outlet", "left_sentence", "left_start", "left_end", "left_words",
    "left_construction", "left_agent", "left_patient",
    "right_article", "right_outlet", "right_sentence", "right_start", "right_end", "right_words",
    "right_construction", "right_agent", "right_patient",
]  # fmt: skip
_SUBJECT = {"nsubj", "nsubjpass", "csubj", "csubjpass"}
_NO_CLAUSE = {"amod", "compound", "aux", "auxpass", "nmod", "prep"}
_EMPTY = {"accord", "include", "regard", "concern", "follow"}  # "according to", "including": prepositions in fact
_NAMED = {"GPE", "NORP", "ORG", "PERSON"}


class _Token(NamedTuple):
    token_id: int
    sentence_id: int
    start: int
    end: int
    token: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int


@cache
def acts() -> dict[str, dict[str, frozenset[str]]]:
    """Families of acts from ``framing/lexicons/acts.csv``: ``verb``, ``noun`` and ``happens`` lemma -> families.

    >>> sorted(acts()["noun"]["bombing"])
    ['bomb']
    """
    lines = path("acts.csv").read_text(encoding="utf-8").splitlines()
    found: dict[str, dict[str, set[str]]] = {"verb": {}, "noun": {}, "happens": {}}
    for row in csv.DictReader(line for line in lines if not line.startswith("#")):
        for column, words in found.items():
            for word in (row[column] or "").split():
                words.setdefault(word, set()).add(row["act"])
    return {column: {word: frozenset(names) for word, names in words.items()} for column, words in found.items()}


def clauses(reading: Reading, mentions: pd.DataFrame | None = None) -> pd.DataFrame:
    """Acts, how each is told, and the words for who does it and whom it is done to.

    One row per verb that is not an auxiliary, and per noun that tells an act of ``framing/lexicons/acts.csv``; the span
    is the verb with its auxiliaries, or the noun. Columns: ``words`` (the span's text), ``verb`` (lemma), ``act`` (its
    family, where the list has it, else the lemma), ``construction`` (``active``: somebody does something to somebody;
    ``passive_with_agent``, ``agentless_passive``, ``nominalisation``, ``intransitive``), ``agent``, ``patient`` and
    their offsets (empty text and 0, 0 where the clause does not name them), ``certain`` (False where the agent or the
    patient was carried over from another clause or guessed from a modifier), ``agent_actor_id, patient_actor_id`` (the
    actor mentioned there, when ``mentions`` is given). Articles that were not parsed have no rows.

    >>> from framing.corpus.article import Article, Event
    >>> from framing.language.reading import read
    >>> event = Event("e", "", (Article("a", "A", "", "Police shot a man. A man was shot."),))
    >>> clauses(read(event))[["construction", "agent", "patient"]].values.tolist()
    [['active', 'Police', 'a man'], ['agentless_passive', '', 'A man']]
    """
    rows = []
    for article_id in reading.parsed:
        rows += _Article(reading, article_id).rows()
    table = pd.DataFrame(rows, columns=["article_id", "start", "end", *COLUMNS[7:18]])
    if table.empty:
        return pd.DataFrame(columns=COLUMNS)
    table = reading.evidence(table)
    for side in ("agent", "patient"):
        table[f"{side}_actor_id"] = _actors(table, mentions, side)
    return table[COLUMNS]


class _Article:
    """The parse of one article, made for walking."""

    def __init__(self, reading: Reading, article_id: str):
        self.article_id, self.text = article_id, reading.text(article_id)
        rows = map(_Token._make, reading.rows("tokens", article_id, *_Token._fields))
        self.tokens = {token.token_id: token for token in rows}
        self.children: dict[int, list[_Token]] = {}
        for token in self.tokens.values():
            if token.head != token.token_id:
                self.children.setdefault(token.head, []).append(token)
        chunks = reading.rows("chunks", article_id, "root", "start", "end")
        self.chunk = {root: (start, end) for root, start, end in chunks}
        self.named: set[int] = set()
        for type_of, first, last in reading.rows("entities", article_id, "type", "first", "last"):
            if type_of in _NAMED:
                self.named |= set(range(first, last + 1))

    def rows(self) -> list[tuple]:
        found = []
        for token in self.tokens.values():
            verb = token.pos == "VERB" and token.dep not in _NO_CLAUSE and token.token.isalpha()
            if verb and token.lemma not in _EMPTY:
                found.append(self._verb(token))
            elif token.pos == "NOUN" and token.lemma in acts()["noun"] and token.dep not in {"compound", "nmod"}:
                found.append(self._noun(token))
        return found

    def _verb(self, verb: _Token) -> tuple:
        below = self.children.get(verb.token_id, [])
        passive = self._passive(verb, below)
        subject, certain = self._subject(verb)
        doer = next((pobj for child in below if child.dep == "agent" for pobj in self._objects(child)), None)
        done_to = next((child for child in below if child.dep in {"dobj", "obj"}), None)
        family = acts()["verb"].get(verb.lemma)
        if passive:
            construction = "passive_with_agent" if doer else "agentless_passive"
            agent, patient = doer, subject
        elif done_to is not None:
            construction, agent, patient = "active", subject, done_to
        else:
            construction = "intransitive"
            happens = verb.lemma in acts()["happens"]
            family = acts()["happens"].get(verb.lemma, family)
            agent, patient = (None, subject) if happens else (subject, None)
        return self._row(self._group(verb, below), verb, family, construction, agent, patient, certain)

    def _noun(self, noun: _Token) -> tuple:
        below = self.children.get(noun.token_id, [])
        by, of = self._prepositional(below, {"by"}), self._prepositional(below, {"of", "on", "against"})
        owner = next((child for child in below if child.dep == "poss"), None)
        modifiers = (child for child in below if child.dep in {"amod", "compound", "nmod"})
        modifier = next((child for child in modifiers if child.token_id in self.named), None)
        agent = by or owner or modifier
        certain = agent is None or agent is by
        family = acts()["noun"][noun.lemma]
        return self._row((noun.start, noun.end), noun, family, "nominalisation", agent, of, certain)

    def _passive(self, verb: _Token, below: list[_Token]) -> bool:
        if any(child.dep in {"auxpass", "nsubjpass"} for child in below):
            return True
        if verb.tag == "VBN" and verb.dep in {"acl", "advcl"} and not any(child.dep == "aux" for child in below):
            return True
        governor = self.tokens.get(verb.head)
        carried = verb.dep == "conj" and governor is not None and governor.pos == "VERB" and verb.tag == "VBN"
        if carried and not any(child.dep in {"aux", *_SUBJECT} for child in below):
            return self._passive(governor, self.children.get(governor.token_id, []))
        return False

    def _subject(self, verb: _Token) -> tuple[_Token | None, bool]:
        """The subject, and whether it stands in the clause itself."""
        own = next((child for child in self.children.get(verb.token_id, []) if child.dep in _SUBJECT), None)
        governor = self.tokens[verb.head] if verb.head != verb.token_id else None
        if own is not None:
            relative = own.tag in {"WDT", "WP"} and verb.dep == "relcl" and governor is not None
            return (governor if relative else own), True
        if governor is None:
            return None, True
        if verb.dep == "acl":
            return governor, True
        if verb.dep in {"conj", "xcomp", "advcl"} and governor.pos in {"VERB", "AUX"}:
            return self._subject(governor)[0], False
        return None, True

    def _objects(self, preposition: _Token) -> list[_Token]:
        return [child for child in self.children.get(preposition.token_id, []) if child.dep == "pobj"]

    def _prepositional(self, below: list[_Token], words: set[str]) -> _Token | None:
        prepositions = (child for child in below if child.dep in {"prep", "agent"} and child.lemma in words)
        return next((pobj for preposition in prepositions for pobj in self._objects(preposition)), None)

    def _group(self, verb: _Token, below: list[_Token]) -> tuple[int, int]:
        """The span of the verb with the auxiliaries and the negation before it and its particle."""
        first, last = verb, verb
        helpers = {child.token_id for child in below if child.dep in {"aux", "auxpass", "neg", "advmod"}}
        while first.token_id - 1 in helpers:
            first = self.tokens[first.token_id - 1]
        while first.token_id < verb.token_id and first.pos == "ADV":
            first = self.tokens[first.token_id + 1]
        particle = self.tokens.get(verb.token_id + 1)
        if particle is not None and particle.dep == "prt" and particle.head == verb.token_id:
            last = particle
        return first.start, last.end

    def _row(self, span, word: _Token, family, construction, agent, patient, certain) -> tuple:
        act = " ".join(sorted(family)) if family else word.lemma
        return (
            self.article_id, *span, self.text[slice(*span)], word.lemma, act, construction,
            *self._phrase(agent), *self._phrase(patient), certain,
        )  # fmt: skip

    def _phrase(self, token: _Token | None) -> tuple[str, int, int]:
        if token is None:
            return "", 0, 0
        start, end = self.chunk.get(token.token_id, (token.start, token.end))
        return self.text[start:end], start, end


def _actors(table: pd.DataFrame, mentions: pd.DataFrame | None, side: str) -> list[str]:
    """The actor mentioned in each phrase: the mention that ends nearest to the phrase's end."""
    if mentions is None or mentions.empty:
        return [""] * len(table)
    columns = ["start", "end", "actor_id"]
    named = {article: list(zip(*rows, strict=True)) for (article,), rows in grouped(mentions, ["article_id"], columns)}
    longest = {article: max(end - start for start, end, _ in rows) for article, rows in named.items()}
    ordered = {article: sorted(rows, key=lambda row: row[0]) for article, rows in named.items()}
    found = []
    phrases = (table[name].tolist() for name in ("article_id", f"{side}_start", f"{side}_end"))
    for article, start, end in zip(*phrases, strict=True):
        near = ordered.get(article, [])
        first = bisect_left(near, start - longest.get(article, 0), key=lambda row: row[0])
        best = None
        for mention in islice(near, first, None) if end > start else ():
            if mention[0] >= end:
                break
            if start < mention[1] and (best is None or abs(mention[1] - end) < abs(best[1] - end)):
                best = mention
        found.append(str(best[2]) if best else "")
    return found


def flips(clauses: pd.DataFrame, pairs: pd.DataFrame) -> pd.DataFrame:
    """The same act told in another construction, or with its agent named here and not there.

    One row per act and pair of aligned sentences; the span columns hold the right-hand side. ``change`` says what
    happened from left to right: ``agent dropped``, ``agent named``, ``active to passive`` and the like. Acts are the
    same when their families share a name or their verbs are one; see ``clauses`` for the other columns.

    >>> flips(pd.DataFrame(columns=COLUMNS), pd.DataFrame(columns=["relation"])).empty
    True
    """
    if clauses.empty or pairs.empty:
        return pd.DataFrame(columns=FLIP_COLUMNS)
    told: dict[tuple, list] = {}
    for row in clauses.itertuples():
        told.setdefault((row.article_id, row.sentence_id), []).append(row)
    rows = []
    for pair in pairs[(pairs["relation"] == "same") & (pairs["shape"] != "identical")].itertuples():
        left = told.get((pair.left_article, pair.left_sentence), [])
        right = told.get((pair.right_article, pair.right_sentence), [])
        for one, other in _matched(left, right):
            change = _change(one, other)
            if change:
                rows.append(_flip(one, other, change))
    return pd.DataFrame(rows, columns=FLIP_COLUMNS)


def _matched(left: list, right: list) -> list[tuple]:
    """Clauses of two sentences that tell the same act, each once, the most alike first."""
    scored = []
    for i, one in enumerate(left):
        for j, other in enumerate(right):
            family = set(one.act.split()) & set(other.act.split())
            if not family:
                continue
            people = len(_heads(one) & _heads(other))
            scored.append((one.verb == other.verb, one.construction == other.construction, people, -abs(i - j), -i, -j))
    pairs, used_left, used_right = [], set(), set()
    for *_, i, j in sorted(scored, reverse=True):
        if -i not in used_left and -j not in used_right:
            pairs.append((left[-i], right[-j]))
            used_left.add(-i)
            used_right.add(-j)
    return pairs


def _heads(clause) -> set[str]:
    return {phrase.split()[-1].lower() for phrase in (clause.agent, clause.patient) if phrase}


def _change(one, other) -> str:
    """What changed from one telling to the other; "" where nothing did, or where only the parse may have."""
    told = {one.construction, other.construction}
    passive = {"passive_with_agent", "agentless_passive"}
    if len(told) == 1 or any(clause.construction == "active" and not clause.agent for clause in (one, other)):
        return ""
    if "intransitive" in told and (one.verb == other.verb or _happening(one) == _happening(other)):
        return ""
    if "nominalisation" in told and one.act == one.verb:
        return ""
    if bool(one.agent) != bool(other.agent):
        return "agent dropped" if one.agent else "agent named"
    names = dict.fromkeys(passive, "passive") | {"nominalisation": "noun"}
    before, after = (names.get(clause.construction, clause.construction) for clause in (one, other))
    return f"{before} to {after}" if before != after else ""


def _happening(clause) -> bool:
    """Is this an act that nobody does ("homes burned"), where others say who did it?"""
    return clause.construction == "intransitive" and not clause.agent and bool(clause.patient)


def _flip(one, other, change: str) -> tuple:
    span = [getattr(other, column) for column in SPAN_COLUMNS]
    sides = []
    for clause in (one, other):
        sides += [clause.article_id, clause.outlet, clause.sentence_id, clause.start, clause.end, clause.words]
        sides += [clause.construction, clause.agent, clause.patient]
    family = sorted(set(one.act.split()) & set(other.act.split()))[0]
    return (*span, family, change, *sides)
