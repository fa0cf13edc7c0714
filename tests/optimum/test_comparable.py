"""Nothing is guessed: what says too little stays aside, with its reason."""

from dataclasses import replace

from essaim.optimum.comparable import not_comparable
from essaim.vocabulary.plan import Action, Cost, Effect, Interaction, Plan, Prerequisite, Segment

SAVES = (Effect(segment="g", saving=0.1),)
PLAN = Plan(
    years=(2027,),
    weights=(1.0,),
    segments=(Segment(id="g", sector="s", baseline=(10.0,)),),
    actions=(
        Action(id="full", sector="s", cost=Cost(value=1.0), effects=SAVES),
        Action(id="priceless", sector="s", effects=SAVES),
        Action(id="idle", sector="s", cost=Cost(value=1.0)),
        Action(id="training", sector="s", cost=Cost(value=1.0), gains={"mason": 1.0}),
        Action(id="opens", sector="s", cost=Cost(value=1.0)),
        Action(id="waits", sector="s", cost=Cost(value=1.0), effects=SAVES),
        Action(id="helps", sector="s", cost=Cost(value=1.0)),
        Action(id="done", sector="s", decided=2027),
        Action(id="never", sector="s", decided="out"),
    ),
    links=(
        Prerequisite(kind="prerequisite", before="opens", after="full"),
        Prerequisite(kind="prerequisite", before="priceless", after="waits"),
        Interaction(kind="interaction", actions=("helps", "full"), segment="g", saving=0.1),
    ),
    budgets={2027: 1.0},
)


def reasons(plan, *criteria):
    return {one.id: one.reason for one in not_comparable(plan, criteria or ("emissions",))}


def test_each_reason():
    assert reasons(PLAN) == {
        "priceless": "no_cost",
        "idle": "no_effect",
        "waits": "prerequisite_not_comparable",
        "done": "decided_without_cost",
    }


def test_a_limit_that_is_not_stated_is_told():
    asks = Action(id="asks", sector="s", cost=Cost(value=1.0), effects=SAVES, staff={"works": 2.0})
    plan = replace(PLAN, actions=(*PLAN.actions, asks), budgets={})
    assert reasons(plan)[""] == "no_limit_on_money"
    assert reasons(plan)["works"] == "no_limit_on_department"


def test_another_criterion_makes_others_comparable():
    plan = replace(PLAN, actions=(*PLAN.actions[2:3],), links=())
    assert reasons(plan) == {"idle": "no_effect"}
    helped = replace(plan, actions=(replace(plan.actions[0], benefits={"jobs": 2.0}),))
    assert reasons(helped, "jobs") == {}
