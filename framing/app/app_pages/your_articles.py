"""A visitor's own articles: give them, look them over, compare."""

from framing.app import frame, own

frame.title("Your articles", "How do they tell it?", own.LEAD)
own.done()
own.giving()
own.checking()
own.comparing()
