"""What a long rebuild has done so far: stages with their times, and what is kept so that it can go on after a stop."""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from framing.rebuild.target_tone.data import Mention

log = logging.getLogger("rebuild")


@contextmanager
def stage(name: str) -> Iterator[None]:
    """Say that a stage begins, and what it took in seconds by the clock and of the processor."""
    log.info("%s ...", name)
    clock, processor = time.perf_counter(), time.process_time()
    yield
    took = time.perf_counter() - clock, time.process_time() - processor
    log.info("%s: done in %.0f s by the clock, %.0f s of the processor", name, *took)


def write_mentions(path: Path, mentions: list[Mention]) -> None:
    """Write mentions with their labels and shares, one JSON line each; a file is there whole or not at all."""
    lines = [json.dumps(mention._asdict(), ensure_ascii=False) for mention in mentions]
    half = path.with_suffix(".part")
    half.write_text("\n".join(lines) + "\n", encoding="utf-8")
    half.replace(path)


def read_mentions(path: Path) -> list[Mention]:
    """Read what ``write_mentions`` wrote."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]
    return [Mention(**{**row, "shares": tuple(row["shares"])}) for row in rows]
