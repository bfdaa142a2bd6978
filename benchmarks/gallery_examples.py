"""One example of every chart, drawn from a bundled event: what the gallery shows (``benchmarks.gallery``)."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup

from framing.charts import (
    concordance,
    exchanges,
    facts,
    headlines,
    html,
    matrix,
    names,
    passages,
    reading,
    sides,
    terminology,
    text,
    tone,
    toward,
    voices,
    wording,
    words,
)  # fmt: skip
from framing.charts.figure import Figure
from framing.report.sections.articles import _exchanged
from framing.report.view import View


def _first(view: View) -> str:
    return view.order[0]


def _passage(view: View) -> Markup:
    groups, substitutions = view.comparison.sentence_groups, view.comparison.substitutions
    number = passages.telling(groups, substitutions)
    base, members = passages.exchanged(groups[groups["group_id"] == number], substitutions, view.order)
    texts = {a.article_id: a.text for a in view.event.articles}
    outlets = {a.article_id: a.outlet for a in view.event.articles}
    table = passages.exchanges_from(substitutions, base)
    made = passages.versions(members, view.comparison.sentences, table, base, texts, view.names, outlets, view.order)
    return Markup('<div class="card versions">{}</div>').format(made)


def _notes(view: View) -> Markup:
    table = passages.exchanges_from(view.comparison.substitutions, _first(view))
    return exchanges.notes(exchanges.entries(table, list(passages.CHARGED))[:9], view.names)


def _ledger(view: View) -> Markup:
    rows = names.counted(view.comparison.ledger)
    return names.table(rows, names.telling(rows)[:7], view.names)


def _labels(view: View) -> Figure:
    rows = names.counted(view.comparison.ledger)
    return names.labels(rows, names.telling(rows)[0], view.names)


def _grid(view: View) -> Markup:
    table = view.comparison.facts
    articles = [(a.article_id, a.outlet, view.words[a.article_id]) for a in view.event.articles]
    return Markup("{}{}").format(
        facts.legend(), facts.grid(table, facts.chosen(table, "shared")[:8], view.names, articles)
    )


def _set(view: View) -> str:
    return view.comparison.naming_sets.query("chosen")["set_id"].iloc[2]


def _choices(view: View) -> Figure:
    return terminology.choices(view.comparison.choices, view.comparison.chosen_terms, _set(view), view.names)


def _shares(view: View) -> Figure:
    hits, table = view.comparison.chosen_terms, view.comparison.choices
    totals = table[table["total"] >= 5].sort_values("n", ascending=False)
    best = totals.iloc[0]
    row = terminology.forms(hits)[best["set_id"], best["variant"]]
    return terminology.shares(table, hits, best["set_id"], row, view.names)


def _keyness(view: View) -> Figure:
    return words.keyness(view.comparison.keyness, list(view.names)[1], view.names)


def _votes(view: View) -> Figure:
    table = view.comparison.target_tone
    actor = toward.actors(table, view.comparison.ledger)[0][0]
    return toward.votes(table, view.comparison.actor_tone, actor, view.names)


def _evidence(view: View) -> Markup:
    hits = view.comparison.chosen_terms
    return text.evidence(hits[hits["form"].str.lower() == "militants"], view.comparison.sentences, view.names)


def _article(view: View) -> Markup:
    article, marks = view.event.articles[0], reading.marks_of(view.comparison.reading.quotes, "quoted")
    own = view.comparison.sentences.query("article_id == @article.article_id").head(8)
    made = text.article(article.article_id, article.text, own, marks.get(article.article_id, []))
    return Markup('<div class="columns"><article>{}</article></div>').format(made)


def _columns(view: View) -> Markup:
    sentences = view.comparison.sentences.query("paragraph < 4")
    layers = {
        "Quotations": reading.marks_of(view.comparison.reading.quotes, "quoted"),
        "Changed words": _exchanged(view),
    }
    return reading.columns(view.event, sentences, view.names, view.order[:3], layers, view.comparison.sentence_groups)


def _matrix(view: View) -> Figure:
    counts = view.comparison.wording_by_outlet.rename(columns={"class": "row"})
    rows = counts.groupby("row")["n"].sum().sort_values(ascending=False).index[:6].tolist()
    title = f"{html.plural(int(counts['n'].sum()), 'hit')} in classes of wording"
    return matrix.matrix(counts, view.names, rows, title, "Marks: hits of each class.", unit="hit")


def _spoken(view: View) -> Figure:
    return voices.words(view.comparison.quotations, view.names)


def _sides(view: View) -> Figure:
    """Officials against everybody else: two speakers alone have too few verbs in one event."""
    spoken = view.comparison.quotations
    spoken = spoken[spoken["actor_id"] != ""]
    camps = {
        actor_id: "officials" if "official" in source else "others"
        for actor_id, source in zip(spoken["actor_id"], spoken["source"], strict=True)
    }
    return sides.asymmetry(view.comparison.doubt(camps), view.names, "doubting")


def _of_mentions(view: View) -> Figure:
    table = view.comparison.terms_by_actor
    table = table[table["set_id"] == table["set_id"].iloc[0]]
    actor_id = next(iter(terminology.actors_of(table).values()))
    return terminology.of_mentions(table, view.comparison.terminology, actor_id, view.names)


EXAMPLES: dict[str, Callable[[View], Figure | Markup]] = {
    "headlines.headlines": lambda view: headlines.headlines(view.event, view.names),
    "names.table": _ledger,
    "names.labels": _labels,
    "passages.versions": _passage,
    "passages.legend": lambda view: passages.legend([kind for kind in passages.KINDS if kind != "style"]),
    "exchanges.notes": _notes,
    "facts.grid": _grid,
    "facts.legend": lambda view: facts.legend(),
    "voices.words": _spoken,
    "voices.cues": lambda view: voices.cues(view.comparison.quotations, view.names),
    "sides.asymmetry": _sides,
    "terminology.choices": _choices,
    "terminology.shares": _shares,
    "terminology.of_mentions": _of_mentions,
    "words.lists": lambda view: words.lists(view.comparison.keyness, view.names),
    "words.keyness": _keyness,
    "concordance.lines": lambda view: concordance.lines(
        view.comparison.kwic("fighters|terrorists|militants"), view.names, limit=8
    ),
    "toward.votes": _votes,
    "tone.strip": lambda view: tone.strip(view.comparison.sentence_tone, view.names, "attitude"),
    "wording.wording": lambda view: wording.wording(view.comparison.wording, view.names),
    "wording.frames": lambda view: wording.frames(
        view.comparison.frames, view.names, view.comparison.frames["scheme"].iloc[0]
    ),
    "matrix.matrix": _matrix,
    "text.evidence": _evidence,
    "text.article": _article,
    "text.marked": lambda view: Markup('<p class="serif" style="font-size:1.3rem">{}</p>').format(
        text.marked(
            "US-backed forces prepared to bring more people out",
            0,
            50,
            [text.Mark(0, 16, "label"), text.Mark(17, 25, "verb"), text.Mark(29, 50, "only")],
        )
    ),
    "reading.columns": _columns,
    "reading.legend": lambda view: reading.legend(
        {"Changed words": ["label", "verb", "agency"], "Quotations": ["quoted"]}
    ),
}
"""How each chart is made: from its name in ``framing.charts`` to what draws it from a report's view."""
