"""The first page: the event, its articles, and what to read first."""

from framing.app import frame, notices, overview, sharing
from framing.app.answering import show

view = frame.choices()
overview.follow(view)
event = view.comparison.event
if not sharing.wanted(overview.PARTS):
    frame.title("The Framing Explorer", overview.question(view), "")
    show(overview.opening(view))
else:
    frame.title(event.title, overview.question(view), "")
overview.doors(view)
notices.of_the_reading(view)
parts = frame.parts(view, overview.PARTS)
if not sharing.embedded():
    overview.questions()
frame.end(view, overview.LIMITS, whole=True, parts=parts)
