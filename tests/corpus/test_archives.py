"""ZIP archives: what is taken out of them, what is passed over, and what is refused in words."""

import io
import zipfile

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from framing.corpus import archives
from framing.corpus.archives import files_in
from framing.corpus.problems import InputProblem


def packed(files: dict[str, bytes], compression=zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def test_articles_come_out_by_name_without_folders():
    data = packed({"event/b.txt": b"two", "event/a.docx": b"one", "c.csv": b"text\n"})
    assert files_in(data, "x.zip") == [("a.docx", b"one"), ("b.txt", b"two"), ("c.csv", b"text\n")]


def test_pictures_hidden_files_readmes_and_archives_in_it_are_passed_over():
    extra = {"photo.jpg": b"x", "__MACOSX/._a.txt": b"x", ".hidden/b.txt": b"x", "README.md": b"x", "more.zip": b"x"}
    assert files_in(packed({"a.txt": b"one"} | extra), "x.zip") == [("a.txt", b"one")]
    with pytest.raises(InputProblem, match="x.zip holds no file of a kind that can be read"):
        files_in(packed(extra), "x.zip")


def test_a_name_that_climbs_out_of_its_folder_is_only_a_name():
    assert files_in(packed({"../../etc/passwd.txt": b"one"}), "x.zip") == [("passwd.txt", b"one")]


def test_an_archive_that_unpacks_to_too_much_is_refused_before_it_is_unpacked(monkeypatch):
    monkeypatch.setattr(archives, "UNPACKED_LIMIT", 1 << 20)
    data = packed({"a.txt": b"a" * (1 << 20), "b.txt": b"b"})
    assert len(data) < 5000
    with pytest.raises(InputProblem, match="unpacks to more than"):
        files_in(data, "x.zip")


def test_a_locked_archive_is_refused():
    data = bytearray(packed({"a.txt": b"one"}, zipfile.ZIP_STORED))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + offset] |= 1
    with pytest.raises(InputProblem, match="locked with a password"):
        files_in(bytes(data), "x.zip")


@pytest.mark.parametrize("data", [b"", b"PK", b"no archive", packed({"a.txt": b"one"})[:-30]])
def test_what_is_no_archive_is_refused(data):
    with pytest.raises(InputProblem, match="x.zip is not a readable ZIP archive"):
        files_in(data, "x.zip")


@given(st.integers(0, 300), st.integers(0, 255))
@settings(max_examples=400)
@example(180, 0)
def test_a_damaged_archive_gives_files_or_a_sentence(place, byte):
    data = bytearray(packed({"a.txt": b"one one one", "b.txt": b"two"}))
    data[place % len(data)] = byte
    try:
        assert all(name for name, _ in files_in(bytes(data), "x.zip"))
    except InputProblem as problem:
        assert str(problem).startswith("x.zip ")
