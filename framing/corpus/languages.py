"""Which language a text is in; English unless there is enough text to say otherwise."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

MIN_WORDS = 8
"""Texts with fewer words are taken as English: too short to tell."""

_SAMPLE = 4000
_ENGLISH = frozenset(
    "the of to and in that is was for on with by as at it from said be are has had his have an were which this who not "
    "but he she they their its will would been after or about more".split()
)
_ENGLISH_SHARE = 0.22
_CERTAIN = 0.8
_LIKELY = 0.5  # the script has already left few languages
_SHORT = 50  # words: below this, an uncertain answer about Latin script counts as English
_NAMES = {
    "ar": "Arabic", "bg": "Bulgarian", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "en": "English",
    "es": "Spanish", "fa": "Persian", "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi",
    "hu": "Hungarian", "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ko": "Korean", "nl": "Dutch",
    "no": "Norwegian", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sk": "Slovak",
    "sv": "Swedish", "th": "Thai", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese",
    "zh": "Chinese",
}  # fmt: skip


def language_of(text: str) -> str:
    """The ISO 639-1 code of the text's language, as "en" or "de"; "" when it cannot be told.

    A text of fewer than ``MIN_WORDS`` words in Latin script is too short to tell and taken as English. Clear English is
    recognised by its commonest words; for the rest py3langid decides, and has to be 80 % sure of itself
    (50 % where the script is not Latin).

    >>> language_of("The port reopened on Monday after a strike that lasted for more than two weeks.")
    'en'
    >>> language_of("Der Hafen hat am Montag nach einem Streik von mehr als zwei Wochen wieder geöffnet.")
    'de'
    >>> language_of("Port reopens")
    'en'
    """
    sample = text[:_SAMPLE]
    words = re.findall(r"[^\W\d_]+", sample.lower())
    if len(words) < MIN_WORDS and not _other_script(sample):
        return "en"
    if words and sum(word in _ENGLISH for word in words) >= _ENGLISH_SHARE * len(words):
        return "en"
    code, probability = _identifier().classify(sample)
    if _other_script(sample):
        return code if probability >= _LIKELY else ""
    if probability >= _CERTAIN:
        return code
    return "en" if len(words) < _SHORT else ""


def language_name(code: str) -> str:
    """The English name of a language code, for a sentence.

    >>> language_name("de"), language_name("eu"), language_name("")
    ('German', 'the language “eu”', 'a language that was not recognised')
    """
    return _NAMES.get(code, f"the language “{code}”" if code else "a language that was not recognised")


def _other_script(text: str) -> bool:
    """Are most letters from outside the Latin script (all of which lies below U+0250 in news copy)?"""
    letters = [character for character in text if character.isalpha()]
    return sum(ord(letter) >= 0x250 for letter in letters) > 0.5 * len(letters)


@cache
def _identifier() -> Any:
    """py3langid's model from its wheel: half a second to load, so only when a text is not plainly English."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
