"""Words that two sentences have in common, in their order, and whether the two must come from one text."""

from __future__ import annotations

from difflib import SequenceMatcher

COPY_RUN = 8  # words in a row that two writers do not find by chance
SHORT = 3  # words; a shorter sentence says the same only among neighbours that do


def overlap(left: tuple[str, ...], right: tuple[str, ...]) -> tuple[int, int, bool]:
    """Words in common (in order), the longest run of them, and whether the two must come from one text.

    The same both ways: difflib finds other blocks where its two sides change places.

    >>> overlap(("police", "cleared", "the", "bridge"), ("the", "police", "cleared", "it"))
    (2, 2, False)
    """
    if left == right:
        return len(left), len(left), len(left) > SHORT
    shorter, longer = sorted((left, right), key=lambda words: (len(words), words))
    blocks = SequenceMatcher(None, shorter, longer, autojunk=False).get_matching_blocks()
    shared = sum(block.size for block in blocks)
    run = max(block.size for block in blocks)
    ratio = 2 * shared / max(len(left) + len(right), 1)
    return shared, run, run >= COPY_RUN or (ratio >= 0.75 and min(len(left), len(right)) > 2 * SHORT)


def in_order(left: tuple[str, ...], right: tuple[str, ...]) -> float:
    """How much more than half of the shorter sentence's words the longer one has in the same order, 0..1."""
    if min(len(left), len(right)) <= SHORT:
        return 0.0
    return max(0.0, 2 * overlap(left, right)[0] / min(len(left), len(right)) - 1)
