"""Where persons are named: what the tagger marks, and what it has missed, cut short or taken for something else."""

from __future__ import annotations

from framing.lexicons import first_names, source_words
from framing.measures.quoting.personal_names import PARTICLES
from framing.measures.quoting.story import Story

_OCCUPATIONS = ("man", "woman", "person", "ist", "eer")
_MISTAKEN = {"ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "WORK_OF_ART"}
_POLITE = {"mr", "mrs", "ms", "sen", "rep", "gov", "dr"}
SUBJECTS = {"nsubj", "nsubjpass"}


def named_persons(story: Story) -> list[tuple[int, int]]:
    """(first, last) tokens of persons' names: the tagger's, and given name + surname that it has missed.

    A name beside a word for a person ("his neighbour, Siobhán Ní Bhriain,") is a person's, whatever the tagger says.
    """
    spans = [
        (_with_particles(story, first), last)
        for first, last, kind in story.entities
        if kind == "PERSON" and story.words(first, last) not in story.places
        or kind in _MISTAKEN and _is_somebodys(story, first, last)
    ]
    ends = {last for _, last, _ in story.entities}
    taken = {
        n for first, last, _ in story.entities for n in range(first, last + 1) if n + 1 not in ends and n not in ends
    }
    taken |= {n for first, last in spans for n in range(first, last + 1)}
    names = first_names()
    for number, (one, other) in enumerate(zip(story.tokens, story.tokens[1:], strict=False)):
        if one.pos != "PROPN" or other.pos != "PROPN" or number in taken or number + 1 in taken:
            continue
        given = one.token.lower() in names or one.token.strip(".").lower() in _POLITE
        if given and one.sentence_id == other.sentence_id:
            last = number + 1
            while last + 1 < len(story.tokens) and last < number + 3 and _continues(story, last + 1, taken):
                last += 1
            spans.append((number, last))
            taken |= set(range(number, last + 1))
    return sorted(spans)


def _is_somebodys(story: Story, first: int, last: int) -> bool:
    """Two names or more that stand in apposition to a word for a person, or have one beside them."""
    if last == first or story.tokens[last].pos != "PROPN":
        return False
    token = story.tokens[last]
    beside = [*story.below(last, "appos"), *([token.head] if token.dep == "appos" else [])]
    return any(story.tokens[n].pos == "NOUN" and is_human(story.tokens[n].lemma.lower()) for n in beside)


def _with_particles(story: Story, first: int) -> int:
    """Where a name begins that the tagger has cut: "Beatriz dos [Santos]"."""
    number = first
    while number and story.tokens[number - 1].token in PARTICLES and _beside(story, number):
        number -= 1
    given = number < first and number and story.tokens[number - 1].pos == "PROPN" and _beside(story, number)
    return number - 1 if given else number


def _beside(story: Story, number: int) -> bool:
    return story.tokens[number - 1].sentence_id == story.tokens[number].sentence_id


def _continues(story: Story, number: int, taken: set[int]) -> bool:
    word = story.tokens[number]
    return word.pos == "PROPN" and number not in taken and word.sentence_id == story.tokens[number - 1].sentence_id


def is_human(lemma: str) -> bool:
    """Is this a word for one person: of the lists, or with the ending of an occupation?"""
    lists = source_words()
    human = lists["role"] | lists["witness"] | lists["expert"] | lists["person"]
    bodies = lists["organisation"] | lists["media"] | lists["document"]
    return lemma in human or lemma.endswith(_OCCUPATIONS) and lemma not in bodies


def may_be_name(story: Story, number: int) -> bool:
    """Does a surname stand here, whatever the tagger says: as a subject, before a comma, inside a sentence?"""
    word = story.tokens[number]
    if word.pos == "PROPN" or word.dep in SUBJECTS:
        return True
    opens = number == story.sentence_first[word.sentence_id]
    if opens and word.tag == "VB":
        return True  # "Trump over the weekend denied": news does not give orders
    if word.pos not in {"NOUN", "ADJ", "ADV", "ADP"}:
        return False
    return story.text[word.end : word.end + 1] == "," if opens else not story.lines[word.sentence_id].headline
