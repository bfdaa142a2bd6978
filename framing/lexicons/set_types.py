"""What a naming set is: a concept, its competing terms, their forms and the rules under which a form is a hit."""

from __future__ import annotations

from dataclasses import dataclass, field


class LexiconError(ValueError):
    """A lexicon file says something that cannot be used; the message names file, set and fix."""


@dataclass(frozen=True)
class Form:
    """One spelling of a variant and the rules under which it is a hit."""

    form: str
    unsure: bool = False
    needs: tuple[dict, ...] = ()
    counts_if: dict | None = None


@dataclass(frozen=True)
class Variant:
    """One of the competing terms; ``connotation`` is a class of ``shared.yaml``, ``valence`` runs from -2 to 2."""

    variant: str
    connotation: str
    valence: int
    forms: tuple[Form, ...]
    case_sensitive: bool = False
    note: str = ""


@dataclass(frozen=True)
class NamingSet:
    """Competing terms for one concept, with the guidance that exists about them.

    ``several``: the variants name several acts of one kind, and stand for each other only where one thing is meant.
    """

    set_id: str
    domain: str
    level: str
    concept: str
    axis: dict
    variants: tuple[Variant, ...]
    names: bool = False
    several: bool = False
    topic: tuple[str, ...] = ()
    exclude: tuple[dict, ...] = ()
    guidance: tuple[dict, ...] = ()
    references: tuple[str, ...] = ()
    ambiguity: tuple[str, ...] = ()
    examples: tuple[dict, ...] = ()


@dataclass(frozen=True)
class Lexicon:
    """All sets of the project with what they share."""

    version: str
    sets: dict[str, NamingSet]
    connotations: dict[str, str]
    protected_names: tuple[str, ...]
    sources: dict[str, dict]
    references: dict[str, dict]
    groups: dict[str, frozenset[str]] = field(default_factory=dict)

    def of_level(self, level: str) -> tuple[str, ...]:
        """Ids of the sets of one level, ``naming`` or ``language``."""
        return tuple(set_id for set_id, naming_set in self.sets.items() if naming_set.level == level)
