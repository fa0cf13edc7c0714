"""A map changes by versions: proposed, accepted, corrected, undone; an erased person leaves all."""

from dataclasses import replace

import pytest
from django.core.exceptions import PermissionDenied

from essaim.vocabulary.errors import ActorError, EssaimError
from essaim.web.accounts.models import Role
from essaim.web.accounts.rights import COMMAND_LINE
from essaim.web.actors import reads, writes
from essaim.web.actors.models import MapVersion
from essaim.web.desk.erasing import erase_person
from essaim.web.territory.models import Person
from tests.web.actors.conftest import LIST
from tests.web.team import somebody


def listed(tmp_path, text=LIST):
    path = tmp_path / "contacts.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_file_is_proposed_then_counts_then_is_undone(territory, tmp_path):
    writes.propose_contacts(COMMAND_LINE, territory, listed(tmp_path), language="fr")
    assert reads.map_of(territory).actors == ()
    assert writes.accept_map(COMMAND_LINE, territory)
    names = {one.name for one in reads.map_of(territory).actors}
    assert {"Crédit Agricole", "École des Fleurs"} <= names
    assert reads.map_of(territory).files[0].name == "contacts.csv"
    assert writes.undo_map(COMMAND_LINE, territory)
    assert reads.map_of(territory).actors == ()
    assert not writes.undo_map(COMMAND_LINE, territory)


def test_a_file_with_a_wrong_line_changes_nothing(territory, tmp_path):
    with pytest.raises(EssaimError):
        writes.propose_contacts(
            COMMAND_LINE,
            territory,
            listed(tmp_path, "Organisme;Courriel\nBanque;pas une adresse\n"),
            language="fr",
        )
    assert not MapVersion.objects.exists()


def test_twins_are_settled_by_a_person(territory, known):
    writes.settle_twins(COMMAND_LINE, territory, "bank", "school", same=True)
    assert [one.id for one in reads.map_of(territory).actors] == ["bank"]
    with pytest.raises(ActorError):
        writes.settle_twins(COMMAND_LINE, territory, "bank", "nobody", same=True)


def test_an_actor_is_corrected(territory, known):
    changed = replace(known.actors[0], category="economic", classed="told")
    writes.change_actor(COMMAND_LINE, territory, changed)
    assert reads.actor_in(reads.map_of(territory), "bank").category == "economic"


def test_a_sending_is_noted_once(territory, known):
    import datetime as dt

    for expected in (1, 0):
        count = writes.note_sendings(
            COMMAND_LINE, territory, ["mayor:68224"], on=dt.date(2027, 1, 15), way="courriel"
        )
        assert count == expected


def test_an_erased_person_leaves_every_version(territory, known):
    writes.change_actor(COMMAND_LINE, territory, replace(known.actors[1], name="Collège"))
    person = Person.objects.create(territory=territory, name="Ana Alba", email="ana@x.fr")
    erase_person(COMMAND_LINE, person)
    for version in MapVersion.objects.all():
        assert "ana@x.fr" not in str(version.document)
        assert "Alba" not in str(version.document)


def test_only_plan_officers_change_it(territory, known, tmp_path):
    stranger = somebody("stranger", Role.MODERATOR, territory=territory.pk)
    for write in (
        lambda: writes.propose_contacts(stranger, territory, listed(tmp_path), language="fr"),
        lambda: writes.accept_map(stranger, territory),
        lambda: writes.undo_map(stranger, territory),
        lambda: writes.change_actor(stranger, territory, known.actors[0]),
    ):
        with pytest.raises(PermissionDenied):
            write()


def test_contacts_past_their_day_leave_every_version(territory, known):
    import datetime as dt

    late = replace(known.actors[0].contacts[0], retention=dt.date(2026, 1, 31))
    kept = replace(late, key="other", email="other@x.fr", retention=dt.date(2026, 2, 1))
    writes.change_actor(COMMAND_LINE, territory, replace(known.actors[0], contacts=(late, kept)))
    assert writes.forget_expired(dt.date(2026, 2, 1)) == 1
    found = reads.actor_in(reads.map_of(territory), "bank")
    assert [one.email for one in found.contacts] == ["other@x.fr"]
    assert writes.forget_expired(dt.date(2026, 2, 1)) == 0
