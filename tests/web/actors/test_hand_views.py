"""An actor typed by hand, and an invitation list weighed before it is sent."""

import pytest

from essaim.web.actors.models import MapVersion
from essaim.web.actors.reads import map_of
from tests.web.cafe.conftest import cafe, documents

__all__ = ["cafe", "documents"]


def test_an_actor_is_typed_with_its_place_and_its_source(officer, page, territory):
    sent = {
        "name": "Repair Café",
        "category": "democracy",
        "contributions": ["skills", "animation"],
        "level": "commune",
        "sectors": ["waste"],
        "communes": "Lutterbach, 68224",
    }
    answer = officer.post(page + "ajouter/", sent)
    assert answer["Location"].endswith("/un/repair-cafe/")
    (one,) = map_of(territory).actors
    assert (one.level, one.sectors, len(one.communes)) == ("commune", ("waste",), 2)
    assert one.sources[0].startswith("typed:plan_officer#")
    shown = officer.get(answer["Location"], headers={"accept-language": "fr"})
    assert "Lutterbach" in shown.text
    assert "saisi à la main" in shown.text
    # Saved again as it stands, nothing of it is lost.
    again = {k: v for k, v in shown.context["form"].initial.items() if v is not None}
    officer.post(answer["Location"], again)
    assert map_of(territory).actors == (one,)


@pytest.mark.parametrize(
    "sent",
    [{"name": ""}, {"name": "École"}, {"name": "X", "communes": "Atlantide"}, {"name": "…"}],
)
def test_mistakes_are_told_and_nothing_is_kept(officer, page, known, sent):
    before = MapVersion.objects.count()
    answer = officer.post(page + "ajouter/", sent)
    assert answer.status_code == 200
    assert answer.context["form"].errors
    assert MapVersion.objects.count() == before


def test_an_invitation_list_is_weighed_and_not_kept(officer, page, territory, known, cafe):
    assert officer.get(page + "invitation/").status_code == 200
    before = MapVersion.objects.count()
    sent = {"names": "banque\nFerme du Pré", "chosen": ["school"]}
    found = officer.post(page + "invitation/", sent).context
    assert found["count"] == 3
    assert found["made"].unknown == ("Ferme du Pré",)
    assert MapVersion.objects.count() == before
    by_workshop = officer.post(page + "invitation/", {"workshop": "demo"})
    assert by_workshop.status_code == 200
    assert officer.post(page + "invitation/", {"chosen": ["gone"]}).status_code == 200
