"""The benchmarks of tone, wording, voices and frames: what they charge, and how they read memory."""

import sys
from pathlib import Path

import pytest

from framing import comparison
from framing.corpus.article import Article, Event

ROOT = Path(__file__).parents[2]


@pytest.fixture
def benchmark(monkeypatch):
    """A benchmark as a module, imported from the checkout."""
    monkeypatch.syspath_prepend(str(ROOT))

    def imported(name):
        sys.modules.pop(f"benchmarks.{name}", None)
        return __import__(f"benchmarks.{name}", fromlist=[name])

    return imported


EVENT = Event("e", "", tuple(Article(f"a{n}", f"Outlet {n}", "", "“He lied,” Smith said of Jones.") for n in range(5)))


def test_every_table_is_charged_once_and_naming_before_what_starts_from_it(benchmark):
    module = benchmark("five_articles")
    rows = module.costs(comparison.compare(EVENT))
    assert [row["table"] for row in rows] == [*module.NAMING, *module.TABLES]
    assert all(row["clock"] > 0 and row["processor"] >= 0 for row in rows)


def test_the_tables_that_are_charged_exist_and_none_of_their_kind_is_forgotten(benchmark):
    module = benchmark("five_articles")
    assert set(module.NAMING) | set(module.TABLES) <= set(comparison.TABLES)
    kinds = ("tone", "wording", "frames", "quotations", "speakers", "cues", "sources")
    assert {table for table in comparison.TABLES if any(kind in table for kind in kinds)} == set(module.TABLES)


def test_a_table_that_was_made_before_costs_next_to_nothing(benchmark):
    module = benchmark("five_articles")
    made = comparison.compare(EVENT)
    first = sum(row["processor"] for row in module.costs(made))
    again = sum(row["processor"] for row in module.costs(made))
    assert again < first


def test_only_events_of_five_articles_are_taken(benchmark, tmp_path):
    found = benchmark("five_articles").events(tmp_path)
    assert found and {len(event.articles) for event in found} == {5}


def test_memory_is_read_in_megabytes(benchmark):
    module = benchmark("app_memory")
    status = "Name:\tpython\nVmPeak:\t 999999 kB\nVmHWM:\t  716800 kB\nVmRSS:\t  512000 kB\n"
    assert module.memory(status) == (500.0, 700.0)


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel's figures are read from /proc")
def test_the_memory_of_this_process_is_within_reason(benchmark):
    now, peak = benchmark("app_memory").memory(Path("/proc/self/status").read_text(encoding="utf-8"))
    assert 10 < now <= peak < 20_000
