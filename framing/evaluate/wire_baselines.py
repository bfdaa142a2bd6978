"""What the scores on shared copy are compared with: pairs by TF-IDF alone, exchanges by a diff of words."""

from __future__ import annotations

from difflib import SequenceMatcher

from framing.language.reading import Reading


def tfidf_pairs(reading: Reading, left: str, right: str, cut: float = 0.5) -> dict[tuple[int, int], int]:
    """Mutual best matches by the mean of word and character TF-IDF cosines."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    sentences = reading.sentences[reading.sentences["part"] != "headline"].reset_index(drop=True)
    texts = sentences["sentence"].tolist()
    word = TfidfVectorizer(token_pattern=r"\w+", sublinear_tf=True).fit_transform(texts)
    character = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 4), sublinear_tf=True).fit_transform(texts)
    rows = [sentences.index[sentences["article_id"] == article].to_numpy() for article in (left, right)]
    matrix = sum((vectors[rows[0]] @ vectors[rows[1]].T).toarray() for vectors in (word, character)) / 2
    numbers = [sentences.loc[side, "sentence_id"].tolist() for side in rows]
    best = matrix.argmax(axis=1)
    return {
        (numbers[0][i], numbers[1][j]): i
        for i, j in enumerate(best)
        if matrix[:, j].argmax() == i and matrix[i, j] >= cut
    }


def word_diff(left: str, right: str) -> list[tuple[str, str]]:
    """Replaced stretches of a diff of words."""
    a, b = left.split(), right.split()
    codes = SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    return [(" ".join(a[i:j]), " ".join(b[k:m])) for tag, i, j, k, m in codes if tag == "replace"]
