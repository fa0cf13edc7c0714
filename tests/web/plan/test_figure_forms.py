"""What the forms show is what they read."""

import pytest

from essaim.web.plan.figure_forms import (
    ActionFiguresForm,
    PlanFiguresForm,
    action_filled,
    plan_filled,
)
from tests.optimum.test_silos import two_sectors


@pytest.fixture
def plan():
    return two_sectors()


def test_a_plan_comes_back_from_its_form_or_is_told_what_it_lacks(plan):
    form = PlanFiguresForm(plan_filled(plan))
    assert form.is_valid()
    after = form.changed(plan)
    if after is None:  # segments of a test have no source, which people must give
        assert list(form.errors) == ["baseline"]
    else:
        assert (after.years, after.budgets, after.links) == (plan.years, plan.budgets, plan.links)


def test_an_action_keeps_what_the_form_does_not_ask(plan):
    one = plan.actions[0]
    shown = {k: "" if v is None else v for k, v in action_filled(one, plan).items()}
    form = ActionFiguresForm(plan, shown | {"effects": ""})
    assert form.is_valid()
    after = form.changed(one)
    assert (after.id, after.sheet, after.benefits) == (one.id, one.sheet, one.benefits)
    assert after.effects == ()
    assert after.cost == one.cost
