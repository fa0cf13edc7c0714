"""Budgets are added basis by basis; what is not said is counted, never guessed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essaim.plan.totals import Total, budget_of, total_phrases, totals_of
from essaim.vocabulary.plan import Action
from essaim.vocabulary.sheet import ActionSheet, Amount
from essaim.words.say import say


def costing(*amounts):
    return Action(id="a", sector="", sheet=ActionSheet(amounts=amounts))


def euros(low, high, basis="HT", **fields):
    return Amount(low=low, high=high, basis=basis, **fields)


def test_ht_and_ttc_are_never_added():
    made = [costing(euros(100, 200)), costing(euros(10, 10, "TTC")), costing(euros(1, 2))]
    assert totals_of(made) == (
        Total(basis="HT", low=101, high=202, sheets=2),
        Total(basis="TTC", low=10, high=10, sheets=1),
    )


@pytest.mark.parametrize(
    "action",
    [
        Action(id="a", sector=""),
        costing(),
        costing(euros(1, 2), euros(3, 4)),
        costing(euros(1, 2, a_year=True)),
        costing(euros(None, 2)),
        costing(euros(1, None)),
        costing(euros(1, 2, kind="funder")),
    ],
)
def test_what_is_no_whole_budget_is_in_no_sum(action):
    assert budget_of(action) is None
    assert totals_of([action]) == ()
    (sentence,) = total_phrases([action])
    assert say(sentence, "en") == "1 sheet states no whole budget: it is in no sum."


def test_sentences_state_the_basis_and_how_many_sheets():
    told = [
        say(one, "en") for one in total_phrases([costing(euros(5, 5, "")), costing(euros(1, 2))])
    ]
    assert told[0].endswith("HT, stated by 1 sheet.")
    assert "without a word on tax" in told[1]


@given(st.lists(st.tuples(st.integers(0, 10**9), st.integers(0, 10**9)), max_size=20))
def test_a_total_is_the_sum_of_its_ends(pairs):
    made = [costing(euros(min(pair), max(pair))) for pair in pairs]
    found = totals_of(made)
    if pairs:
        assert found[0].low == sum(min(pair) for pair in pairs)
        assert found[0].high == sum(max(pair) for pair in pairs)
        assert found[0].sheets == len(pairs)
    else:
        assert found == ()
