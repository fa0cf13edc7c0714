"""A territory, its plan officer, and a small map.

Django is imported inside the fixtures: this file is read before its settings are.
"""

import pytest

from essaim.vocabulary.actor_map import Actor, ActorMap, Contact

LIST = "Organisme;Courriel;Prénom;Nom\nCrédit Agricole;a@ca.fr;Ana;Alba\nÉcole des Fleurs;;;\n"


@pytest.fixture
def territory(db):
    from tests.web.team import a_territory

    return a_territory("Mulhouse", siren="200066009")


@pytest.fixture
def officer(territory, client):
    from essaim.web.accounts.models import Role
    from tests.web.team import somebody

    user = somebody("officer", Role.PLAN_OFFICER, territory=territory.pk)
    client.force_login(user)
    return client


@pytest.fixture
def known(territory):
    """Two actors that may be one, the first with a contact."""
    from essaim.web.accounts.rights import COMMAND_LINE
    from essaim.web.actors.models import MapVersion
    from essaim.web.territory.documents import keep_version

    contact = Contact(
        key="ana", given_name="Ana", family_name="Alba", email="ana@x.fr", origin="file:x.csv#L2"
    )
    bank = Actor(id="bank", name="Banque", contacts=(contact,), sources=("file:x.csv#L2",))
    school = Actor(id="school", name="École", audience_declared=200, contacts=(contact,))
    map_ = ActorMap(territory="200066009", actors=(bank, school))
    keep_version(COMMAND_LINE, MapVersion, territory, map_, verb="test")
    return map_


@pytest.fixture
def page(territory):
    return f"/territoires/{territory.pk}/acteurs/"
