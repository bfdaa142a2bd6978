"""A bundle is complete, the same every time, and others get the same tables out of it."""

import io
import json
import zipfile

import pandas as pd
import pytest

from framing import compare, read_event, report
from framing.comparison import TABLES, Comparison
from framing.corpus.problems import InputProblem
from framing.measures import codebook
from framing.output import rendered
from framing.report.making import digest


@pytest.fixture(scope="module")
def comparison(bridge):
    return Comparison(bridge)


@pytest.fixture(scope="module")
def bundle(comparison):
    return report.as_bundle(comparison)


def files(bundle):
    with zipfile.ZipFile(io.BytesIO(bundle)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def changed(bundle, **contents):
    """The bundle with some files replaced (None: left out)."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in {**files(bundle), **contents}.items():
            if content is not None:
                archive.writestr(name, content)
    return buffer.getvalue()


def test_the_bundle_is_complete(bundle):
    found = files(bundle)
    assert {"manifest.json", "README.txt", "methods.txt", "requirements.txt", "event/event.toml"} <= set(found)
    assert {f"tables/{name}.csv" for name in ("sentences", *TABLES)} <= set(found)
    assert sorted(name for name in found if name.endswith(".md")) == [
        "event/evening.md",
        "event/morning.md",
        "event/public.md",
    ]


def test_the_same_comparison_gives_the_same_bytes(bundle, bridge):
    assert report.as_bundle(Comparison(bridge)) == bundle


def test_the_manifest_has_the_digests_of_texts_and_tables(bundle, comparison):
    found = files(bundle)
    manifest = json.loads(found["manifest.json"])
    for article in comparison.event.articles:
        row = next(row for row in manifest["articles"] if row["article_id"] == article.article_id)
        assert row["sha256"] == digest(article.text.encode()) and row["characters"] == len(article.text)
    for name, of in manifest["tables"].items():
        assert of["sha256"] == digest(found[f"tables/{name}.csv"]), name
        assert of["rows"] == len(getattr(comparison, name)), name
    made = manifest["made_with"]
    assert made["key"] == comparison.reading.key and len(made["code"]) == 64
    assert len(made["lexicons"]) > 20 and all(len(of["sha256"]) == 64 for of in made["lexicons"].values())
    assert made["lexicons"]["acts.csv"]["version"] == "1" and made["models"]["target_tone"]["version"]


def test_unpacked_the_articles_give_the_same_table_again(bundle, comparison, tmp_path):
    with zipfile.ZipFile(io.BytesIO(bundle)) as archive:
        archive.extractall(tmp_path)
    again = compare(read_event(tmp_path / "event"))
    assert again.reading.outlets == comparison.reading.outlets
    for name in ("ledger", "keyness", "substitutions"):
        assert rendered(getattr(again, name), "csv") == (tmp_path / "tables" / f"{name}.csv").read_text("utf-8"), name
    ledger = pd.read_csv(tmp_path / "tables" / "ledger.csv")
    assert ledger.query("outlet == 'Evening Star' and label == 'rioters'")["n"].sum() >= 2


def test_replicated_every_table_is_the_same(bundle, comparison):
    table = report.replicate(bundle)
    assert list(table["table"]) == ["sentences", *TABLES]
    assert set(table["result"]) == {"the same"}
    assert table["rows"].tolist() == table["rows_again"].tolist()


def test_a_table_that_was_other_or_is_gone_is_named(bundle):
    manifest = json.loads(files(bundle)["manifest.json"])
    manifest["tables"]["keyness"]["sha256"] = "0" * 64
    manifest["tables"]["horoscopes"] = {"rows": 1, "sha256": "1" * 64}
    del manifest["tables"]["facts"]
    table = report.replicate(changed(bundle, **{"manifest.json": json.dumps(manifest)})).set_index("table")["result"]
    assert table["keyness"] == "other rows"
    assert table["horoscopes"] == "not made any more"
    assert table["facts"] == "not in the bundle"
    assert table["ledger"] == "the same"


def test_a_changed_article_is_refused(bundle):
    text = files(bundle)["event/public.md"].decode().replace("forty students", "fifty students")
    with pytest.raises(InputProblem, match="not the ones that were compared: public"):
        report.replicate(changed(bundle, **{"event/public.md": text}))


def test_without_texts_no_sentence_leaves_and_the_articles_can_be_given(comparison, tmp_path, bundle):
    bare = report.as_bundle(comparison, texts=False)
    found = files(bare)
    assert not [name for name in found if name.startswith("event/")]
    everything = b"".join(found.values()).decode()
    for article in comparison.event.articles:
        for sentence in article.text.split("\n\n")[1].split(". "):
            assert sentence not in everything
    with pytest.raises(InputProblem, match="--articles FOLDER"):
        report.replicate(bare)
    with zipfile.ZipFile(io.BytesIO(bundle)) as archive:
        archive.extractall(tmp_path)
    assert set(report.replicate(bare, tmp_path / "event")["result"]) == {"the same"}


def test_corrections_travel_and_are_replayed(comparison):
    ledger = comparison.ledger
    actor = codebook.actor(comparison.reading, comparison.mentions, ledger["actor_id"].iloc[0])
    from datetime import date

    book = codebook.Codebook(comparison.event.event_id).rename(
        actor, "Somebody else", author="A reader", date=date(2026, 1, 2)
    )
    corrected = comparison.corrected(book)
    assert "Somebody else" in set(corrected.ledger["actor"])
    bundle = report.as_bundle(corrected)
    found = files(bundle)
    assert b"Somebody else" in found["codebook.toml"] and b"Somebody else" in found["tables/ledger.csv"]
    assert b"1 correction by a person was replayed" in found["methods.txt"]
    assert "--codebook codebook.toml" in found["README.txt"].decode()
    assert set(report.replicate(bundle)["result"]) == {"the same"}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"no zip at all", "cannot be opened as a bundle"),
        (None, "has no manifest.json"),
        (b'{"format": 99}', "has format 99"),
    ],
)
def test_what_is_no_bundle_is_said(bundle, content, said):
    given = content if content == b"no zip at all" else changed(bundle, **{"manifest.json": content})
    with pytest.raises(InputProblem, match=said):
        report.replicate(given)


def test_line_ends_do_not_change_a_digest():
    assert digest(b"a\r\nb\n") == digest(b"a\nb\n") != digest(b"a b\n")
