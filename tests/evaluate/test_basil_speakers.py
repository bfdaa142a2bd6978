"""The evaluation of speakers on an invented copy of BASIL's layout."""

import json

import pytest

from framing.corpus.datasets import basil_annotations
from framing.evaluate import basil_speakers
from framing.language import parsing

pytestmark = pytest.mark.skipif(not parsing.model_name(), reason="no English spaCy model is installed")

SENTENCES = [
    "“We lost the port,” Ana Petrov said on Monday.",
    "“It was a disgrace,” she added later.",
    "“Nobody helped us,” Tom Brandt told reporters.",
]


def span(number, text, speaker, quote="yes"):
    start = SENTENCES[number].index(text)
    return {
        "aim": "dir",
        "bias": "inf",
        "start": start,
        "end": start + len(text),
        "id": f"p{number}",
        "txt": text,
        "notes": "",
        "indirect-ally-opponent-sentiment": "",
        "indirect-target-name": "",
        "polarity": "neg",
        "quote": quote,
        "speaker": speaker,
        "target": "Port",
    }


@pytest.fixture
def copy(tmp_path):
    article = {
        "title": "Port lost", "date": "2019-03-05", "uuid": "u", "url": "", "main-entities": [], "word-count": 20,
        "source": "nyt", "main-event": "Port lost", "triplet-uuid": "t", "keywords": "",
        "body-paragraphs": [[sentence] for sentence in SENTENCES],
    }  # fmt: skip
    spans = [
        span(0, "We lost the port", "Ana_Petrov"),
        span(1, "a disgrace", "Ana_Petrov"),
        span(2, "Nobody helped us", "Carl_Moss"),
        span(2, "helped us", "Port_workers"),
        span(0, "Monday", ""),
    ]
    for folder, name, data in (
        ("articles", "u_0.json", article),
        ("annotations", "u_0_ann.json", {"phrase-level-annotations": spans, "uuid": "u", "triplet-uuid": "t"}),
    ):
        (tmp_path / folder / "2019").mkdir(parents=True)
        (tmp_path / folder / "2019" / name).write_text(json.dumps(data), encoding="utf-8")
    return tmp_path


def test_only_single_named_persons_are_scored(copy):
    spans = basil_speakers.single_speakers(basil_annotations(copy))
    assert spans["speaker"].tolist() == ["Ana_Petrov", "Ana_Petrov", "Carl_Moss"]


def test_accuracy_by_the_way_the_speaker_is_named(copy):
    scores = basil_speakers.evaluate(copy)
    assert scores.columns.tolist() == basil_speakers.COLUMNS
    alone = scores[scores["setting"] == "alone"].set_index("subset")
    assert alone["n"].to_dict() == {"named": 2, "pronoun": 1, "carried": 0, "attributed": 3, "all": 3}
    assert alone["value"]["named"] == 0.5
    assert alone["value"]["pronoun"] == 1
    assert alone["value"]["all"] == pytest.approx(2 / 3)
    assert (alone["low"].dropna() <= alone["high"].dropna()).all()


def test_real_speakers(research_data):
    """The figures are in docs/method.md; here only that most speakers of an event are right."""
    from framing.corpus.datasets import basil
    from framing.language.reading import read

    annotations = basil_speakers.single_speakers(basil_annotations(research_data("basil")))
    chosen = annotations["event_id"].value_counts().sort_index().index[:1]
    found = [
        basil_speakers.matched(read(event), annotations[annotations["event_id"] == event.event_id])
        for event in basil(research_data("basil"))
        if event.event_id in set(chosen)
    ]
    assert len(found) == 1
    assert sum(table["correct"].sum() for table in found) >= 0.6 * sum(map(len, found))
