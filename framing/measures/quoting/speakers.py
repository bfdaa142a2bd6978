"""Who stands beside a reporting word: its subject, the agent of a passive, the owner of a statement."""

from __future__ import annotations

from framing.measures.quoting.phrases import Speaker, named
from framing.measures.quoting.statements import is_platform, uttered
from framing.measures.quoting.story import Story
from framing.measures.quoting.subjects import FINITE, SUBJECTS, able_subject, is_able, nearest_name, owner, subject

_NOBODY = {"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY"}
_CHOICE = {"and", "or", "on", "via"}


def speaker_of(story: Story, cue: int) -> Speaker | None:
    """The speaker of a reporting verb or noun, or of "according to"; None where the sentence names nobody."""
    head = _head_of(story, cue)
    return None if head is None or _is_time(story, head) or _is_place_of_words(story, head) else named(story, head)


def _is_place_of_words(story: Story, head: int) -> bool:
    """ "what called it", and "IS in a statement on Twitter and [Telegram] said", where the subject is lost."""
    token = story.tokens[head]
    if token.token.lower() == "what":
        return True
    first, _ = story.chunk_of.get(head, (head, head))
    beside = first > 0 and story.tokens[first - 1].token.lower() in _CHOICE
    return beside and any(is_platform(story.tokens[n].token) for n in [head, *story.below(head, "appos")])


def _before_participle(story: Story, found: int | None) -> int | None:
    """ "[Mr. Pence], briefing reporters, said": the object of a participle behind a comma is not the subject."""
    if found is None or story.tokens[found].dep not in SUBJECTS:
        return found
    first = story.chunk_of.get(found, (found, found))[0]
    briefed = story.tokens[first].tag == "VBG" and first > 1 and story.tokens[first - 1].token == ","
    return first - 2 if briefed and story.tokens[first - 2].pos == "PROPN" else found


def _disagrees(story: Story, cue: int, found: int) -> bool:
    """ "The writers admit that the teaching calls for it but [say] ...": a plural verb tied to a singular subject."""
    token, above = story.tokens[cue], story.tokens[story.tokens[cue].head]
    plural = token.tag == "VBP" and token.dep == "conj" and story.tokens[found].tag in {"NN", "NNP"}
    alone = not story.below(found, "conj") and not story.below(cue, *SUBJECTS)
    return plural and alone and above.dep == "ccomp" and story.tokens[above.head].tag == "VBP"


def _first_behind(story: Story, to: int) -> int | None:
    """ "According to [one of the officials] present", where the parser makes a subject of the source."""
    heads = [root for first, _, root in story.chunks if first == to + 1]
    counted = to + 1 < len(story.tokens) and story.tokens[to + 1].pos == "NUM"
    return heads[0] if heads else to + 1 if counted else None


def _is_finite(story: Story, verb: int) -> bool:
    """ "said", "had said"; not "saying", "to say"."""
    auxiliaries = {story.tokens[n].tag for n in story.below(verb, "aux")}
    tag = story.tokens[verb].tag
    return tag in FINITE or tag == "VBN" and bool(auxiliaries & FINITE)


def _is_time(story: Story, number: int) -> bool:
    """A day or a sum of money that the parser has taken for a subject."""
    return any(first <= number <= last and kind in _NOBODY for first, last, kind in story.entities)


def _head_of(story: Story, cue: int) -> int | None:
    token = story.tokens[cue]
    if token.token.lower() == "according":
        named_there = [child for to in story.below(cue, "prep") for child in story.below(to, "pobj")]
        return named_there[0] if named_there else _first_behind(story, cue + 1)
    if token.pos == "NOUN":
        return owner(story, cue)
    found = _before_participle(story, subject(story, cue))
    if found is not None and _disagrees(story, cue, found):
        found = subject(story, story.tokens[story.tokens[cue].head].head) or found
    if found is not None and not story.below(cue, *SUBJECTS) and not is_able(story, found):
        found = able_subject(story, cue) or found
    if found is not None and uttered(story, found) and owner(story, found) is not None:
        return owner(story, found)
    if found is not None or not _is_finite(story, cue):
        return found
    asked = [n for n in story.below(cue, "ccomp", "advcl") if n < cue and story.tokens[n].tag in {"VBD", "VBN"}]
    subjects = [child for n in asked for child in story.below(n, "nsubj", "nsubjpass") if not story.quoted[child]]
    return subjects[0] if subjects and story.tokens[cue - 1].token == "," else nearest_name(story, cue)
