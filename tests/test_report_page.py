"""The comparison as one HTML page: complete, escaped, offline, every mark leading somewhere."""

import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest

from framing import Article, Event, compare, report
from framing.comparison import Comparison
from framing.report import page
from framing.report.notes import notes


class Page(HTMLParser):
    """What a test asks of a page: its elements, their attributes, its text."""

    def __init__(self, text):
        super().__init__()
        self.elements, self.text, self.inside = [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))
        self.inside.append(tag)

    def handle_endtag(self, tag):
        if tag in self.inside:
            while self.inside.pop() != tag:
                pass

    def handle_data(self, data):
        if not {"style", "script"} & set(self.inside):
            self.text.append(data)

    def values(self, attribute, tag=None):
        return [a[attribute] for name, a in self.elements if attribute in a and tag in (None, name)]


@pytest.fixture(scope="module")
def comparison(bridge):
    return Comparison(bridge)


@pytest.fixture(scope="module")
def made(comparison):
    return report.as_html(comparison)


@pytest.fixture(scope="module")
def parsed(made):
    return Page(made)


def test_every_section_of_the_page_has_words_and_a_question(parsed):
    assert list(page.SECTIONS) == list(notes())
    text = "".join(parsed.text)
    for name, words in notes().items():
        assert words["kicker"] and words["question"], name
        if name in parsed.values("id"):
            assert words["question"] in text, name
            assert all(limit in text for limit in words["limits"]), name


def test_what_the_event_has_is_on_the_page(parsed, comparison):
    shown = set(parsed.values("id", "section"))
    assert {"findings", "headlines", "names", "words", "voices", "tone", "articles", "made"} <= shown
    text = " ".join("".join(parsed.text).split())
    for article in comparison.event.articles:
        assert article.headline in text
        assert " ".join(article.text.split("\n\n")[1].split()) in text


def test_ids_are_there_once_and_every_link_leads_to_one(parsed):
    ids = parsed.values("id")
    assert len(ids) == len(set(ids))
    links = parsed.values("href")
    assert links and all(link.startswith("#") for link in links)
    assert {link[1:] for link in links} - set(ids) <= {door.rsplit("-", 1)[0] for door in ids if "-" in door}


def test_every_drawer_has_a_link_and_sentences(made, parsed):
    drawers = [a["id"] for tag, a in parsed.elements if a.get("class") == "drawer"]
    assert len(drawers) > 20
    assert {f"#{drawer}" for drawer in drawers} <= set(parsed.values("href"))
    for piece in re.split(r'<section class="drawer"', made)[1:]:
        assert '<p class="said">' in piece.split("</section>")[0]


def drawer_of(made, link):
    """What a link opens."""
    name = re.search(link, made).group(1)
    return made.split(f'id="{name}"')[1].split("</section>")[0]


def test_a_label_opens_the_sentence_that_was_counted(made):
    drawer = drawer_of(made, r'href="#(label-\d+)" aria-label="Evening Star: spokeswoman, 1 mention"')
    assert "Evening Star: “spokeswoman”, 1 mention" in drawer
    assert drawer.count("<mark") == 1 and "left us no choice" in drawer


def test_a_marking_word_opens_as_many_places_as_its_count(made, comparison):
    row = comparison.keyness.query("outlet == 'Evening Star' and term == 'rioters'").iloc[0]
    drawer = drawer_of(made, r'href="#(word-\d+)" aria-label="rioters: 2 in Evening Star, \d in the others"')
    assert "Rioters</mark> driven from bridge" in drawer and "rioters</mark> were driven" in drawer
    assert drawer.count("<mark") == row["n"] == 2


def test_nothing_is_fetched(made, parsed):
    assert not parsed.values("src") and "url(" not in made and "@import" not in made
    assert not re.search(r"https?://", made)
    assert {tag for tag, _ in parsed.elements}.isdisjoint({"link", "img", "iframe", "object", "form"})


def test_the_page_forbids_itself_requests_and_other_scripts(made):
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', made).group(1).replace("&#39;", "'")
    assert policy.startswith("default-src 'none'") and "connect-src" not in policy
    scripts = re.findall(r"<script>(.*?)</script>", made, re.DOTALL)
    assert len(scripts) == 1
    digest = base64.b64encode(hashlib.sha256(scripts[0].encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}'" in policy


def test_text_of_articles_is_escaped_everywhere():
    evil = '<img src=x onerror="alert(1)"> “Rebels & rioters” fled the <b>town</b>, said Anna Müller.'
    articles = tuple(
        Article(name, f"<i>{name}</i>", f"<script>{name}</script>", f"<script>{name}</script>\n\n{evil} {more}")
        for name, more in (("a", "Militants won."), ("b", "Terrorists won."))
    )
    event = Event("e", "</title><script>alert(2)</script>", articles, summary="<svg onload=alert(3)>")
    parsed = Page(report.as_html(compare(event)))
    tags = [tag for tag, _ in parsed.elements]
    assert tags.count("script") == 1 and not {"img", "svg"} & set(tags)
    assert not [a for _, a in parsed.elements if any(name.startswith("on") for name in a)]
    assert '<img src=x onerror="alert(1)">' in "".join(parsed.text)


def test_read_blind_the_outlets_are_letters(comparison):
    names = report.blind_names(comparison)
    assert list(names.values()) == ["Outlet A", "Outlet B", "Outlet C"]
    text = "".join(Page(report.as_html(comparison, names)).text)
    assert "Outlet B" in text
    for outlet in names:
        assert outlet not in text


def test_the_page_says_what_it_was_made_with(parsed, comparison):
    text = "".join(parsed.text)
    assert comparison.reading.key in text and comparison.reading.parser in text
    assert "terminology/economy.yaml" in text and "model: target_tone" in text
    assert "not stated: ask whoever holds the rights" in text


def test_findings_are_followed_by_their_sentences_both_sides_first(made, comparison):
    from framing.differences import findings

    table = findings(comparison)
    items = made.split('<ol class="differences">')[1].split("</ol></section>")[0].split('<li><p class="say">')[1:]
    assert len(items) == min(len(table), 8) > 0
    first = table.iloc[0]
    assert first["outlet"] in re.search(r'<div class="who">(.*?)</div>', items[0]).group(1)


def test_a_single_article_gives_a_page(one_article):
    made = report.as_html(Comparison(one_article("Police cleared the bridge on Monday.", "Bridge cleared")))
    assert "nothing to compare it with" in made and "Police cleared the bridge" in made
    assert 'id="same_words"' not in made


def test_an_event_without_words_gives_a_page():
    articles = Article("a", "A", "", "…"), Article("b", "B", "", "!")
    made = report.as_html(compare(Event("e", "Silence", articles)))
    assert "<h1>Silence</h1>" in made and "Too little text" in made


def test_articles_in_another_language_give_a_page():
    police = "Die Polizei hat am Montag die Brücke geräumt und vierzig Menschen weggebracht."
    rioters = "Am Montag wurden vierzig Chaoten von der Brücke vertrieben, die sie besetzt hatten."
    german = Article("a", "A", "", police), Article("b", "B", "", rioters)
    made = report.as_html(compare(Event("e", "Eine Brücke", german)))
    assert "vierzig Chaoten" in made
