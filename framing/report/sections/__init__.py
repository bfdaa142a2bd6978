"""The sections of a report: one function per question, a view in, markup out; empty markup where there is nothing to say."""
