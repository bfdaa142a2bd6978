"""What is found in a source: the parts of an article."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from framing.corpus.dates import written


@dataclass(frozen=True)
class LeftOut:
    """A piece of a source that its article's text has not; ``at`` is where in the text it stood."""

    at: int
    text: str


@dataclass(frozen=True)
class Parts:
    """What was found in a plain text. ``text`` opens with ``headline``; ``left_out`` has what it lacks, in order;
    ``printed`` is the day on the page, ``remark`` a sentence for the note."""

    headline: str = ""
    text: str = ""
    published: date | None = None
    byline: str = ""
    outlet: str = ""
    url: str = ""
    wire: str = ""
    left_out: tuple[LeftOut, ...] = ()
    printed: date | None = None
    remark: str = ""

    @property
    def note(self) -> str:
        """One sentence that says what was left out, and that dates disagree; "" when nothing is to be said."""
        quoted = [f"“{_short(piece.text)}”" for piece in self.left_out]
        said = f"Left out of the text: {', '.join(quoted)}." if quoted else ""
        said = f"{self.remark} {said}".strip()
        if self.published and self.printed and self.published != self.printed:
            said += f" The page itself is dated {written(self.printed)}."
        return said.strip()


    def with_back(self, numbers: Collection[int]) -> Parts:
        """With these pieces of ``left_out`` (by their places in it, from 0) as paragraphs where they stood; what stood
        over the headline comes under it.

        >>> parts = Parts("", "One.\\n\\nThree.", left_out=(LeftOut(6, "Two."), LeftOut(12, "Share")))
        >>> parts.with_back([0]).text, parts.with_back([0]).note
        ('One.\\n\\nTwo.\\n\\nThree.', 'Left out of the text: “Share”.')
        """
        text, still = self.text, []
        for number, piece in enumerate(self.left_out):
            at = max(piece.at + len(text) - len(self.text), len(self.headline))
            if number in numbers:
                text = "\n\n".join(part for part in (text[:at].rstrip(), piece.text, text[at:].lstrip()) if part)
            else:
                still.append(LeftOut(at, piece.text))
        return replace(self, text=text, left_out=tuple(still))


def _short(piece: str) -> str:
    piece = " ".join(piece.split())
    return piece if len(piece) <= 90 else f"{piece[:60]} … {piece[-25:]}"
