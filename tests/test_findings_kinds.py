"""One tiny event for each kind of finding: what is said, of whom, and the words that were counted."""

from math import log2

import pytest

from framing import Article, Event, compare
from framing.differences import WEIGHTS, findings

OPEN = "The rescue boats reached the harbour before the storm came in from the west."
SHIP = "A second ship with blankets and bread was expected on the island on Sunday evening."
ROAD = "Nobody could say on Friday when the road to the south would be opened again."
CRANE = "Two cranes were lifted onto the quay by a team of workers from the capital."
LIGHT = "The lighthouse keeper had warned the council about the rocks in a letter in May."


def found(question: str, outlets=("Post", "Star", "Mail"), **texts: str):
    ids = dict(zip(texts, outlets, strict=False))
    event = Event("e", "", tuple(Article(name, ids[name], "", text) for name, text in texts.items()))
    table = findings(compare(event))
    return event, table[table["question"] == question]


def words(event, row) -> list[str]:
    return [event.article(article).text[start:end] for article, start, end in row["evidence"]]


def test_a_term_that_one_outlet_alone_uses():
    event, table = found(
        "terms",
        a="Terrorists shelled a village. Terrorists fled, and terrorists hid.",
        b="Militants shelled a village. Militants fled, and militants hid.",
    )
    row = table[table["outlet"] == "Post"].iloc[0]
    assert row["sentence"] == "Only Post says “terrorists” in its own voice: 3 times."
    assert row["detail"] == "No other outlet uses it. Others say “militants” (Star 3)."
    assert row["strength"] == pytest.approx(WEIGHTS["terms"] * log2(4))  # three places, none elsewhere
    assert [word.lower() for word in words(event, row)] == ["terrorists"] * 3


@pytest.mark.parametrize(("elsewhere", "told"), [("", True), (" The word terrorists was heard.", False),
                                                 (" “Terrorists,” a man said.", True)])  # fmt: skip
def test_a_term_is_looked_for_in_the_whole_of_the_other_articles(elsewhere, told):
    a = "Terrorists shelled the village. The terrorists fled. Terrorists hid."
    _, table = found("terms", a=a, b=f"Rebels shelled the village. The rebels fled, and rebels hid.{elsewhere}")
    assert table["sentence"].str.startswith("Only Post says “terrorists”").any() == told


def test_two_acts_of_one_kind_are_no_rivals():
    plan = "The plan for border security cost money. A law about border security was written in May."
    news = "The bakers read about deportation in a paper. A boat brought news of deportation on Sunday."
    texts = {"Post": f"Migrants waited at the border. {plan} {OPEN}", "Star": f"{ROAD} {news} The migrants slept."}
    comparison = compare(Event("e", "", tuple(Article(name, name, "", text) for name, text in texts.items())))
    others = comparison.chosen_terms[comparison.chosen_terms["outlet"] == "Star"]
    assert others["set_id"].tolist().count("border_enforcement") == 2  # the other outlet has a term of the set
    table = findings(comparison)
    details = table.loc[table["sentence"].str.startswith("Only Post says “border security”"), "detail"]
    assert details.tolist() == ["No other outlet uses it."]


def test_an_exchange_made_in_two_places():
    text = "The prisoners slept in the yard of the fort. At noon the prisoners were led to the gate by a boy."
    other = text.replace("prisoners", "hostages")
    event, table = found("exchanges", a=f"{OPEN} {text} {ROAD}", b=f"{OPEN} {other} {ROAD}")
    row = table.iloc[0]
    assert "hostages" in row["sentence"] and "prisoners" in row["sentence"]
    assert row["n"] == 2
    assert row["detail"] == "In 2 places, in sentences that otherwise tell the same."
    assert sorted({word.split()[-1] for word in words(event, row)}) == ["hostages", "prisoners"]


def test_a_line_printed_twice_is_one_place():
    line = "The prisoners slept in the yard of the fort and waited for bread."
    _, table = found("exchanges", a=f"{line} {ROAD}", b=f"{line} {ROAD} {line}".replace("prisoners", "hostages"))
    assert not table["sentence"].str.contains("hostages").any()  # one place is too few for a finding


def test_facts_that_the_shared_copy_had():
    copy = " ".join([OPEN, SHIP, ROAD, CRANE, LIGHT])
    _, table = found("facts", ("Reuters", "Star"), a=copy, b=" ".join([OPEN, SHIP, ROAD]))
    row = table[table["choice"] == "cut"].iloc[0]
    assert row["sentence"] == "Two statements of the shared copy are not found in Star."
    assert row["detail"] in (f"One of them: “{CRANE}”", f"One of them: “{LIGHT}”")
    assert row["n"] == 2 and row["outlet"] == "Star"


