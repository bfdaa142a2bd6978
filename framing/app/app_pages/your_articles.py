"""A visitor's own articles: give them, look them over, compare."""

from framing.app import frame, giving, looking_over, own

frame.title("Your articles", "How do they tell it?", own.LEAD)
own.done()
giving.giving()
looking_over.checking()
own.comparing()
