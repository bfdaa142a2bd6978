"""Small events whose answers can be counted by hand, and the place of the research data."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from framing.corpus.article import Article, Event
from framing.language.reading import read

# The same examples each time, however slow the machine; new ones: pytest --hypothesis-profile=default
settings.register_profile("any machine", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")

ROOT = Path(__file__).resolve().parent.parent


def data_folder(name: str) -> Path | None:
    """A folder of the research data (``FRAMING_DATA``, default ``../shared/data``), or None where it is absent."""
    folder = Path(os.environ.get("FRAMING_DATA", ROOT.parent / "shared" / "data")) / name
    return folder if folder.exists() else None


@pytest.fixture(scope="session")
def research_data():
    """``research_data("basil")``: the folder, or the test is skipped by name."""

    def folder(name: str) -> Path:
        found = data_folder(name)
        if found is None:
            pytest.skip(f"the research data {name!r} is not here (set FRAMING_DATA to its folder)")
        return found

    return folder


BRIDGE = Event(
    "bridge",
    "A bridge is cleared",
    (
        Article(
            "morning", "Morning Post", "Police clear bridge",
            "Police clear bridge\n\nPolice removed forty protesters from the bridge on Monday. Officers fired water "
            "cannon, a spokeswoman said. The protesters left peacefully.",
        ),
        Article(
            "evening", "Evening Star", "Rioters driven from bridge",
            "Rioters driven from bridge\n\nForty rioters were driven from the bridge on Monday. Water cannon was "
            "fired. “The rioters left us no choice,” a spokeswoman claimed.",
        ),
        Article(
            "public", "Public Radio", "Bridge reopens after sit-in",
            "Bridge reopens after sit-in\n\nThe bridge reopened on Monday after a protest by about forty students. "
            "Organisers said the so-called “rioters” were nurses and teachers.",
        ),
    ),
)  # fmt: skip


@pytest.fixture(scope="session")
def bridge():
    """Three four-sentence articles on one event, as a reading."""
    return read(BRIDGE)


@pytest.fixture
def one_article():
    """Makes a reading of a single text: ``one_article("Text.")``."""

    def make(text: str, headline: str = "", outlet: str = "Outlet A"):
        return read(Event("one", "", (Article("a", outlet, headline, text),)))

    return make