def test_what_two_share_without_a_credit_is_no_shared_copy_to_add_to():
    copy = " ".join([OPEN, SHIP, ROAD])
    _, table = found("facts", a=copy, b=f"{copy} {CRANE} {LIGHT}")
    assert not table["sentence"].str.contains("beside the shared copy").any()


@pytest.mark.parametrize(("outlets", "told"), [(("Reuters", "Star", "Mail"), True), (("Post", "Star", "Mail"), False)])
def test_what_one_outlet_alone_tells_is_shared_copy_only_if_it_is_the_agency(outlets, told):
    copy = " ".join([OPEN, SHIP, ROAD, CRANE, LIGHT])
    _, table = found("facts", outlets, a=copy, b=" ".join([OPEN, SHIP, ROAD]), c=TOLL)
    assert ("cut" in set(table["choice"])) == told


TOLL = "Rescue workers pulled 38 miners from the flooded shaft near the village on Monday."


def test_a_fact_with_a_figure_that_all_but_one_tell():
    outlets = ("Post", "Star", "Mail", "Echo")
    own = "A brass band from the next valley won the contest with a march."
    _, table = found("facts", outlets, a=f"{TOLL} {LIGHT}", b=TOLL, c=TOLL, d=own)
    row = table[table["outlet"] == "Echo"].iloc[0]
    assert row["sentence"] == f"All but Echo tell this: “{TOLL}”"
    assert row["detail"] == "No sentence was found there for it."
    assert row["n"] == 3


@pytest.mark.parametrize(
    "own",
    [
        "From the flooded shaft 38 miners were rescued on Monday, workers near the village said.",  # in other words
        "Rescue workers came on Monday. The flooded shaft near the village had held 38 miners.",  # in two sentences
    ],
)
def test_a_fact_told_in_other_words_is_not_called_missing(own):
    _, table = found("facts", ("Post", "Star", "Mail", "Echo"), a=TOLL, b=TOLL, c=TOLL, d=own)
    assert not table["sentence"].str.startswith("All but").any()


def test_a_fact_without_a_figure_is_not_called_missing():
    _, table = found("facts", ("Post", "Star", "Mail", "Echo"), a=CRANE, b=CRANE, c=CRANE, d=LIGHT)
    assert not table["sentence"].str.startswith("All but").any()


def test_sentences_beside_the_shared_copy():
    copy = " ".join([OPEN, SHIP, ROAD])
    _, table = found("facts", ("Reuters", "Star"), a=copy, b=f"{copy} {CRANE} {LIGHT}")
    row = table[table["outlet"] == "Star"].iloc[0]
    assert row["sentence"] == "Star has 2 sentences of its own beside the shared copy."
    assert row["detail"] == f"One of them: “{max(CRANE, LIGHT, key=len)}”"


SAID = [("“The well is dry,” the mayor {}.", "claimed"), ("“The pump is new,” the builder {}.", "claimed"),
        ("“The road is open,” the driver {}.", "claimed"), ("“The bus is late,” a clerk {}.", "alleged")]  # fmt: skip


FERRY = "“A ferry will come on Monday,” the captain said. “It carries bread,” the baker said. “Good,” a nurse said."


def test_verbs_that_cast_doubt_stand_beside_how_many_there_are():
    doubting = " ".join(words.format(verb) for words, verb in SAID)
    event, table = found("voices", a=doubting, b=FERRY)
    row = table[table["choice"] == "doubting"].iloc[0]
    assert row["sentence"] == (
        "In Post, 4 of 4 reporting words are verbs that cast doubt on what is said: “claimed” and “alleged”."
    )
    assert row["detail"] == "No other outlet has one."
    assert words(event, row) == ["claimed", "claimed", "claimed", "alleged"]


def test_three_such_verbs_are_too_few():
    three = " ".join(words.format(verb) for words, verb in SAID[:3])
    _, table = found("voices", a=three, b=FERRY)
    assert "doubting" not in set(table["choice"])


def test_a_reporting_word_counts_once_however_much_it_introduces():
    three = " ".join(words.format(verb) for words, verb in SAID[:3])
    fourth = "The nurse claimed that “the pump” was old and “a danger to us all”."
    _, table = found("voices", a=f"{three} {fourth}", b=FERRY)
    row = table[table["choice"] == "doubting"].iloc[0]
    assert row["n"] == 4  # claimed, claimed, claimed, and one claimed with two quotations behind it
    assert "4 of 4 reporting words" in row["sentence"]


def test_what_somebody_did_not_claim_is_not_counted():
    three = " ".join(words.format(verb) for words, verb in SAID[:3])
    _, table = found("voices", a=f"{three} The nurse did not claim that the pump was old.", b=FERRY)
    assert "doubting" not in set(table["choice"])


