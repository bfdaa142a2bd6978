"""What is compared: articles, events, and how they come in. Names are loaded when they are first used."""

from importlib import import_module

_HOMES = {
    "article": ("Article", "Event"),
    "problems": ("InputProblem", "InputWarning"),
    "bundled": ("event_details", "event_ids", "load_event"),
    "readers": (
        "article_from_bytes",
        "article_from_text",
        "event_from_articles",
        "event_from_texts",
        "read_article",
        "read_articles",
        "read_event",
        "read_events",
    ),
    "exporting": ("article_rows", "to_csv", "to_folder", "to_jsonl", "to_parquet"),
    "checks": ("check_event",),
    "grouping": ("group", "same_event"),
    "languages": ("language_name", "language_of"),
    "web": ("links_allowed", "read_link"),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [*_HOME_OF, "datasets"]


def __getattr__(name: str):
    if name in _HOME_OF:
        return getattr(import_module(f"framing.corpus.{_HOME_OF[name]}"), name)
    if name == "datasets":
        return import_module("framing.corpus.datasets")
    raise AttributeError(f"module 'framing.corpus' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
