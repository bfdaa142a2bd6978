"""Teaching sheets: one per bundled event, with passages that are in its articles and levels that were measured."""

import importlib.util
import re
from pathlib import Path

import pytest

from framing.corpus.bundled import event_ids, load_event
from framing.corpus.key_tables import plain_marks

ROOT = Path(__file__).resolve().parent.parent
PARTS = ["Reading level", "For the teacher: what is planted", "25 minutes", "45 minutes", "Questions", "Exit ticket"]
PARTS += ["Cautions"]


def sheet(event_id):
    return (ROOT / "docs" / "teaching" / f"{event_id}.md").read_text(encoding="utf-8")


def minutes(plan):
    """The spans of a plan's table as (start, end) in minutes."""
    return [(int(start), int(end)) for start, end in re.findall(r"^\| (\d+)-(\d+) \|", plan, re.M)]


@pytest.fixture(scope="module")
def levels():
    pytest.importorskip("textstat", reason="textstat is needed to measure reading levels: requirements-dev.txt")
    place = importlib.util.spec_from_file_location("reading_level", ROOT / "benchmarks" / "reading_level.py")
    module = importlib.util.module_from_spec(place)
    place.loader.exec_module(module)
    return module


@pytest.mark.parametrize("event_id", event_ids())
def test_every_event_has_a_complete_sheet(event_id):
    assert re.findall(r"^## (.+)$", sheet(event_id), re.M) == PARTS
    assert f"`corpora/{event_id}/key.toml`" in sheet(event_id)


@pytest.mark.parametrize("event_id", event_ids())
def test_passages_of_a_sheet_stand_in_the_articles(event_id):
    event = load_event(event_id)
    texts = [plain_marks(f"{article.text}\n{article.byline}") for article in event.articles]
    quoted = re.findall(r"(?<!\*)\*([^*\n]+)\*(?!\*)", sheet(event_id))
    assert len(quoted) > 10
    missing = [words for words in quoted if not any(plain_marks(words) in text for text in texts)]
    assert missing == []


@pytest.mark.parametrize("event_id", event_ids())
@pytest.mark.parametrize("length", [25, 45])
def test_a_plan_fills_its_lesson_without_gaps(event_id, length):
    text = sheet(event_id)
    plan = text.split(f"## {length} minutes")[1].split("\n## ")[0]
    spans = minutes(plan)
    if not spans[0][0] == 0:  # the long plan goes on from the short one
        assert "As above" in plan
        short = minutes(text.split("## 25 minutes")[1].split("\n## ")[0])
        spans = [span for span in short if span[1] <= spans[0][0]] + spans
    assert spans[0][0] == 0 and spans[-1][1] == length
    assert all(before[1] == after[0] for before, after in zip(spans, spans[1:], strict=False))


@pytest.mark.parametrize("event_id", event_ids())
def test_a_sheet_asks_entmans_four_and_the_five_key_questions(event_id):
    questions = sheet(event_id).split("## Questions")[1].split("\n## ")[0]
    four, five = questions.split("Five questions to any message")
    assert re.findall(r"^\d\. (\w+):", four, re.M) == ["Problem", "Cause", "Judgement", "Remedy"]
    assert re.findall(r"^(\d)\. ", five, re.M) == ["1", "2", "3", "4", "5"]
    assert re.search(r"^1\. Who made it", five, re.M)


@pytest.mark.parametrize("event_id", event_ids())
def test_reading_levels_of_a_sheet_were_measured(event_id, levels):
    assert levels.markdown(levels.reading_levels(event_id)) in sheet(event_id)


def test_reading_levels_of_a_text_that_can_be_counted(levels):
    # 12 words in 2 sentences; harbour, outside, because have more than six letters; 66 letters in all.
    text = "The harbour was quiet. Eleven ships waited outside because nobody worked today."
    words, sentences, long_words = 12, 2, 3
    letters = 66
    lix = words / sentences + 100 * long_words / words
    grade = 0.058 * (100 * letters / words) - 0.296 * (100 * sentences / words) - 15.8
    assert levels._levels(text) == (6.0, round(lix), pytest.approx(grade, abs=0.06))


def test_the_page_about_teaching_leads_to_every_sheet():
    text = (ROOT / "docs" / "teaching.md").read_text(encoding="utf-8")
    assert set(re.findall(r"\(teaching/([\w-]+)\.md\)", text)) == set(event_ids())
    balance = text.split("## How the loaded side was balanced")[1].split("\n## ")[0]
    assert set(re.findall(r"^\| ([\w-]+) \| [^-]", balance, re.M)) - {"event"} == set(event_ids())
