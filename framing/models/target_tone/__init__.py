"""The shipped weights of target tone: where they are, what card.toml says of them, and whether they are whole."""

from __future__ import annotations

import hashlib
import tomllib
from functools import cache
from importlib.resources import files

ENCODER, VOCABULARY, SPARSE = "model.int8.onnx", "vocab.txt", "sparse.npz"


class DamagedModel(Exception):
    """A file of the model is not the one that its card describes."""


def path(name: str):
    """One of the model's files, inside a checkout or an installed package."""
    return files(__package__).joinpath(name)


@cache
def card() -> dict:
    """What the card says: data, licence, digests, calibration, scores.

    >>> card()["licence"]["weights"]
    'Apache-2.0'
    """
    return tomllib.loads(path("card.toml").read_text(encoding="utf-8"))


def present(name: str) -> bool:
    """Is this file of the model installed?"""
    return path(name).is_file()


def file(name: str):
    """Where one of the model's files is, once its content was checked against the card."""
    place = path(name)
    with place.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
    if digest != card()["digests"].get(name):
        raise DamagedModel(
            f"{name} is not the file that the model's card describes; install the package again, "
            "or rebuild the model: python -m framing.rebuild.target_tone --data PATH"
        )
    return place


def read(name: str) -> bytes:
    """The bytes of one of the model's files, checked against the card."""
    return file(name).read_bytes()
