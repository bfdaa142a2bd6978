"""A comparison: a reading and every table of it, each computed once, when first asked for.

Measures do not know each other; here their tables meet.
"""

from __future__ import annotations

import string
from functools import cached_property

import pandas as pd

from framing.corpus.article import Event
from framing.language.reading import Reading, read

_SOMEBODY = {"person", "group", "country", "unclear"}
TABLES = (
    "mentions", "actors", "ledger", "hints", "left_unnamed", "suggestions",
    "pairs", "sentence_groups", "passages", "copied", "substitutions", "exchanges", "inconsistent",
    "facts", "clauses", "flips",
    "terminology", "naming_sets", "chosen_terms", "choices", "terms_by_actor",
    "guidance", "keyness",
    "quotations", "speakers", "cues", "sources",
    "sentence_tone", "tone_words", "target_tone", "actor_tone",
    "wording", "wording_by_outlet", "loaded_sentences", "frames", "frames_by_outlet",
)  # fmt: skip

_OF_THE_TEXT = {
    "pairs", "sentence_groups", "passages", "copied", "substitutions", "exchanges", "inconsistent", "keyness",
    "sentence_tone", "tone_words", "_tone_of_the_text", "terminology", "naming_sets", "chosen_terms", "choices",
    "guidance", "loaded_sentences",
}  # fmt: skip


def unnamed(outlets: list[str]) -> dict[str, str]:
    """The outlets as they are called while their names are hidden.

    >>> unnamed(["Northwire", "Straits"])
    {'Northwire': 'Outlet A', 'Straits': 'Outlet B'}
    """
    letters = string.ascii_uppercase
    return {outlet: f"Outlet {letters[n] if n < len(letters) else n + 1}" for n, outlet in enumerate(outlets)}


