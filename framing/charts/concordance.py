"""A search in its context: one line per hit, the word in the middle."""

from __future__ import annotations

import pandas as pd
from markupsafe import Markup

from framing.charts import html


def lines(hits: pd.DataFrame, names: dict[str, str], limit: int = 100) -> Markup:
    """Hits as lines of left context, keyword and right context, with the outlet's shape.

    >>> hit = {"outlet": "A", "left": "forty", "keyword": "rioters", "right": "fled"}
    >>> "<mark class='term'>rioters</mark>" in lines(pd.DataFrame([hit]), {"A": "Morning Post"})
    True
    """
    order = list(names)
    rows = [
        Markup("<tr><td class='o'>{}</td><td class='l'><bdi>{}</bdi></td><td class='k'><mark "
               "class='term'>{}</mark></td><td class='r'>{}</td></tr>")
        .format(html.chip(names[hit.outlet], order.index(hit.outlet)), hit.left, hit.keyword, hit.right)
        for hit in hits.head(limit).itertuples()
    ]  # fmt: skip
    head = Markup(
        '<colgroup><col class="o"/><col class="l"/><col class="k"/><col class="r"/></colgroup>'
        '<thead class="hidden"><tr><th scope="col">Outlet</th><th scope="col">before</th><th '
        'scope="col">hit</th><th scope="col">after</th></tr></thead>'
    )
    more = Markup('<p class="soft">The first {} of {} hits.</p>').format(limit, len(hits)) if len(hits) > limit else ""
    return Markup('<table class="kwic">{}<tbody>{}</tbody></table>{}').format(head, html.join(rows), more)
