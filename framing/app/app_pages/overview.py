"""The first page: the event, its articles, and what to read first."""

from markupsafe import Markup

from framing.app import frame, overview
from framing.app.answering import show

view = frame.choices()
overview.follow(view)
event = view.comparison.event
frame.title("The Framing Explorer", overview.question(view), event.summary or event.title)
show(Markup('<p class="soft" style="max-width:68ch">{}</p>').format(overview.FOREWARNING))
overview.first_words(view)
overview.passage(view)
overview.findings(view)
overview.one_choice(view)
overview.doors()
frame.end(view, overview.LIMITS, whole=True)
