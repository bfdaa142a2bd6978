"""Scattertext, CollateX and this program on the same two bundled articles: what each finds, in what time, in what size.

    pip install -e .[benchmarks]
    python benchmarks/comparison_tools.py [EVENT FIRST SECOND]
    python benchmarks/comparison_tools.py --all

Without arguments: northwire and straits of the event baghouz, an agency's report and its rewriting. The event's answer
key lists the differences that were planted between the two; the last table says how many of them each tool shows as a
pair of words that stand for each other. Scattertext is not made for that and is asked for less: whether a word of each
side is among its 25 top terms of that side. ``--all`` counts planted differences over every two bundled articles that
have three or more. Times are CPU seconds of one run after the imports; ours has the loading of the language model, the
language pass and the whole report in it.
"""

from __future__ import annotations

import json
import re
import sys
import time
import warnings
from dataclasses import dataclass, field, replace
from functools import partial

import pandas as pd

from framing.corpus import event_ids, load_event
from framing.corpus.article import Article, Event
from framing.corpus.keys import load_key

TOP = 25
SHOWN = 12
_WORD = re.compile(r"\w+(?:[-’']\w+)*|[^\w\s]")
_PLAIN = {"the", "a", "an", "of", "to", "in", "and", "by", "was", "were", "had", "has", "have", "that", "their", "it"}


@dataclass
class Found:
    """What a tool found: pairs of spans (first article, second article) or top terms; seconds, characters of output."""

    tool: str
    seconds: float = 0.0
    size: int = 0
    pairs: list[tuple[tuple[int, int], tuple[int, int]]] = field(default_factory=list)
    terms: tuple[list[str], list[str]] = ((), ())
    kinds: list[str] = field(default_factory=list)


def with_scattertext(first: Article, second: Article) -> Found:
    """Scaled F-score of unigrams and bigrams, and its page, as its README shows; terms from one use up."""
    import scattertext

    table = pd.DataFrame([(a.outlet, a.text) for a in (first, second)], columns=["outlet", "text"])
    start = time.process_time()
    corpus = scattertext.CorpusFromPandas(
        table, category_col="outlet", text_col="text", nlp=scattertext.whitespace_nlp_with_sentences
    ).build()
    page = scattertext.produce_scattertext_explorer(
        corpus, category=first.outlet, category_name=first.outlet, not_category_name=second.outlet,
        minimum_term_frequency=1, pmi_threshold_coefficient=0,
    )  # fmt: skip
    tops = tuple(
        pd.Series(corpus.get_scaled_f_scores(a.outlet), index=corpus.get_terms()).nlargest(TOP).index.tolist()
        for a in (first, second)
    )
    return Found("Scattertext", time.process_time() - start, len(page), terms=tops)


def with_collatex(first: Article, second: Article) -> Found:
    """Its own alignment of both texts, word by word, neighbouring variants joined, as an alignment table."""
    from collatex import collate

    witnesses = [{"id": name, "tokens": _tokens(article.text)} for name, article in (("A", first), ("B", second))]
    start = time.process_time()
    table = collate({"witnesses": witnesses}, segmentation=True)
    seconds = time.process_time() - start
    pairs = []
    for column in table.columns:
        sides = [column.tokens_per_witness.get(name) for name in ("A", "B")]
        if column.variant and all(sides):
            pairs.append(tuple((side[0].token_data["start"], side[-1].token_data["end"]) for side in sides))
    return Found("CollateX", seconds, len(str(table)), pairs)


def _tokens(text: str) -> list[dict]:
    return [
        {"t": hit.group() + " ", "n": hit.group().lower(), "start": hit.start(), "end": hit.end()}
        for hit in _WORD.finditer(text)
    ]


def with_this(first: Article, second: Article, reported: bool = True) -> Found:
    """The comparison of the two, and its HTML report."""
    from framing import compare, report

    event = Event("two", "Two articles", (first, second))
    start = time.process_time()
    comparison = compare(event)
    rows = comparison.substitutions
    rows = rows[(rows["left"] != "") & (rows["right"] != "") & ~rows["whole_sentence"].astype(bool)]
    page = report.as_html(comparison) if reported else ""
    seconds = time.process_time() - start
    pairs = [((r.left_start, r.left_end), (r.right_start, r.right_end)) for r in rows.itertuples()]
    swapped = len(rows) and rows["left_article"].iloc[0] != first.article_id
    pairs = [(b, a) for a, b in pairs] if swapped else pairs
    return Found("This program", seconds, len(page), pairs, kinds=rows["kind"].tolist())


