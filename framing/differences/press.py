"""People of the press: presenters, reporters and interviewers, whom an article names for where it has words from."""

from __future__ import annotations

import re
from functools import cache

from framing.differences.once import once
from framing.differences.people import Person, persons
from framing.lexicons import finding_words

_AROUND = 80
_NAMES = r"(?:[A-Z][\w.'’-]* ){0,3}"


@once
def without_press(comparison) -> list[Person]:
    """The persons of an event whom no article names as presenter, reporter, interviewer or somebody of a station."""
    texts = {article.article_id: article.text for article in comparison.event.articles}
    return [person for person in persons(comparison) if not _is_of_press(person, texts)]


def _is_of_press(person: Person, texts: dict[str, str]) -> bool:
    before, after = _patterns()
    return any(
        before.search(texts[article_id][max(start - _AROUND, 0) : start]) or after.match(texts[article_id], end)
        for places in person.places.values()
        for article_id, start, end in places
    )


@cache
def _patterns() -> tuple[re.Pattern, re.Pattern]:
    """What stands before the surname of somebody of the press ("MSNBC's Joy ..."), and what follows it."""
    stations, nouns = (rf"(?i:{'|'.join(sorted(finding_words()[group]))})" for group in ("stations", "press"))
    station = rf"(?:the )?{stations}(?: News)?"
    asked = r"(?i:interview with|interviewed by) "
    before = rf"\b(?:{station}['’]s? [\"“‘']?(?:[a-z-]+ ){{0,3}}|{nouns}s? |{asked}){_NAMES}$"
    after = rf",? (?:of|from|with|at) {station}\b|, (?:an?|the) (?:[\w’'-]+ ){{0,4}}{nouns}\b"
    return re.compile(before), re.compile(after)
