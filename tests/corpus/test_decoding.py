import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.corpus.decoding import decode, normalise
from framing.corpus.problems import InputProblem

WESTERN = "Beyoncé’s “café” – naïve façade; the port’s union said so on Monday."
TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufeff"), min_size=1)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be", "cp1252"])
def test_western_text_in_every_common_encoding(encoding):
    assert decode(WESTERN.encode(encoding)) == WESTERN


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1251", "Порт снова открылся в понедельник после забастовки, которая продолжалась больше двух недель. " * 3),
        ("cp1256", "أعيد فتح الميناء يوم الاثنين بعد إضراب استمر أكثر من أسبوعين، بحسب نقابة العمال. " * 3),
        ("iso8859-7", "Το λιμάνι άνοιξε ξανά τη Δευτέρα μετά από απεργία δύο εβδομάδων, είπε το σωματείο. " * 3),
    ],
)
def test_other_scripts_in_their_old_encodings(encoding, text):
    assert decode(text.encode(encoding)) == text


def test_utf8_with_some_windows_bytes_keeps_both():
    data = "The “first” half — says Søren.\n".encode() + "The “second” half – says Zoë.".encode("cp1252")
    # one byte more of good UTF-8 than of the other keeps the decision with UTF-8
    assert decode("“A” “B” “C” ".encode() + data) == (
        "“A” “B” “C” The “first” half — says Søren.\nThe “second” half – says Zoë."
    )


def test_many_wrong_bytes_take_linear_time():
    data = ("“ok” " * 200_000).encode() + b"\x92 " * 100_000
    assert decode(data).endswith("’ ’ ")


def test_line_ends_and_byte_order_mark():
    assert decode("\ufeffa\r\nb\rc\n".encode()) == "a\nb\nc\n"
    assert normalise("\ufeff\ufeffx") == "\ufeffx"


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00",
        b"PK\x03\x04\x14\x00\x06\x00\x08\x00",
        random.Random(1).randbytes(3000),
        b"\x01\x02\x03\x04" * 100,
    ],
    ids=["png", "zip", "noise", "control characters"],
)
def test_binary_files_are_refused_in_one_sentence(data):
    with pytest.raises(InputProblem, match=r"photo\.txt") as refused:
        decode(data, "photo.txt")
    assert "\n" not in str(refused.value)


@given(TEXT)
def test_utf8_comes_back(text):
    assert decode(text.encode()) == text


@given(
    st.text(st.characters(codec="cp1252", exclude_categories=("Cc",)), min_size=1), st.sampled_from(["utf-8", "utf-16"])
)
def test_western_text_comes_back_from_marked_encodings(text, encoding):
    data = text.encode("utf-8-sig" if encoding == "utf-8" else encoding)
    assert decode(data) == text


@given(st.binary(max_size=400))
def test_any_bytes_give_text_or_a_sentence(data):
    try:
        assert isinstance(decode(data, "x"), str)
    except InputProblem as problem:
        assert str(problem).endswith(".")
