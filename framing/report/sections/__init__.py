"""The sections of a report: one function per question, a view in, markup out; empty where there is nothing to say."""
