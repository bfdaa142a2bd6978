"""Commands that fit the shipped weights again from public data; nothing here runs in the product."""
