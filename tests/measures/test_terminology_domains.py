"""Every naming set on a sentence that it must read, all its hits in full, and on a look-alike that it must leave."""

import pytest

from framing.corpus.article import Article, Event
from framing.language.reading import read
from framing.lexicons.naming_sets import lexicon
from framing.measures import terminology

N, D, Y, U, L = "neutral", "delegitimising", "dysphemistic", "euphemistic", "legitimising"
T, S, H = "technical", "self_designation", "humanising"
SURE, PERHAPS = True, False

# set, sentence, all hits of the set in it: (the words, variant, connotation, certain).
HITS = [
    ("abortion_position", "Pro-life marchers met abortion-rights groups at the court.",
     [("Pro-life", "pro-life", S, SURE), ("abortion-rights", "abortion-rights", N, SURE)]),
    ("abortion_position", "The anti-choice lobby called them pro-abortion.",
     [("anti-choice", "anti-choice", D, SURE), ("pro-abortion", "pro-abortion", D, SURE)]),
    ("abortion_fetus", "The abortion law protects the unborn child, but a doctor spoke of the fetus.",
     [("unborn child", "unborn child", H, SURE), ("fetus", "fetus", T, SURE)]),
    ("nsag_members", "Insurgents and guerrillas shot at soldiers near the front.",
     [("Insurgents", "insurgent", N, SURE), ("guerrillas", "guerrilla", N, SURE)]),
    ("nsag_members", "In the insurgency soldiers killed two gunmen; to their village the dead were freedom fighters.",
     [("gunmen", "gunman", N, SURE), ("freedom fighters", "freedom fighter", L, SURE)]),
    ("state_troops", "Security forces and regime forces shelled the rebels.",
     [("Security forces", "security forces", U, SURE), ("regime forces", "regime force", D, SURE)]),
    ("state_troops", "The peacekeepers left and the occupying forces stayed.",
     [("peacekeepers", "peacekeeper", L, SURE), ("occupying forces", "occupation force", D, SURE)]),
    ("armed_org", "An armed group and a terrorist organisation fought over the town, and troops shelled both.",
     [("armed group", "armed group", T, SURE), ("terrorist organisation", "terrorist group", D, SURE)]),
    ("killing_verbs", "Troops massacred 40 villagers, and two soldiers were gunned down.",
     [("massacred", "slaughtered", Y, SURE), ("gunned down", "shot dead", N, SURE)]),
    ("killing_verbs", "The clinic counted three fatalities; a nurse succumbed to her injuries.",
     [("fatalities", "fatality", N, SURE), ("succumbed", "succumbed", U, SURE)]),
    ("victim_descriptors", "The airstrike killed women and children who had been used as human shields.",
     [("women and children", "women and children", H, SURE), ("human shields", "human shield", D, SURE)]),
    ("casualty_source_label", "The Hamas-run health ministry said 30 people were killed.",
     [("Hamas-run health ministry", "Hamas-run health ministry", "distancing", SURE)]),
    ("climate_phenomenon", "What some call climate change others call global heating or climate alarmism.",
     [("climate change", "climate change", N, SURE), ("global heating", "global heating", Y, SURE),
      ("climate alarmism", "climate alarmism", D, SURE)]),
    ("climate_dissent", "On climate he is a climate sceptic to some and a climate denier to others.",
     [("climate sceptic", "climate sceptic", L, SURE), ("climate denier", "climate science denier", D, SURE)]),
    ("corporate_actors", "An oligarch and a philanthropist met a fat cat.",
     [("oligarch", "oligarch", D, SURE), ("philanthropist", "philanthropist", L, SURE),
      ("fat cat", "fat cat", Y, SURE)]),
    ("torture_terms", "The detainee spoke of waterboarding, the agency of enhanced interrogation.",
     [("waterboarding", "waterboarding", T, SURE), ("enhanced interrogation", "enhanced interrogation", U, SURE)]),
    ("justice_people", "One parolee and two inmates wrote to the defendant.",
     [("parolee", "parolee", T, SURE), ("inmates", "inmate", N, SURE), ("defendant", "defendant", T, SURE)]),
    ("accused_status", "Police called him a person of interest; his neighbours said he was no angel.",
     [("person of interest", "person of interest", U, SURE), ("no angel", "no angel", D, SURE)]),
    ("domestic_attackers", "After the shooting the police called him a lone wolf and a white supremacist.",
     [("lone wolf", "lone wolf", U, SURE), ("white supremacist", "white supremacist", D, SURE)]),
    ("captives", "The gunmen traded two hostages for a prisoner of war.",
     [("hostages", "hostage", H, SURE), ("prisoner of war", "prisoner of war", T, SURE)]),
    ("tax_terms", "A tax cut, tax relief and a death tax were on one list.",
     [("tax cut", "tax cut", N, SURE), ("tax relief", "tax relief", U, SURE), ("death tax", "death tax", Y, SURE)]),
    ("public_spending", "The bank got a bailout, the town austerity.",
     [("bailout", "bailout", D, SURE), ("austerity", "austerity", D, SURE)]),
    ("labour_dispute", "The union boss joined the picket line to ask for a pay rise.",
     [("union boss", "union boss", D, SURE), ("picket line", "picket line", N, SURE),
      ("pay rise", "pay rise", L, SURE)]),
    ("work_and_layoffs", "Forty clerks were laid off, and gig workers took their place.",
     [("laid off", "laid off", N, SURE), ("gig workers", "gig worker", N, SURE)]),
    ("election_integrity", "An election denier doubted the vote; observers called the election free and fair.",
     [("election denier", "election denier", Y, SURE), ("free and fair", "free and fair", L, SURE)]),
    ("energy_terms", "Oil sands or tar sands, big oil has bought them.",
     [("Oil sands", "oil sands", U, SURE), ("tar sands", "tar sands", Y, SURE), ("big oil", "big oil", D, SURE)]),
    ("gender_identity", "A transgender swimmer was called a biological male.",
     [("transgender", "transgender", N, SURE), ("biological male", "biological male", D, SURE)]),
    ("gender_care", "The transgender clinic offers gender-affirming care, not a sex change.",
     [("gender-affirming care", "gender-affirming care", L, SURE), ("sex change", "sex change", "distancing", SURE)]),
    ("sexual_violence", "Sexual misconduct, his lawyer said; sexual assault, hers replied.",
     [("Sexual misconduct", "sexual misconduct", U, SURE), ("sexual assault", "sexual assault", N, SURE)]),
    ("gun_policy", "Gun control to one side, gun safety to the other, a gun grab to the third.",
     [("Gun control", "gun control", N, SURE), ("gun safety", "gun safety", L, SURE),
      ("gun grab", "gun grab", Y, SURE)]),
    ("gun_object", "The shop sold an AR-15 as a modern sporting rifle, the senator spoke of an assault weapon.",
     [("AR-15", "AR-15", T, SURE), ("modern sporting rifle", "modern sporting rifle", U, SURE),
      ("assault weapon", "assault weapon", Y, SURE)]),
    ("vaccine_attitudes", "On the vaccine the vaccine-hesitant are no anti-vaxxers, the doctor said.",
     [("vaccine-hesitant", "vaccine-hesitant", T, SURE), ("anti-vaxxers", "anti-vaxxer", Y, SURE)]),
    ("drug_use", "The heroin clinic helps drug users; a neighbour called it a drug den.",
     [("drug users", "drug user", N, SURE), ("drug den", "drug den", Y, SURE)]),
    ("islamic_state_naming", "Daesh, ISIS and ISIL are one group.",
     [("Daesh", "Daesh", D, SURE), ("ISIS", "ISIS", N, SURE), ("ISIL", "ISIL", N, SURE)]),
    ("kurdish_forces_naming", "The Syrian Democratic Forces crossed Rojava, a terror corridor to Ankara.",
     [("Syrian Democratic Forces", "Syrian Democratic Forces", S, SURE), ("Rojava", "Rojava", S, SURE),
      ("terror corridor", "terror corridor", Y, SURE)]),
    ("migration_status", "An undocumented worker, an irregular migrant and an illegal immigrant stood in line.",
     [("undocumented worker", "undocumented immigrant", U, SURE), ("irregular migrant", "irregular migrant", T, SURE),
      ("illegal immigrant", "illegal immigrant", D, SURE)]),
    ("migrant_category", "Asylum seekers, refugees and economic migrants shared the boat.",
     [("Asylum seekers", "asylum seeker", T, SURE), ("refugees", "refugee", L, SURE),
      ("economic migrants", "economic migrant", D, SURE)]),
    ("migration_metaphor", "An influx of refugees, the minister said.", [("influx", "influx", "metaphor_water", SURE)]),
    ("border_enforcement", "The migrants fear a detention centre; he promised remigration and to secure the border.",
     [("detention centre", "detention centre", N, SURE), ("remigration", "remigration", U, SURE),
      ("secure the border", "secure the border", L, SURE)]),
    ("military_action", "Troops began an onslaught which Moscow called a special military operation.",
     [("onslaught", "onslaught", Y, SURE), ("special military operation", "special military operation", U, SURE)]),
    ("targeted_killing", "The commander died in a targeted killing; an assassination, his party said.",
     [("targeted killing", "targeted killing", U, SURE), ("assassination", "assassination", N, SURE)]),
    ("precision_language", "Rebels fled after surgical strikes; the other side spoke of carpet bombing.",
     [("surgical strikes", "surgical strike", U, SURE), ("carpet bombing", "carpet bombing", Y, SURE)]),
    ("who_started", "The army called its unprovoked attack self-defence after militants had fired.",
     [("unprovoked", "unprovoked", Y, SURE), ("self-defence", "self-defence", L, SURE)]),
    ("conflict_label", "Soldiers died in the civil war, and the bloodshed goes on.",
     [("civil war", "civil war", T, SURE), ("bloodshed", "bloodshed", N, SURE)]),
    ("police_force", "The officer-involved shooting was police brutality, the family said.",
     [("officer-involved shooting", "officer-involved shooting", "agent_hiding", SURE),
      ("police brutality", "police brutality", D, SURE)]),
    ("state_response", "The protest met a brutal crackdown.", [("brutal crackdown", "brutal crackdown", Y, SURE)]),
    ("political_position", "An anti-immigration party and a hard-right party lost seats to the loony left.",
     [("anti-immigration", "anti-immigration", N, SURE), ("hard-right", "hard-right", D, SURE),
      ("loony left", "loony left", Y, SURE)]),
    ("politician_epithets", "The maverick senator met a gaffe-prone minister.",
     [("maverick", "maverick", L, SURE), ("gaffe-prone", "gaffe-prone", D, SURE)]),
    ("government_label", "The junta became a caretaker government, a puppet government to some.",
     [("junta", "junta", D, SURE), ("caretaker government", "caretaker government", N, SURE),
      ("puppet government", "puppet government", Y, SURE)]),
    ("leader_label", "The statesman met a warlord and the supreme leader.",
     [("statesman", "statesman", L, SURE), ("warlord", "warlord", D, SURE),
      ("supreme leader", "supreme leader", T, SURE)]),
    ("power_change", "The coup against the president ended in an uprising.",
     [("coup", "coup", D, SURE), ("uprising", "uprising", L, SURE)]),
    ("protest_event", "Protesters chose civil disobedience; the mayor spoke of a riot.",
     [("civil disobedience", "civil disobedience", L, SURE), ("riot", "riot", D, SURE)]),
    ("protest_people", "Protesters, rioters and outside agitators, three papers wrote of one march.",
     [("Protesters", "protester", N, SURE), ("rioters", "rioter", D, SURE),
      ("outside agitators", "outside agitator", D, SURE)]),
    ("protest_cause", "A pro-democracy march met an anti-government one.",
     [("pro-democracy", "pro-democracy", L, SURE), ("anti-government", "anti-government", N, SURE)]),
    ("race_incident", "The racially charged remark was racist, her paper wrote, and no race card.",
     [("racially charged", "racially charged", U, SURE), ("racist", "racist", D, SURE),
      ("race card", "race card", D, SURE)]),
    ("race_groups", "Black people and Indigenous people signed the letter.",
     [("Black people", "Black people", N, SURE), ("Indigenous", "Indigenous", N, SURE)]),
    ("islam_politics", "An Islamist party fights Islamophobia; Hindutva is its foe.",
     [("Islamist", "Islamist", T, SURE), ("Islamophobia", "Islamophobia", T, SURE), ("Hindutva", "Hindutva", T, SURE)]),
    ("territory_status", "Judea and Samaria to one paper is occupied territory to the other.",
     [("Judea and Samaria", "Judea and Samaria", S, SURE), ("occupied territory", "occupied territory", T, SURE)]),
    ("settlement_naming", "Israel enlarges the illegal settlement, a Jewish community in the West Bank to its mayor.",
     [("illegal settlement", "illegal settlement", D, SURE), ("Jewish community", "Jewish community", U, SURE)]),
    ("barrier_naming", "At the border stands a security fence that others call an apartheid wall.",
     [("security fence", "security fence", U, SURE), ("apartheid wall", "apartheid wall", Y, SURE)]),
    ("displacement", "After the siege came ethnic cleansing, and a refugee camp was opened.",
     [("ethnic cleansing", "ethnic cleansing", T, SURE), ("refugee camp", "refugee camp", T, SURE)]),
    ("blockade_siege", "As ships surround the port, the blockade is collective punishment, the aid agency said.",
     [("blockade", "blockade", N, SURE), ("collective punishment", "collective punishment", T, SURE)]),
    ("political_violence_event", "The suicide bombing was an atrocity.",
     [("suicide bombing", "suicide bombing", N, SURE), ("atrocity", "atrocity", Y, SURE)]),
    ("welfare_terms", "Scroungers, he said; the safety net catches people in poverty, she replied.",
     [("Scroungers", "scrounger", Y, SURE), ("safety net", "safety net", L, SURE),
      ("people in poverty", "people in poverty", H, SURE)]),
]  # fmt: skip

