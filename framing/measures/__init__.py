"""One question of the reader per module; each takes a reading, or other tables, and returns a table."""
