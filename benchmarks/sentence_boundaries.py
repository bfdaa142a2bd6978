"""Print precision, recall and F1 of sentence boundaries on the project's hand-made news set, and every miss.

    python benchmarks/sentence_boundaries.py
"""

from pathlib import Path

from framing.evaluate.sentence_boundaries import boundaries, evaluate, marked_texts

SET = Path(__file__).parent.parent / "tests" / "language" / "sentence_set.txt"


def main() -> None:
    scores = evaluate(SET)
    print(scores.pivot(index="subset", columns="measure", values="value").round(3).assign(
        n=scores.groupby("subset")["n"].first()
    ).to_string())
    texts = marked_texts(SET)
    wrong = boundaries(texts).query("marked != found")
    for row in wrong.itertuples():
        text = texts["text"][row.text_id]
        kind = "missed" if row.marked else "too many"
        before, after = text[max(row.offset - 35, 0) : row.offset], text[row.offset : row.offset + 25]
        print(f"{kind:9} {row.half:7} {row.kind}: {before!r} | {after!r}")


if __name__ == "__main__":
    main()
