"""What kind of source is this: a named person, an official body, an anonymous official, a document, a witness ...?"""

from __future__ import annotations

from functools import cache

from framing.lexicons import first_names, rows, source_words
from framing.lexicons.naming_sets import load_yaml
from framing.measures.quoting.mentioned import BODIES, is_description
from framing.measures.quoting.phrases import Speaker
from framing.measures.quoting.story import Story

KINDS = (
    "named person", "official", "anonymous official", "organisation", "expert", "witness", "group", "document", "media",
    "unnamed person", "unknown",
)  # fmt: skip
_ORDER = ("document", "media", "witness", "expert", "official", "organisation")
_VAGUE = {"some", "many", "several", "one", "two", "three", "other", "others", "few"}
_HIDDEN = (
    "anonym",
    "not to be named",
    "not be named",
    "declined to be identified",
    "familiar with",
    "briefed on",
    "condition of",
)
_ONE_OF_MANY = {"a", "an", "another", "one", "some", "no", "every", "each"}
_SEVERAL = {"they", "some", "many", "others", "most", "several", "few", "both", "all"}
_COUNTS = {
    "number", "group", "handful", "dozen", "majority", "minority", "couple", "pair", "one", "some", "many", "most",
    "several", "two", "three", "four", "five", "few", "all", "both", "none",
}  # fmt: skip
_HUMAN_ENDINGS = ("man", "woman", "ist", "eer", "ian", "er", "or", "ant")


def kind_of(story: Story, speaker: Speaker | None, actor: str = "", type_: str = "") -> str:
    """The kind of a speaker; ``actor`` and ``type_``, as in ``naming.mentions``, are whom it or its pronoun means."""
    if speaker is None:
        return "unknown"
    words = story.words(speaker.first, speaker.last).lower()
    if type_ == "person" and actor and not is_description(actor):
        return "media" if _is_outlet(words) else _body(story, speaker) or "named person"
    token = story.tokens[_counted(story, speaker.head)]
    around = words + (" " + story.words(*speaker.descriptor).lower() if speaker.descriptor else "")
    lists = source_words()
    unnamed_official = token.lemma.lower() in lists["anonymous"] or any(word in words.split() for word in _VAGUE)
    if any(mark in around for mark in _HIDDEN) or token.lemma.lower() in {"source", "insider"}:
        return "anonymous official"
    if token.lemma.lower() in lists["official"] and unnamed_official and not _has_name(story, speaker):
        return "anonymous official"
    if _is_outlet(words) or _is_outlet(actor.lower()):
        return "media"
    for kind in _ORDER:
        if token.lemma.lower() in lists[kind] or token.pos == "PROPN" and token.token.lower() in lists[kind]:
            return kind
    if "white house" in words:
        return "official"
    if token.pos == "PROPN" and type_ in BODIES:
        return "official" if type_ == "country" else "organisation"
    entity = next((kind for first, last, kind in story.entities if first <= speaker.head <= last), "")
    if entity in {"ORG", "FAC"}:
        return "organisation"
    if entity in {"GPE", "LOC"}:
        return "official"
    if token.token.lower() in _SEVERAL or token.tag in {"NNS", "NNPS"}:
        return "group"
    if entity == "NORP":
        return "unnamed person" if words.split()[0] in _ONE_OF_MANY | {"the", "this", "that"} else "group"
    if token.pos == "PROPN" and token.token[:1].isupper() and words.split()[0] not in _ONE_OF_MANY:
        return "organisation" if _is_acronym(token.token) and entity != "PERSON" else "named person"
    human = (
        token.pos in {"PRON", "PROPN"}
        or token.lemma.lower() in lists["person"] | lists["role"]
        or token.lemma.endswith(_HUMAN_ENDINGS)
    )
    return "unnamed person" if human and token.token.lower() != "it" else "unknown"


def _body(story: Story, speaker: Speaker) -> str:
    """ "organisation" where a name that was taken for a person's ends in a word for one: "Human Rights Watch"."""
    words = [story.tokens[n].token.lower() for n in range(speaker.first, speaker.head + 1)]
    named = len(words) > 1 and not any(word in first_names() for word in words[:-1])
    lists = source_words()
    return next((kind for kind in ("organisation", "media") if named and words[-1] in lists[kind]), "")


def _counted(story: Story, head: int) -> int:
    """The noun that is counted: "a number of [officials]", "one of the [lawyers]"."""
    if story.tokens[head].lemma.lower() in _COUNTS:
        for preposition in story.below(head, "prep"):
            if story.tokens[preposition].token == "of":
                return next(iter(story.below(preposition, "pobj")), head)
    return head


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and word.isupper() and "." not in word


def _has_name(story: Story, speaker: Speaker) -> bool:
    return any(story.tokens[n].pos == "PROPN" and n == speaker.head for n in range(speaker.first, speaker.last + 1))


def _is_outlet(words: str) -> bool:
    return words.removeprefix("the ") in _outlets()


@cache
def _outlets() -> frozenset[str]:
    """News agencies, newspapers and stations by name."""
    names = [name for row in load_yaml("aliases.yaml") if row["type"] == "media" for name in row["names"]]
    names += [row["name"] for row in rows("news_agencies.csv")]
    return frozenset(name.lower().removeprefix("the ") for name in names)
