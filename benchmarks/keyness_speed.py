"""Keyness beside scattertext and ConvoKit, on the same texts in the same run.

    pip install -e .[benchmarks]
    python benchmarks/keyness_speed.py PATH-TO-BASIL

Ours: every outlet against the rest, from the tokens of the language pass (which the app has anyway). Theirs: their own
pipelines from raw text, as their documentation shows, scattertext for one outlet against the rest, ConvoKit's
FightingWords for one pair of classes. Processor seconds, the best of five runs each; the language pass is timed apart
(on the clock) and printed.
"""

import sys
import time
from dataclasses import replace
from pathlib import Path

import pandas as pd

from framing.corpus import Event
from framing.corpus.datasets import basil
from framing.language.reading import read
from framing.measures.keyness import keyness


def best(function, runs: int = 5) -> float:
    """Processor seconds of the fastest of some runs: what else the machine does counts little."""
    times = []
    for _ in range(runs):
        start = time.process_time()
        function()
        times.append(time.process_time() - start)
    return min(times)


def with_scattertext(table: pd.DataFrame, outlet: str):
    import scattertext

    corpus = scattertext.CorpusFromPandas(
        table, category_col="outlet", text_col="text", nlp=scattertext.whitespace_nlp_with_sentences
    ).build()
    return corpus.get_scaled_f_scores(outlet), corpus.get_term_freq_df()


def with_convokit(table: pd.DataFrame, outlet: str):
    from convokit import Corpus, FightingWords, Speaker, Utterance

    utterances = [
        Utterance(id=str(i), conversation_id=str(i), text=row.text, speaker=Speaker(id=row.outlet))
        for i, row in enumerate(table.itertuples())
    ]
    words = FightingWords(ngram_range=(1, 1))
    words.fit(
        Corpus(utterances=utterances),
        class1_func=lambda utterance: utterance.speaker.id == outlet,
        class2_func=lambda utterance: utterance.speaker.id != outlet,
    )
    return words.get_ngram_zscores()


def main(path: Path) -> None:
    articles = tuple(
        replace(article, article_id=f"{event.event_id}-{article.article_id}")
        for event in basil(path)
        for article in event.articles
    )
    event = Event("all", "Every event together", articles)
    start = time.perf_counter()
    reading = read(event)
    parse = time.perf_counter() - start
    table = pd.DataFrame([(a.outlet, a.text) for a in articles], columns=["outlet", "text"])
    outlet = table["outlet"].iloc[0]
    ours = best(lambda: keyness(reading))
    rows = [("this project: every outlet against the rest", ours, 1.0)]
    for name, function in (
        ("scattertext: one outlet", with_scattertext),
        ("ConvoKit FightingWords: one pair", with_convokit),
    ):
        seconds = best(lambda function=function: function(table, outlet))
        rows.append((name, seconds, seconds / ours))
    print(f"{len(articles)} articles, {len(reading.tokens):,} tokens, {table['outlet'].nunique()} outlets")
    print(f"language pass, once: {parse:.1f} s")
    print(pd.DataFrame(rows, columns=["what", "seconds", "times ours"]).round(3).to_string(index=False))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
