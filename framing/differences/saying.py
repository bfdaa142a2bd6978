"""Words of the sentences: counts, lists, articles before names."""

from __future__ import annotations


def times(number: int, noun: str = "time") -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def listed(words: list[str]) -> str:
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def the(actor: str) -> str:
    """Plural names and alliances take an article in running text."""
    return f"the {actor}" if actor.endswith(("s", "Forces", "Nations", "States")) and " " in actor else actor
