"""What is found in a source: the parts of an article."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from framing.corpus.dates import written


@dataclass(frozen=True)
class Parts:
    """What was found in a plain text. ``text`` opens with ``headline``; ``removed`` lists what was left out;
    ``printed`` is the day on the page, ``remark`` a sentence for the note."""

    headline: str = ""
    text: str = ""
    published: date | None = None
    byline: str = ""
    outlet: str = ""
    url: str = ""
    wire: str = ""
    removed: tuple[str, ...] = ()
    printed: date | None = None
    remark: str = ""

    @property
    def note(self) -> str:
        """One sentence that says what was left out, and that dates disagree; "" when nothing is to be said."""
        quoted = [f"“{_short(piece)}”" for piece in self.removed]
        said = f"Left out of the text: {', '.join(quoted)}." if quoted else ""
        said = f"{self.remark} {said}".strip()
        if self.published and self.printed and self.published != self.printed:
            said += f" The page itself is dated {written(self.printed)}."
        return said.strip()


def _short(piece: str) -> str:
    piece = " ".join(piece.split())
    return piece if len(piece) <= 90 else f"{piece[:60]} … {piece[-25:]}"
