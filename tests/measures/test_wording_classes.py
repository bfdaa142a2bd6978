"""Every class of wording and every frame on sentences of its own, all hits in full, with look-alikes beside them."""

import pytest

from framing.corpus.article import Article, Event
from framing.language.reading import read
from framing.lexicons.evaluative import classes
from framing.lexicons.frame_words import frame_words
from framing.measures import frames, wording

# sentence, all hits in it: (the words, class, strength). Strength is 2 for all that is no evaluative word.
WORDING = [
    ("It will probably rain in the hills.", [("probably", "hedging", 2)]),
    ("The road is apparently shut.", [("apparently", "hedging", 2)]),
    ("Roughly 70 carts came.", [("Roughly", "approximator", 2)]),
    ("The answer is undoubtedly in the archive.", [("undoubtedly", "boosting", 2)]),
    ("There is no doubt that the well is dry.", [("There is no doubt", "boosting", 2)]),
    ("He would never ever come back.", [("never", "universal", 2)]),
    ("Countless boats lay in the bay.", [("Countless", "vague", 2)]),
    ("More than 40 boats lay in the bay.", [("More than", "bound", 2)]),
    ("Only 12 people came.", [("Only", "minimiser", 2)]),
    ("A record number of boats came.", [("record", "maximiser", 2)]),
    ("According to the mayor the well is dry.", [("According to", "evidential_named", 2)]),
    ("The well is dry, officials said.", [("officials said", "evidential_official", 2)]),
    ("She spoke on condition of anonymity.", [("on condition of anonymity", "evidential_anonymous", 2)]),
    ("Analysts say the well is dry.", [("Analysts say", "evidential_vague", 2)]),
    ("The roof fell first, residents said.", [("residents said", "evidential_witness", 2)]),
    ("Satellite images were shown in court.", [("Satellite images", "evidential_document", 2)]),
    ("The ministry declined to comment.", [("declined to comment", "evidential_limit", 2)]),
    ("Posts on social media named the street.", [("Posts on social media", "evidential_social", 2)]),
    ("The self-styled prince opened a shop.", [("self-styled", "distancing", 2)]),
    ("The two ministers fight a culture war.", [("culture war", "metaphor_war", 2)]),
    ("An influx of migrants was named as the cause.", [("influx", "metaphor_water", 2)]),
    ("A swarm of migrants, he said.", [("swarm", "metaphor_animal", 2)]),
    ("The town is plagued by debt.", [("plagued by", "metaphor_disease", 2)]),
    ("A tsunami of complaints came in.", [("tsunami of", "metaphor_disaster", 2)]),
    ("The firm has been bleeding money for years.", [("bleeding money", "metaphor_body", 2)]),
    ("New taxes strangled the economy of the valley.", [("strangled", "metaphor_body", 2)]),
    ("The mayor crowned himself in a speech.", [("crowned himself", "metaphor_stage", 2)]),
    ("The plan is a house of cards.", [("house of cards", "metaphor_stage", 2)]),
    ("The council pulled the plug on the fair.", [("pulled the plug", "metaphor_force", 2)]),
    ("Rents skyrocketed in the town.", [("skyrocketed", "metaphor_force", 2)]),
    ("The human tide reached the border town.", [("human tide", "metaphor_water", 2)]),
    ("He called the prisoners subhuman.", [("subhuman", "dehumanising", 2)]),
    ("It was a vile plan.", [("vile", "condemning", 3)]),
    ("It was a moronic plan.", [("moronic", "ridiculing", 3)]),
    ("The report is fallacious.", [("fallacious", "discrediting", 2)]),
    ("It was a political stunt.", [("political stunt", "imputing", 3)]),
    ("They shamelessly took the money.", [("shamelessly", "judging", 2)]),
    ("A courageous nurse came.", [("courageous", "praising", 3)]),
    ("A heartbroken nurse came.", [("heartbroken", "compassionate", 2)]),
    ("The delay was regrettable.", [("regrettable", "softening", 1)]),
    ("A neo-nazi leader was named.", [("neo-nazi", "labelling", 3)]),
    ("The mayor lambasted the council.", [("lambasted", "confrontational", 1)]),
    ("The trial was mind-boggling.", [("mind-boggling", "sensational", 3)]),
    ("It was a cataclysmic year.", [("cataclysmic", "alarming", 2)]),
    ("It was a ferocious debate.", [("ferocious", "intensity", 1)]),
    ("She is extremely tall.", [("extremely", "intensifier", 2)]),
    # two and more in one sentence, in the order of the text
    ("Perhaps 30 people were there, witnesses said.",
     [("Perhaps", "hedging", 2), ("witnesses said", "evidential_witness", 2)]),
    ("The so-called reform is allegedly a vile trick.",
     [("so-called", "distancing", 2), ("allegedly", "hedging", 2), ("vile", "condemning", 3),
      ("trick", "discrediting", 3)]),
    # look-alikes
    ("The book lay open and had lain there for years.", []),
    ("The tennis player was in the front row.", []),
    ("The rain came over the hills.", []),
    ("The insect has six legs.", []),
    ("The last hideouts burned on Monday.", []),
    ("He saw burnt bodies and wrecked cars by the road.", []),
    ("The clashes that had erupted on Monday went on.", []),
    ("War erupted in 2011.", []),
    ("The town is famed for its ancient ruins.", []),
    ("He pleaded guilty to lying to the court.", []),
    ("He pled guilty to those lies.", []),
    ("She had violated federal law.", []),
    ("The storm did catastrophic damage.", []),
    ("Soldiers helped to dismantle the militias.", []),
    ("It was a flower-inspired tea.", []),
    ("The search turned to an intense investigation.", []),
    ("Death Toll in Blast Targeting Buses Rises", []),
    ("They erupted in anger.", [("erupted", "sensational", 1)]),
    ("The plan wrecked his life.", [("wrecked", "condemning", 2)]),
    ("The minister lied to the voters.", [("lied", "discrediting", 1)]),
    ("The economy lay in ruins.", [("in ruins", "sensational", 2)]),
    ("The tower stands in May Street.", []),
    ("The wave hit the beach.", []),
    ("A herd of cows crossed the road.", []),
    ("The source of the river is in the hills.", []),
    ("Mr Savage and Mrs Vile sold the house.", []),
    ("The dog is in the garden.", []),
    ("The train was derailed near the tunnel.", []),
    ("The floodgates of the dam were opened.", []),
    ("Firefighters said an arsonist had lit the barn.", []),
    ("The wound was bleeding.", []),
    ("The king rode to his coronation.", []),
    ("The explosive device was taken away.", []),
    ("The cat killed a rat.", []),
    ("A flood of water filled the cellar.", []),
    ("The library bought a record by a folk singer.", []),
    ("The truck turned around and left.", []),
]  # fmt: skip

