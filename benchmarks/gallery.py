"""The chart gallery: ``python -m benchmarks.gallery`` writes docs/gallery.md and its pictures from the real functions.

Every public function of ``framing.charts`` that makes a figure or a piece of a page is drawn once, from a bundled
event; each picture is under 150 kB. Needs Chromium and the packages of requirements-dev.txt; ``--text`` writes the page
alone and leaves the pictures as they are.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from benchmarks.screenshots import small
from framing import prepared
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
from framing.charts.figure import Figure, standalone
from framing.report.sections.articles import _exchanged
from framing.report.view import View, blind_names

ROOT = Path(__file__).parents[1]
PAGE, FOLDER = ROOT / "docs" / "gallery.md", ROOT / "docs" / "gallery"
EVENT, LARGEST, WIDTH = "baghouz", 150_000, 960
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu"]
CHROMIUM = os.environ.get("FRAMING_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")


@dataclass(frozen=True)
class Picture:
    """One entry: its function, the question it answers, what one sees, the table it draws, how it is made here."""

    function: str
    question: str
    seen: str
    table: str
    make: Callable[[View], Figure | Markup]

    @property
    def file(self) -> str:
        """The name of its picture."""
        return self.function.replace(".", "-").replace("_", "-") + ".png"


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


PICTURES = (
    Picture(
        "headlines.headlines",
        "What does each outlet say first?",
        "Headlines side by side, with the length of each article.",
        "articles",
        lambda view: headlines.headlines(view.event, view.names),
    ),
    Picture(
        "names.table",
        "Who is called what?",
        "Actors in rows, outlets in columns; each label with its count opens its sentences.",
        "ledger",
        _ledger,
    ),
    Picture(
        "names.labels",
        "What is one actor called, and by whom?",
        "Labels of one actor as dots; area and number are the mentions.",
        "ledger",
        _labels,
    ),
    Picture(
        "passages.versions",
        "Which words were exchanged in the same sentence?",
        "One sentence in all its versions; exchanged, added and cut words are marked by kind.",
        "substitutions",
        _passage,
    ),
    Picture(
        "passages.legend",
        "Which kinds of exchange are there?",
        "Each kind with its tint and line.",
        "substitutions",
        lambda view: passages.legend([kind for kind in passages.KINDS if kind != "style"]),
    ),
    Picture(
        "exchanges.notes",
        "What did the others put instead?",
        "The base's words, then what each other outlet put, as in the notes of a critical edition.",
        "substitutions",
        _notes,
    ),
    Picture(
        "facts.grid",
        "What is told by whom, and what is not told here?",
        "Facts in rows, articles in columns: told (with the paragraph), told differently, cut, not told.",
        "facts",
        _grid,
    ),
    Picture(
        "facts.legend",
        "What do the cells of the fact grid mean?",
        "Told, told differently, cut, not told here.",
        "facts",
        lambda view: facts.legend(),
    ),
    Picture(
        "voices.words",
        "Who gets to speak?",
        "Words given to each speaker by each outlet; area and number are the words.",
        "quotations",
        _spoken,
    ),
    Picture(
        "voices.cues",
        "With which verb?",
        "Reporting verbs by outlet; those that doubt, endorse or confront say so.",
        "quotations",
        lambda view: voices.cues(view.comparison.quotations, view.names),
    ),
    Picture(
        "sides.asymmetry",
        "Whom do the verbs doubt?",
        "Verbs that doubt for one side and for the other: counts, and the difference where there is enough text.",
        "quotations",
        _sides,
    ),
    Picture(
        "terminology.choices",
        "Which of the competing terms does each outlet choose?",
        "Terms of one naming set in the words that were used; counts in the outlet's own voice.",
        "choices",
        _choices,
    ),
    Picture(
        "terminology.shares",
        "How large a part of the choices is one term?",
        "A share with its 95 % interval, from five uses up; below that, the count.",
        "choices",
        _shares,
    ),
    Picture(
        "terminology.of_mentions",
        "Of all mentions, how many get one of the terms?",
        "Mentions of one actor by term, with those that get none of them.",
        "terms_by_actor",
        _of_mentions,
    ),
    Picture(
        "words.lists",
        "Which words mark each outlet?",
        "The marking words of every outlet, with uses here and elsewhere.",
        "keyness",
        lambda view: words.lists(view.comparison.keyness, view.names),
    ),
    Picture(
        "words.keyness",
        "How much more often, and how sure is that?",
        "Rates against the others on a doubling scale, with 95 % intervals.",
        "keyness",
        _keyness,
    ),
    Picture(
        "concordance.lines",
        "Where does a word stand?",
        "Every hit of a search in its context.",
        "kwic(pattern)",
        lambda view: concordance.lines(view.comparison.kwic("fighters|terrorists|militants"), view.names, limit=8),
    ),
    Picture(
        "toward.votes",
        "How does it sound toward somebody?",
        "One dot per mention from negative to positive, unsure calls open; a mean with interval from five mentions up.",
        "target_tone",
        _votes,
    ),
    Picture(
        "tone.strip",
        "How does it sound, sentence by sentence?",
        "Sentences in the order of the article; up sounds positive, down negative, pale is other people's words.",
        "sentence_tone",
        lambda view: tone.strip(view.comparison.sentence_tone, view.names, "attitude"),
    ),
    Picture(
        "wording.wording",
        "How do the words hedge, boost, picture and judge?",
        "Groups of wording by outlet, in its own voice.",
        "wording",
        lambda view: wording.wording(view.comparison.wording, view.names),
    ),
    Picture(
        "wording.frames",
        "Which frames' vocabulary is in use?",
        "Words of each frame's vocabulary by outlet: where to read, not how the article is framed.",
        "frames",
        lambda view: wording.frames(view.comparison.frames, view.names, view.comparison.frames["scheme"].iloc[0]),
    ),
    Picture(
        "matrix.matrix",
        "How many of what, where?",
        "Any counts by outlet as dots: here classes of wording.",
        "wording_by_outlet",
        _matrix,
    ),
    Picture(
        "text.evidence",
        "Which sentences are behind a number?",
        "Outlet, sentence with the counted words lit, place and voice.",
        "any evidence table",
        _evidence,
    ),
    Picture(
        "text.article",
        "What does the article say?",
        "A whole text with its marks; lighter words are other people's.",
        "sentences",
        _article,
    ),
    Picture(
        "text.marked",
        "What was found in this text?",
        "Any span of a text with marks that may overlap.",
        "any evidence table",
        lambda view: Markup('<p class="serif" style="font-size:1.3rem">{}</p>').format(
            text.marked(
                "US-backed forces prepared to bring more people out",
                0,
                50,
                [text.Mark(0, 16, "label"), text.Mark(17, 25, "verb"), text.Mark(29, 50, "only")],
            )
        ),
    ),
    Picture(
        "reading.columns",
        "How do the articles read side by side?",
        "Articles in columns with layers of marks; sentences that tell the same light up together.",
        "sentences, sentence_groups",
        _columns,
    ),
    Picture(
        "reading.legend",
        "What do the marks mean?",
        "The layers in use.",
        "-",
        lambda view: reading.legend({"Changed words": ["label", "verb", "agency"], "Quotations": ["quoted"]}),
    ),
)


def page() -> str:
    """docs/gallery.md."""
    head = (
        "# Chart gallery\n\n"
        f"Every picture is made by the function named under it from the bundled event *{EVENT}*, by "
        "`python -m benchmarks.gallery`. One colour and one shape per outlet everywhere, titles that say what one "
        "sees, a note under every picture, n in the labels. Every mark opens its sentences, in the app and in the HTML "
        "report "
        "(`framing compare baghouz --format html --output report.html`).\n"
    )
    parts = [
        f"\n## {picture.question}\n\n{picture.seen}\n\n![{picture.question}](gallery/{picture.file})\n\n"
        f"`framing.charts.{picture.function}` · table: `{picture.table}`\n"
        for picture in PICTURES
    ]
    return head + "".join(parts)


def drawn(picture: Picture, view: View) -> str:
    """The picture as a page of its own."""
    import vl_convert

    made = picture.make(view)
    if isinstance(made, Figure):
        spec = standalone({**made.spec, "width": WIDTH - 250})
        spec["config"] = {**spec["config"], "font": "DejaVu Sans"}
        svg = vl_convert.vegalite_to_svg(spec).replace("currentColor", "#1d1d1b")
        made = Markup('<h2>{}</h2><div style="margin:.9rem 0">{}</div>{}').format(
            made.title, Markup(svg), html.note(made.note)
        )
    style = html.STYLE.read_text("utf-8")
    return (
        f"<!doctype html><meta charset=utf-8><style>{style} body{{margin:0;background:#fbfaf7;color-scheme:light}} "
        f"#p{{padding:24px;width:{WIDTH}px}} h2{{margin-top:0}}</style><body><div id=p class=fx>{made}</div>"
    )


def shoot(view: View) -> None:
    """Write every picture, smaller until it is under the limit."""
    from playwright.sync_api import sync_playwright

    if not CHROMIUM:
        sys.exit("Chromium is missing; install it (apt-get install chromium) or set FRAMING_CHROMIUM to it.")
    FOLDER.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as running:
        browser = running.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        tab = browser.new_page(viewport={"width": WIDTH + 60, "height": 900}, device_scale_factor=1.5)
        for picture in PICTURES:
            tab.set_content(drawn(picture, view))
            made = small(tab.locator("#p").screenshot(), LARGEST)
            if len(made) >= LARGEST:
                sys.exit(f"{picture.function} is {len(made):,} bytes; draw less of it.")
            (FOLDER / picture.file).write_bytes(made)
        browser.close()


def main() -> None:
    """The page, and the pictures unless ``--text`` is given."""
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
    if "--text" not in sys.argv:
        comparison = prepared.load(EVENT)
        shoot(View(comparison, blind_names(comparison)))


if __name__ == "__main__":
    main()
