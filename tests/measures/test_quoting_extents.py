"""Where a reported clause begins and ends, who shares its speaker, and what only looks like speech."""

import pytest

from framing.language import parsing
from framing.language.quotes import quotes
from framing.measures import naming, quoting

pytestmark = pytest.mark.skipif(not parsing.model_name(), reason="no English spaCy model is installed")

EXTENTS = {
    "a participle beside the reporting verb": (
        "<Mr. Brandt> {1|denied} that [he had looked for a successor], {2|telling} reporters that [he was happy]."
    ),
    "a second verb in the past beside a past perfect": (
        "<Mr. Brandt> {1|insisted} [he had done nothing wrong] and {2|promised} that [he would stay]."
    ),
    "a participle joined by and": "<Ms. Petrov> left at noon, {proclaiming} that [she would stay] and waving a flag.",
    "one's own verb of another number": "<Democrats> {believe} that [the package is popular] and want a vote on it.",
    "a whole sentence before according to": (
        "[The minister answered after a lawmaker asked him about the port], {according to} <two officials>."
    ),
    "a second verb before according to": (
        "[The couple earned two million in 2014 and paid half of it in taxes], {according to} <the records>."
    ),
    "who a source is stays outside": (
        "[The mayor is expected to speak on Friday], {according to} the council’s spokesman, <Tom Brandt>."
    ),
    "an opening adverb": "But, <Ms. Petrov> {added}, [the town needs to avoid a second strike].",
    "what is vowed": "<The union> {vowed} [to fight the sale of the port].",
    "a promise tacked on": "[The port would open again], <the mayor> {vowed}.",
    "what is threatened": "<The union> has {threatened} [to block the road to the port].",
    "the relative word is the outlet's": "The law, which <the minister> {vowed} [to repeal next year], passed in May.",
    "another's view behind while": (
        "<Mr. Brandt> {insists} that [the town should pay for the bridge], while his critics want a loan."
    ),
    "a verb that came later": "<The minister> {said} [the meeting led to nothing], and has denied any wrongdoing.",
    "a second verb that a modal cannot share": (
        "<The mayor> {acknowledged} that [the sale would be fought in court] and even invited her critics."
    ),
    "what was not said": "<The mayor> {added} that [the council could send more letters], but did not say when.",
    "one clause with two sources": "<The mayor> {warned} that [a sale would anger the town], according to The Herald.",
    "words in front of a verb with that": (
        "Late on Monday, two days after the fire, <the mayor> {announced} that [she had asked for help]."
    ),
    "the one who was asked": (
        "<Our own member of parliament>, asked whether his would be one of them, {said} that [he would like to wait]."
    ),
    "a participle at the end": (
        "<The Observer Mission> opened the hall but {said} [its teams had noted problems in 9 percent of the counts "
        "that they watched, most of them missing signatures]."
    ),
    "hope in a noun": "<The mayor> {expressed} concern that [the port would stay shut].",
    "a noun with its owner": "The minister rejected <the union>’s {claim} that [the port was sold].",
}  # fmt: skip
LABELS = {
    "a passive with its agent": ("The plan was {called} [a disaster] by <the union>.", "neutral"),
    "a passive with as": ("The plan was {described} [as a disaster] by <the union>.", "neutral"),
    "an adjective behind as": ("He is a man {described} by <critics> [as reckless].", "neutral"),
    "without the object": ("<The union> {called} the whole plan [reckless].", "neutral"),
    "with as": ("<The union> {dismissed} the plan of the ministry [as a farce].", "confrontational"),
}
NOTHING = {
    "a name": "A group called Harbour Watch met on Monday.",
    "a passive without an agent": "The plan was called a disaster.",
    "reports that are rejected": "The minister rejected reports that the port had been sold.",
    "an idea": "A ceremony was held to underscore the idea that the port is safe.",
    "no sign": "The mayor offered no indication that the port would open.",
    "what a thing shows": "Their angry tone shows that the talks have failed.",
    "a finding about somebody": "She was found to have a broken arm.",
    "a talk that goes on": "Shops stayed shut as the talks continued.",
    "calls for": "The strike spread as several members called for a vote.",
    "when somebody spoke": "“Nice to see you,” he said as he kept walking.",
    "what may be believed": "The unions may believe that the port will open.",
    "a label that is denied": "The police have not accused him of any crime.",
    "a dispute that threatens": "The dispute threatens to delay the opening.",
    "a promise of things": "The mayor promised some changes to calm the town.",
    "those who are led to a conclusion": "His absence led many members to conclude that he was ill.",
    "the name in the middle": "The mayor blamed his rival for the story that hurt his family.",
}
SOURCES = {
    "<Another leading Democrat> {said} [the port would open again soon].": "unnamed person",
    "<A number of companies> {said} [the port would open again soon].": "organisation",
    "<One of the officials> {said} [the port would open again soon].": "anonymous official",
    "<A handful of insiders> {said} [the port would open again soon].": "anonymous official",
    "<Many> {said} [the port would open again soon].": "group",
    "{According to} <the tax returns>, [the couple earned two million in 2014].": "document",
    "<The cable> {warned} [the port would be attacked].": "document",
}


