"""What to read first: the strongest differences of an event as sentences, each with its evidence.

Rules, not a model, and never a judgement. Every candidate says what one outlet has and the others have not, in counts,
and carries the spans that were counted. Its ``strength`` is

    weight of the question x log2(1 + n) x (n - m) / n

with ``n`` the places of the outlet, ``m`` those of the outlet that comes next; a competing term that is plain,
technical or somebody's own name counts three quarters. Nothing under two places is said. The table is then put in
order so that it is varied: of the candidates left, the one with the greatest strength comes next, halved for each
finding of the same question above it and taken times .8 for each of the same outlet.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import log2

import pandas as pd

COLUMNS = ["question", "sentence", "detail", "strength", "n", "outlet", "choice", "evidence"]
FEWEST = 2
OWN = ("outlet", "scare_quoted")
WEIGHTS = {
    "names": 1.2,
    "exchanges": 1.2,
    "terms": 1.0,
    "voices": 1.0,
    "facts": 1.0,
    "agency": 1.0,
    "tone": 0.8,
    "words": 0.6,
}
_SPAN = ["article_id", "start", "end"]
_PLAIN = {"neutral", "technical", "self_designation", ""}


@dataclass
class _Candidate:
    question: str
    sentence: str
    detail: str
    n: int
    next_most: int
    outlet: str
    choice: str
    rows: pd.DataFrame
    part: float = 1.0

    @property
    def strength(self) -> float:
        return self.part * WEIGHTS[self.question] * log2(1 + self.n) * max(self.n - self.next_most, 0) / self.n


def findings(comparison, names: dict[str, str] | None = None, most: int | None = None) -> pd.DataFrame:
    """The strongest differences: one row per finding, in reading order.

    Columns: ``question`` (``names, terms, exchanges, words, tone`` ...: where to read on), ``sentence`` (what one
    sees), ``detail`` (what the other outlets have), ``strength`` (see above), ``n`` (places counted), ``outlet``,
    ``choice`` (what to choose there: a term, an actor ...), ``evidence`` (a list of ``[article_id, start, end]``).
    ``names`` maps outlets to the names to be used, for reading blind.

    >>> from framing import Article, Event, compare
    >>> a = "Militants shelled a village. Rebel militants fled, and militants hid."
    >>> texts = {"A": a, "B": "Terrorists shelled a village. Terrorists fled, and terrorists hid."}
    >>> event = Event("e", "", tuple(Article(name, name, "", text) for name, text in texts.items()))
    >>> findings(compare(event)).iloc[0][["question", "sentence"]].tolist()
    ['terms', 'Only B says “Terrorists” in its own voice: 3 times.']
    """
    shown = names or {outlet: outlet for outlet in comparison.reading.outlets}
    if len(shown) < 2:
        return pd.DataFrame(columns=COLUMNS)
    candidates = [c for find in _FINDERS for c in find(comparison, shown) if c.n >= FEWEST and c.strength > 0]
    ordered = _varied(candidates)[:most]
    rows = [
        (c.question, c.sentence, c.detail, round(c.strength, 3), c.n, c.outlet, c.choice, c.rows[_SPAN].values.tolist())
        for c in ordered
    ]
    return pd.DataFrame(rows, columns=COLUMNS)


def _varied(candidates: list[_Candidate]) -> list[_Candidate]:
    """The strongest first, with questions and outlets in turn; words already said are not said again."""
    left = _distinct(sorted(candidates, key=lambda c: (-c.strength, c.question, c.sentence)))
    chosen: list[_Candidate] = []

    def worth(c: _Candidate) -> float:
        again = sum(o.question == c.question for o in chosen)
        return c.strength * 0.5**again * 0.8 ** sum(o.outlet == c.outlet for o in chosen)

    while left:
        best = max(left, key=worth)
        left.remove(best)
        chosen.append(best)
    return chosen


def _distinct(candidates: list[_Candidate]) -> list[_Candidate]:
    """Without those of whose places more than half belong to a stronger one."""
    kept, covered = [], set()
    for candidate in candidates:
        places = {(row.article_id, row.start // 20) for row in candidate.rows.itertuples()}
        if not places or len(places & covered) <= len(places) / 2:
            kept.append(candidate)
            covered |= places
    return kept


def _terms(comparison, names) -> Iterator[_Candidate]:
    """A competing term that one outlet uses in its own voice and no other does."""
    hits = comparison.chosen_terms
    hits = hits[hits["certain"].astype(bool)] if len(hits) else hits
    for (_, variant), group in hits.groupby(["set_id", "variant"], sort=False):
        own = group[group["voice"].isin(OWN)]
        counts = own["outlet"].value_counts()
        if len(counts) != 1:
            continue
        outlet, n = counts.index[0], int(counts.iloc[0])
        form = own["form"].mode().iloc[0]
        elsewhere = group[~group["voice"].isin(OWN) & (group["outlet"] != outlet)]["outlet"].map(names).value_counts()
        said = ", ".join(f"{name} {count}" for name, count in elsewhere.items())
        detail = f"Elsewhere it stands only in other people's words ({said})." if said else "No other outlet uses it."
        sentence = f"Only {names[outlet]} says “{form}” in its own voice: {_times(n)}."
        choice = f"{group['set_id'].iloc[0]}|{variant}"
        plain = group["connotation"].iloc[0] in _PLAIN
        yield _Candidate("terms", sentence, detail, n, 0, outlet, choice, own, 0.75 if plain else 1.0)


def _names(comparison, names) -> Iterator[_Candidate]:
    """A label for an actor whom others name too, used by one outlet only."""
    mentions = comparison.mentions
    mentions = mentions[mentions["voice"].isin(OWN) & (mentions["form"] != "name") & (mentions["label"] != "")]
    known = mentions[
        mentions["type"].isin(["person", "group", "country", "organisation"]) & mentions["certain"].astype(bool)
    ]
    for (actor_id, label), group in known.groupby(["actor_id", known["label"].str.lower()], sort=False):
        counts = group["outlet"].value_counts()
        others = known[(known["actor_id"] == actor_id) & (known["outlet"] != counts.index[0])]
        if len(counts) != 1 or others["outlet"].nunique() < 1 or label == group["actor"].iloc[0].lower():
            continue
        outlet, n, actor = counts.index[0], int(counts.iloc[0]), group["actor"].iloc[0]
        theirs = others["label"].value_counts().index[:3].tolist()
        sentence = f"{names[outlet]} calls {_the(actor)} “{group['label'].iloc[0]}”: {_times(n)}."
        detail = f"The others: {', '.join(f'“{word}”' for word in theirs)}."
        yield _Candidate("names", sentence, detail, n, 0, outlet, actor_id, group)


def _exchanges(comparison, names) -> Iterator[_Candidate]:
    """A word that one outlet puts in the place of another, in sentences that tell the same."""
    table = comparison.substitutions
    table = table[table["kind"].isin(["label", "verb", "agency"]) & (table["left"] != "") & (table["right"] != "")]
    table = table[table["left_outlet"] != table["right_outlet"]]
    for (left, right, outlet), group in table.groupby(["left_core", "right_core", "right_outlet"], sort=False):
        places = group.drop_duplicates(_SPAN)
        sources = [names[name] for name in names if name in set(group["left_outlet"])]
        old, new = min(group["left"], key=len), min(group["right"], key=len)
        write = "writes" if len(sources) == 1 else "write"
        sentence = f"Where {_listed(sources)} {write} “{old}”, {names[outlet]} writes “{new}”."
        detail = f"In {_times(len(places), 'place')}, in sentences that otherwise tell the same."
        sides = pd.concat(
            [
                places,
                places.assign(article_id=places["left_article"], start=places["left_start"], end=places["left_end"]),
            ]
        )
        yield _Candidate("exchanges", sentence, detail, len(places), 0, outlet, f"{left}|{right}", sides)


def _rewriting(comparison, names) -> Iterator[_Candidate]:
    """An outlet that changes more labels and verbs of the copy it shares than the others do."""
    table = comparison.substitutions
    table = table[table["kind"].isin(["label", "verb"]) & table["copy"].astype(bool)]
    table = table[table["left_outlet"] != table["right_outlet"]]
    counts = table.groupby(["left_outlet", "right_outlet"]).size().sort_values(ascending=False, kind="stable")
    if counts.empty or counts.iloc[0] < 6:
        return
    (base, outlet), n = counts.index[0], int(counts.iloc[0])
    following = (
        int(counts[[right != outlet for _, right in counts.index]].max())
        if counts.index.get_level_values(1).nunique() > 1
        else 0
    )
    rows = table[(table["left_outlet"] == base) & (table["right_outlet"] == outlet)]
    labels = int((rows["kind"] == "label").sum())
    sentence = f"{names[outlet]} puts {n} other names and verbs into sentences that it shares with {names[base]}."
    detail = f"{labels} of them change what somebody or something is called, {n - labels} change a verb."
    yield _Candidate("exchanges", sentence, detail, n, following, outlet, "", rows)


def _words(comparison, names) -> Iterator[_Candidate]:
    """A word that marks an outlet, stands in no other, and judges or names somebody: topics alone say little."""
    from framing.measures.keyness import terms

    table = comparison.keyness
    table = table[(table["n"] >= 3) & (table["n_reference"] == 0)]
    table = table[table["term"].str.lower().isin(_telling(comparison))]
    uses = terms(comparison.reading) if len(table) else pd.DataFrame()
    for row in table.itertuples():
        if row.term.lower() in row.outlet.lower().split():
            continue
        rows = uses[(uses["term"] == row.term) & (uses["outlet"] == row.outlet)]
        first = rows.iloc[0]
        form = comparison.reading.text(first["article_id"])[first["start"] : first["end"]] if row.n < 50 else row.term
        form = form if any(letter.isupper() for letter in form[1:]) or row.term != row.term.lower() else row.term
        sentence = f"{names[row.outlet]} uses “{form}” {_times(row.n)}; no other outlet does outside quotations."
        yield _Candidate("words", sentence, "", int(row.n), 0, row.outlet, f"{row.outlet}|{row.term}", rows)


def _telling(comparison) -> set[str]:
    """Words that judge, and words that the outlets call people, groups and countries by beside their names."""
    wording, tone, mentions = comparison.wording, comparison.tone_words, comparison.mentions
    judging = [wording.loc[wording["group"] == "evaluative", "form"], tone.loc[tone["kind"] == "attitude", "word"]]
    somebody = mentions[mentions["type"].isin(["person", "group", "country"]) & mentions["certain"].astype(bool)]
    names = zip(somebody["label"].str.lower(), somebody["head"].str.lower(), somebody["actor"].str.lower(), strict=True)
    called = {word for label, head, actor in names for word in (label, head) if word not in actor}
    return {word for words in judging for word in words.str.lower()} | called


def _tone(comparison, names) -> Iterator[_Candidate]:
    """An outlet with clearly more sentences of its own that sound negative beyond the event itself."""
    table = comparison.sentence_tone
    loud = table[table["voice"].isin(OWN) & (table["attitude"] <= -0.25)]
    counts = (
        loud["outlet"].value_counts().reindex(list(names), fill_value=0).sort_values(ascending=False, kind="stable")
    )
    n, following = int(counts.iloc[0]), int(counts.iloc[1])
    if n >= 4 and n >= 2 * following:
        outlet = counts.index[0]
        sentence = f"{names[outlet]} has {n} sentences of its own that sound clearly negative, the next {following}."
        detail = "Words that only name what happened are not counted."
        yield _Candidate("tone", sentence, detail, n, following, outlet, "", loud[loud["outlet"] == outlet])


def _cut_facts(comparison, names) -> Iterator[_Candidate]:
    """What an outlet does not tell although the shared copy that it uses has it."""
    table = comparison.facts
    cut = table[table["told"] == "cut"]
    counts = cut["outlet"].value_counts()
    for outlet, group in cut.groupby("outlet", sort=False):
        told = table[table["fact_id"].isin(group["fact_id"]) & table["told"].str.startswith("told") & table["in_wire"]]
        told = told.drop_duplicates("fact_id")
        example = group.sort_values("rank")["fact"].iloc[0]
        sentence = f"{names[outlet]} does not tell {_times(len(group), 'thing')} that the shared copy it uses has."
        others = counts.drop(outlet)
        following = int(others.max()) if len(others) else 0
        yield _Candidate("facts", sentence, f"One of them: “{example}”", len(group), following, outlet, "cut", told)


def _all_but_one(comparison, names) -> Iterator[_Candidate]:
    """A fact that every article but one tells."""
    table = comparison.facts
    for fact_id, group in table.groupby("fact_id", sort=False):
        told = group[group["told"].str.startswith("told")]
        missing = group[~group["told"].str.startswith("told")]
        if len(missing) != 1 or len(told) < 3:
            continue
        outlet = missing["outlet"].iloc[0]
        sentence = f"All but {names[outlet]} tell this: “{group['fact'].iloc[0]}”"
        detail = (
            "The shared copy that it uses has it."
            if missing["told"].iloc[0] == "cut"
            else "It may say so in other words."
        )
        yield _Candidate("facts", sentence, detail, len(told), 0, outlet, f"{fact_id}|", told)


def _doubt(comparison, names) -> Iterator[_Candidate]:
    """Reporting verbs of one outlet that cast doubt, endorse or confront."""
    table = comparison.quotations
    said = {
        "doubting": "cast doubt on what is said",
        "endorsing": "take what is said as true",
        "confrontational": "confront",
    }
    for kind, group in table[table["cue_class"].isin(said)].groupby("cue_class", sort=False):
        counts = group["outlet"].value_counts()
        outlet, n = counts.index[0], int(counts.iloc[0])
        rows = group[group["outlet"] == outlet]
        verbs = _listed([f"“{verb}”" for verb in dict.fromkeys(rows["cue"].str.lower())][:3])
        sentence = f"{names[outlet]} reports {_times(n)} with verbs that {said[kind]}: {verbs}."
        following = int(counts.iloc[1]) if len(counts) > 1 else 0
        detail = f"The next outlet: {_times(following)}." if following else "No other outlet does."
        spans = rows[rows["cue_start"] >= 0]
        spans = spans.assign(start=spans["cue_start"], end=spans["cue_end"])
        yield _Candidate("voices", sentence, detail, n, following, outlet, kind, spans)


def _main_speaker(comparison, names) -> Iterator[_Candidate]:
    """A kind of source to whom one outlet gives most of its reported words and the others far fewer."""
    table = comparison.quotations
    table = table[(table["form"] != "scare") & ~table["source"].isin(["", "unknown"])]
    total = table.groupby("outlet")["words"].sum()
    given = table.groupby(["outlet", "source"])["words"].sum()
    share = given / total.reindex(given.index.get_level_values(0)).to_numpy()
    for (outlet, source), part in share.items():
        others = share[[o != outlet and kind == source for o, kind in share.index]]
        most = float(others.max()) if len(others) else 0.0
        if total[outlet] < 40 or part < 0.5 or part < 2 * most:
            continue
        rows = table[(table["outlet"] == outlet) & (table["source"] == source)]
        n = len(rows)
        words = f"{int(given[outlet, source])} of {int(total[outlet])}"
        sentence = f"{names[outlet]} gives {words} reported words to one kind of source: {source}."
        detail = f"In no other outlet is it more than {most:.0%}." if most else "No other outlet reports any."
        yield _Candidate("voices", sentence, detail, n, int(n * most / part), outlet, source, rows)


def _agents(comparison, names) -> Iterator[_Candidate]:
    """Acts that one outlet tells without saying who acts, where another says so in the same place."""
    table = comparison.flips
    table = table[table["change"] == "agent dropped"]
    for outlet, group in table.groupby("right_outlet", sort=False):
        first = group.iloc[0]
        there, here = first["left_words"], first["right_words"]
        sentence = (
            f"{names[outlet]} does not say who acted: “{here}”, where {names[first['left_outlet']]} has "
            f"“{first['left_agent']}” ({there})."
        )
        left = group.assign(article_id=group["left_article"], start=group["left_start"], end=group["left_end"])
        right = group.assign(article_id=group["right_article"], start=group["right_start"], end=group["right_end"])
        yield _Candidate(
            "agency", sentence, "", len(group), 0, outlet, "", pd.concat([right, left]).drop_duplicates(_SPAN)
        )


_FINDERS = (
    _terms, _names, _exchanges, _rewriting, _words, _tone, _cut_facts, _all_but_one, _doubt, _main_speaker, _agents,
)  # fmt: skip


def _times(number: int, noun: str = "time") -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _listed(words: list[str]) -> str:
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def _the(actor: str) -> str:
    """Plural names and alliances take an article in running text."""
    return f"the {actor}" if actor.endswith(("s", "Forces", "Nations", "States")) and " " in actor else actor
