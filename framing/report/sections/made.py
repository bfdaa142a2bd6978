"""How the report was made: method in short, versions, word lists, licence, how to cite and to replicate it."""

from __future__ import annotations

from markupsafe import Markup

from framing.charts import html
from framing.report.making import made_with
from framing.report.methods import paragraph
from framing.report.notes import notes
from framing.report.view import View


def made(view: View) -> Markup:
    """Method, versions, licence."""
    with_ = made_with(view.comparison)
    methods = html.join(
        Markup("<dt>{}</dt><dd>{}</dd>").format(words["kicker"], words["method"])
        for words in notes().values()
        if words["method"]
    )
    libraries = ", ".join(f"{name} {number}" for name, number in with_["libraries"].items())
    facts = [
        ("Program", f"Framing Explorer {with_['framing']}, Python {with_['python']}"),
        ("Parser", with_["parser"]),
        ("Libraries", libraries),
        ("Key of the reading", with_["key"]),
        ("Corrections by a person", str(with_["codebook"]) if with_["codebook"] else "none"),
        (
            "Licence of the texts",
            view.event.licence or "not stated: ask whoever holds the rights before you pass this on",
        ),
    ]
    rows = html.join(Markup("<dt>{}</dt><dd>{}</dd>").format(name, value) for name, value in facts)
    lists = html.join(
        Markup("<tr><td>{}</td><td>{}</td><td><code>{}</code></td></tr>").format(
            name, of["version"] or "-", of["sha256"][:12]
        )
        for name, of in {**with_["lexicons"], **{f"model: {k}": v for k, v in with_["models"].items()}}.items()
    )
    return Markup(
        '<dl class="facts-of">{}</dl><h3>In short</h3><dl class="methods">{}</dl><h3>For a methods section</h3>'
        '<p class="cite">{}</p><details><summary>Word lists and models, with version and digest</summary>'
        "<table><thead><tr><th>List</th><th>Version</th><th>SHA-256</th></tr></thead><tbody>{}</tbody></table></details>"
    ).format(rows, methods, paragraph(view.comparison), lists)