@pytest.fixture(scope="module")
def found(told):
    return told([*EXTENTS.values(), *(text for text, _ in LABELS.values()), *NOTHING.values(), *SOURCES])


@pytest.mark.parametrize("case", EXTENTS)
def test_where_reported_words_begin_and_end(found, case):
    assert {form for (form,) in found.rows(EXTENTS[case], "form")} == {"indirect"}


@pytest.mark.parametrize("case", LABELS)
def test_a_label_and_who_gives_it(found, case):
    text, cue_class = LABELS[case]
    assert found.rows(text, "form", "cue_class", "basis") == [("indirect", cue_class, "label that somebody gives")]


@pytest.mark.parametrize("case", NOTHING)
def test_what_only_looks_like_speech(found, case):
    table = found.table(NOTHING[case])
    assert table.loc[table["form"] == "indirect", "quotation"].tolist() == []


@pytest.mark.parametrize(("text", "kind"), SOURCES.items())
def test_the_kind_of_those_who_are_counted(found, text, kind):
    assert found.rows(text, "source") == [(kind,)]


def test_a_dateline_is_not_reported(apart):
    text = "WASHINGTON — All couples will be recognized under the law, the Treasury Department announced Thursday."
    table = quoting.quotations(apart([text])[0])
    assert table["quotation"].tolist() == ["All couples will be recognized under the law"]


def test_a_whole_quotation_is_not_part_of_what_stands_before_it(apart):
    text = "Asked on Monday whether he would stay, he said, “Put it this way: it is the only job that I have.”"
    assert quoting.quotations(apart([text])[0])["form"].tolist() == ["direct"]


def test_a_quotation_is_not_given_to_the_paper_that_heard_it(apart):
    text = "“You cannot close the port,” Tom Brandt said on Monday, according to The Herald."
    rows = quoting.quotations(apart([text])[0])
    assert rows[["form", "speaker"]].values.tolist() == [["direct", "Tom Brandt"]]


def test_capitals_of_a_headline_make_no_person(apart):
    text = "# Council Overrides Lindgren On Port Vote\n\nMarta Lindgren left early. Lindgren said the vote was wrong."
    table = quoting.quotations(apart([text])[0])
    assert table["actor"].tolist() == ["Marta Lindgren"]


def test_what_is_threatened_between_marks_belongs_to_the_threat(apart):
    text = "Tom Brandt attacked his rival, as he has done before, threatening to “spill the beans” about the port."
    rows = quoting.quotations(apart([text])[0])
    quoted = rows[rows["form"] == "partial"]
    assert quoted[["cue", "cue_class", "actor"]].values.tolist() == [["threatening", "confrontational", "Tom Brandt"]]


def test_the_mark_that_opens_a_clause_belongs_to_it(apart):
    text = "Ms. Petrov said that “no sane country” would close the port in winter."
    rows = quoting.quotations(apart([text])[0])
    assert sorted(rows["quotation"]) == ["no sane country", "“no sane country” would close the port in winter"]


FAMILY = "Tom Brandt built the port. Tom Brandt Jr. said the port would close. “It is over,” Brandt Jr. said."
ALONE = "Tom Brandt Jr. said the port would close. “It is over,” Mr. Brandt said."
TITLES = [
    "Speaking on “Port News Sunday,” Ana Petrov said the port would close.",
    "Ana Petrov appeared on Channel Five’s “The Long Evening” on Monday.",
    "The magazine showed him as a star of the musical “The Book of Salt.”",
]


def test_a_father_and_a_son_of_one_name_are_two(apart):
    assert quoting.quotations(apart([FAMILY])[0])["actor"].tolist() == ["Tom Brandt Jr."] * 2
    assert quoting.quotations(apart([ALONE])[0])["actor"].tolist() == ["Tom Brandt"] * 2


@pytest.mark.parametrize("text", TITLES)
def test_the_title_of_a_programme_is_nobody_s_words(apart, text):
    quoted = quoting.quotations(apart([text])[0])
    assert quoted[quoted["form"] != "indirect"]["quotation"].tolist() == []


def test_a_quotation_within_one_that_goes_on_in_the_next_paragraph():
    text = "“He called it “a war of choice.” It is not.\n\n“It is ours.”"
    spans = [(0, text.index("\n")), (text.index("\n") + 2, len(text))]
    found = quotes(text, spans, [text.index("\n"), len(text)])
    assert [text[q.start : q.end] for q in found] == ["He called it “a war of choice.” It is not.", "It is ours."]


def test_a_word_in_marks_in_a_headline_without_a_reporting_verb_is_nobody_s(apart):
    text = "# Mayor Offers Permits For ‘Dreamers’ In Exchange\n\nThe mayor offered permits on Monday."
    assert quoting.quotations(apart([text])[0])["form"].tolist() == ["scare"]


def test_a_document_is_more_than_its_first_word(apart):
    reading = apart(["The town would pay, according to a copy of the contract. The copy was printed twice."])[0]
    table = quoting.quotations(reading, naming.mentions(reading))
    assert table[["source", "actor"]].values.tolist() == [["document", "copy of the contract"]]
