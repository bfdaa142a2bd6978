"""Quotations whose sentence names nobody: carried over, continued in the next paragraph, introduced before."""

import pytest

from framing.language import parsing

pytestmark = pytest.mark.skipif(not parsing.model_name(), reason="no English spaCy model is installed")

OVER = "carried over from the quotation before"
ON = "quotation continued from the paragraph before"
COLON = "reporting verb and colon in the sentence before"
BELOW = "quotation continued in the next paragraph"
AFTER = "reporting verb after the quotation"
NOBODY = "nobody is named"
CASES = {
    "the next sentence": (
        "“[We lost,]” <Marta Lindgren> {said}. “[They came at night.]”",
        [(AFTER, True), (OVER, False)],
    ),
    "the next paragraph": (
        "“[We lost,]” <Marta Lindgren> {said}.\n\n“[They came at night.]”",
        [(AFTER, True), (OVER, False)],
    ),
    "three in a row": (
        "“[We lost,]” <Marta Lindgren> {said}. “[They came at night.]” “[We ran.]”",
        [(AFTER, True), (OVER, False), (OVER, False)],
    ),
    "named in the paragraph below": (
        "It rained.\n\n“[The port is shut again.]\n\n“[It will open soon,]” <Marta Lindgren> {said}.",
        [(BELOW, True), (AFTER, True)],
    ),
    "opened again in each paragraph": (
        "“[We lost,]” <Marta Lindgren> {said}. “[They came at night.]\n\n“[We ran.]\n\n“[Nobody came.]”",
        [(AFTER, True), (OVER, False), (ON, False), (ON, False)],
    ),
    "a colon before a new paragraph": (
        "<Marta Lindgren> {wrote} on Monday:\n\n“[The port is shut. We are going home.]”",
        [(COLON, True)],
    ),
    "a body and a colon": (
        "<The union> {said} in a statement:\n\n“[The port is shut. We are going home.]”",
        [(COLON, True)],
    ),
    "the subject of the sentence before": (
        "<Marta Lindgren> shook her head. “[We lost everything.]”",
        [("subject of the sentence before", False)],
    ),
    "far away": (
        "“[We lost,]” <1|Marta Lindgren> {1|said}.\n\nIt rained.\n\nIt snowed.\n\nShips left the port.\n\n“[Go.]”",
        [(AFTER, True), (NOBODY, False)],
    ),
    "nothing before": ("“[We lost everything that night.]”", [(NOBODY, False)]),
}


@pytest.fixture(scope="module")
def found(told):
    return told(text for text, _ in CASES.values())


@pytest.mark.parametrize("case", CASES)
def test_who_goes_on_speaking(found, case):
    text, expected = CASES[case]
    assert found.rows(text, "basis", "certain") == expected


@pytest.mark.parametrize("case", [case for case, (text, _) in CASES.items() if "Marta" in text])
def test_whoever_is_carried_over_is_one_actor(found, case):
    named = found.table(CASES[case][0]).query("speaker != ''")
    assert set(named["actor"]) == {"Marta Lindgren"}
    assert set(named["source"]) == {"named person"}


@pytest.mark.parametrize("case", CASES)
def test_all_of_it_stands_between_marks(found, case):
    table = found.table(CASES[case][0])
    assert set(table["form"]) == {"direct"}
    assert set(table["voice"]) == {"quoted"}
