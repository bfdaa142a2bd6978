"""The rules of alignment one by one, on similarities and words written by hand."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy.sparse import csr_matrix

from framing import Article, Event, read
from framing.measures import alignment
from framing.measures.alignment import COPY_RUN, RELATED, likeness, matching, overlap

TEN = tuple("one two three four five six seven eight nine ten".split())
scores = arrays(
    float, st.tuples(st.integers(1, 5), st.integers(1, 5)), elements=st.sampled_from([0, 0.2, 0.35, 0.5, 0.8])
)


@given(scores)
def test_each_sentence_is_used_once_and_no_better_pair_is_left(score):
    best = matching.one_to_one(score)
    assert best.sum(axis=0).max() <= 1 and best.sum(axis=1).max() <= 1 and (score[best] >= RELATED).all()
    for i, j in np.argwhere(score >= RELATED):
        taken = [score[i, k] for k in np.flatnonzero(best[i])] + [score[k, j] for k in np.flatnonzero(best[:, j])]
        assert best[i, j] or max(taken) >= score[i, j]


def test_of_equal_scores_the_first_is_taken():
    assert np.argwhere(matching.one_to_one(np.full((2, 2), 0.5))).tolist() == [[0, 0], [1, 1]]


@pytest.mark.parametrize(
    ("left", "right", "shared", "run", "one_text"),
    [
        (TEN, TEN, 10, 10, True),
        (TEN[:3], TEN[:3], 3, 3, False),  # three words are said by chance
        (TEN, (*TEN[:COPY_RUN], "x", "y"), 8, 8, True),
        (TEN, (*TEN[:7], "x", "y", "z"), 7, 7, False),
        (TEN[:8], (*TEN[:4], "x", *TEN[5:8]), 7, 4, True),  # 14 of 16 words
        (TEN, tuple(reversed(TEN)), 1, 1, False),
        ((), ("x",), 0, 0, False),
    ],
)
def test_words_in_common_and_whether_two_writers_could_find_them(left, right, shared, run, one_text):
    assert overlap.overlap(left, right) == (shared, run, one_text)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [(TEN, TEN, 1.0), (TEN, TEN[:5], 1.0), (TEN[:4], ("one", "x", "three", "y"), 0.0), (TEN[:3], TEN[:3], 0.0),
     (TEN[:8], ("one", "two", "three", "x", "five", "six", "y", "z"), 0.25)],
)  # fmt: skip
def test_order_counts_from_half_of_the_shorter_sentence(left, right, expected):
    assert overlap.in_order(left, right) == expected


spoken = st.lists(st.sampled_from("police cleared the bridge".split()), min_size=3, max_size=8).map(tuple)


@given(spoken, spoken)
def test_two_sentences_have_the_same_in_common_whichever_comes_first(left, right):
    assert overlap.overlap(left, right) == overlap.overlap(right, left)
    assert overlap.in_order(left, right) == overlap.in_order(right, left)


@given(spoken, spoken)
def test_what_is_in_common_is_no_more_than_the_shorter_has(left, right):
    shared, run, _ = overlap.overlap(left, right)
    assert 0 <= run <= shared <= min(len(left), len(right))


def chain(pairs, shape):
    best = np.zeros(shape, dtype=bool)
    best[tuple(zip(*pairs, strict=True))] = True
    return np.argwhere(matching.in_story_order(best)).tolist()


def test_a_long_chain_in_one_order_is_one_story():
    straight = [[n, n] for n in range(6)]
    assert chain(straight, (6, 6)) == straight
    assert chain([*straight[:5], [5, 9]], (6, 10)) == [*straight[:5], [5, 9]]


def test_a_short_or_a_crossed_chain_is_none():
    assert chain([[n, n] for n in range(4)], (4, 4)) == []
    assert chain([[n, 5 - n] for n in range(6)], (6, 6)) == []
    assert chain([[n, n] for n in range(5)], (30, 30)) == []  # five of thirty sentences


def test_copied_neighbours_vouch_for_two_sentences_on_each_side():
    score = np.zeros((6, 6))
    score[2, 2] = 0.9
    texts = [TEN] * 12
    near = matching.near_copy(score, np.arange(6), np.arange(6, 12), texts)
    assert sorted(map(tuple, np.argwhere(near).tolist())) == [
        (0, 0), (0, 1), (1, 0), (1, 1), (3, 3), (3, 4), (4, 3), (4, 4),
    ]  # fmt: skip


def test_a_firm_pair_that_was_not_copied_vouches_for_nobody():
    score = np.zeros((3, 3))
    score[1, 1] = 0.9
    texts = [TEN[:3]] * 6
    assert not matching.near_copy(score, np.arange(3), np.arange(3, 6), texts).any()


@given(st.integers(1, 6), st.integers(1, 200), st.randoms(use_true_random=False))
def test_one_product_for_many_articles_is_the_product_with_each(left_size, others, chance):
    rows = np.array([[chance.choice([0, 0, 1.0]) for _ in range(3)] for _ in range(left_size + others)])
    stacked = csr_matrix(rows)
    left, places, at = np.arange(left_size), [], left_size
    while at < left_size + others:
        size = min(chance.randint(1, 3), left_size + others - at)
        places.append(np.arange(at, at + size))
        at += size
    found = {right[0]: score for right, score in likeness.hopeful(left, places, stacked)}
    for right in places:
        score = rows[left] @ rows[right].T / 2
        if score.max() >= 0.25:
            assert np.allclose(found.pop(right[0]), score)
    assert not found


def test_vectors_of_texts_without_words_are_none():
    assert likeness.vectors_of([(), ()]) is None
    stacked, weight, present, total = likeness.vectors_of([("port", "shut"), ()])
    assert stacked.shape[0] == 2 and total[1] == 1e-9 and present.sum() == 2
    assert (stacked @ stacked.T)[0, 0] == pytest.approx(2)


def test_a_headline_that_is_printed_twice_is_paired_once():
    lede = "Dockers at the port of Kelmouth stopped work on Tuesday in a dispute over pay."
    texts = {"a": f"Port of Kelmouth shut by strike\n\nPort of Kelmouth shut by strike\n\n{lede}",
             "b": f"Port of Kelmouth closed by strike\n\nPort of Kelmouth closed by strike\n\n{lede}"}  # fmt: skip
    articles = (Article(name, name, text.split("\n")[0], text) for name, text in texts.items())
    found = alignment.pairs(read(Event("e", "", tuple(articles))))
    assert found[["left_sentence", "right_sentence"]].values.tolist() == [[0, 0], [2, 2]]
