"""Names of outlets that stand in the articles themselves, hidden from who reads blind."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from markupsafe import Markup, escape

from framing.corpus.bylines import is_outlet_word

_TAG = r"<[^>]*>"
_SAID = re.compile(r'(\s(?:title|aria-label)=")([^"]*)')
_CAPITAL_BEFORE = re.compile(r"(?:^|\s)(?!The\s)[A-Z][\w’'-]*\s$")
_CAPITAL_BEHIND = re.compile(r"\s[A-Z]")
_VOWELS = tuple("AEIOU")


def hidden(markup: Markup, names: Mapping[str, str]) -> Markup:
    """The markup with every outlet's name in its text (and in what is read out) as the name that is shown for it.

    ``names`` maps the outlets to the names shown. Only what is displayed changes: places in the articles, addresses and
    the values of buttons stay. A name of one word that others share ("Post") is left where it stands among other words
    with capitals ("Post Office").

    >>> names = {"The Daily Sentinel": "Outlet A", "Post": "Outlet B"}
    >>> hidden(Markup("<b>The Daily</b> Sentinel wrote of Post reporters at the Post Office."), names)
    Markup('<b>Outlet A</b> wrote of Outlet B reporters at the Post Office.')
    """
    markup = escape(markup)
    known = tuple(str(escape(" ".join(outlet.split()))) for outlet, name in names.items() if outlet != name)
    pattern = _pattern(known)
    if pattern is None or not any(_bare(outlet).split()[0] in markup for outlet in known):
        return markup
    shown = {_bare(str(escape(" ".join(outlet.split())))): escape(name) for outlet, name in names.items()}

    def unnamed(found: re.Match[str]) -> str:
        if found["name"] is None:
            return _SAID.sub(lambda said: said[1] + pattern.sub(unnamed, said[2]), found[0])
        name = _bare(" ".join(re.sub(_TAG, "", found["name"]).split()))
        if is_outlet_word(name) and _among_capitals(found):
            return found[0]
        return f"{shown[name]}{''.join(re.findall(_TAG, found['name']))}"

    return Markup(_with_articles(pattern.sub(unnamed, markup), shown.values()))


def hidden_words(text: str, names: Mapping[str, str]) -> str:
    """The same of a plain text.

    >>> hidden_words("A Northwire reporter saw <3 ships.", {"Northwire": "Outlet A"})
    'An Outlet A reporter saw <3 ships.'
    """
    return hidden(escape(text), names).unescape()


def _with_articles(markup: str, shown: Iterable[str]) -> str:
    """An article before a name that is hidden now, as English has it: "An Outlet A reporter", not "A"."""
    after_an = [re.escape(name) for name in shown if name.startswith(_VOWELS)]
    if not after_an:
        return markup
    return re.sub(rf"(?<!\w)([Aa])(?=\s(?:{_TAG})*(?:{'|'.join(after_an)})(?!\w))", r"\1n", markup)


def _bare(outlet: str) -> str:
    return re.sub(r"^[Tt]he (?=\S)", "", outlet)


@lru_cache(maxsize=64)
def _pattern(outlets: tuple[str, ...]) -> re.Pattern[str] | None:
    """Tags, or one of the names over any tags in it; None where no name is one that can be told in a text."""
    told = [outlet for outlet in outlets if len(_bare(outlet)) > 2 and not outlet.islower()]
    longest = sorted(told, key=lambda outlet: -len(_bare(outlet)))
    found = "|".join(_words(outlet) for outlet in longest)
    return re.compile(rf"{_TAG}|(?<!\w)(?P<name>{found})(?!\w)") if told else None


def _words(outlet: str) -> str:
    gap = rf"(?:{_TAG})*\s+(?:{_TAG})*"
    article = f"(?:[Tt]he{gap})?" if outlet != _bare(outlet) else ""
    return article + gap.join(map(re.escape, _bare(outlet).split()))


def _among_capitals(found: re.Match[str]) -> bool:
    before, behind = found.string[: found.start("name")][-40:], found.string[found.end() :][:3]
    return bool(_CAPITAL_BEFORE.search(before) or _CAPITAL_BEHIND.match(behind))