class Comparison:
    """What the app, the command line and the report hold in their hands: ``comparison.keyness``, ``.pairs``, ...

    Every attribute named in ``TABLES`` is a table, made when first asked for and kept. ``codebook`` holds a person's
    corrections.

    >>> from framing.corpus.article import Article
    >>> articles = Article("a", "A", "", "Rebels fled."), Article("b", "B", "", "Terrorists fled.")
    >>> compare(Event("e", "", articles)).keyness["term"].head(2).tolist()
    ['rebel', 'terrorist']
    """

    def __init__(self, reading: Reading, codebook=None):
        self.reading = reading
        self.codebook = codebook
        self._as_read: Comparison | None = None  # the same comparison before any correction

    @property
    def event(self) -> Event:
        """The event that is compared."""
        return self.reading.event

    @property
    def sentences(self) -> pd.DataFrame:
        """The sentences of all articles."""
        return self.reading.sentences

    @cached_property
    def mentions(self) -> pd.DataFrame:
        """Every place where an actor is named, with the codebook's corrections."""
        from framing.measures import naming

        return naming.mentions(self.reading, self.codebook)

    def unapplied(self) -> pd.DataFrame:
        """The codebook's entries that do not apply to these articles, with the reason."""
        from framing.measures import naming
        from framing.measures.codebook import Codebook

        book = self.codebook if self.codebook is not None else Codebook()
        return book.replay(naming.mentions(self.reading), self.reading).unapplied

    @cached_property
    def actors(self) -> pd.DataFrame:
        """The actors of the event, those named most often first."""
        from framing.measures import naming

        return naming.actors(self.mentions)

    @cached_property
    def ledger(self) -> pd.DataFrame:
        """What each outlet calls each actor, with counts by place and voice, and hints on how labels are read."""
        from framing.measures import naming

        return naming.with_hints(naming.ledger(self.mentions), self.hints)

    @cached_property
    def hints(self) -> pd.DataFrame:
        """How labels tend to be read, by the naming sets that fit, with the guidance in force on the event's date."""
        from framing.measures import naming, terminology

        sets = self.chosen_terms["set_id"].unique()
        rules = [terminology.guidance(set_id, on=self.event.date) for set_id in sets]
        rules = [table for table in rules if len(table)]
        return naming.hints(self.mentions, self.chosen_terms, pd.concat(rules) if rules else None, self.codebook)

    @cached_property
    def left_unnamed(self) -> pd.DataFrame:
        """Actors whom other outlets name and one does not."""
        from framing.measures import naming

        return naming.left_unnamed(self.mentions, self.reading.outlets)

    @cached_property
    def suggestions(self) -> pd.DataFrame:
        """Pairs of actors that may be one, with the reason; a person decides."""
        from framing.measures import naming

        return naming.suggestions(self.reading, self.mentions, self.substitutions, self.codebook)

    @cached_property
    def terminology(self) -> pd.DataFrame:
        """Every hit of a competing term, of all naming sets."""
        from framing.measures import terminology

        return terminology.hits(self.reading)

    @cached_property
    def naming_sets(self) -> pd.DataFrame:
        """The naming sets that occur, those that fit this event marked ``chosen`` and first."""
        from framing.measures import terminology

        return terminology.sets_for(self.reading, self.terminology)

    @cached_property
    def chosen_terms(self) -> pd.DataFrame:
        """The hits of the naming sets that fit this event."""
        chosen = self.naming_sets.loc[self.naming_sets["chosen"], "set_id"]
        return self.terminology[self.terminology["set_id"].isin(chosen)].reset_index(drop=True)

    @cached_property
    def choices(self) -> pd.DataFrame:
        """Which term each outlet chooses in its own voice, for the naming sets that fit this event."""
        from framing.measures import terminology

        return terminology.choices(self.chosen_terms)

    @cached_property
    def terms_by_actor(self) -> pd.DataFrame:
        """The choices of the naming sets that fit for each actor, of all its mentions: ``left unnamed`` counts too."""
        from framing.measures import terminology

        sets = dict.fromkeys(self.choices["set_id"])
        tables = [terminology.with_unnamed(self.terminology, self.mentions, set_id) for set_id in sets]
        tables = [table for table in tables if len(table)]
        empty = terminology.with_unnamed(self.terminology.iloc[:0], self.mentions, "")
        return pd.concat(tables, ignore_index=True) if tables else empty

    @cached_property
    def guidance(self) -> pd.DataFrame:
        """What style guides said, on the event's date, about the terms that fit this event."""
        from framing.measures import terminology

        concepts = self.naming_sets[self.naming_sets["chosen"]]
        tables = [
            terminology.guidance(set_id, on=self.event.date).assign(concept=concept)
            for set_id, concept in zip(concepts["set_id"], concepts["concept"], strict=True)
        ]
        tables = [table for table in tables if len(table)]
        columns = ["concept", *terminology.GUIDANCE_COLUMNS]
        return pd.concat(tables, ignore_index=True)[columns] if tables else pd.DataFrame(columns=columns)

    @cached_property
    def quotations(self) -> pd.DataFrame:
        """Who speaks, in which form, and with which verb."""
        from framing.measures import quoting

        return quoting.quotations(self.reading, self.mentions)

    @cached_property
    def speakers(self) -> pd.DataFrame:
        """Words and turns that each outlet gives to each speaker."""
        from framing.measures import quoting

        return quoting.by_speaker(self.quotations)

    @cached_property
    def cues(self) -> pd.DataFrame:
        """The classes of reporting verbs that each outlet uses for each speaker."""
        from framing.measures import quoting

        return quoting.cues(self.quotations)

    def doubt(self, sides: dict[str, str] | None = None, cue_class: str = "doubting") -> pd.DataFrame:
        """How much oftener a class of reporting verbs stands with one side than with another, outlet by outlet.

        ``sides`` maps ``actor_id`` to the name of a side; without it the two actors with most reporting verbs are two
        sides. See ``quoting.doubt_asymmetry``.
        """
        from framing.measures import quoting

        sides = quoting.loudest(self.quotations) if sides is None else sides
        return quoting.doubt_asymmetry(self.quotations, sides, cue_class)

    @cached_property
    def sources(self) -> pd.DataFrame:
        """How many sources each outlet hears, and how evenly."""
        from framing.measures import quoting

        return quoting.variety(self.quotations)

    @cached_property
    def wording(self) -> pd.DataFrame:
        """Hedged, boosted, vague, metaphorical and evaluative words."""
        from framing.measures import wording

        return wording.hits(self.reading)

    @cached_property
    def wording_by_outlet(self) -> pd.DataFrame:
        """How much of each class of wording each outlet uses."""
        from framing.measures import wording

        return wording.by_outlet(self.wording, self.reading)

    @cached_property
    def loaded_sentences(self) -> pd.DataFrame:
        """Sentences with loaded words, the most loaded wording first."""
        from framing.measures import wording

        table = wording.sentences(self.wording, self.reading)
        table = table[table["loaded"] > 0].assign(forms=lambda rows: rows["forms"].map(", ".join))
        return table.sort_values("loaded", ascending=False, kind="stable").reset_index(drop=True)

    @cached_property
    def frames(self) -> pd.DataFrame:
        """Words of the vocabulary of generic and policy frames."""
        from framing.measures import frames

        return frames.hits(self.reading)

    @cached_property
    def frames_by_outlet(self) -> pd.DataFrame:
        """How much of each frame's vocabulary each outlet uses."""
        from framing.measures import frames

        return frames.by_outlet(self.frames, self.reading)

    @cached_property
    def sentence_tone(self) -> pd.DataFrame:
        """How each sentence sounds."""
        return self._tone_of_the_text[1]

    @cached_property
    def tone_words(self) -> pd.DataFrame:
        """The words that make sentences sound so."""
        return self._tone_of_the_text[0]

    @cached_property
    def _tone_of_the_text(self) -> tuple[pd.DataFrame, pd.DataFrame]:
        """The words that have a tone and the sentences, told together."""
        from framing.measures import tone

        return tone.words_and_sentences(self.reading)

    @cached_property
    def target_tone(self) -> pd.DataFrame:
        """How each mention of a person, group, body or country sounds toward it."""
        from framing.measures import tone

        named = self.mentions[self.mentions["type"].isin(_SOMEBODY)].reset_index(drop=True)
        return tone.toward(self.reading, named)

    @cached_property
    def actor_tone(self) -> pd.DataFrame:
        """How each outlet sounds toward each actor, with every vote."""
        from framing.measures import tone

        return tone.by_outlet(self.target_tone)

    @cached_property
    def keyness(self) -> pd.DataFrame:
        """Words that mark each outlet against all the others, in its own voice."""
        from framing.measures import keyness

        return keyness.keyness(self.reading)

    @cached_property
    def pairs(self) -> pd.DataFrame:
        """Sentences of different articles that tell the same thing."""
        from framing.measures import alignment

        return alignment.pairs(self.reading)

    @cached_property
    def sentence_groups(self) -> pd.DataFrame:
        """Sentences of any number of articles that tell the same thing."""
        from framing.measures import alignment

        return alignment.groups(self.pairs)

    @cached_property
    def passages(self) -> pd.DataFrame:
        """Passages that articles share: agency copy, quotations, boilerplate."""
        from framing.measures import wire

        return wire.passages(self.reading, self.pairs)

    @cached_property
    def copied(self) -> pd.DataFrame:
        """How much of each article is shared copy."""
        from framing.measures import wire

        return wire.shares(self.reading, self.passages)

    @cached_property
    def facts(self) -> pd.DataFrame:
        """Which facts each article tells, tells differently, or leaves out."""
        from framing.measures import coverage

        if self.codebook is None:
            return coverage.facts(self.reading, self.pairs, self.passages, self.substitutions)
        if self._as_read is None:
            self._as_read = self.corrected(None)
        return coverage.corrected(self._as_read.facts, self.codebook.fact_changes(self.reading))

    @cached_property
    def clauses(self) -> pd.DataFrame:
        """Who acts, who is acted on, and who is left out."""
        from framing.measures import agency

        return agency.clauses(self.reading, self.mentions)

    @cached_property
    def flips(self) -> pd.DataFrame:
        """The same act with its agent named here and left out there."""
        from framing.measures import agency

        return agency.flips(self.clauses, self.pairs)

    @cached_property
    def substitutions(self) -> pd.DataFrame:
        """The words exchanged between two versions of a sentence, typed."""
        from framing.measures import substitutions

        return substitutions.substitutions(self.reading, self.pairs)

    @cached_property
    def exchanges(self) -> pd.DataFrame:
        """The same exchange counted over the event: "forces -> militants, 4 times, in Outlet B"."""
        from framing.measures import substitutions

        return substitutions.summary(self.substitutions)

    @cached_property
    def inconsistent(self) -> pd.DataFrame:
        """Edits made in one place of an article and not in another."""
        from framing.measures import substitutions

        return substitutions.inconsistent(self.substitutions, self.reading, self.pairs)

    def corrected(self, codebook) -> Comparison:
        """The same comparison with these corrections; tables that do not ask who is who are kept, not made again."""
        comparison = Comparison(self.reading, codebook)
        vars(comparison).update({name: table for name, table in vars(self).items() if name in _OF_THE_TEXT})
        comparison._as_read = self if self.codebook is None else self._as_read
        return comparison

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

    def kwic(self, pattern: str, **options) -> pd.DataFrame:
        """Every hit of a search in its context; see ``concordance.kwic``."""
        from framing.measures import concordance

        return concordance.kwic(self.reading, pattern, **options)

    def collocates(self, node: str, **options) -> pd.DataFrame:
        """The company a word keeps; see ``concordance.collocates``."""
        from framing.measures import concordance

        return concordance.collocates(self.reading, node, **options)


def compare(event: Event | Reading, codebook=None, on_article=None) -> Comparison:
    """Read an event and compare its articles; tables are made when asked for."""
    reading = event if isinstance(event, Reading) else read(event, on_article)
    return Comparison(reading, codebook)
