"""The pages of the circle answer, and what they change is kept."""

import pytest

from essaim.web.circle import reads

pytestmark = pytest.mark.django_db
PAGES = ("", "appels/", "engagements/", "reconnaissance/", "evaluation/")
NEW = ("meetings", "calls", "commitments", "recognitions")


@pytest.mark.parametrize("part", [*PAGES, *(f"fiche/{one}/new/" for one in NEW)])
def test_every_page_opens_before_there_is_anything(officer, page, part):
    assert officer.get(page + part).status_code == 200


@pytest.mark.parametrize(
    "part",
    [
        *PAGES,
        *("fiche/meetings/m1/", "fiche/meetings/m1/factors/", "fiche/calls/reno/"),
        *("fiche/calls/reno/grid/g1/", "fiche/calls/reno/dossiers/halles/", "jury/reno/seul/"),
        *("fiche/commitments/c1/", "fiche/commitments/c1/history/new/"),
    ],
)
def test_every_page_opens_on_a_circle(circled, officer, page, part):
    answer = officer.get(page + part)
    assert answer.status_code == 200
    assert "<b>" not in answer.content.decode()


def test_eligible_dossiers_are_told_from_the_others(circled, officer, page):
    ((_, rows),) = officer.get(page + "appels/").context["calls"]
    told = {dossier.id: [str(one) for one in why] for dossier, _, why, _ in rows}
    assert len(told["seul"]) == 3
    assert len(told["halles"]) == 1  # the map knows no link that they hold


def test_a_state_is_added_and_history_cannot_be_rewritten(circled, officer, page):
    address = page + "fiche/commitments/c1/history/"
    officer.post(address + "new/", {"on": "2026-07-01", "state": "kept", "reason": "Fait"})
    (one,) = reads.circle_of(circled).commitments
    assert [step.state for step in one.history] == ["promised", "kept"]
    assert officer.get(address + "0/").status_code == 404
    assert officer.post(address + "0/", {"act": "remove"}).status_code == 404
    bare = officer.post(address + "new/", {"on": "2026-08-01", "state": "withdrawn"})
    assert bare.context["form"].non_field_errors()
    early = officer.post(address + "new/", {"on": "2026-01-01", "state": "kept"})
    assert early.context["form"].non_field_errors()
    assert reads.circle_of(circled).commitments == (one,)


def test_a_promise_past_its_day_is_late(circled, officer, page):
    ((_, name, state),) = officer.get(page + "engagements/").context["promises"]
    assert (name, state.msgid if hasattr(state, "msgid") else state.text) == ("École", "late")


def test_a_commitment_is_made_today_by_a_name(circled, officer, page):
    typed = {"promise": "Isoler", "actor": "Banque", "due": "2030-01-01"}
    officer.post(page + "fiche/commitments/new/", typed)
    fresh = reads.circle_of(circled).commitments[-1]
    assert (fresh.actor, [one.state for one in fresh.history]) == ("bank", ["promised"])


def test_the_jury_gives_points_within_its_grid(circled, officer, page):
    address = page + "jury/reno/halles/"
    assert officer.post(address, {"g1": "11"}).context["form"].errors
    officer.post(address, {"g1": "8"})
    dossier = reads.circle_of(circled).calls[0].dossiers[0]
    assert dossier.points == {"g1": 8}
    assert officer.get(address).context["form"].initial == {"g1": 8}
    officer.post(address, {"g1": ""})
    assert reads.circle_of(circled).calls[0].dossiers[0].points is None
    assert officer.get(page + "jury/reno/none/").status_code == 404


def test_the_last_change_is_taken_back(circled, officer, page):
    officer.post(page + "fiche/meetings/m1/", {"act": "remove"})
    assert reads.circle_of(circled).meetings == ()
    officer.post(page + "defaire/")
    assert len(reads.circle_of(circled).meetings) == 1
