"""What every table of things in a text begins with, and the parts and voices of a text."""

SPAN_COLUMNS = ["article_id", "outlet", "sentence_id", "start", "end", "part", "voice"]
PARTS = ("headline", "lede", "body")
OWN_VOICES = ("outlet", "scare_quoted")
