"""The document of a plan, as the contract writes it."""

import json

import pytest

from essaim.vocabulary.documents import from_json, to_json
from essaim.vocabulary.errors import DocumentError
from essaim.vocabulary.plan import Plan

CONTRACT = {
    "schema": "essaim/plan/1",
    "years": [2027, 2028],
    "weights": [1, 10],
    "habit": {"homes": 0.4},
    "segments": [
        {
            "id": "gas",
            "name": "Gas of homes",
            "sector": "homes",
            "municipality": None,
            "criterion": "emissions",
            "baseline": [1000, 990.5],
        }
    ],
    "actions": [
        {
            "id": "a",
            "title": "Insulate",
            "sector": "homes",
            "cost": {"low": 80, "value": 100, "high": 130, "basis": "excl. tax", "year": 2026},
            "duration": 1,
            "opex": 0,
            "staff": {"works": 20},
            "trades": {"mason": 2},
            "gains": {},
            "effects": [
                {
                    "segment": "gas",
                    "saving": 0.08,
                    "low": 0.05,
                    "high": 0.1,
                    "ramp": 1,
                    "source": "x",
                }
            ],
            "benefits": {"jobs": 3},
            "decided": None,
        },
        {
            "id": "b",
            "sector": "homes",
            "decided": "out",
            "sheet": {"owner": "town"},
            "sources": ["s"],
        },
        {"id": "c", "sector": "homes", "decided": 2028},
    ],
    "links": [
        {"kind": "prerequisite", "before": "a", "after": "b", "lag": 1},
        {"kind": "exclusion", "actions": ["a", "c"]},
        {"kind": "interaction", "actions": ["a", "b"], "segment": "gas", "saving": 0.05},
        {"kind": "interaction", "actions": ["a", "b"], "criterion": "jobs", "value": 2},
    ],
    "budgets": {"2027": 100, "2028": 100},
    "departments": {"works": {"2027": 200, "2028": 200}},
    "trades": {"mason": {"2027": 3, "2028": 3}},
    "elastic": {"staff": {"up_to": 0.2, "price": 700}},
}


def test_the_contract_is_read_and_comes_back():
    plan = from_json(json.dumps(CONTRACT), Plan)
    assert from_json(to_json(plan), Plan) == plan
    assert plan.budgets == {2027: 100.0, 2028: 100.0}
    assert [action.decided for action in plan.actions] == [None, "out", 2028]


def test_an_action_without_cost_and_effect_is_a_valid_document():
    bare = {"schema": "essaim/plan/1", "years": [2027], "weights": [1]}
    plan = from_json(json.dumps({**bare, "actions": [{"id": "x", "sector": "homes"}]}), Plan)
    assert (plan.actions[0].cost, plan.actions[0].effects) == (None, ())


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"links": [{"actions": ["a", "b"]}]}, "links[0]"),
        ({"weights": [1, "ten"]}, "weights[1]"),
        ({"actions": [{"id": "a", "sector": "s", "costs": 3}]}, "actions[0].costs"),
    ],
)
def test_what_is_half_understood_is_refused_with_its_field(change, field):
    with pytest.raises(DocumentError) as refused:
        from_json(json.dumps({**CONTRACT, **change}), Plan)
    assert refused.value.where.field == field


def test_a_number_that_is_none_is_refused():
    with pytest.raises(DocumentError):
        from_json(json.dumps({**CONTRACT, "weights": [1, float("nan")]}), Plan)
