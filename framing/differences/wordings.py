"""Findings about words: competing terms, words that judge, tone."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pandas as pd

from framing.differences.candidates import Candidate
from framing.differences.change import PLAIN
from framing.differences.people import plain, plain_texts
from framing.differences.saying import inside, is_title, listed, times, usual
from framing.language.reading import OWN_VOICES
from framing.lexicons.naming_sets import lexicon
from framing.statistics import wilson_interval

_PLAIN_PART = 0.75
_FEWEST = 2
_FEWEST_PLAIN = 3
_FEWEST_JUDGING = 3
_FEWEST_OF_ALL = 5
_FEWEST_SENTENCES = 6
_JUDGING = {"evaluative", "dehumanising", "emotive", "label", "metaphor"}
_NEGATIVE = -0.25
_GUESSED = 0.5


def terms(comparison, names) -> Iterator[Candidate]:
    """A competing term that one outlet uses in its own voice and no other does, while others say it otherwise.

    A plain term is said only where it stands three times, and where others choose another one for the same. The word is
    looked for in all other articles, too: nothing is said where it stands for something that was not recognised.
    """
    texts = plain_texts(comparison)
    hits = comparison.chosen_terms
    hits = hits[hits["certain"].astype(bool)] if len(hits) else hits
    by = hits[hits["voice"] == "outlet"].groupby(["set_id", "variant"], sort=False)["outlet"].agg(["nunique", "size"])
    for set_id, variant in by.index[(by["nunique"] == 1) & (by["size"] >= _FEWEST)]:
        group = hits[(hits["set_id"] == set_id) & (hits["variant"] == variant)]
        own = group[group["voice"] == "outlet"]
        outlet, n, is_plain = own["outlet"].iloc[0], len(own), group["connotation"].iloc[0] in PLAIN
        if is_plain and (n < _FEWEST_PLAIN or _chosen_by_others(hits, set_id, variant, outlet) < _FEWEST_PLAIN):
            continue
        elsewhere = group.loc[group["outlet"] != outlet, "outlet"].value_counts()
        if any(_times_in(texts[other], own["form"]) > elsewhere.get(other, 0) for other in names if other != outlet):
            continue
        theirs = _instead(hits, set_id, variant, outlet, names)
        form = usual(own["form"])
        sentence = f"Only {names[outlet]} says “{inside(form)}” in its own voice: {times(n)}."
        quoted = ", ".join(f"{names[other]} {count}" for other, count in elsewhere.items())
        detail = (
            f"Elsewhere it stands only in quotation marks or other people's words ({quoted})."
            if quoted
            else "No other outlet uses it."
        )
        detail += f" Others say {theirs}." if theirs else ""
        part = _PLAIN_PART if is_plain else 1.0
        yield Candidate("terms", sentence, detail, n, 0, outlet, f"{set_id}|{variant}", own, part)


def _times_in(text: str, forms: pd.Series) -> int:
    """How often a text (as ``people.plain`` gives it) has one of these forms, in the singular or the plural."""
    known = {plain(form).removesuffix("s") for form in forms}
    return len(re.findall(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(known)))})s?(?!\w)", text))


def _others(hits: pd.DataFrame, set_id: str, variant: str, outlet: str) -> pd.DataFrame:
    """The other terms of the set in the other outlets' own voice.

    Where a set names several acts ("deportation", "border security"), only those said of the same referent.
    """
    same = hits[(hits["voice"] == "outlet") & (hits["set_id"] == set_id)]
    rivals = same[(same["variant"] != variant) & (same["outlet"] != outlet)]
    known = lexicon().sets.get(set_id)
    if known is None or not known.several:
        return rivals
    referents = set(same.loc[(same["variant"] == variant) & (same["outlet"] == outlet), "referent"]) - {""}
    return rivals[rivals["referent"].isin(referents)]


def _chosen_by_others(hits: pd.DataFrame, set_id: str, variant: str, outlet: str) -> int:
    return len(_others(hits, set_id, variant, outlet))


def _instead(hits: pd.DataFrame, set_id: str, variant: str, outlet: str, names) -> str:
    """What other outlets choose for the same in their own voice, the two most frequent: "“rebel” (Star 4)"."""
    same, said = _others(hits, set_id, variant, outlet), []
    for other in same["variant"].value_counts().index[:2]:
        rows = same[same["variant"] == other]
        where = ", ".join(f"{names[name]} {count}" for name, count in rows["outlet"].value_counts().items())
        said.append(f"“{inside(usual(rows['form']))}” ({where})")
    return " or ".join(said)


def judging(comparison, names) -> Iterator[Candidate]:
    """An outlet with clearly more words of its own that judge, in number and for its length."""
    hits = comparison.wording
    hits = hits[hits["group"].isin(_JUDGING - {"metaphor"}) & hits["voice"].isin(OWN_VOICES) & (hits["strength"] >= 2)]
    starts = set(zip(comparison.sentences["article_id"], comparison.sentences["start"], strict=True))
    hits = hits[[not is_title(row, starts) for row in hits.itertuples()]]
    table = comparison.wording_by_outlet
    if hits.empty or table.empty:
        return
    length = dict(zip(table["outlet"], table["words"], strict=True))
    counts = hits["outlet"].value_counts().reindex(list(names), fill_value=0)
    rates = counts / pd.Series(length).reindex(list(names)).clip(lower=1)
    outlet = rates.idxmax()
    rest = rates.drop(outlet).sort_values(ascending=False, kind="stable")
    n, other = int(counts[outlet]), rest.index[0]
    if n < _FEWEST_OF_ALL or rates[outlet] < 2 * rest.iloc[0] or n < 2 * counts[other]:
        return
    rows = hits[hits["outlet"] == outlet]
    examples = listed([f"“{inside(form)}”" for form in dict.fromkeys(rows["form"].str.lower())][:3])
    sentence = (
        f"{names[outlet]} has {n} judging or emotive words in {length[outlet]} words of its own, such as {examples}."
    )
    following = f"{names[other]}, which comes next, has {counts[other]} in {length[other]}."
    detail = f"A word list counts them. {following if counts[other] else 'By that list no other outlet has any.'}"
    yield Candidate("tone", sentence, detail, n, int(counts[other]), outlet, "judging", rows)


def words(comparison, names) -> Iterator[Candidate]:
    """A word that judges or pictures, three times or more in one outlet's own voice and in no other's."""
    hits = comparison.wording
    hits = hits[hits["group"].isin(_JUDGING) & hits["voice"].isin(OWN_VOICES)]
    for form, rows in hits.groupby(hits["form"].str.lower(), sort=False):
        if rows["outlet"].nunique() != 1 or len(rows) < _FEWEST_JUDGING:
            continue
        outlet, n = rows["outlet"].iloc[0], len(rows)
        sentence = f"{names[outlet]} uses “{inside(form)}” {times(n)} in its own voice; no other outlet does."
        yield Candidate("words", sentence, "", n, 0, outlet, f"{outlet}|{form}", rows)


def tone(comparison, names) -> Iterator[Candidate]:
    """An outlet with six or more sentences of its own that sound negative, a share surely above every other one's."""
    table = comparison.sentence_tone
    own = table[table["voice"].isin(OWN_VOICES)]
    loud = own[own["attitude"] <= _NEGATIVE]
    of = own["outlet"].value_counts().reindex(list(names), fill_value=0)
    counts = loud["outlet"].value_counts().reindex(list(names), fill_value=0)
    share = (counts / of.clip(lower=1)).sort_values(ascending=False, kind="stable")
    outlet, other = share.index[0], share.index[1]
    n, following = int(counts[outlet]), int(counts[other])
    low, high = wilson_interval(counts.to_numpy(), of.clip(lower=1).to_numpy())
    surely = bool(low[counts.index.get_loc(outlet)] > share[other] and share[outlet] > max(high[of.index != outlet]))
    if n < _FEWEST_SENTENCES or n < 2 * following or not surely:
        return
    sentence = f"In {names[outlet]} {n} of {of[outlet]} sentences of its own sound clearly negative."
    nearest = f"In {names[other]}, which comes next, {following} of {of[other]}."
    detail = (
        f"A word list counts, so this is a guess. {nearest if following else 'By that list no other outlet has one.'}"
    )
    yield Candidate("tone", sentence, detail, n, following, outlet, "", loud[loud["outlet"] == outlet], _GUESSED)
