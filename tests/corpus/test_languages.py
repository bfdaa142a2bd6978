import pytest

from framing.corpus.languages import language_name, language_of

SENTENCES = {
    "en": "The port of Almira reopened on Monday after a strike that lasted for more than two weeks.",
    "de": "Der Hafen von Almira hat am Montag nach einem Streik von mehr als zwei Wochen wieder geöffnet.",
    "fr": "Le port d'Almira a rouvert lundi après une grève de plus de deux semaines, selon le syndicat.",
    "es": "El puerto de Almira reabrió el lunes después de una huelga de más de dos semanas, dijo el sindicato.",
    "it": "Il porto di Almira ha riaperto lunedì dopo uno sciopero di oltre due settimane, ha detto il sindacato.",
    "nl": "De haven van Almira is maandag weer opengegaan na een staking van meer dan twee weken, zegt de bond.",
    "pl": "Port w Almirze został ponownie otwarty w poniedziałek po strajku trwającym ponad dwa tygodnie.",
    "tr": "Almira limanı iki haftadan uzun süren bir grevin ardından pazartesi günü yeniden açıldı, dedi sendika.",
    "ru": "Порт Альмиры вновь открылся в понедельник после забастовки, длившейся более двух недель.",
    "uk": "Порт Альміри знову відкрився у понеділок після страйку, який тривав понад два тижні, заявила профспілка.",
    "ar": "أعيد فتح ميناء الميرة يوم الاثنين بعد إضراب استمر أكثر من أسبوعين، بحسب نقابة العمال.",
    "he": "נמל אלמירה נפתח מחדש ביום שני לאחר שביתה שנמשכה יותר משבועיים, כך אמר האיגוד.",
    "el": "Το λιμάνι της Αλμίρα άνοιξε ξανά τη Δευτέρα μετά από απεργία δύο εβδομάδων.",
    "zh": "阿尔米拉港在持续两周多的罢工之后于周一重新开放，工会表示。",
    "ja": "アルミラ港は二週間以上続いたストライキの後、月曜日に再開したと組合は述べた。",
}


@pytest.mark.parametrize("code", SENTENCES)
def test_one_sentence_is_enough(code):
    assert language_of(SENTENCES[code]) == code


@pytest.mark.parametrize("text", ["", "Port", "Puerto reabierto", "Hafen wieder offen", "123 456", "— … !"])
def test_too_short_to_tell_counts_as_english(text):
    assert language_of(text) == "en"


def test_headlines_in_english_without_small_words():
    assert language_of("Almira Port Reopens Monday; Dockers' Union Claims Victory; Company Shrugs") == "en"


def test_an_english_article_with_foreign_words_is_english():
    assert language_of(f"{SENTENCES['en']} “Wir haben gewonnen,” said one of the workers in German.") == "en"


def test_names():
    assert language_name("ar") == "Arabic"
    assert language_name("xx") == "the language “xx”"


def test_every_text_of_basil_is_english(research_data):
    from framing.corpus.datasets import basil

    articles = [article for event in basil(research_data("basil")) for article in event.articles]
    assert {language_of(article.text) for article in articles} == {"en"}
    assert {language_of(article.headline) for article in articles} == {"en"}
