"""Small copies of the published layouts, made here, and the real files where they are."""

import json
from datetime import date

import pytest

from framing.corpus import datasets
from framing.corpus.problems import InputProblem

SENTENCES = [["Mayor Ann Writer quit on Monday. ", "She called it “unfair.”"], ["Dockers cheered the mayor's exit."]]


def note(sentence, start, text, **fields):
    return {
        "id": sentence, "start": start, "end": start + len(text), "txt": text, "bias": "lex", "target": "Ann_Writer",
        "polarity": "neg", "aim": "dir", "quote": "no", "speaker": "", "notes": "",
        "indirect-ally-opponent-sentiment": "",
    } | fields  # fmt: skip


@pytest.fixture
def basil_folder(tmp_path):
    for number, source in enumerate(("fox", "NYT", "hpo"), start=1):
        article = {
            "uuid": source, "triplet-uuid": "t1", "source": source, "title": "Mayor quits", "main-event": "Mayor quits",
            "date": f"2016-10-2{number}", "url": "https://example.org", "body-paragraphs": SENTENCES,
        }  # fmt: skip
        notes = [
            note("p1", 14, "“unfair.”", quote="yes", speaker="Ann_Writer", bias="inf"),
            note("p2", 8, "cheered"),
            note("t1", 6, "quits", aim="ind_pro", **{"indirect-target-name": "Dockers"}),
        ]
        for folder, name, data in (
            ("articles", f"t1_{number}.json", article),
            ("annotations", f"t1_{number}_ann.json", {"phrase-level-annotations": notes}),
        ):
            (tmp_path / folder / "2016").mkdir(parents=True, exist_ok=True)
            (tmp_path / folder / "2016" / name).write_text(json.dumps(data), "utf-8")
    return tmp_path


def test_basil_events(basil_folder):
    (event,) = datasets.basil(basil_folder)
    assert (event.event_id, event.title, event.date) == ("t1", "Mayor quits", date(2016, 10, 21))
    assert [(a.article_id, a.outlet) for a in event.articles] == [
        ("fox", "Fox News"), ("nyt", "New York Times"), ("hpo", "HuffPost"),
    ]  # fmt: skip
    assert event.articles[0].text == (
        "Mayor quits\n\nMayor Ann Writer quit on Monday. She called it “unfair.”\n\nDockers cheered the mayor's exit."
    )


def test_basil_annotations(basil_folder):
    table = datasets.basil_annotations(basil_folder)
    assert len(table) == 9
    text = datasets.basil(basil_folder)[0].articles[0].text
    first = table[table["article_id"] == "fox"]
    assert [text[row.start : row.end] for row in first.itertuples()] == first["span"].tolist()
    assert first["span"].tolist() == ["quits", "“unfair.”", "cheered"]
    assert first["type"].tolist() == ["lexical", "informational", "lexical"]
    assert first["quoted"].tolist() == [False, True, False]
    assert first["speaker"].tolist() == ["", "Ann_Writer", ""]
    assert first["indirect_target"].tolist() == ["Dockers", "", ""]
    assert first["sentence"].tolist() == [-1, 1, 2]


def test_basil_annotations_that_do_not_fit(basil_folder):
    file = basil_folder / "annotations" / "2016" / "t1_1_ann.json"
    file.write_text(json.dumps({"phrase-level-annotations": [note("p1", 0, "no such words")]}), "utf-8")
    with pytest.raises(InputProblem, match="annotation p1 of t1_1.json does not fit"):
        datasets.basil_annotations(basil_folder)
    file.write_text("{", "utf-8")
    with pytest.raises(InputProblem, match="is not JSON"):
        datasets.basil_annotations(basil_folder)
    file.unlink()
    with pytest.raises(InputProblem, match=r"t1_1_ann\.json is missing; expected is articles/YEAR"):
        datasets.basil_annotations(basil_folder)


@pytest.mark.parametrize("name", ["basil", "newswcl50", "newsmtsc", "babe", "wire"])
def test_a_missing_or_empty_folder_names_the_layout(tmp_path, name):
    with pytest.raises(InputProblem, match="expected is .*"):
        getattr(datasets, name)(tmp_path / "gone")
    for folder in ("articles", "1-raw-articles"):
        (tmp_path / folder).mkdir()
    with pytest.raises(InputProblem, match="expected is .*"):
        getattr(datasets, name)(tmp_path)


