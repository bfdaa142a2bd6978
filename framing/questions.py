"""The questions that the command line answers with one table each: command, table, question, columns on a terminal."""

from __future__ import annotations

from typing import NamedTuple


class Question(NamedTuple):
    """One command: its ``name``, the ``table`` of a comparison, ``asks`` in words, the ``columns`` for reading."""

    name: str
    table: str
    asks: str
    columns: tuple[str, ...]


QUESTIONS = (
    Question(
        "quoting",
        "quotations",
        "Who speaks, and with which verb?",
        ("outlet", "form", "speaker", "actor", "cue", "cue_class", "certain", "words", "quotation"),
    ),
    Question(
        "speakers",
        "speakers",
        "How much room does each outlet give to each speaker?",
        ("outlet", "actor", "source", "n", "words", "direct", "indirect", "share", "low", "high"),
    ),
    Question(
        "cues",
        "cues",
        "With which verbs does each outlet report each speaker?",
        ("outlet", "actor", "cue_class", "n", "of", "share", "low", "high", "words_used"),
    ),
    Question(
        "wording",
        "wording",
        "Which words hedge, boost, blur, picture or judge?",
        ("outlet", "part", "voice", "group", "class", "form", "strength", "sentence"),
    ),
    Question(
        "loaded",
        "loaded_sentences",
        "Which sentences have the most loaded wording, and by which words?",
        ("outlet", "part", "voice", "loaded", "n", "forms", "sentence"),
    ),
    Question(
        "frames",
        "frames_by_outlet",
        "Which frames' vocabulary does each outlet use?",
        ("scheme", "frame", "outlet", "n", "per_1000", "low", "high", "forms"),
    ),
    Question(
        "suggestions",
        "suggestions",
        "Which actors may be one? A person decides.",
        ("left_actor", "right_actor", "kind", "reason", "score"),
    ),
    Question(
        "wire",
        "passages",
        "What is shared copy, and where did it come from?",
        (
            "passage_id",
            "rank",
            "outlet",
            "kind",
            "origin",
            "certain",
            "base",
            "sentences",
            "words",
            "density",
            "identical",
        ),
    ),
    Question(
        "coverage",
        "facts",
        "Which facts are told by whom?",
        ("rank", "fact", "outlet", "told", "differs", "in_wire", "paragraph"),
    ),
    Question(
        "agency",
        "clauses",
        "Who acts, who is acted on, and who is left out?",
        ("outlet", "voice", "words", "construction", "agent", "patient", "certain"),
    ),
    Question(
        "flips",
        "flips",
        "Which act has its agent named here and left out there?",
        ("outlet", "change", "left_words", "left_agent", "right_words", "right_agent"),
    ),
    Question(
        "toward",
        "target_tone",
        "How does it sound toward each actor, mention by mention?",
        ("outlet", "voice", "actor", "negative", "neutral", "positive", "tone", "confident", "flag", "tier"),
    ),
    Question(
        "naming",
        "ledger",
        "Who is called what?",
        (
            "actor",
            "type",
            "outlet",
            "label",
            "n",
            "n_headline",
            "n_lede",
            "n_own",
            "n_attributed",
            "share",
            "low",
            "high",
            "hint",
            "hint_source",
        ),
    ),
    Question(
        "mentions",
        "mentions",
        "Where is each actor named?",
        ("outlet", "part", "voice", "actor", "mention", "label", "rule"),
    ),
    Question(
        "substitutions",
        "substitutions",
        "Which words were exchanged between two versions of a sentence?",
        ("outlet", "kind", "left", "right", "left_context", "right_context"),
    ),
    Question(
        "exchanges",
        "exchanges",
        "Which exchanges come back?",
        ("kind", "left", "right", "right_outlet", "n", "left_outlets", "example"),
    ),
    Question(
        "terminology",
        "chosen_terms",
        "Which of the competing terms does each outlet choose?",
        ("outlet", "part", "voice", "concept", "form", "connotation", "certain", "sentence"),
    ),
    Question(
        "choices",
        "choices",
        "How often does each outlet choose each of the competing terms?",
        ("concept", "outlet", "variant", "connotation", "n", "total", "share", "low", "high"),
    ),
    Question(
        "referents",
        "terms_by_actor",
        "Of all mentions of an actor, how many get which of the competing terms, and how many none?",
        ("concept", "actor", "outlet", "variant", "n", "total", "share", "low", "high"),
    ),
    Question(
        "guidance",
        "guidance",
        "What did style guides say about these terms at the time?",
        ("concept", "source", "year", "since", "until", "says", "url"),
    ),
    Question(
        "keyness",
        "keyness",
        "Which words mark each outlet?",
        ("outlet", "term", "n", "n_reference", "articles", "log_odds", "z", "g2", "log_ratio", "low", "high"),
    ),
    Question(
        "tone",
        "sentence_tone",
        "How does each sentence sound, and which words make it so?",
        ("outlet", "part", "voice", "tone", "attitude", "words"),
    ),
)