# set, a sentence with a word of the set in another sense or without its company: nothing certain stands in it.
LOOK_ALIKES = [
    ("abortion_position", "The National Right to Life office is closed on Mondays."),
    ("abortion_fetus", "Her baby slept in the pram outside the library."),
    ("nsag_members", "A firefighter saved the cat from the roof."),
    ("nsag_members", "The backbench rebels voted down the budget."),
    ("state_troops", "The rain forces people to stay at home."),
    ("armed_org", "The working group met on Tuesday to plan the fair."),
    ("killing_verbs", "The talks reached a dead end."),
    ("victim_descriptors", "The child won a prize for her drawing."),
    ("casualty_source_label", "The health ministry opened a new office."),
    ("climate_phenomenon", "The climate in the office was warm."),
    ("climate_dissent", "The eurosceptics lost the vote on the climate fund."),
    ("corporate_actors", "The tax office moved to the old mill."),
    ("torture_terms", "The book's tortured prose bored the prisoner."),
    ("justice_people", "The convention met in the hall."),
    ("accused_status", "The police said smoking is linked to cancer."),
    ("domestic_attackers", "The studio sold a shooter game before the shooting."),
    ("captives", "The two sides held talks about the hostage deal."),
    ("tax_terms", "The tax form is due in April."),
    ("public_spending", "The central bank hinted at an interest-rate cut."),
    ("labour_dispute", "The union said missile strikes had hit its office."),
    ("work_and_layoffs", "Shots were fired near the station."),
    ("election_integrity", "Before the election he was jailed for credit card fraud."),
    ("energy_terms", "She filled the car at a gas station."),
    ("gender_identity", "A witness identified as the owner waved."),
    ("gender_care", "Child protection is the task of the town."),
    ("sexual_violence", "Farmers sowed oilseed rape in the valley."),
    ("gun_policy", "The gun was found in the river."),
    ("gun_object", "The burglar rifled through the drawers."),
    ("vaccine_attitudes", "The vaccine maker's tennis team lost on a penalty shot."),
    ("drug_use", "Clean energy paid for the drug clinic."),
    ("islamic_state_naming", "WHAT IS THE MATTER with the tram?"),
    ("kurdish_forces_naming", "Catalan separatists lost the vote."),
    ("migration_status", "The paper overstayed nobody's patience."),
    ("migrant_category", "We left the car at the caravan park."),
    ("migration_metaphor", "A heat wave and a surge of the virus closed the pool."),
    ("border_enforcement", "The refugee children went to a summer camp."),
    ("military_action", "The nurse had a heart operation."),
    ("targeted_killing", "The team was eliminated in the first round."),
    ("precision_language", "The troops were given surgical masks."),
    ("who_started", "The price rise was a provocation to shoppers."),
    ("conflict_label", "The minister fought a trade war and a war on drugs."),
    ("police_force", "The police shot video of the parade."),
    ("state_response", "The crackdown on fraud began before the protest."),
    ("political_position", "He gave a conservative estimate."),
    ("politician_epithets", "The village lies in the east."),
    ("government_label", "The exercise regime helped her knees."),
    ("leader_label", "The chief executive sold her shares."),
    ("power_change", "The hostile takeover of the brewery failed."),
    ("protest_event", "The hall is shut until March 14, a demonstrator said."),
    ("protest_people", "A flash mob danced, and the protest went on."),
    ("protest_cause", "The democracy index fell."),
    ("race_incident", "The race was won by a rower from Kent."),
    ("race_groups", "The black car stood in the yard."),
    ("islam_politics", "Moderate rain fell all day."),
    ("territory_status", "The flat is owner-occupied."),
    ("settlement_naming", "The bank agreed to a legal settlement."),
    ("barrier_naming", "The language barrier was high."),
    ("displacement", "The dog fled from the cat."),
    ("blockade_siege", "A road closure slowed the bus."),
    ("political_violence_event", "She had a panic attack."),
    ("welfare_terms", "The concert was for the benefit of the choir."),
]  # fmt: skip


