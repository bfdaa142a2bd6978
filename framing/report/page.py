"""The report as one HTML file: it works offline, prints on A4, and every mark opens its sentences."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path

from markupsafe import Markup

from framing.charts import html
from framing.charts.blind import hidden
from framing.comparison import Comparison
from framing.report import marks
from framing.report.notes import notes, section
from framing.report.sections.articles import articles
from framing.report.sections.facts import facts
from framing.report.sections.made import made
from framing.report.sections.names import names as ledger
from framing.report.sections.opening import findings, headlines, masthead
from framing.report.sections.same_words import same_words
from framing.report.sections.tone import tone
from framing.report.sections.voices import voices
from framing.report.sections.wording import wording
from framing.report.sections.words import words
from framing.report.view import View

_HERE = Path(__file__).parent
SECTIONS = {
    "findings": findings, "headlines": headlines, "names": ledger, "same_words": same_words, "facts": facts,
    "voices": voices, "words": words, "wording": wording, "tone": tone, "articles": articles, "made": made,
}  # fmt: skip


def as_html(comparison: Comparison, names: dict[str, str] | None = None) -> str:
    """The whole comparison as one HTML page.

    ``names`` maps every outlet, in order, to the name to be shown, for reading blind. All text of articles is escaped;
    the page forbids itself every request (Content-Security-Policy), and works with scripts switched off.

    >>> from framing import Article, Event, compare
    >>> articles = Article("a", "A", "", "Rebels fled."), Article("b", "B", "", "Terrorists fled.")
    >>> event = Event("e", "A <bridge>", articles)
    >>> page = as_html(compare(event))
    >>> "<title>A &lt;bridge&gt;</title>" in page, "http://" in page
    (True, False)
    """
    view = View(comparison, names or {outlet: outlet for outlet in comparison.reading.outlets})
    made_sections = {name: section(name, make(view)) for name, make in SECTIONS.items()}
    body = Markup('{}{}<main>{}</main><footer>{}</footer>').format(
        masthead(view), _bar(view, [name for name, content in made_sections.items() if content]),
        html.join(made_sections.values()), _FOOT,
    )  # fmt: skip
    return str(_page(view.event.title, hidden(body, view.names), _style(view)))


_FOOT = "Made with the Framing Explorer. It shows differences with their evidence and never a verdict."


def _page(title: str, body: Markup, style: Markup) -> Markup:
    script = (_HERE / "report.js").read_text("utf-8")
    allowed = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    policy = (
        f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{allowed}'; "
        "base-uri 'none'; form-action 'none'"
    )
    return Markup(
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta http-equiv="Content-Security-Policy" content="{}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="generator" content="Framing Explorer"><title>{}</title><style>{}</style></head>'
        '<body><div class="fx">{}</div><script>{}</script></body></html>\n'
    ).format(policy, title, style, body, Markup(script))


_LISTS = ".evidence li, .versions .v, .columns article, .lane:not(.axis), .headlines > div, .wordcols > div, .intervals"


def _style(view: View) -> Markup:
    sheets = html.STYLE.read_text("utf-8") + (_HERE / "report.css").read_text("utf-8")
    return Markup(sheets + "".join(_only(number) for number in range(len(view.names))))


def _only(number: int) -> str:
    """The rules that dim the other outlets when this one is chosen in the bar; without a script."""
    chosen = f":root:has(#only-{number + 1}:checked)"
    column = f":is(.dots, .ledger, .facts) :is(td, th):not(:first-child):not(:nth-child({number + 2}))"
    return f"{chosen} :is({_LISTS}):not(:has(.o{number})), {chosen} {column} {{ opacity: 0.2; }}\n"


def _bar(view: View, sections: list[str]) -> Markup:
    links = html.join(Markup('<a href="#{}">{}</a>').format(name, notes()[name]["kicker"]) for name in sections)
    choices = [Markup('<label><input type="radio" name="only" id="only-0" checked>all</label>')]
    if 1 < len(view.names) <= len(marks.palette.SHAPES):
        choices += [
            Markup('<label><input type="radio" name="only" id="only-{}">{}{}</label>').format(
                number + 1, marks.sign(number), name
            )
            for number, name in enumerate(view.names.values())
        ]
    only = (
        Markup("<fieldset><legend>Look at</legend>{}</fieldset>").format(html.join(choices)) if len(choices) > 1 else ""
    )
    return Markup('<div class="guide"><nav aria-label="Sections">{}</nav>{}</div>').format(links, only)