WCL = "Mayor Writer’s “unfair” exit\r\n\r\nThe mayor quit. Dockers cheered the mayor.\r\n"
WCL_SENTENCES = 'Mayor Writer\'s "Unfair" Exit\nThe mayor quit.\nDockers cheered the mayor.\n'
WCL_HEAD = "id,code_type,code_name,code_mention,target_concept,event_id,publisher_id,paragraph,sentence,start,end"
WCL_ROWS = [
    "0_L_0000,ACTOR,Writer,Mayor Writer's,,0,L,0,0,0,2",
    "0_L_0001,PROPERTY,Unfairness,``unfair'' exit,Writer,0,L,0,0,3,6",
    "0_L_0002,ACTOR,Writer,The mayor,,0,L,1,1,0,1",
    "0_L_0003,GROUP,Dockers,Dockers,,0,L,1,2,0,0",
    "0_L_0004,ACTOR,Writer,the mayor,,0,L,1,2,2,3",
    "0_L_0005,ACTOR,Nobody,no such words,,0,L,1,2,2,3",
]


@pytest.fixture
def wcl_folder(tmp_path):
    raw = tmp_path / "1-raw-articles" / "event_0"
    matched = tmp_path / "2-matched" / "event_0" / "orientation_L"
    for folder in (raw, matched):
        folder.mkdir(parents=True)
    (raw / "0_L.txt").write_bytes(WCL.encode())
    (matched / "0_L_sent.txt").write_text(WCL_SENTENCES, "utf-8")
    (tmp_path / "Annotations.csv").write_text("\n".join([WCL_HEAD, *WCL_ROWS]) + "\n", "utf-8")
    lines = [f"{WCL_HEAD},orientation", *(f"{row},L" for row in WCL_ROWS)]
    (matched / "0_L_annotations.csv").write_text("\n".join(lines) + "\n", "utf-8")
    return tmp_path


def test_newswcl50(wcl_folder):
    (event,) = datasets.newswcl50(wcl_folder)
    (article,) = event.articles
    assert (event.event_id, article.article_id, article.outlet) == ("event_0", "0_L", "L")
    assert article.text == WCL.replace("\r\n", "\n").strip()
    assert article.headline == "Mayor Writer’s “unfair” exit"


def test_newswcl50_mentions_are_the_articles_own_words(wcl_folder):
    table = datasets.newswcl50_annotations(wcl_folder)
    text = datasets.newswcl50(wcl_folder)[0].articles[0].text
    assert [text[row.start : row.end] for row in table.itertuples()] == table["mention"].tolist()
    assert table["mention"].tolist() == ["Mayor Writer’s", "“unfair” exit", "The mayor", "Dockers", "the mayor"]
    assert table["concept"].tolist() == ["Writer", "Unfairness", "Writer", "Dockers", "Writer"]
    assert table["target_concept"].tolist() == ["", "Writer", "", "", ""]
    assert table["start"].is_monotonic_increasing  # the second "the mayor" is the one of its own sentence
    placement = datasets.newswcl50_placement(wcl_folder)
    assert placement[["annotations", "placed"]].iloc[0].tolist() == [6, 5]


def test_newswcl50_missing_files(wcl_folder):
    (wcl_folder / "2-matched" / "event_0" / "orientation_L" / "0_L_sent.txt").unlink()
    with pytest.raises(InputProblem, match=r"0_L_sent\.txt is missing"):
        datasets.newswcl50_annotations(wcl_folder)


def test_newsmtsc(tmp_path):
    line = {
        "primary_gid": "g1", "sentence_normalized": "Ann praised Bo.",
        "targets": [{"Input.gid": "g1", "from": 0, "to": 3, "mention": "Ann", "polarity": 4.0},
                    {"Input.gid": "g2", "from": 12, "to": 14, "mention": "Bo", "polarity": 6.0}],
    }  # fmt: skip
    (tmp_path / "train.jsonl").write_text(json.dumps(line) + "\n\n", "utf-8")
    table = datasets.newsmtsc(tmp_path)
    assert table[["gid", "primary_gid", "start", "end", "mention", "polarity", "split"]].to_numpy().tolist() == [
        ["g1", "g1", 0, 3, "Ann", "neutral", "train"],
        ["g2", "g1", 12, 14, "Bo", "positive", "train"],
    ]
    (tmp_path / "train.jsonl").write_text('{"primary_gid": 1}\n', "utf-8")
    with pytest.raises(InputProblem, match="line 1 of"):
        datasets.newsmtsc(tmp_path / "train.jsonl")


