"""What the forms show is what they read."""

import pytest

from essaim.web.plan.figure_forms import PlanFiguresForm, plan_filled
from tests.optimum.test_silos import two_sectors


@pytest.fixture
def plan():
    return two_sectors()


def test_a_plan_comes_back_from_its_form_or_is_told_what_it_lacks(plan):
    form = PlanFiguresForm(plan, plan_filled(plan))
    assert form.is_valid()
    after = form.changed(plan)
    if after is None:  # segments of a test have no source, which people must give
        assert list(form.errors) == ["baseline"]
    else:
        assert (after.years, after.budgets, after.links) == (plan.years, plan.budgets, plan.links)


def test_each_sector_has_its_share_of_past_spending(plan):
    form = PlanFiguresForm(plan, initial=plan_filled(plan))
    assert {"habit_residential", "habit_homes"} <= {one.name for one in form.shares()}
    assert form.initial.get("habit_homes") == (100 * plan.habit["homes"] if plan.habit else None)
