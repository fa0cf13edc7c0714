"""The documents of reasons and fronts go out and come back."""

from essaim.vocabulary.documents import from_json, to_json
from essaim.vocabulary.reasons import Answer, Binding, Front, FrontPoint, Opening, Reasons
from tests.vocabulary.test_portfolio import ONE

SOME = Reasons(
    portfolio=ONE,
    bindings=(Binding(kind="euros", id="", year=2027, capacity=5.0, worth=0.3),),
    answers=(
        Answer(
            action="b",
            verdict="out",
            regret=4.0,
            share=0.25,
            pool=8,
            opening=Opening(cost_at_most=2.0, more_of={"mason": 1.0}, with_action={"c": 1.0}),
        ),
    ),
)


def test_reasons_come_back_as_they_went():
    assert from_json(to_json(SOME), Reasons) == SOME


def test_a_front_comes_back_as_it_went():
    front = Front(
        criteria=("emissions", "euros"),
        points=(FrontPoint(values={"emissions": 3.0, "euros": -2.0}, bound=3.1, gap=0.03),),
        seconds=1.0,
        plan_sha256="ab" * 32,
        solver="HiGHS 1",
    )
    assert from_json(to_json(front), Front) == front
