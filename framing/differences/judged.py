"""Words that judge in an outlet's own voice: without those for how somebody else sees a thing, and without parties.

A word is looked for in other articles by its family: "falsely" is there where "false" or "falsehoods" is.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

import pandas as pd

from framing.differences.people import plain
from framing.lexicons import finding_words, reporting_verbs

_FAMILY = 5
_ENDING = re.compile(r"(?:hoods?|ly|ness|ful|less|ous|ed|ing|es|s|y|e)$")
_INFLECTIONS = "e|ed|es|ing|s|y|ily|ier"
_INFLECTED = re.compile(rf"(?:{_INFLECTIONS})$")
_SHORTEST = 3
_REACH = 4  # tokens between a verb and its auxiliary: "would not quite shatter"
_SAID_OF = {"ccomp", "xcomp", "oprd", "acomp", "attr", "pcomp"}
_LABEL = "label"


def begins(form: str) -> str:
    """The beginning that the words of a family share: five letters or more, without endings.

    >>> begins("falsely"), begins("falsehoods"), begins("perils"), begins("vile")
    ('false', 'false', 'peril', 'vile')
    """
    word = stem = plain(form)
    while (ending := _ENDING.search(stem)) and ending.start() >= _FAMILY:
        stem = stem[: ending.start()]
    return stem if stem != word else word[: max(len(word) - 2, _FAMILY)]


def stands(form: str, text: str) -> bool:
    """Does a text (as ``people.plain`` gives it) have a word of a form's family; of several words, all the longer ones?

    >>> stands("false claims", "he claimed falsehoods"), stands("last straw", "at last")
    (True, False)
    """
    words = [word for word in plain(form).split() if len(word) >= _FAMILY - 1] or [plain(form)]
    return all(re.search(_family(word), text) for word in words)


def _family(word: str) -> str:
    """A pattern: the beginning of the family, or a shorter stem with an ending of its own ("stoke", "stoking")."""
    bare = _INFLECTED.sub("", word)
    forms = rf"|{re.escape(bare)}(?:{_INFLECTIONS})?(?!\w)" if len(bare) >= _SHORTEST else ""
    return rf"(?<!\w)(?:{re.escape(begins(word))}{forms})"


class OwnWords:
    """The tokens of an event, asked whether a word is the outlet's own judgement, and by which lemmas it goes."""

    def __init__(self, reading) -> None:
        columns = ["start", "lemma", "pos", "dep", "head"]
        by_article = reading.tokens.groupby("article_id")[columns]
        self._tokens = {article_id: rows.to_dict("list") for article_id, rows in by_article}
        parties = reading.entities[reading.entities["type"] == "NORP"]
        self._parties = set(zip(parties["article_id"], parties["last"], strict=True))

    def lemmas(self, row) -> str:
        """The words of a form as a dictionary has them: "perils" goes by "peril"."""
        tokens, (first, last) = self._tokens[row.article_id], self._span(row)
        return " ".join(tokens["lemma"][first:last]).lower()

    def is_own(self, row) -> bool:
        """Is it neither how somebody sees a thing nor the name of a party ("Democratic socialist")?"""
        first, _ = self._span(row)
        party = row.group == _LABEL and (row.article_id, first - 1) in self._parties
        return not party and not self._is_seen_so(self._tokens[row.article_id], first)

    def _span(self, row) -> tuple[int, int]:
        starts = self._tokens[row.article_id]["start"]
        return bisect_left(starts, row.start), bisect_left(starts, row.end)

    def _is_seen_so(self, tokens: dict[str, list], place: int) -> bool:
        """Does the word depend on what a verb of seeing or of speech says ("view it as vile", "vowed to end it")?

        So it does behind a noun for a view ("a vision of ruin") and where that verb stands before "would" ("a plan that
        he vowed would end it").
        """
        if self._is_vowed(tokens, place):
            return True
        while (head := tokens["head"][place]) != place:
            introduced = tokens["lemma"][place].lower() == "as"
            said = introduced or tokens["dep"][place] in _SAID_OF
            if introduced and tokens["dep"][head] == "dobj":  # "view [talks as dangerous]"
                head = tokens["head"][head]
            if tokens["lemma"][place].lower() == "of" and tokens["lemma"][head].lower() in finding_words()["outlook"]:
                return True
            by = tokens["head"][head] if tokens["dep"][place] == "pcomp" else head  # "blamed him for caving"
            if said and tokens["pos"][by] == "VERB" and tokens["lemma"][by].lower() in _verbs_of_others():
                return True
            place = head
        return False

    def _is_vowed(self, tokens: dict[str, list], place: int) -> bool:
        """Does the auxiliary of this verb stand directly behind a verb of seeing or of speech?"""
        near = range(max(place - _REACH, 1), place)
        auxiliaries = [one for one in near if tokens["dep"][one] == "aux" and tokens["head"][one] == place]
        return any(tokens["lemma"][one - 1].lower() in _verbs_of_others() for one in auxiliaries)


@cache
def _verbs_of_others() -> frozenset[str]:
    """Verbs of seeing, of blame and of speech: what they say is somebody's view."""
    return finding_words()["view"] | finding_words()["blame"] | reporting_verbs().keys()


def by_weight(rows: pd.DataFrame, groups: tuple[str, ...]) -> pd.DataFrame:
    """The strongest words first: by strength, then by what they do, in the order of ``groups``."""
    order = rows.assign(place=rows["group"].map(groups.index))
    order = order.sort_values(["strength", "place", "start"], ascending=[False, True, True])
    return rows.loc[order.index]
