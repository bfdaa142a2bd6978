"""The BABE scores on sentences whose answers are known."""

import pandas as pd
import pytest

from framing.evaluate import babe


def table(rows):
    return pd.DataFrame(rows, columns=["sentence", "label", "biased_words"])


def test_sentences_that_the_lists_tell_apart_score_one():
    rows = [
        ("The shameful mob spewed hateful lies.", "biased", ["shameful", "hateful lies"]),
        ("A disgraceful, reckless liar rammed it through.", "biased", ["disgraceful", "reckless", "liar"]),
        ("The council met on Monday.", "non-biased", []),
        ("The bridge opened in 1998.", "non-biased", []),
    ]
    scores = babe.scores(table(rows)).set_index("measure")
    assert scores.loc["auroc", "value"] == 1.0
    assert scores.loc["average_precision", "value"] == 1.0
    assert scores.loc["word_f1", "value"] > 0.7
    assert scores.loc["auroc", "n"] == 4


def test_words_are_compared_in_lower_case_and_once_each():
    assert babe.overlap(["Radical left", "left"], ["LEFT"]) == (1, 0, 2)
    assert babe.f1([(0, 3, 0)]) == 0.0


def test_only_weighted_classes_are_loaded_words():
    _, forms = babe.found(["Some 40 people may come, officials said.", "It is a shameful vote."])
    assert forms == [[], ["shameful"]]


@pytest.mark.parametrize("number", [0, 1])
def test_the_published_layout_is_read(tmp_path, number):
    separator = ",;"[number]
    lines = ["text,news_link,outlet,topic,type,label_bias,label_opinion,biased_words",
             "A shameful vote.,u,o,t,ty,Biased,x,['shameful']", "It rained.,u,o,t,ty,Non-biased,x,[]",
             "Unclear.,u,o,t,ty,No agreement,x,[]"]  # fmt: skip
    (tmp_path / "final_labels_SG2.csv").write_text(
        "\n".join(line.replace(",", separator) for line in lines), encoding="utf-8"
    )
    scores = babe.evaluate(tmp_path)
    assert scores["dataset"].unique().tolist() == ["babe"]
    assert scores.set_index("measure").loc["auroc", "n"] == 2
