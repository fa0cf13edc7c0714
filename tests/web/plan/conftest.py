"""A territory, its plan officer, and a small plan.

Django is imported inside the fixtures: this file is read before its settings are.
"""

import pytest

from tests.plan.books import action, plan
from tests.web.actors.conftest import officer, territory

__all__ = ["officer", "territory"]


@pytest.fixture
def known(territory):
    """Two sheets."""
    from essaim.web.accounts.rights import COMMAND_LINE
    from essaim.web.plan.models import PlanVersion
    from essaim.web.territory.documents import keep_version

    made = plan(
        action("verger", title="Un verger à l’école", owner="Ville", status="À venir"),
        action("velo", title="Des pistes cyclables", sector="road", axis="2. Bouger"),
    )
    keep_version(COMMAND_LINE, PlanVersion, territory, made, verb="test")
    return made


@pytest.fixture
def page(territory):
    return f"/territoires/{territory.pk}/plan/"


@pytest.fixture
def planned(territory):
    """Two sectors whose savings meet, small enough to be searched."""
    from essaim.web.accounts.rights import COMMAND_LINE
    from essaim.web.plan.models import PlanVersion
    from essaim.web.territory.documents import keep_version
    from tests.optimum.test_silos import two_sectors

    keep_version(COMMAND_LINE, PlanVersion, territory, two_sectors(), verb="test")
    return territory