NOTED = "The mayor noted that the well was dry. The builder noted that the pump was new. A clerk noted that it rained."


@pytest.mark.parametrize(
    ("last", "verbs"),
    [("The nurse found it difficult to sleep.", 3), ("The nurse noted that the bus was late.", 4)],
)
def test_to_find_something_difficult_is_no_report(last, verbs):
    _, table = found("voices", a=f"{NOTED} {last}", b=FERRY)
    assert table["choice"].tolist().count("endorsing") == (verbs >= 4)


LONG = "we have waited for the water since the spring and nobody has told us when the men with the pumps will come"


def test_room_for_a_person():
    smith = f"“{LONG},” Mary Smith said. “{LONG},” Mary Smith said. “{LONG},” Mary Smith said."
    boats = f"“{LONG},” Tom Reed said. “{LONG},” Ada Holt said. “{LONG},” Jan Moor said."
    few = f"“It is dry here again,” Mary Smith said. {boats}"
    _, table = found("voices", a=f"{smith} {boats}", b=few)
    words = len(LONG.split())
    row = table[table["sentence"].str.startswith("Mary Smith")].iloc[0]
    assert words == 22  # three times 22 are 66 and "at least 60"
    assert row["sentence"] == f"Mary Smith has at least 60 of the {6 * words} words in quotation marks in Post."
    assert row["detail"] == f"In Star, 5 of {3 * words + 5}."


def test_nearly_all_that_is_quoted_is_said_to_be_so():
    smith = f"“{LONG},” Mary Smith said. “{LONG},” Mary Smith said. “{LONG},” Mary Smith said."
    boats = f"“{LONG},” Tom Reed said. “{LONG},” Ada Holt said. “Dry,” Mary Smith said. “{LONG},” Jan Moor said."
    _, table = found("voices", a=smith, b=boats)
    assert f"Mary Smith has nearly all of the {3 * 22} words in quotation marks in Post." in table["sentence"].tolist()


@pytest.mark.parametrize(("elsewhere", "told"), [("", True), (" Mary Smith came. “It is dry” was heard.", False)])
def test_nobody_is_said_to_have_no_words_who_stands_beside_words_of_an_unknown_speaker(elsewhere, told):
    smith = f"“{LONG},” Mary Smith said. “{LONG},” Mary Smith said. “{LONG},” Mary Smith said."
    boats = f"“{LONG},” Tom Reed said. “{LONG},” Ada Holt said. “{LONG},” Jan Moor said."
    _, table = found("voices", a=smith, b=f"{boats}{elsewhere}", c=f"{boats} “Dry,” Mary Smith said.")
    assert table["detail"].eq("In Star, none of 66.").any() == told


def test_a_person_is_called_by_the_shortest_full_name():
    smith = f"“{LONG},” Mary A. Smith said. “{LONG},” Mary Smith said. “{LONG},” Ms. Smith said."
    boats = f"“{LONG},” Tom Reed said. “{LONG},” Ada Holt said. “{LONG},” Jan Moor said."
    _, table = found("voices", a=smith, b=f"{boats} “Dry,” Ms. Smith said.")
    assert table["sentence"].str.startswith("Mary Smith has ").any()


def test_named_persons_are_not_said_to_have_no_office():
    minister = f"“{LONG},” Prime Minister Mary Smith said. “{LONG},” Tom Reed said. “{LONG},” Ada Holt said."
    boats = f"“{LONG},” a clerk said. “{LONG},” a baker said. “{LONG},” a driver said."
    _, table = found("voices", a=minister, b=boats)
    kinds = table[table["choice"] == "named person"]["sentence"]
    assert [sentence.split(" are ")[1] for sentence in kinds] == ["those of people with a name."]


@pytest.mark.parametrize("other", ["Smith", "Mayor Smith", "Ms. Smith"])
def test_one_person_named_in_two_ways_is_one(other):
    smith = f"“{LONG},” Mary Smith said. “{LONG},” Mary Smith said. “{LONG},” Mary Smith said."
    _, table = found("voices", a=smith, b=smith.replace("Mary Smith", other))
    assert not table["sentence"].str.contains("quotation marks in").any()


def test_words_that_judge_stand_beside_the_length():
    text = "It was a shameful vote. The plan was vile and moronic. A shameless clerk wrote a despicable note."
    _, table = found("tone", a=text, b=f"{OPEN} {SHIP} {ROAD}")
    row = table[table["choice"] == "judging"].iloc[0]
    assert row["sentence"].startswith("Post has 5 judging or emotive words in 18 words of its own, such as “shameful”")
    assert row["detail"] == "A word list counts them. By that list no other outlet has any."


