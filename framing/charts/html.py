"""Small pieces of HTML that pages and the report share; text goes in through ``Markup.format``, which escapes it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path

from markupsafe import Markup

from framing.charts import palette
from framing.differences.saying import the

STYLE = Path(__file__).with_name("page.css")
_ADDRESS: ContextVar[Callable[[str], str] | None] = ContextVar("address", default=None)


@contextmanager
def links(address: Callable[[str], str]) -> Iterator[None]:
    """Inside this block ``pick`` makes links to ``address(value)``: for a file that has no server to answer a button.

    >>> with links(lambda value: f"#{value}"):
    ...     pick("a|b", "3")
    Markup('<a class="link" href="#a|b">3</a>')
    """
    token = _ADDRESS.set(address)
    try:
        yield
    finally:
        _ADDRESS.reset(token)


def join(pieces: Iterable, separator: str = "") -> Markup:
    """Pieces of markup (or plain text, which is escaped) one after the other.

    >>> join([Markup("<b>a</b>"), "<i>"])
    Markup('<b>a</b>&lt;i&gt;')
    """
    return Markup(separator).join(pieces)


def outlet_mark(position: int) -> Markup:
    """The outlet's shape in its colour.

    >>> print(outlet_mark(0))
    <span class="sym circle o0" aria-hidden="true"></span>
    """
    return Markup('<span class="sym {} o{}" aria-hidden="true"></span>').format(palette.shape(position), position % 6)


def chip(outlet: str, position: int, note: str = "") -> Markup:
    """An outlet's name with its shape, and a short note behind it.

    >>> chip("Morning Post", 0, "of 9").striptags()
    'Morning Post of 9'
    """
    extra = Markup(' <span class="n">{}</span>').format(note) if note else ""
    return Markup('<span class="chip">{}<span>{}{}</span></span>').format(outlet_mark(position), outlet, extra)


def heading_chip(outlet: str, position: int) -> Markup:
    """An outlet's name as the head of a column; where columns are narrow its initials stand for it.

    >>> heading_chip("Morning Post", 0).striptags()
    'Morning PostMP'
    """
    return Markup('<span class="chip">{}<span class="full">{}</span><span class="initials" aria-hidden="true">{}</span>'
                  "</span>").format(outlet_mark(position), outlet, initials(outlet))  # fmt: skip


def initials(name: str) -> str:
    """The initials of an outlet, or its letter where it is called by one.

    >>> initials("The Daily Sentinel"), initials("Outlet B"), initials("Al-Alam (Iran)")
    ('DS', 'B', 'AI')
    """
    whole = re.findall(r"\w[\w'’.-]*", name) or name.split()
    words = [word for word in whole if word.lower() != "the"] or whole
    return words[1] if len(words) == 2 and words[0] == "Outlet" else "".join(word[0].upper() for word in words[:2])


def pick(
    value: str, inside, css: str = "link", pressed: bool | None = None, label: str = "", shows: str = ""
) -> Markup:  # fmt: skip
    """A button that hands ``value`` to the page when it is chosen, by mouse or keyboard (or a link: see ``links``).

    ``shows`` is the class of the place that answers: it is brought into view where it is out of sight, as on a phone.

    >>> print(pick("militants|B", "militants", pressed=True))
    <button type="button" class="link" data-pick="militants|B" aria-pressed="true">militants</button>
    """
    address = _ADDRESS.get()
    if address is not None:
        name = Markup(' aria-label="{}"').format(label) if label else ""
        return Markup('<a class="{}" href="{}"{}>{}</a>').format(css, address(value), name, inside)
    state = Markup(' aria-pressed="{}"').format("true" if pressed else "false") if pressed is not None else ""
    name = Markup(' aria-label="{}"').format(label) if label else ""
    place = Markup(' data-shows="{}"').format(shows) if shows else ""
    return Markup('<button type="button" class="{}" data-pick="{}"{}{}{}>{}</button>').format(
        css, value, state, name, place, inside
    )


def way_to(place: str, words: str) -> Markup:
    """A button that goes to a place further down the page, by its class.

    >>> print(way_to("st-key-chosen", "all of them"))
    <button type="button" class="link" data-shows="st-key-chosen">all of them</button>
    """
    return Markup('<button type="button" class="link" data-shows="{}">{}</button>').format(place, words)


def note(text) -> Markup:
    """What a picture cannot tell, in small print under it.

    >>> print(note("1 < 2"))
    <p class="note">1 &lt; 2</p>
    """
    return Markup('<p class="note">{}</p>').format(text)


def called(actor: str) -> str:
    """An actor in a sentence: a name as it is, a common noun as the articles' word.

    >>> called("Ana Blix"), called("mother")
    ('Ana Blix', '“mother”')
    """
    return actor if actor[:1].isupper() else f"“{actor}”"


def with_article(actor: str) -> str:
    """An actor as it is told of in a sentence, where it is known who is meant.

    >>> with_article("Ana Blix"), with_article("SDF commander"), with_article("United Nations")
    ('Ana Blix', 'the SDF commander', 'the United Nations')
    """
    described = actor.split()[-1].islower() and not actor.startswith("the ")
    return f"the {actor}" if described else the(actor)


def plural(number: int, one: str, many: str = "") -> str:
    """A number with its noun.

    >>> plural(1, "sentence"), plural(3, "sentence"), plural(2, "party", "parties")
    ('1 sentence', '3 sentences', '2 parties')
    """
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def times(number: int) -> str:
    """How often, in words.

    >>> times(0), times(2), times(3)
    ('never', 'twice', '3 times')
    """
    return {0: "never", 1: "once", 2: "twice"}.get(number, f"{number:,} times")


def listed(words: list[str]) -> str:
    """Words as a list in a sentence.

    >>> listed(["A"]), listed(["A", "B"]), listed(["A", "B", "C"])
    ('A', 'A and B', 'A, B and C')
    """
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)