def planted(event_id: str, first: str, second: str) -> pd.DataFrame:
    """The key's differences between the two articles that have words on both sides."""
    rows = load_key(event_id).differences
    rows = rows[(rows["left_article"] == first) & (rows["right_article"] == second)]
    return rows[(rows["left"] != "") & (rows["right"] != "")]


def shows(found: Found, row) -> bool:
    """Whether a tool shows a planted difference: a pair that overlaps both sides; of top terms, one of each side."""
    if found.terms[0]:
        sides = ((row.left, found.terms[0]), (row.right, found.terms[1]))
        return all(
            {w for w in re.findall(r"\w+", words.lower()) if w not in _PLAIN} & set(" ".join(terms).lower().split())
            for words, terms in sides
        )
    return any(
        a[0] < row.left_end and a[1] > row.left_start and b[0] < row.right_end and b[1] > row.right_start
        for a, b in found.pairs
    )


def width(found: Found, texts: tuple[str, str]) -> float:
    """The middle number of words of a pair, both sides together: small pairs are easier to read than long ones."""
    lengths = [
        sum(len(_WORD.findall(text[s:e])) for text, (s, e) in zip(texts, pair, strict=True)) for pair in found.pairs
    ]
    return float(pd.Series(lengths).median()) if lengths else float("nan")


def over_all_events() -> pd.DataFrame:
    """Planted differences shown by the two tools that pair words, for every two articles that have three or more.

    Each two articles are said, with the seconds that each tool took, as soon as they are done.
    """
    rows = []
    for event_id in event_ids():
        event, differences = load_event(event_id), load_key(event_id).differences
        for (first, second), group in differences.groupby(["left_article", "right_article"], sort=False):
            key = group[(group["left"] != "") & (group["right"] != "")]
            if len(key) < 3:
                continue
            for run in (with_collatex, partial(with_this, reported=False)):
                found = run(event.article(first), event.article(second))
                shown = sum(shows(found, row) for row in key.itertuples())
                rows.append((event_id, f"{first}, {second}", found.tool, len(key), shown, len(found.pairs)))
                print(
                    f"{event_id}: {first}, {second}: {found.tool}, {found.seconds:.1f} s", file=sys.stderr, flush=True
                )
    return pd.DataFrame(rows, columns=["event", "articles", "tool", "planted", "shown", "pairs"])


def main(event_id: str = "baghouz", first: str = "northwire", second: str = "straits") -> None:
    warnings.simplefilter("ignore")
    if "--all" in sys.argv:
        table = over_all_events()
        print(table.to_string(index=False))
        print(table.groupby("tool")[["planted", "shown", "pairs"]].sum().to_string())
        return
    event = load_event(event_id)
    left, right = (replace(event.article(name)) for name in (first, second))
    texts = (left.text, right.text)
    results = [run(left, right) for run in (with_scattertext, with_collatex, with_this)]
    for found in results:
        print(f"\n{found.tool}\n{'-' * len(found.tool)}")
        if found.terms[0]:
            for article, terms in zip((left, right), found.terms, strict=True):
                print(f"{article.outlet}: {', '.join(terms[:SHOWN])} …")
        for number, pair in enumerate(found.pairs[:SHOWN]):
            words = [" ".join(text[s:e].split()) for text, (s, e) in zip(texts, pair, strict=True)]
            kind = f"  [{found.kinds[number]}]" if found.kinds else ""
            print(f"{words[0]}  ->  {words[1]}{kind}")
    key = planted(event_id, first, second)
    rows = [
        (
            found.tool, round(found.seconds, 2), round(found.size / 1000), len(found.pairs) or "-", width(found, texts),
            f"{sum(shows(found, row) for row in key.itertuples())} of {len(key)}",
        )
        for found in results
    ]  # fmt: skip
    columns = ["tool", "CPU seconds", "output, kB", "pairs", "words in a pair", "planted differences shown"]
    print()
    print(pd.DataFrame(rows, columns=columns).to_string(index=False))
    if "--json" in sys.argv:
        print(json.dumps([dict(zip(columns, row, strict=True)) for row in rows]))


if __name__ == "__main__":
    main(*[argument for argument in sys.argv[1:] if not argument.startswith("--")])
