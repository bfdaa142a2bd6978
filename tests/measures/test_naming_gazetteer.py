"""Countries of all continents and organisations under every name that the news gives them."""

import pytest

from framing.measures.naming.gazetteer import generic_heads, known_names, known_types, match, pieces, words

COUNTRIES = {
    # country: capital, adjective, people
    "Japan": ("Tokyo", "Japanese", "Japanese"),
    "China": ("Beijing", "Chinese", "Chinese"),
    "India": ("New Delhi", "Indian", "Indians"),
    "Iran": ("Tehran", "Iranian", "Iranians"),
    "South Korea": ("Seoul", "South Korean", "South Koreans"),
    "Kenya": ("Nairobi", "Kenyan", "Kenyans"),
    "Nigeria": ("Abuja", "Nigerian", "Nigerians"),
    "Egypt": ("Cairo", "Egyptian", "Egyptians"),
    "Germany": ("Berlin", "German", "Germans"),
    "Ukraine": ("Kyiv", "Ukrainian", "Ukrainians"),
    "Poland": ("Warsaw", "Polish", "Poles"),
    "Spain": ("Madrid", "Spanish", "Spaniards"),
    "Turkey": ("Ankara", "Turkish", "Turks"),
    "Canada": ("Ottawa", "Canadian", "Canadians"),
    "Mexico": ("Mexico City", "Mexican", "Mexicans"),
    "Brazil": ("Brasilia", "Brazilian", "Brazilians"),
    "Argentina": ("Buenos Aires", "Argentine", "Argentines"),
    "Venezuela": ("Caracas", "Venezuelan", "Venezuelans"),
    "Australia": ("Canberra", "Australian", "Australians"),
    "New Zealand": ("Wellington", "New Zealand", "New Zealanders"),
    "Ethiopia": ("Addis Ababa", "Ethiopian", "Ethiopians"),
    "Pakistan": ("Islamabad", "Pakistani", "Pakistanis"),
}
ORGANISATIONS = {
    "Islamic State": ["ISIS", "ISIL", "Daesh", "Islamic State"],
    "Hezbollah": ["Hezbollah", "Hizbullah"],
    "Syrian Democratic Forces": ["SDF", "Syrian Democratic Forces"],
    "Taliban": ["Taliban", "Taleban"],
    "al-Qaeda": ["al-Qaeda", "Al Qaeda", "al-Qaida"],
    "Kurdistan Workers' Party": ["PKK", "Kurdistan Workers' Party", "Kurdistan Workers’ Party"],
}


def found(text, tag="NNP"):
    tokens = [piece for word in text.split() for piece in pieces(word)]
    return [(m.entry.actor, m.entry.form) for m in match(tokens, [tag] * len(tokens))]


@pytest.mark.parametrize("country", COUNTRIES)
def test_a_country_its_capital_its_adjective_and_its_people_share_one_key(country):
    capital, adjective, people = COUNTRIES[country]
    assert found(country)[0][0] == country
    assert found(capital) == [(country, "capital")]
    assert [actor for actor, _ in found(adjective)] == [actor for actor, _ in found(people)] == [country]


@pytest.mark.parametrize("actor", ORGANISATIONS)
def test_every_spelling_of_an_organisation_is_the_same_one(actor):
    for name in ORGANISATIONS[actor]:
        assert found(name) == [(actor, "name")], name


@pytest.mark.parametrize(
    "text, actors",
    [
        ("South Korea and North Korea", ["South Korea", "North Korea"]),
        ("Papua New Guinea beat Guinea", ["Papua New Guinea", "Guinea"]),
        ("South Sudan left Sudan", ["South Sudan", "Sudan"]),
        ("the Democratic Republic of the Congo", ["DR Congo"]),
        ("New Mexico", []),
    ],
)
def test_the_longest_name_wins(text, actors):
    names = [actor for actor, _ in found(text)]
    if actors == ["DR Congo"]:
        assert len(names) == 1 and "Congo" in names[0]
    elif not actors:
        assert "New Mexico" not in names
    else:
        assert names == actors


def test_small_words_are_no_names_where_the_parser_sees_a_verb_or_a_pronoun():
    assert match(["IS", "he", "here"], ["VBZ", "PRP", "RB"]) == []
    assert match(["tell", "US", "now"], ["VB", "PRP", "RB"]) == []
    assert [m.entry.actor for m in match(["IS", "fled"], ["NNP", "VBD"])] == ["Islamic State"]


def test_lower_case_words_are_no_countries():
    assert found("a turkey and some china", "NN") == []


def test_a_lost_apostrophe_is_read_as_a_possessive():
    assert found("Syrias war") == [("Syria", "name")]
    assert found("Moscows war") == [("Russia", "capital")]


@pytest.mark.parametrize(
    "name, cut",
    [
        ("al-Qaeda", ("al", "-", "Qaeda")),
        ("People's Republic", ("People", "'s", "Republic")),
        ("People’s Republic", ("People", "'s", "Republic")),
        ("Cote d'Ivoire", ("Cote", "d'Ivoire")),
        ("", ()),
    ],
)
def test_names_are_cut_as_the_parser_cuts_them(name, cut):
    assert pieces(name) == cut


def test_every_known_name_has_one_actor_and_one_type():
    owners = {}
    for names in known_names().values():
        for cut, entry in names:
            assert owners.setdefault(cut, entry.key) == entry.key
            assert entry.form in {"name", "adjective", "people", "capital", "seat"}
            assert entry.type in {"country", "armed", "party", "organisation", "media"}
            assert known_types()[entry.actor]


def test_country_list_covers_the_world():
    countries = {actor for actor, type_ in known_types().items() if type_ == "country"}
    # 193 member states of the United Nations
    assert len(countries) >= 193 and set(COUNTRIES) <= countries


def test_word_lists_do_not_contradict_each_other():
    lists = words()
    assert not lists["honorifics"] & lists["roles"]
    assert not lists["bodies"] & set(generic_heads())
    assert not lists["fillers"] & set(generic_heads())
    for nickname in lists["nicknames"]:
        assert nickname.count("=") == 1


@pytest.mark.parametrize("word", ["militant", "force", "fighter", "people", "official", "troop", "gunman", "soldier"])
def test_words_for_anybody_never_say_who_is_meant(word):
    assert generic_heads()[word]["specific"] is False
