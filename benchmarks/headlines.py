"""How often does plain text find its headline? BASIL's articles as copied text, in three forms.

    python benchmarks/headlines.py [FOLDER]     # the data folder; else $FRAMING_DATA, else ../shared/data

A headline found in a body alone is a false one, unless the body itself opens with one (a few do).
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from framing.corpus.datasets import basil
from framing.corpus.plain_text import find_parts


def main() -> None:
    root = Path(sys.argv[1] if len(sys.argv) > 1 else os.environ.get("FRAMING_DATA", "../shared/data"))
    articles = [article for event in basil(root / "basil") for article in event.articles]
    started = time.perf_counter()
    found = wrong = run_in = wrong_run_in = removed = 0
    for article in articles:
        title = " ".join(article.headline.split())
        body = article.text[article.body_start :]
        parts = find_parts(f"{article.headline}\n\n{body}")
        found += parts.headline == article.headline.strip()
        removed += bool(parts.left_out)
        wrong += bool(find_parts(body).headline)
        in_line = find_parts(f"{title} {' '.join(body.split())}").headline
        run_in += in_line == title
        wrong_run_in += bool(in_line) and in_line != title
    milliseconds = 1000 * (time.perf_counter() - started) / (3 * len(articles))
    print(f"articles                                     {len(articles)}")
    print(f"title in a line of its own, found            {found}")
    print(f"body alone, headline claimed                 {wrong}")
    print(f"all in one line: title found, wrongly cut    {run_in}, {wrong_run_in}")
    print(f"articles from which something was left out   {removed}")
    print(f"time a text                                  {milliseconds:.1f} ms")


if __name__ == "__main__":
    main()
