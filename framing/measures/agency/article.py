"""The clauses of one article, walked in its parse."""

from __future__ import annotations

from framing.language.reading import Reading
from framing.language.token_rows import children_of, tokens_of
from framing.language.tokens import Token
from framing.measures.agency.acts import acts

_SUBJECT = {"nsubj", "nsubjpass", "csubj", "csubjpass"}
_NO_CLAUSE = {"amod", "compound", "aux", "auxpass", "nmod", "prep"}
_EMPTY = {"accord", "include", "regard", "concern", "follow"}  # "according to", "including": prepositions in fact
_NAMED = {"GPE", "NORP", "ORG", "PERSON"}


class Article:
    """The parse of one article, made for walking."""

    def __init__(self, reading: Reading, article_id: str):
        self.article_id, self.text = article_id, reading.text(article_id)
        tokens = tokens_of(reading, article_id)
        self.tokens = {token.token_id: token for token in tokens}
        self.children = children_of(tokens)
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

    def _verb(self, verb: Token) -> tuple:
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

    def _noun(self, noun: Token) -> tuple:
        below = self.children.get(noun.token_id, [])
        by, of = self._prepositional(below, {"by"}), self._prepositional(below, {"of", "on", "against"})
        owner = next((child for child in below if child.dep == "poss"), None)
        modifiers = (child for child in below if child.dep in {"amod", "compound", "nmod"})
        modifier = next((child for child in modifiers if child.token_id in self.named), None)
        agent = by or owner or modifier
        certain = agent is None or agent is by
        family = acts()["noun"][noun.lemma]
        return self._row((noun.start, noun.end), noun, family, "nominalisation", agent, of, certain)

    def _passive(self, verb: Token, below: list[Token]) -> bool:
        if any(child.dep in {"auxpass", "nsubjpass"} for child in below):
            return True
        if verb.tag == "VBN" and verb.dep in {"acl", "advcl"} and not any(child.dep == "aux" for child in below):
            return True
        governor = self.tokens.get(verb.head)
        carried = verb.dep == "conj" and governor is not None and governor.pos == "VERB" and verb.tag == "VBN"
        if carried and not any(child.dep in {"aux", *_SUBJECT} for child in below):
            return self._passive(governor, self.children.get(governor.token_id, []))
        return False

    def _subject(self, verb: Token) -> tuple[Token | None, bool]:
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

    def _objects(self, preposition: Token) -> list[Token]:
        return [child for child in self.children.get(preposition.token_id, []) if child.dep == "pobj"]

    def _prepositional(self, below: list[Token], words: set[str]) -> Token | None:
        prepositions = (child for child in below if child.dep in {"prep", "agent"} and child.lemma in words)
        return next((pobj for preposition in prepositions for pobj in self._objects(preposition)), None)

    def _group(self, verb: Token, below: list[Token]) -> tuple[int, int]:
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

    def _row(self, span, word: Token, family, construction, agent, patient, certain) -> tuple:
        act = " ".join(sorted(family)) if family else word.lemma
        return (
            self.article_id, *span, self.text[slice(*span)], word.lemma, act, construction,
            *self._phrase(agent), *self._phrase(patient), certain,
        )  # fmt: skip

    def _phrase(self, token: Token | None) -> tuple[str, int, int]:
        if token is None:
            return "", 0, 0
        start, end = self.chunk.get(token.token_id, (token.start, token.end))
        return self.text[start:end], start, end
