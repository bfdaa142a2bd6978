"""Are quotations given to the right speaker? Scored against the speaker field of BASIL's annotations."""

from __future__ import annotations

import re
from pathlib import Path

import pandas as pd

from framing.corpus.datasets import basil, basil_annotations
from framing.evaluate import COLUMNS
from framing.language.reading import Reading, read
from framing.measures import quoting
from framing.statistics import wilson_interval

_PERSON = re.compile(r"^[A-Z][\w.'-]+(?:_[A-Z][\w.'-]*\.?)+$")
_GROUP_WORDS = {"lawmakers", "democrats", "republicans", "party", "campaign", "house", "now", "companies", "officials"}
_PRONOUNS = {"he", "she", "they", "it", "who", "i", "we"}


def evaluate(path: str | Path) -> pd.DataFrame:
    """Share of BASIL's spans with one named person as speaker whose quotation is given to that person.

    Matched by surname, in the speaker's words or in the actor's name. Subsets: ``named`` (the sentence names the
    speaker), ``pronoun``, ``carried`` (a quotation without a reporting word of its own), ``all`` (spans in which no
    quotation or no speaker was found count as wrong), ``attributed`` (those left out). Settings: ``with_naming`` (the
    naming measure resolves the speaker) and ``alone``. No baseline is published for this field.
    """
    annotations = single_speakers(basil_annotations(path))
    rows = []
    for event in basil(path):
        spans = annotations[annotations["event_id"] == event.event_id]
        if len(spans):
            rows.append(matched(read(event), spans))
    return scores(pd.concat(rows, ignore_index=True))


def single_speakers(annotations: pd.DataFrame) -> pd.DataFrame:
    """The quotations whose speaker is one named person: "Nancy_Pelosi", not "House_Democrats" or "other_anti"."""
    speaker = annotations["speaker"]
    groups = speaker.str.lower().str.split("_").map(lambda parts: bool(_GROUP_WORDS.intersection(parts)))
    return annotations[speaker.str.match(_PERSON) & ~groups]


def matched(reading: Reading, spans: pd.DataFrame) -> pd.DataFrame:
    """One row per annotated span and setting: ``subset``, ``found`` (the speaker in our words), ``correct``."""
    from framing.measures import naming

    rows = []
    for setting, mentions in (("alone", None), ("with_naming", naming.mentions(reading))):
        quotations = quoting.quotations(reading, mentions)
        for span in spans.itertuples():
            best = _best(quotations, span)
            surname = re.sub(r"_Jr\.?$", "", span.speaker).split("_")[-1].lower()
            found = "" if best is None else f"{best.speaker} | {best.actor}"
            correct = surname in re.findall(r"[\w'-]+", found.lower())
            rows.append(
                (setting, span.event_id, span.article_id, span.start, _subset(best), span.speaker, found, correct)
            )
    columns = ["setting", "event_id", "article_id", "start", "subset", "speaker", "found", "correct"]
    return pd.DataFrame(rows, columns=columns)


def _best(quotations: pd.DataFrame, span):
    """The quotation that shares most characters with the span; marks outrank indirect speech."""
    here = quotations[quotations["article_id"] == span.article_id]
    shared = here["end"].clip(upper=span.end) - here["start"].clip(lower=span.start)
    here = here.assign(shared=shared, marked=here["form"] != "indirect")[shared > 0]
    here = here[here["speaker"] != ""]
    if here.empty:
        return None
    return next(here.sort_values(["marked", "shared"], ascending=False, kind="stable").itertuples())


def _subset(quotation) -> str:
    if quotation is None:
        return "none"
    if "carried over" in quotation.basis or "continued from" in quotation.basis or "sentence before" in quotation.basis:
        return "carried"
    return "pronoun" if quotation.speaker.lower() in _PRONOUNS else "named"


def scores(table: pd.DataFrame) -> pd.DataFrame:
    """Accuracy with its Wilson interval for each setting and subset."""
    rows = []
    for setting, group in table.groupby("setting", sort=False):
        subsets = {name: group[group["subset"] == name] for name in ("named", "pronoun", "carried")}
        subsets |= {"attributed": group[group["subset"] != "none"], "all": group}
        for subset, part in subsets.items():
            right, n = int(part["correct"].sum()), len(part)
            low, high = wilson_interval(right, n)
            rows.append(
                (
                    "basil",
                    "speaker_accuracy",
                    setting,
                    subset,
                    right / n if n else None,
                    float(low),
                    float(high),
                    n,
                    None,
                )
            )
    return pd.DataFrame(rows, columns=COLUMNS)