@pytest.mark.parametrize("separator", [";", ","])
def test_babe(tmp_path, separator):
    rows = [
        ["text", "news_link", "outlet", "topic", "type", "label_bias", "label_opinion", "biased_words"],
        [
            '"A vile, cruel act"',
            "https://example.org",
            "Coast",
            "port",
            "left",
            "Biased",
            "Opinion",
            "\"['vile', 'cruel']\"",
        ],
        ['"It reopened"', "", "Coast", "port", "", "Non-biased", "Factual", "[]"],
    ]
    (tmp_path / "final_labels_SG2.csv").write_text("\n".join(separator.join(row) for row in rows), "utf-8")
    table = datasets.babe(tmp_path)
    assert table["label"].tolist() == ["biased", "non-biased"]
    assert table["biased_words"].tolist() == [["vile", "cruel"], []]
    assert table["sentence"].tolist() == ["A vile, cruel act", "It reopened"]


def test_babe_without_its_columns(tmp_path):
    (tmp_path / "x.csv").write_text("text;label\na;b\n", "utf-8")
    with pytest.raises(InputProblem, match="no column 'label_bias'; it has text, label"):
        datasets.babe(tmp_path / "x.csv")


def test_wire(tmp_path):
    folder = tmp_path / "port_2016"
    folder.mkdir()
    for outlet in ("b", "a"):
        (folder / f"{outlet}.txt").write_text(
            f"outlet: {outlet.upper()}\ndate: 2016-10-26\n\nPort reopens\n\nIt did.", "utf-8"
        )
    pair = {"src": "It did.", "dst": "It did!", "score": 0.9, "identical": False,
            "substitutions": [{"source_label": "did", "target_label": "has", "kind": "verb"}]}  # fmt: skip
    gold = {"alignments": [{"wire": "AFP", "src": "a", "dst": "b", "pairs": [pair]}]}
    (folder / "gold_wire.json").write_text(json.dumps(gold), "utf-8")
    (folder / "gold_labels.json").write_text(json.dumps({"actors": {"Dockers": {"a": ["workers", "men"]}}}), "utf-8")
    (event,) = datasets.wire(tmp_path)
    assert event == datasets.wire(folder)[0]
    assert [(a.article_id, a.outlet, a.headline) for a in event.articles] == [
        ("a", "A", "Port reopens"),
        ("b", "B", "Port reopens"),
    ]
    assert event.date == date(2016, 10, 26)
    assert datasets.wire_gold(tmp_path).iloc[0].tolist() == [
        "port_2016",
        "AFP",
        "a",
        "b",
        "It did.",
        "It did!",
        0.9,
        False,
        0,
    ]
    assert datasets.wire_exchanges(tmp_path).iloc[0].tolist() == ["port_2016", "a", "b", 0, "did", "has", "verb"]
    assert datasets.wire_labels(tmp_path)["label"].tolist() == ["workers", "men"]
    (folder / "gold_wire.json").unlink()
    with pytest.raises(InputProblem, match="has no gold_wire.json"):
        datasets.wire_gold(tmp_path)


def test_real_basil_offsets_are_exact(research_data):
    folder = research_data("basil")
    events = {event.event_id: event for event in datasets.basil(folder)}
    table = datasets.basil_annotations(folder)
    assert all(len(event.articles) == 3 for event in events.values())
    assert len(table) > 10 * len(events)
    for row in table.itertuples():
        assert events[row.event_id].article(row.article_id).text[row.start : row.end] == row.span
    assert set(table["type"]) == {"lexical", "informational"}


def test_real_newswcl50_is_placed(research_data):
    folder = research_data("newswcl50")
    placement = datasets.newswcl50_placement(folder)
    assert placement["placed"].sum() >= 0.99 * placement["annotations"].sum()
    table = datasets.newswcl50_annotations(folder)
    texts = {a.article_id: a.text for event in datasets.newswcl50(folder) for a in event.articles}
    for row in table.itertuples():
        assert texts[row.article_id][row.start : row.end] == row.mention
    # hardly any place holds one concept twice
    assert table.duplicated(["article_id", "start", "end", "concept", "target_concept"]).mean() < 0.005


def test_real_newsmtsc_and_babe(research_data):
    table = datasets.newsmtsc(research_data("newsmtsc"))
    assert table["gid"].is_unique
    assert set(table["polarity"]) == {"negative", "neutral", "positive"}
    assert all(row.sentence[row.start : row.end] == row.mention for row in table.itertuples())
    sentences = datasets.babe(research_data("babe"))
    assert set(sentences["label"]) <= {"biased", "non-biased", "no agreement"}


def test_real_wire_labels_stand_in_the_articles(research_data):
    folder = research_data("wire")
    texts = {(event.event_id, a.article_id): a.text.lower() for event in datasets.wire(folder) for a in event.articles}
    labels = datasets.wire_labels(folder)
    assert all(row.label.lower() in texts[row.event_id, row.article_id] for row in labels.itertuples())
    assert set(datasets.wire_gold(folder)["left_article"]) <= {article_id for _, article_id in texts}