# sentence, scheme, all hits in it: (frame, the words).
FRAMES = [
    ("The two parties clashed over the harbour.", "generic", [("conflict", "clashed")]),
    ("Both sides quarrelled in the square.", "generic", [("conflict", "Both sides"), ("conflict", "quarrelled")]),
    ("Her grandmother wept.", "generic", [("human_interest", "grandmother"), ("human_interest", "wept")]),
    ("The orphaned toddler slept in the barn.", "generic",
     [("human_interest", "orphaned"), ("human_interest", "toddler")]),
    ("Inflation rose, and investors sold shares.", "generic",
     [("economic_consequences", "Inflation"), ("economic_consequences", "investors"),
      ("economic_consequences", "sold"), ("economic_consequences", "shares")]),
    ("The priest spoke of sin.", "generic", [("morality", "priest"), ("morality", "sin")]),
    ("It is a matter of human dignity.", "generic", [("morality", "human dignity")]),
    ("The minister took responsibility and resigned.", "generic",
     [("responsibility", "took responsibility"), ("responsibility", "resigned")]),
    ("The stall is in the shade.", "generic", []),
    ("The tariff and the deficit grew.", "policy", [("economic", "tariff"), ("economic", "deficit")]),
    ("The understaffed ward ran out of blankets.", "policy",
     [("capacity_and_resources", "understaffed"), ("capacity_and_resources", "ran out of")]),
    ("It was a sinful deed.", "policy", [("morality_and_ethics", "sinful")]),
    ("Racism and inequality were named.", "policy",
     [("fairness_and_equality", "Racism"), ("fairness_and_equality", "inequality")]),
    ("The plaintiff sued.", "policy", [("legality", "plaintiff"), ("legality", "sued")]),
    ("They repealed the regulation.", "policy",
     [("policy_prescription", "repealed"), ("policy_prescription", "regulation")]),
    ("The burglar is behind bars.", "policy", [("crime_and_punishment", "behind bars")]),
    ("The army deployed drones.", "policy",
     [("security_and_defense", "army"), ("security_and_defense", "deployed"), ("security_and_defense", "drones")]),
    ("The vaccine stopped the outbreak.", "policy",
     [("health_and_safety", "vaccine"), ("health_and_safety", "outbreak")]),
    ("They cannot make ends meet.", "policy", [("quality_of_life", "make ends meet")]),
    ("The festival honours their heritage.", "policy",
     [("cultural_identity", "festival"), ("cultural_identity", "heritage")]),
    ("The petition led to a referendum.", "policy", [("public_opinion", "petition"), ("public_opinion", "referendum")]),
    ("The senator campaigned.", "policy", [("political", "senator"), ("political", "campaigned")]),
    ("The embassy wants a treaty.", "policy", [("external_regulation", "embassy"), ("external_regulation", "treaty")]),
    ("The stall is in the shade.", "policy", []),
    ("Mrs Law and Mr Church sat on a bench.", "policy", []),
]  # fmt: skip


