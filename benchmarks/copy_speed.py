"""How long the sentence pairs, exchanges, shared copy and facts of an event take, after its language pass.

    python benchmarks/copy_speed.py

Prints seconds for a bundled event of five articles and for thirty articles: six editions of those five, in which some
sentences were dropped and some words exchanged at random (seeded), and the peak memory of the process.
"""

from __future__ import annotations

import random
import resource
from dataclasses import replace
from time import perf_counter

import framing
from framing.corpus.article import Article, Event
from framing.language.reading import Reading
from framing.measures import alignment, coverage, substitutions, wire


def editions(event: Event, copies: int, seed: int = 1) -> Event:
    """The event with each article in several editions."""
    draw = random.Random(seed)
    articles = [_edition(article, number, draw) for number in range(copies) for article in event.articles]
    return replace(event, event_id=f"{event.event_id}-{copies}", articles=tuple(articles))


def _edition(article: Article, number: int, draw: random.Random) -> Article:
    if number == 0:
        return article
    head, *body = article.text.split("\n\n")
    kept = [paragraph for paragraph in body if draw.random() > 0.2]
    swaps = {"said": "claimed", "fighters": "gunmen", "village": "hamlet", "people": "civilians", "camp": "site"}
    for old, new in swaps.items():
        kept = [paragraph.replace(old, new) if draw.random() < 0.5 else paragraph for paragraph in kept]
    text = "\n\n".join([head, *kept])
    return replace(article, article_id=f"{article.article_id}-{number}", outlet=f"{article.outlet} {number}", text=text)


def times(reading: Reading) -> dict[str, float]:
    """Seconds of each step."""
    start = perf_counter()
    pairs = alignment.pairs(reading)
    paired = perf_counter()
    exchanges = substitutions.substitutions(reading, pairs)
    exchanged = perf_counter()
    passages = wire.passages(reading, pairs)
    shared = perf_counter()
    coverage.facts(reading, pairs, passages, exchanges)
    end = perf_counter()
    return {"pairs": paired - start, "exchanges": exchanged - paired, "copy": shared - exchanged, "facts": end - shared}


def main() -> None:
    event = framing.load_event("baghouz")
    for given in (event, editions(event, 6)):
        reading = framing.read(given)
        times(reading)
        taken = min((times(reading) for _ in range(3)), key=lambda row: sum(row.values()))
        print(len(given.articles), "articles:", ", ".join(f"{name} {value:.2f} s" for name, value in taken.items()))
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
