"""The Framing Explorer: several outlets' articles on one event, side by side, and what each one chose.

    import framing

    event = framing.load_event("baghouz")        # bundled; framing.event_ids() lists them
    comparison = framing.compare(event)
    comparison.keyness                           # every table is made when first asked for

Names are loaded when they are first used, so that ``import framing`` costs nothing.
"""

from importlib import import_module

_HOMES = {
    "framing.corpus.article": ("Article", "Event"),
    "framing.corpus.bundled": ("load_event", "event_ids"),
    "framing.corpus.readers": (
        "read_article", "read_articles", "read_event", "read_events", "event_from_texts", "event_from_articles",
    ),
    "framing.corpus.web": ("read_link",),
    "framing.corpus.checks": ("check_event",),
    "framing.corpus.problems": ("InputProblem", "InputWarning"),
    "framing.language.reading": ("Reading", "read"),
    "framing.comparison": ("Comparison", "compare"),
    "framing.differences": ("findings",),
}
_PACKAGES = ("corpus", "language", "measures", "charts", "lexicons", "statistics", "evaluate")
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [*_HOME_OF, *_PACKAGES]


def __getattr__(name: str):
    if name in _HOME_OF:
        return getattr(import_module(_HOME_OF[name]), name)
    if name in _PACKAGES:
        return import_module(f"framing.{name}")
    raise AttributeError(f"module 'framing' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
