def language_of(text): return "en"
