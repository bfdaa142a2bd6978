"""One pass over the text: sentences, tokens, parse, quotations and voice, with exact offsets."""
