"""What the form of an action shows is what it reads."""

import pytest

from essaim.web.plan.action_forms import ActionFiguresForm, action_filled
from tests.optimum.test_silos import two_sectors


@pytest.fixture
def plan():
    return two_sectors()


def test_an_action_keeps_what_the_form_does_not_ask(plan):
    one = plan.actions[0]
    shown = {k: "" if v is None else v for k, v in action_filled(one, plan).items()}
    form = ActionFiguresForm(plan, shown | {"effects": ""})
    assert form.is_valid()
    after = form.changed(one)
    assert (after.id, after.sheet, after.benefits) == (one.id, one.sheet, one.benefits)
    assert after.effects == ()
    assert after.cost == one.cost
