"""What a choice that no widget holds does when the address changes by itself, and when it does not."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest


def script() -> None:
    import streamlit as st

    from framing.app import state

    st.session_state["page"] = st.session_state.get("turned_to", "facts")
    st.text(state.kept("fact", "first" if st.session_state.get("has_default") else ""))


def app(**query: str) -> AppTest:
    test = AppTest.from_function(script)
    for name, value in query.items():
        test.query_params[name] = value
    return test.run()


def value(test: AppTest) -> str:
    assert not test.exception
    return test.text[0].value


def test_the_address_of_a_first_visit_is_followed():
    assert value(app(fact="3|post")) == "3|post" and value(app()) == ""


def test_a_press_changes_the_choice_and_the_address():
    test = app(fact="3|post")
    test.session_state["fact"] = "4|star"
    assert value(test.run()) == "4|star" and test.query_params["fact"] == "4|star"
    assert value(test.run()) == "4|star"


def test_an_address_that_changed_by_itself_changes_the_choice():
    test = app(fact="3|post")
    test.query_params["fact"] = "1|post"
    assert value(test.run()) == "1|post"
    del test.query_params["fact"]
    assert value(test.run()) == "" and "fact" not in test.query_params


def test_a_choice_outlives_a_visit_to_another_page():
    test = app(fact="3|post")
    test.session_state["turned_to"] = "names"
    del test.query_params["fact"]  # as turning a page does
    assert value(test.run()) == "3|post" and test.query_params["fact"] == "3|post"


def test_without_a_choice_the_default_is_taken_also_after_going_back():
    test = AppTest.from_function(script)
    test.session_state["has_default"] = True
    assert value(test.run()) == "first"
    test.query_params["fact"] = "2|post"
    assert value(test.run()) == "2|post"
    del test.query_params["fact"]
    assert value(test.run()) == "first"
