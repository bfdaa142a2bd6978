"""Quotations with their speakers: one row per quotation."""

from __future__ import annotations

import re

import pandas as pd

from framing.language.reading import SPAN_COLUMNS, Reading
from framing.measures.quoting.actors import Actors
from framing.measures.quoting.attributions import TITLE, attributions
from framing.measures.quoting.given import NOBODY, Attribution
from framing.measures.quoting.indirect import indirect
from framing.measures.quoting.known_persons import checked
from framing.measures.quoting.mentioned import Mentioned, by_article
from framing.measures.quoting.named_later import named_later
from framing.measures.quoting.people import People
from framing.measures.quoting.pronouns import pronouns
from framing.measures.quoting.quotation import HIDDEN, Quotation
from framing.measures.quoting.reporting import cue_at
from framing.measures.quoting.same_words import with_shared_speakers
from framing.measures.quoting.story import Marked, Story, stories

OWN_COLUMNS = [name for name in Quotation._fields if name not in {"article_id", "start", "end", *HIDDEN}]
FORMS = ("direct", "indirect", "partial", "scare")
_WORD = re.compile(r"\w+(?:[’'-]\w+)*")


def quotations(reading: Reading, mentions: pd.DataFrame | None = None) -> pd.DataFrame:
    """Every quotation of every article, with the speaker and the reporting word that go with it.

    Columns beside the span columns: ``quotation`` (the text); ``form``: ``direct`` (whole clauses between marks),
    ``partial`` (some words between marks in the outlet's sentence), ``indirect`` (a clause without marks), ``scare`` (a
    few words between marks that the sentence gives to nobody); ``speaker`` (the words that name the speaker, as "she"),
    ``speaker_start, speaker_end, speaker_sentence`` (-1 where nobody is named), ``descriptor`` (what an apposition or
    relative clause says of the speaker), ``source`` (named person, official, anonymous official, organisation, expert,
    witness, group, document, media, unnamed person, unknown); ``actor_id, actor`` (who that is: from ``mentions``,
    the table of ``naming.mentions``, else grouped by surname); ``cue, cue_start, cue_end`` (the reporting words, ""
    and -1 without), ``cue_class`` (neutral, endorsing, doubting, confrontational, "" without), ``negated`` ("did not
    say"); ``certain`` (False: a pronoun, a speaker carried over, or no reporting word: "probably"); ``words`` (how many
    are given to the speaker; of indirect speech only those outside quotation marks, so that sums count none twice, and
    none of what somebody "did not say");
    ``basis`` (the rule, in words).

    >>> from framing.corpus.article import Article, Event
    >>> from framing.language.reading import read
    >>> text = "“The port is shut,” Ana Petrov claimed. She said it would open soon."
    >>> table = quotations(read(Event("e", "", (Article("a", "Outlet A", "", text),))))
    >>> table[["form", "speaker", "actor", "cue_class", "certain"]].values.tolist()
    [['direct', 'Ana Petrov', 'Ana Petrov', 'doubting', True], ['indirect', 'She', 'Ana Petrov', 'neutral', False]]
    """
    found = stories(reading)
    people = People(found)
    named = None if mentions is None else by_article(mentions)
    rows = [row for story in found for row in named_later(_story_rows(story, people, named))]
    if not rows:
        return pd.DataFrame(columns=[*SPAN_COLUMNS, *OWN_COLUMNS])
    table = pd.DataFrame(with_shared_speakers(rows), columns=Quotation._fields)
    return reading.evidence(table.drop(columns=list(HIDDEN)))


def _story_rows(story: Story, people: People, named: dict[str, Mentioned] | None) -> list[Quotation]:
    sightings, mentions = people.sightings(story), None
    if named is not None:
        mentions = named.get(story.article_id, Mentioned([]))
        sightings = checked(story, sightings, mentions)
    actors = Actors(story, sightings, pronouns(story, sightings), mentions)
    items = []
    for mark, attribution in zip(story.marked, attributions(story), strict=True):
        if attribution is not TITLE:
            words = len(_WORD.findall(story.text[mark.start : mark.end]))
            items.append(((mark.start, mark.end), _form(story, mark), words, attribution))
    items += [((clause.start, clause.end), "indirect", clause.words, clause.attribution) for clause in indirect(story)]
    items.sort(key=lambda item: item[0])
    return [_row(story, actors, *item) for item in items]


def _row(story: Story, actors: Actors, span: tuple[int, int], form: str, words: int, given: Attribution) -> Quotation:
    given = NOBODY if form == "scare" else given
    who = actors.of(given.speaker)
    named = (who.text, who.start, who.end, who.sentence, who.descriptor, who.source, who.actor_id, who.actor)
    cue = ("", -1, -1, "", False)
    if given.cue is not None:
        phrase = cue_at(story, given.cue)
        text = story.words(phrase.first, phrase.last)
        cue = (
            text, story.tokens[phrase.first].start, story.tokens[phrase.last].end, phrase.cue_class, phrase.negated,
        )  # fmt: skip
    words = 0 if form == "indirect" and cue[-1] else words  # what somebody did not say
    basis = f"{given.basis}; {who.basis}" if who.basis else given.basis
    certain = given.certain and who.certain
    number = story.line_at(span[0])
    line = (number, story.lines[number].headline or story.lines[number].lede)
    text = story.text[slice(*span)]
    return Quotation(story.article_id, *span, text, form, *named, *cue, certain, words, basis, *line)


def _form(story: Story, mark: Marked) -> str:
    if mark.scare:
        return "scare"
    first = story.lines[mark.sentence].start
    before = story.text[first : mark.start].rstrip(" \"“”‘'«„`")
    inner = story.text[mark.start : mark.end]
    whole = not before or before[-1] in ",:—–-"
    verb = any(story.tokens[n].pos in {"VERB", "AUX"} for n in range(story.at(mark.start), story.at(mark.end)))
    if whole or verb and inner[:1].isupper():
        return "direct"
    return "partial"
