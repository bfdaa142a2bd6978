"""Comparison: every table of an event under one name each."""

from __future__ import annotations

from functools import cached_property

import pandas as pd

from framing import measures
from framing.comparison import names, told, tone, versions, voices, words
from framing.comparison.outlets import unnamed
from framing.comparison.table import Step, Table, independent_of, steps_of
from framing.corpus.article import Event
from framing.language.reading import Reading, read


class Comparison:
    """What the app, the command line and the report hold in their hands: ``comparison.keyness``, ``.pairs``, ...

    Every attribute named in ``TABLES`` is a table, made when first asked for and kept; docs/tables.md has the columns
    of each. ``codebook`` holds a person's corrections.

    >>> from framing.corpus.article import Article
    >>> articles = Article("a", "A", "", "Rebels fled."), Article("b", "B", "", "Terrorists fled.")
    >>> compare(Event("e", "", articles)).keyness["term"].head(2).tolist()
    ['rebels', 'terrorists']
    """

    # Who is called what?
    mentions = Table(names.mentions)
    actors = Table(names.actors)
    ledger = Table(names.ledger)
    hints = Table(names.hints)
    left_unnamed = Table(names.left_unnamed)
    suggestions = Table(names.suggestions)

    # Which sentences tell the same thing, and which words were exchanged?
    pairs = Table(versions.pairs)
    sentence_groups = Table(versions.sentence_groups)
    passages = Table(versions.passages)
    copied = Table(versions.copied)
    substitutions = Table(versions.substitutions)
    exchanges = Table(versions.exchanges)
    inconsistent = Table(versions.inconsistent)

    # Which facts are told by whom, and who acts in them?
    facts_as_read = Step(told.facts_as_read)
    facts = Table(told.facts)
    clauses = Table(told.clauses)
    flips = Table(told.flips)

    # Which words does each outlet choose?
    terminology = Table(words.terminology)
    naming_sets = Table(words.naming_sets)
    chosen_terms = Table(words.chosen_terms)
    choices = Table(words.choices)
    terms_by_actor = Table(words.terms_by_actor)
    guidance = Table(words.guidance)
    keyness = Table(words.keyness)

    # Who is heard, and with which verb?
    quotations = Table(voices.quotations)
    speakers = Table(voices.speakers)
    cues = Table(voices.cues)
    sources = Table(voices.sources)

    # How does it sound, and toward whom?
    tone_of_the_text = Step(tone.tone_of_the_text)
    sentence_tone = Table(tone.sentence_tone)
    tone_words = Table(tone.tone_words)
    target_tone = Table(tone.target_tone)
    actor_tone = Table(tone.actor_tone)
    wording = Table(tone.wording)
    wording_by_outlet = Table(tone.wording_by_outlet)
    loaded_sentences = Table(tone.loaded_sentences)
    frames = Table(tone.frames)
    frames_by_outlet = Table(tone.frames_by_outlet)

    def __init__(self, reading: Reading, codebook=None):
        self.reading = reading
        self.codebook = codebook

    @property
    def event(self) -> Event:
        """The event that is compared."""
        return self.reading.event

    @property
    def sentences(self) -> pd.DataFrame:
        """The sentences of all articles."""
        return self.reading.sentences

    def corrected(self, codebook) -> Comparison:
        """The same comparison with these corrections; tables that do not ask who is who are kept, not made again."""
        comparison = Comparison(self.reading, codebook)
        vars(comparison).update({name: made for name, made in vars(self).items() if name in _UNCORRECTED})
        return comparison

    def unapplied(self) -> pd.DataFrame:
        """The codebook's entries that do not apply to these articles, with the reason."""
        book = self.codebook if self.codebook is not None else measures.codebook.Codebook()
        mentions = measures.naming.mentions(self.reading, substitutions=self.substitutions)
        return book.replay(mentions, self.reading).unapplied

    @cached_property
    def findings(self) -> pd.DataFrame:
        """What to read first: the strongest differences as sentences, each with its evidence."""
        from framing import differences

        return differences.findings(self)

    @cached_property
    def unnamed_findings(self) -> pd.DataFrame:
        """The same findings with the outlets as *Outlet A*, *Outlet B* ..., for who does not know whose they are."""
        from framing import differences

        return differences.findings(self, unnamed(self.reading.outlets))

    def with_sentences(self, evidence: pd.DataFrame) -> pd.DataFrame:
        """An evidence table with the ``sentence`` that each row stands in."""
        if "sentence" in evidence:
            return evidence
        if evidence.empty:
            return evidence.assign(sentence=pd.Series(dtype="str"))
        sentences = self.reading.sentences[["article_id", "sentence_id", "sentence"]]
        return evidence.merge(sentences, on=["article_id", "sentence_id"], how="left")

    def doubt(self, sides: dict[str, str] | None = None, cue_class: str = "doubting") -> pd.DataFrame:
        """How much oftener a class of reporting verbs stands with one side than with another, outlet by outlet.

        ``sides`` maps ``actor_id`` to the name of a side; without it the two actors with most reporting verbs are two
        sides. See ``quoting.doubt_asymmetry``.
        """
        sides = measures.quoting.loudest(self.quotations) if sides is None else sides
        return measures.quoting.doubt_asymmetry(self.quotations, sides, cue_class)

    def kwic(self, pattern: str, **options) -> pd.DataFrame:
        """Every hit of a search in its context; see ``concordance.kwic``."""
        return measures.concordance.kwic(self.reading, pattern, **options)

    def collocates(self, node: str, **options) -> pd.DataFrame:
        """The company a word keeps; see ``concordance.collocates``."""
        return measures.concordance.collocates(self.reading, node, **options)


TABLES = tuple(name for name, step in steps_of(Comparison).items() if isinstance(step, Table))
_UNCORRECTED = independent_of("codebook", steps_of(Comparison))


def compare(event: Event | Reading, codebook=None, on_article=None) -> Comparison:
    """Read an event and compare its articles; tables are made when asked for.

    ``codebook`` (``framing.measures.codebook.load(path)``) holds a person's corrections. ``on_article(number)`` is
    called after each article is read, for a progress bar.

    >>> from framing.corpus.article import Article
    >>> articles = Article("a", "A", "", "Rebels fled."), Article("b", "B", "", "Rebels won.")
    >>> compare(Event("e", "", articles)).actors["actor"].tolist()
    ['rebels']
    """
    reading = event if isinstance(event, Reading) else read(event, on_article)
    return Comparison(reading, codebook)