def batch(texts):
    return read(Event("e", "", tuple(Article(f"s{n}", f"Outlet {n}", "", text) for n, text in enumerate(texts))))


@pytest.fixture(scope="module")
def wordings():
    return wording.hits(batch([text for text, _ in WORDING]))


@pytest.fixture(scope="module")
def framed():
    return frames.hits(batch([text for text, *_ in FRAMES]))


@pytest.mark.parametrize("number", range(len(WORDING)), ids=[row[0][:45] for row in WORDING])
def test_all_wording_of_a_sentence(wordings, number):
    text, expected = WORDING[number]
    table = wordings[wordings["article_id"] == f"s{number}"]
    assert list(table[["form", "class", "strength"]].itertuples(index=False, name=None)) == expected
    assert [text[start:end] for start, end in zip(table["start"], table["end"], strict=True)] == table["form"].tolist()


def test_every_class_stands_in_a_sentence_and_carries_its_group(wordings):
    assert {name for _, hits in WORDING for _, name, _ in hits} == set(classes())
    groups = {name: entry["group"] for name, entry in classes().items()}
    assert (wordings["group"] == wordings["class"].map(groups)).all()


@pytest.mark.parametrize("number", range(len(FRAMES)), ids=[f"{row[1]}: {row[0][:40]}" for row in FRAMES])
def test_all_words_of_a_frame(framed, number):
    _, scheme, expected = FRAMES[number]
    table = framed[(framed["article_id"] == f"s{number}") & (framed["scheme"] == scheme)]
    assert list(zip(table["frame"], table["form"], strict=True)) == expected


def test_every_frame_with_words_stands_in_a_sentence():
    named = {frame for _, _, hits in FRAMES for frame, _ in hits}
    assert named == set(frame_words().frames) - {"other"}


def test_both_schemes_together_are_the_two_apart():
    reading = batch([text for text, *_ in FRAMES[:8]])
    both, generic, policy = frames.hits(reading), frames.hits(reading, "generic"), frames.hits(reading, "policy")
    assert len(both) == len(generic) + len(policy)
    assert set(generic["scheme"]) == {"generic"} and set(policy["scheme"]) == {"policy"}


def test_an_outlets_frames_are_counted_over_its_articles_in_its_own_voice():
    articles = (
        Article("a1", "A", "", "The jury sat. The jury left."),  # 6 words, jury 2
        Article("a2", "A", "", "“The jury is wrong,” he said."),  # own words: he said
        Article("b1", "B", "", "Cats sleep."),
    )
    reading = read(Event("e", "", articles))
    table = frames.by_outlet(frames.hits(reading, "policy"), reading).set_index(["frame", "outlet"])
    row = table.loc[("legality", "A")]
    assert row[["n", "words", "articles", "forms"]].tolist() == [2, 8, 1, "jury 2"]
    assert row["per_1000"] == pytest.approx(250)  # 2 of 8 words
    assert table.loc[("legality", "B"), ["n", "words", "articles"]].tolist() == [0, 2, 0]


def test_the_score_of_a_sentence_is_the_sum_of_its_words():
    reading = batch(["It was a vile plan.", "It was a vile and moronic plan.", "It probably rained."])
    table = wording.sentences(wording.hits(reading), reading)
    weight = {name: entry["weight"] for name, entry in classes().items()}
    # five words, seven words; a hedge weighs nothing
    two = 3 * weight["condemning"] + 3 * weight["ridiculing"]
    assert table["loaded"].tolist() == pytest.approx([3 * weight["condemning"] / 5**0.5, two / 7**0.5, 0.0])
    assert table["forms"].tolist() == [("vile",), ("vile", "moronic"), ()]
    assert table["n"].tolist() == [1, 2, 0]
