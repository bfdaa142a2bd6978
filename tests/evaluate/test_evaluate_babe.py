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
    scores = babe.scores(table(rows)).set_index(["measure", "setting"])
    assert scores.loc[("auroc", "lexicon"), ["value", "n"]].tolist() == [1.0, 4]
    assert scores.loc[("auroc", "lexicon_and_tone"), "value"] == 1.0
    assert scores.loc[("average_precision", "lexicon"), "value"] == 1.0
    assert scores.loc[("word_f1", "lexicon"), "value"] > 0.7


def test_words_are_compared_in_lower_case_and_once_each():
    assert babe.overlap(["Radical left", "left"], ["LEFT"]) == (1, 0, 2)
    assert babe.f1([(0, 3, 0)]) == 0.0


def test_only_weighted_classes_are_loaded_words():
    scores, forms = babe.found(["Some 40 people may come, officials said.", "It is a shameful vote."])
    assert forms == [[], ["shameful"]]
    assert scores["lexicon"][0] == 0 < scores["lexicon"][1] < scores["lexicon_and_tone"][1]


def test_pronouns_are_no_noun_phrases(one_article):
    assert babe.phrases(one_article("It hit the old bridge."))["chunk"].tolist() == ["the old bridge"]


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
    assert scores[scores["measure"] == "auroc"]["n"].tolist() == [2, 2]