def test_an_article_that_stands_in_another_one():
    copy = " ".join([OPEN, SHIP, ROAD, CRANE, LIGHT])
    _, table = found("exchanges", ("Reuters", "Star"), a=copy, b=copy)
    assert table["sentence"].tolist() == [
        f"{len(copy.split())} of {len(copy.split())} words in Star stand in sentences that Reuters has, too."
    ]
    assert table["detail"].tolist() == ["5 sentences, word for word or with few words changed; others are not counted."]


LOUD = (
    "It was a horrible day. The awful storm hurt us. We hate this bad wind. It is a terrible, ugly coast. "
    "The vile soup was disgusting. The nasty, stupid plan was a horrible mess."
)
QUIET = f"{OPEN} {SHIP} {ROAD} {CRANE} {LIGHT} The bread was baked on the island. The boats left at noon."


def test_a_guess_is_called_a_guess():
    _, table = found("tone", a=LOUD, b=QUIET)
    row = table[table["choice"] == ""].iloc[0]
    assert row["sentence"] == "In Post 6 of 6 sentences of its own sound clearly negative."
    assert row["detail"] == "A word list counts, so this is a guess. By that list no other outlet has one."


@pytest.mark.parametrize(
    ("text", "other"),
    [
        (LOUD.rsplit(". ", 1)[0] + ".", QUIET),  # five such sentences
        (f"{LOUD} {QUIET} {QUIET}", OPEN),  # six of 20 against none of one: that one tells too little
    ],
)
def test_few_sentences_have_no_tone_to_compare(text, other):
    _, table = found("tone", a=text, b=other)
    assert "" not in set(table["choice"])


def test_who_acted_is_left_out_twice():
    tail = " near the old market of the town on Friday morning after a night of heavy rain."
    second = " at the gate of the ministry while the minister was at lunch with his guests."
    left = f"Soldiers destroyed the bridge{tail} Guards arrested the two drivers{second}"
    right = f"The bridge was destroyed{tail} The two drivers were arrested{second}"
    _, table = found("agency", a=left, b=right)
    assert table["n"].tolist() == [2]
    assert table["sentence"].iloc[0].startswith("Two acts have nobody who does them in ")
    assert "guess" in table["detail"].iloc[0]
    assert table["outlet"].tolist() in (["Star"], ["Post"])  # read from the article nearer to the copy


def test_equal_articles_differ_in_nothing():
    text = f"{OPEN} {SHIP} {ROAD}"
    event = Event("e", "", (Article("a", "Post", "", text), Article("b", "Star", "", text)))
    table = findings(compare(event))
    assert table["sentence"].tolist() == [f"{len(text.split())} of {len(text.split())} words in Star stand in "
                                          "sentences that Post has, too."]  # fmt: skip


def test_a_term_in_scare_quotes_is_not_the_outlets_own():
    event, table = found(
        "terms",
        a="Terrorists shelled a village. Terrorists fled, and terrorists hid.",
        b="The so-called “terrorists” were farmers. Militants fled, said nobody. Militants hid.",
    )
    row = table[table["outlet"] == "Post"].iloc[0]
    assert row["sentence"] == "Only Post says “terrorists” in its own voice: 3 times."
    assert row["detail"].startswith("Elsewhere it stands only in quotation marks or other people's words (Star 1).")
    assert [word.lower() for word in words(event, row)] == ["terrorists"] * 3


def test_people_in_no_office_are_told_with_who_they_are_and_with_what_the_others_have():
    nurse = f"“{LONG},” said a nurse in the yard. “{LONG},” a driver said. “{LONG},” a clerk said."
    ministers = f"“{LONG},” Prime Minister Mary Smith said. “{LONG},” Tom Reed said. “{LONG},” Ada Holt said."
    few = f"“{LONG},” a driver said."
    _, table = found("voices", a=nurse, b=ministers, c=few)
    told = table[table["sentence"].str.contains("people in no office")]
    assert len(told) == 1
    words = len(LONG.split())
    assert told["sentence"].iloc[0].startswith(f"In Post, {2 * words} of the {3 * words} reported words that were")
    assert "(a nurse in the yard and a driver)" in told["sentence"].iloc[0]
    # the outlet with too few words for a share is not called silent
    assert told["detail"].iloc[0] == f"In the others: Mail {words} of {words}, Star 0 of {3 * words}."


def test_what_is_shared_at_least_is_said_to_be_so():
    copy = " ".join([OPEN, SHIP, ROAD, CRANE])
    _, table = found("exchanges", ("Reuters", "Star"), a=copy, b=f"{copy} The boats left.")
    n = len(copy.split())
    said = f"At least {n} of {n + 3} words in Star stand in sentences that Reuters has, too."
    assert said in table["sentence"].tolist()
