"""A territory that is governed as in the demo: bodies, meetings, opinions, a charter.

Django is imported inside the fixtures: this file is read before its settings are.
"""

import pytest

from essaim.demo import mulhouse
from essaim.vocabulary.circle import Circle
from essaim.vocabulary.documents import from_json
from essaim.vocabulary.governance import Governance
from tests.web.actors.conftest import officer, territory

__all__ = ["officer", "territory"]


def demo_governance():
    """The governance of the demo."""
    return from_json(mulhouse.GOVERNANCE.read_bytes(), Governance)


@pytest.fixture
def governed(territory):
    """The territory, with the demo's governance and circle."""
    from essaim.web.accounts.rights import COMMAND_LINE
    from essaim.web.circle.models import CircleVersion
    from essaim.web.governance.models import GovernanceVersion
    from essaim.web.territory.documents import keep_version

    circle = from_json(mulhouse.CIRCLE.read_bytes(), Circle)
    keep_version(COMMAND_LINE, GovernanceVersion, territory, demo_governance(), verb="test")
    keep_version(COMMAND_LINE, CircleVersion, territory, circle, verb="test")
    return territory


@pytest.fixture
def page(territory):
    return f"/territoires/{territory.pk}/gouvernance/"
