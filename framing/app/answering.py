"""HTML on a page: shown as it is, or with buttons that answer by mouse and by keyboard."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import streamlit as st
from markupsafe import Markup

from framing.charts.blind import hidden
from framing.charts.html import STYLE

_SCRIPT = Path(__file__).with_name("answering.js")


@cache
def _component():
    return st.components.v2.component(
        "framing_answering",
        html="<div class='fx'></div>\n",
        css=STYLE.read_text("utf-8"),
        js=_SCRIPT.read_text("utf-8"),
    )


def style(embedded: bool = False) -> None:
    """The style sheet, once per page, for everything that ``show`` puts on it."""
    st.html(f"<style>{STYLE.read_text('utf-8')}{_PAGE}{_EMBEDDED if embedded else ''}</style>")


def show(markup: Markup) -> None:
    """Markup without buttons."""
    st.html(Markup('<div class="fx">{}</div>').format(_as_shown(markup)))


def hide(names: dict[str, str]) -> None:
    """From now on outlets go by these names in all that this page shows, articles' own words included."""
    st.session_state["hidden"] = names


def _as_shown(markup: Markup | str) -> Markup:
    return hidden(markup, st.session_state.get("hidden", {}))


def answer(markup: Markup, key: str, on_pick=None, pressed: str | None = None, opened: Markup | str = "") -> None:
    """Markup with ``html.pick`` buttons; ``on_pick(value)`` runs before the page does when one is chosen.

    ``pressed`` is the value of the button that is shown as chosen ("" for none); without it, the markup says so.
    ``opened`` is what the choice brings: it stands in a row of its own below the one with that button.
    """

    def picked() -> None:
        value = getattr(st.session_state.get(key), "picked", None)  # the page may have been left since
        if value is not None and on_pick is not None:
            on_pick(str(value))

    given = {"html": str(_as_shown(markup)), "pressed": pressed, "opened": str(_as_shown(opened))}
    _component()(key=key, data=given, on_picked_change=picked)


_PAGE = """
[data-testid=stMainBlockContainer]{max-width:74rem;margin:0 auto}
[data-testid=stHeader]{background:light-dark(#fbfaf7,#161513)}
[data-testid=stMain] kbd{color:light-dark(#5c5a55,#c9c3b6)!important;opacity:1!important}
[data-testid=stButtonGroup] button:is([aria-pressed=true],[aria-checked=true]) p{
color:light-dark(#6d3218,#f3c9b3)!important}
[data-testid=stMain] .stVegaLiteChart{overflow:visible}
[data-testid=stMain] .stSelectbox input{text-overflow:ellipsis}
:is([data-testid=stBaseButton-tertiary],[data-testid=stPageLink-NavLink]) p{text-decoration:underline;
text-underline-offset:2px}
[data-testid=stPageLink-NavLink]{padding-left:0}
[data-testid=stSelectboxVirtualDropdown] [role=option]>*{min-width:0;overflow:hidden;text-overflow:ellipsis}
[data-testid=stDateInput] [role=spinbutton]{display:inline-flex;min-width:24px;min-height:24px;align-items:center;
justify-content:center}
[data-testid=stMainMenuPopover] *{opacity:1!important}
:is([data-testid=stTopNavLink],[data-testid=stSidebarNavLink],[data-testid=stPageLink-NavLink],
.stVegaLiteChart button,[data-testid=stElementToolbar] button):focus-visible{outline:2px solid currentColor!important;
outline-offset:1px}
[data-testid=stCodeCopyButton]{opacity:1!important}
:is(.st-key-passages,.st-key-chosen){scroll-margin-top:4rem;outline:none}
[data-testid=stPopoverBody]{min-height:min(12rem,60vh)} /* it opens where there is room for what comes into it */
[data-testid=stExpandSidebarButton]{width:auto!important}
[data-testid=stExpandSidebarButton]::after{content:"Pages";font:600 1rem "Source Sans",sans-serif;margin:0 .4rem}
@media (max-width:640px){[data-testid=stMainBlockContainer]{padding-left:1rem;padding-right:1rem}
[data-testid=stMain] kbd{display:none}.st-key-changes,:has(>.st-key-changes){height:auto!important}}
@media (min-width:1600px){html{font-size:18px}} /* a projector is read from the last row */
.on-paper{display:none}
@media (prefers-reduced-motion:reduce){*,*::before,*::after{transition-duration:1ms!important;
animation-duration:1ms!important;animation-iteration-count:1!important;scroll-behavior:auto!important}}
@media (forced-colors:active){ /* what is switched on is filled, as everywhere */
[data-testid=stCheckbox] label>div:first-of-type{border:1px solid;border-radius:999px}
[data-testid=stCheckbox] label>div:first-of-type>div{forced-color-adjust:none;background:CanvasText}
[data-testid=stCheckbox]:has(input:checked) label>div:first-of-type{forced-color-adjust:none;background:Highlight}
[data-testid=stButtonGroup] button:is([aria-pressed=true],[aria-checked=true]){forced-color-adjust:none;
background:Highlight!important;border-color:Highlight}
[data-testid=stButtonGroup] button:is([aria-pressed=true],[aria-checked=true]) p{color:HighlightText!important}
[data-testid=stTopNavLink][aria-current=page]{outline:2px solid!important}}
@media print{
:is([data-testid=stHeader],[data-testid=stToolbar],.stDownloadButton,.stButton,.stFormSubmitButton,.stPopover,.stSelectbox,
.stButtonGroup,.stCheckbox,.stFileUploader,.stForm,.stTabs,[data-testid=stElementToolbar],[class*=st-key-save_]){display:none!important}
html,body{background:#fff!important}
[data-testid=stApp]{color-scheme:light!important;background:#fff!important;color:#1d1d1b!important}
[data-testid=stMarkdownContainer] *,.stVegaLiteChart{color:#1d1d1b!important}
[data-testid=stMainBlockContainer]{max-width:none;padding:0 4mm}
[data-testid=stElementContainer]:has(>.stVegaLiteChart){break-inside:avoid}
.on-paper{display:block;font:400 10pt/1.4 "Source Sans",sans-serif;margin:0}
}
"""

_EMBEDDED = """
[data-testid=stHeader]{display:none}
[data-testid=stMainBlockContainer]{padding-top:1rem;padding-bottom:1rem}
.fx h1{font-size:1.5rem}
"""
