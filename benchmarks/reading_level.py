"""Print how hard the bundled articles are to read: words a sentence, LIX and Coleman-Liau grade.

    python benchmarks/reading_level.py                 every event
    python benchmarks/reading_level.py harbour-strike  one event
    python benchmarks/reading_level.py --markdown EVENT   the table as it stands in docs/teaching/EVENT.md

Measured with textstat. Both indices count letters, words and sentences; textstat's others count syllables with a
dictionary that NLTK downloads, and nothing is downloaded here. LIX (Björnsson 1968): under 30 easy, 40 to 50 a
newspaper, over 60 hard. The Coleman-Liau index (1975) is a school grade of the United States: grade 8 is about age 13.
The paper's weight for letters is .0588, textstat's .058: its grades are about 0.4 lower.
"""

import argparse

import pandas as pd
import textstat

from framing.corpus.bundled import event_ids, load_event
from framing.corpus.catalogue import articles

COLUMNS = ["event_id", "article_id", "outlet", "style", "words", "words_per_sentence", "lix", "grade"]


def reading_levels(event_id: str) -> pd.DataFrame:
    """One row per article of a bundled event, and one for all of them together (``article_id`` "all")."""
    event, known = load_event(event_id), articles(event_id)
    texts = {article.article_id: article.text[article.body_start :] for article in event.articles}
    rows = [
        (event_id, row.article_id, row.outlet, row.style, row.words, *_levels(texts[row.article_id]))
        for row in known.itertuples()
    ]
    rows.append((event_id, "all", "all", "", int(known["words"].sum()), *_levels("\n\n".join(texts.values()))))
    return pd.DataFrame(rows, columns=COLUMNS)


def markdown(levels: pd.DataFrame) -> str:
    """The table of one event for its teaching sheet."""
    lines = ["| outlet | style | words | words a sentence | LIX | grade |", "|---|---|---|---|---|---|"]
    for row in levels.itertuples():
        lines.append(
            f"| {row.outlet} | {row.style} | {row.words} | {row.words_per_sentence} | {row.lix} | {row.grade} |"
        )
    return "\n".join(lines)


def _levels(text: str) -> tuple[float, int, float]:
    per_sentence = textstat.lexicon_count(text) / textstat.sentence_count(text)
    return round(per_sentence, 1), round(textstat.lix(text)), round(textstat.coleman_liau_index(text), 1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("events", nargs="*", default=event_ids(), metavar="EVENT")
    parser.add_argument("--markdown", action="store_true", help="print the table of a teaching sheet")
    options = parser.parse_args()
    tables = [reading_levels(event_id) for event_id in options.events]
    if options.markdown:
        print("\n\n".join(markdown(table) for table in tables))
    else:
        print(pd.concat(tables).to_string(index=False))


if __name__ == "__main__":
    main()
