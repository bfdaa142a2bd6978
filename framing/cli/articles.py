"""From paths to a comparison: what cannot be read or does not apply is said, one line each."""

from __future__ import annotations

import os
import sys
import warnings
from contextlib import contextmanager
from pathlib import Path

import click

from framing.output import OutputProblem

LAYOUTS = ("basil", "newswcl50", "wire")


def comparison_of(paths: tuple[str, ...], codebook: Path | None = None):
    """Read the event that the paths name, with a progress bar where a person is watching."""
    import framing

    with warnings_as_lines():
        event = event_of(paths)
    corrections = _codebook(codebook)
    with click.progressbar(length=len(event.articles), label="Reading", file=sys.stderr,
                           hidden=not sys.stderr.isatty()) as bar:  # fmt: skip
        comparison = framing.compare(event, corrections, on_article=lambda number: bar.update(1))
    if corrections is not None:
        _say_what_does_not_apply(comparison)
    return comparison


def _say_what_does_not_apply(comparison) -> None:
    """A codebook for another event, and entries that find no place here, in one line each."""
    if sentence := comparison.codebook.mismatch(comparison.event):
        click.echo(f"framing: {sentence}", err=True)
    for row in comparison.unapplied().itertuples():
        click.echo(f"framing: codebook entry {row.entry + 1} ({row.kind}) does not apply: {row.problem}", err=True)


def event_of(paths: tuple[str, ...]):
    from framing import corpus

    if not all(paths):
        raise OutputProblem("One of the paths is empty; name a file, a folder or a bundled event.")
    if len(paths) == 1 and not os.path.exists(paths[0]) and "." not in paths[0] and "/" not in paths[0]:
        return corpus.load_event(paths[0])
    event = corpus.read_event([Path(path) for path in paths])
    for sentence in corpus.check_event(event):
        click.echo(f"framing: {sentence}", err=True)
    return event


def events_of(paths: tuple[str, ...], layout: str | None = None) -> list:
    """The events that the paths name: bundled ones, tables, folders of folders, one folder of articles, or research
    data in one of the ``LAYOUTS``."""
    with warnings_as_lines():
        return [event for path in paths for event in _events(path, layout)]


def _events(path: str, layout: str | None) -> list:
    from framing import corpus
    from framing.corpus import datasets

    if layout:
        return getattr(datasets, layout)(path)
    there = Path(path)
    if not there.exists() and path in corpus.event_ids():
        return [corpus.load_event(path)]
    if there.is_dir() and not any(child.is_dir() for child in there.iterdir()):
        return [corpus.read_event([there])]
    return corpus.read_events(path)


def _codebook(path: Path | None):
    if path is None:
        return None
    from framing.measures import codebook

    return codebook.load(path)


@contextmanager
def warnings_as_lines():
    from framing.corpus.problems import InputWarning

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", InputWarning)
        yield
    for warning in caught:
        if issubclass(warning.category, InputWarning):
            click.echo(f"framing: {warning.message}", err=True)
