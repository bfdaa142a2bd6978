"""Which sentences tell the same thing? Sentence pairs between every two articles of an event.

Similarity is the mean of two cosines over TF-IDF vectors of the event's sentences: words, and character three- and
four-grams inside words (which forgive spelling and inflection). Pairs are taken from the most similar down, each
sentence once. Three things raise a similarity that is close to the line: sentences beside the two were copied, because
copy keeps its order; most words of the shorter sentence stand in the longer one in the same order; and the two have a
figure in common that stands nowhere else. A sentence that was split, or joined to another, is paired with both pieces.
"""

from framing.measures.alignment.matching import RELATED, SAME
from framing.measures.alignment.overlap import COPY_RUN
from framing.measures.alignment.table import COLUMNS, GROUP_COLUMNS, groups, pairs

__all__ = ["COLUMNS", "COPY_RUN", "GROUP_COLUMNS", "RELATED", "SAME", "groups", "pairs"]
