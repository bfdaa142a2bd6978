"""Bytes to text: which encoding a file is in, and whether it is text at all."""

from __future__ import annotations

import codecs
import re

from framing.corpus.problems import InputProblem

_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_UTF8_CHARACTER = re.compile(rb"[\xc3-\xdf][\x80-\xbf]|\xe2\x80[\x90-\xbf]|[\xe0-\xef][\x80-\xbf]{2}")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_WORD = re.compile(rb"[A-Za-z\x8a\x8c\x8e\x9a\x9c\x9e\x9f\xc0-\xff]{2,}")  # letters of Windows-1252
_ASCII = re.compile(rb"[A-Za-z]")
_SIGN_IN_A_WORD = re.compile(rb"[A-Za-z\xc0-\xff][\xa1-\xac\xae-\xb3\xb5\xb6\xb8-\xbf](?=[a-z\xc0-\xff])")
_UNDEFINED = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")  # bytes that Windows-1252 does not have
_WESTERN_SHARE = 0.1  # with more letters beyond ASCII than this, a text of some length is hardly Western,
_FEW_LETTERS = 20  # and with fewer of them than this it is too short to say
_FEW_SIGNS = 3


def decode(data: bytes, name: str = "The file") -> str:
    """The text in ``data``: UTF-8, UTF-16, UTF-32, Windows-1252, a mix of UTF-8 and Windows-1252, or what
    charset-normalizer finds. A byte order mark is removed and line ends become ``\\n``; nothing else changes.

    Raises ``InputProblem`` when the bytes are not text.

    >>> decode("Gaza’s port".encode("cp1252"))
    'Gaza’s port'
    >>> decode("\\ufeffone\\r\\ntwo".encode("utf-16"))
    'one\\ntwo'
    """
    text = normalise(_decode(data, name))
    if _binary(text):
        raise InputProblem(f"{name} is not a text file; give .txt, .md, .html, .docx, .pdf, .csv, .jsonl or .parquet.")
    return text


def normalise(text: str) -> str:
    """``text`` without a byte order mark and with ``\\n`` as its only line end."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _decode(data: bytes, name: str) -> str:
    try:
        for mark, encoding in _BOMS:
            if data.startswith(mark):
                return data.decode(encoding)
        wide = _utf16_without_mark(data)
        if wide:
            return data.decode(wide)
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if b"\x00" in data:
        raise InputProblem(f"{name} is a binary file, not text; save the article as text, HTML, PDF or Word first.")
    if _mixed(data):
        return data.decode("utf-8", errors="framing_cp1252")
    if _western(data):
        return data.decode("cp1252", errors="replace")
    return _decode_by_statistics(data, name)


def _utf16_without_mark(data: bytes) -> str:
    """The byte order of UTF-16 text in a script whose high bytes are zero, or ""."""
    sample = data[:4000]
    if len(sample) < 4 or len(data) % 2:
        return ""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) / 2
    if odd > 0.6 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.6 * half and odd < 0.05 * half:
        return "utf-16-be"
    return ""


def _as_windows_1252(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    wrong = error.object[error.start : error.end]
    return wrong.decode("cp1252", errors="replace"), error.end


codecs.register_error("framing_cp1252", _as_windows_1252)


def _mixed(data: bytes) -> bool:
    """Is most of what is not ASCII good UTF-8, so that the rest came from another source?"""
    good = len(_UTF8_CHARACTER.findall(data))
    wrong = data.decode("utf-8", errors="replace").count("\ufffd")
    return good > wrong


def _western(data: bytes) -> bool:
    """Is this Windows-1252? It is, unless there is strong evidence of something else.

    Evidence are signs in the midst of words ("by³o": Central Europe), many letters beyond ASCII in a longer text, and
    words without any plain letter (another script).
    """
    if len(_SIGN_IN_A_WORD.findall(data)) >= _FEW_SIGNS:
        return False
    beyond = sum(byte >= 0xC0 for byte in data)
    if beyond <= _WESTERN_SHARE * len(data):
        return True
    words = [word for word in _WORD.findall(data) if max(word) > 0x7F]
    plain = sum(bool(_ASCII.search(word)) for word in words)
    return beyond < _FEW_LETTERS and plain >= len(words) / 2 and not _UNDEFINED.search(data)


def _decode_by_statistics(data: bytes, name: str) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    if best is None:
        raise InputProblem(f"The encoding of {name} cannot be recognised; save it as UTF-8 text and try again.")
    return str(best)


def _binary(text: str) -> bool:
    return len(_CONTROL.findall(text)) > max(1, 0.005 * len(text))
