"""The criteria a plan speaks of."""

from essaim.vocabulary.plan import Action, Exclusion, Interaction, Plan, Segment
from essaim.vocabulary.plan_criteria import criteria_known


def test_parts_benefits_and_links_each_bring_theirs():
    plan = Plan(
        years=(2027,),
        weights=(1.0,),
        segments=(Segment(id="s", name="S", sector="road", criterion="energy", baseline=(1.0,)),),
        actions=(
            Action(id="a", sector="road", benefits={"jobs": 2.0}),
            Action(id="b", sector="road"),
        ),
        links=(
            Interaction(kind="interaction", actions=("a", "b"), criterion="comfort", value=1.0),
            Exclusion(kind="exclusion", actions=("a", "b")),
        ),
    )
    assert criteria_known(plan) == ("comfort", "energy", "euros", "jobs")
