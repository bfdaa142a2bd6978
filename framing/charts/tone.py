"""How each sentence sounds, in the order of the article: one lane per outlet."""

from __future__ import annotations

import altair as alt
import pandas as pd

from framing.charts.blind import hidden_words
from framing.charts.figure import Figure, picked, sized, spec
from framing.charts.html import plural
from framing.language.reading import OWN_VOICES

LOUD = 0.25
_LANE = 0.44


def strip(sentence_tone: pd.DataFrame, names: dict[str, str], score: str = "attitude") -> Figure:
    """Sentences by their place in the article; up sounds positive, down negative, flat has no such words.

    ``score`` is ``attitude`` (words that only name the event do not count) or ``tone`` (all words).

    >>> import framing
    >>> comparison = framing.compare(framing.event_from_texts({"A": "It was a brutal plan. It rained."}))
    >>> strip(comparison.sentence_tone, {"A": "Morning Post"}).table[["outlet", "number"]].values.tolist()
    [['A', 1], ['A', 2]]
    """
    rows = sentence_tone[sentence_tone[score].notna()].copy()
    if rows.empty:
        return Figure("No tone: the word list is English, and none of these articles is", {})
    order = [name for name in names if name in set(rows["outlet"])]
    rows["shown"] = rows["outlet"].map(names)
    rows["number"] = rows.groupby("article_id", sort=False).cumcount() + 1
    rows["lane"] = rows["outlet"].map({name: n for n, name in enumerate(order)})
    length = rows.groupby("article_id")["end"].transform("max")
    rows["from_"], rows["to"] = 100 * rows["start"] / length, 100 * rows["end"] / length
    rows["low"] = rows["lane"] + 0.025
    tallest = max(float(rows[score].abs().max()), 0.3)
    rows["high"] = rows["lane"] - _LANE * rows[score] / tallest - 0.025
    rows["said"] = [
        f"{r.shown}, sentence {r.number}: {_word(getattr(r, score))}" + (f" ({r.words})" if r.words else "")
        for r in rows.itertuples()
    ]
    rows["own"] = rows["voice"].isin(OWN_VOICES)
    rows["sentence"] = [hidden_words(sentence, names) for sentence in rows["sentence"]]
    columns = [
        "article_id",
        "sentence_id",
        "shown",
        "from_",
        "to",
        "low",
        "high",
        "lane",
        score,
        "said",
        "own",
        "sentence",
    ]
    base = alt.Chart(rows[columns])
    labels = [names[name] for name in order]
    y_axis = alt.Axis(
        values=list(range(len(order))),
        labelExpr=f"{labels}[datum.value]",
        labelFontSize=sized(14),
        labelPadding=8,
        grid=False,
    )
    y = alt.Y("low:Q", scale=alt.Scale(domain=[len(order) - 0.45, -0.55], nice=False), axis=y_axis, title=None)
    x_axis = alt.Axis(
        values=[0, 25, 50, 75, 100],
        labelExpr="datum.value == 0 ? 'start' : datum.value == 100 ? 'end' : ''",
        grid=True,
        gridOpacity=0.25,
    )
    x = alt.X("from_:Q", scale=alt.Scale(domain=[0, 100]), axis=x_axis, title=None)
    tint = alt.Color(f"{score}:Q", scale=alt.Scale(domain=[-1, 1], range="diverging", type="linear"), legend=None)
    bars = base.mark_rect(cursor="pointer", cornerRadius=1).encode(
        x, y, x2="to:Q", y2="high:Q", color=tint, description="said:N",
        opacity=alt.condition("datum.own", alt.value(1), alt.value(0.5)),
        tooltip=[alt.Tooltip("said:N", title="sounds"), alt.Tooltip("sentence:N", title="sentence")],
    ).add_params(picked("article_id", "sentence_id"))  # fmt: skip
    counted = "words that judge, not those that only name what happened" if score == "attitude" else "all words"
    note = (
        "Each block is one sentence, as wide as it is long. Above its line the words sound positive, below it "
        "negative; flat: no such words. Pale blocks are other people's words. Clearly negative or positive is "
        f"{LOUD} or more from the line, as one plain word makes a sentence; the tallest block here is {tallest:.2f}. "
        "Scores from -1 to 1: VADER (Hutto & Gilbert 2014), " + counted + "."
    )
    title = _finding(rows, score, labels)
    return Figure(title, spec(bars, height=78 * len(order)), note, title, rows)


def _word(value: float) -> str:
    strength = "" if abs(value) >= 0.6 else "somewhat "
    return "no such words" if abs(value) < 0.05 else f"{strength}{'positive' if value > 0 else 'negative'} {value:+.2f}"


def strongest(rows: pd.DataFrame, score: str = "attitude") -> pd.DataFrame:
    """Of each outlet its own sentence that sounds strongest, where one is clear, of equal ones the first.

    ``rows`` are those of a ``strip``.
    """
    loud = rows[rows["own"]].assign(size=lambda own: own[score].abs()).query("size >= @LOUD")
    first = loud.sort_values("size", ascending=False, kind="stable").drop_duplicates("article_id")
    return first.sort_index()


def lit(words: pd.DataFrame) -> pd.DataFrame:
    """Tone words with ``kind``: positive, negative, or other where one only names what happened.

    >>> lit(pd.DataFrame({"valence": [-2.0, 1.5, -3.0], "kind": ["attitude", "attitude", "event"]}))["kind"].tolist()
    ['negative', 'positive', 'other']
    """
    signs = words["valence"].gt(0).map({True: "positive", False: "negative"})
    return words.assign(kind=signs.where(words["kind"] == "attitude", "other"))


def _finding(rows: pd.DataFrame, score: str, labels: list[str]) -> str:
    """Which outlet has most own sentences that sound clearly negative, or positive where it leads in these by more."""
    own = rows[rows["own"]].set_index("shown")[score]
    kinds = {kind: _loud(sign * own, labels) for kind, sign in (("negative", -1), ("positive", 1))}
    kind, loud = max(kinds.items(), key=lambda of: (of[1].iloc[0] - of[1].iloc[1:2].sum(), of[1].iloc[0] > 0))
    most, rest = int(loud.iloc[0]), loud.iloc[1:]
    if most == 0:
        return "No outlet's own sentences sound clearly negative or positive"
    sound = "sounds" if most == 1 else "sound"
    if rest.empty:
        return f"{plural(most, 'own sentence')} of {loud.index[0]} {sound} clearly {kind}"
    if most == rest.iloc[0]:
        return f"Own sentences that sound clearly {kind}: {_between(loud)} in each article"
    sentences = plural(most, "own sentence")
    return f"{loud.index[0]} has {sentences} that {sound} clearly {kind}, the others {_between(rest)}"


def _loud(scores: pd.Series, labels: list[str]) -> pd.Series:
    """How many scores of each outlet are clear, most first."""
    counts = scores[scores >= LOUD].groupby(level=0).size().reindex(labels, fill_value=0)
    return counts.sort_values(ascending=False, kind="stable")


def _between(counts: pd.Series) -> str:
    low, high = int(counts.min()), int(counts.max())
    return f"{high}" if low == high else f"{low} to {high}"
