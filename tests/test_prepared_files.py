"""Tables on their way into a stored file and back: lists, empty tables, missing numbers, the same bytes."""

import io
import zipfile

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing import prepared


def there_and_back(table: pd.DataFrame) -> pd.DataFrame:
    buffer = io.BytesIO()
    prepared._plain(table).to_parquet(buffer, index=False)
    return prepared._read(buffer.getvalue())


def test_lists_come_back_as_lists():
    table = pd.DataFrame({"n": [1, 2], "places": [[["a", 1, 2]], []], "forms": [("x", "y"), ()]})
    back = there_and_back(table)
    assert back["places"].tolist() == [[["a", 1, 2]], []] and back["forms"].tolist() == [["x", "y"], []]
    assert back.columns.tolist() == ["n", "places", "forms"]


def test_numbers_of_numpy_inside_lists_are_plain_numbers():
    back = there_and_back(pd.DataFrame({"places": [[pd.Series([7]).to_numpy()[0]]]}))
    assert back["places"].tolist() == [[7]]


def test_an_empty_table_keeps_its_columns():
    assert there_and_back(pd.DataFrame(columns=["outlet", "n"])).columns.tolist() == ["outlet", "n"]


@given(st.lists(st.tuples(st.text(max_size=5), st.floats(allow_nan=True, allow_infinity=False), st.booleans())))
def test_plain_columns_come_back_as_they_were(rows):
    clean = [(text.encode("utf-8", "replace").decode(), number, truth) for text, number, truth in rows]
    table = pd.DataFrame(clean, columns=["text", "number", "truth"]).astype(
        {"text": "str", "number": float, "truth": bool}
    )
    pd.testing.assert_frame_equal(there_and_back(table), table)


def test_the_index_of_a_table_does_not_matter():
    table = pd.DataFrame({"n": [1, 2]}, index=[7, 3])
    assert there_and_back(table)["n"].tolist() == [1, 2]


def test_a_member_of_the_file_has_no_date_of_its_own(tmp_path):
    contents = []
    for name in ("one.zip", "two.zip"):
        with zipfile.ZipFile(tmp_path / name, "w") as archive:
            prepared._add(archive, "about.json", b"{}")
        contents.append((tmp_path / name).read_bytes())
    assert contents[0] == contents[1]


@pytest.mark.parametrize("content", [None, b"", b"no zip", "no about", "no key"])
def test_a_file_that_is_not_a_stored_one_has_no_key(tmp_path, content):
    path = tmp_path / "x.zip"
    if isinstance(content, bytes):
        path.write_bytes(content)
    elif content:
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("about.json" if content == "no key" else "other.json", "{}")
    assert prepared._stored_key(path) == ""


def test_what_makes_the_tables_is_all_there_and_in_the_key():
    package = prepared.Path(prepared.__file__).parent
    assert all((package / place).exists() for place in prepared._MADE_BY)
    for place in ("grouping.py", "joining.py", "measures", "language"):
        assert place in prepared._MADE_BY


def test_every_table_of_a_comparison_has_a_name_to_be_stored_under():
    names = prepared.table_names()
    assert {"mentions", "keyness", "facts", "target_tone"} <= set(names) and len(names) == len(set(names))