@pytest.fixture(scope="module")
def found():
    texts = [text for _, text, _ in HITS] + [text for _, text in LOOK_ALIKES]
    return terminology.hits(read(Event("e", "", tuple(Article(f"s{n}", "Outlet", "", t) for n, t in enumerate(texts)))))


def rows(found, number: int, set_id: str):
    return found[(found["article_id"] == f"s{number}") & (found["set_id"] == set_id)]


@pytest.mark.parametrize("number", range(len(HITS)), ids=[f"{row[0]}: {row[1][:30]}" for row in HITS])
def test_all_hits_of_a_set(found, number):
    set_id, text, expected = HITS[number]
    table = rows(found, number, set_id)
    columns = ["form", "variant", "connotation", "certain"]
    assert list(table[columns].itertuples(index=False, name=None)) == expected
    spans = zip(table["start"], table["end"], strict=True)
    assert [text[start:end] for start, end in spans] == [form for form, *_ in expected]
    assert set(table["concept"]) == {lexicon().sets[set_id].concept}


@pytest.mark.parametrize("number", range(len(LOOK_ALIKES)), ids=[f"{a}: {b[:30]}" for a, b in LOOK_ALIKES])
def test_a_look_alike_is_left(found, number):
    set_id, _ = LOOK_ALIKES[number]
    table = rows(found, len(HITS) + number, set_id)
    assert table.loc[table["certain"], "form"].tolist() == []


def test_every_naming_set_has_a_sentence_and_a_look_alike():
    wanted = set(lexicon().of_level("naming"))
    assert {row[0] for row in HITS} == wanted
    assert {row[0] for row in LOOK_ALIKES} == wanted


def test_valence_agrees_with_the_set_and_stays_on_its_scale(found):
    for row in found.itertuples():
        variant = next(v for v in lexicon().sets[row.set_id].variants if v.variant == row.variant)
        assert (row.valence, row.connotation) == (variant.valence, variant.connotation)
    assert found["valence"].between(-2, 2).all()


def test_one_set_alone_finds_what_all_sets_together_find(found):
    number = next(n for n, row in enumerate(HITS) if row[0] == "gun_object")
    reading = read(Event("e", "", (Article(f"s{number}", "Outlet", "", HITS[number][1]),)))
    alone = terminology.hits(reading, ["gun_object"])
    assert alone[["start", "end", "variant"]].values.tolist() == rows(found, number, "gun_object")[
        ["start", "end", "variant"]
    ].values.tolist()
