"""A data folder is made, filled once, and found again."""

import pytest

from essaim.demo import mulhouse
from essaim.harvest.notes import read_notes
from essaim.journey import prepare, seat
from essaim.web import boot
from essaim.web.cafe.models import Workshop
from essaim.web.territory.models import Territory
from tests.cli.process import essaim


@pytest.mark.django_db
def test_filling_twice_makes_one_workshop_in_one_territory(tmp_path):
    _, workshop, guests = prepare(tmp_path)
    seating = seat(guests, rounds=3)
    notes = read_notes(mulhouse.NOTES).notes[:5]
    for _ in range(2):
        boot.fill(workshop, seating, territory="Mulhouse", siren="200066009", notes=notes)
    assert [one.text for one in Workshop.objects.get().notes.all()] == [one.text for one in notes]
    assert Workshop.objects.get().invitations.count() == 35
    assert Territory.objects.get().siren == "200066009"


def test_a_folder_that_cannot_be_made_is_said(tmp_path):
    (tmp_path / "file").write_text("")
    told = essaim("export", "demo", "x.zip", "--data", "file/inside", cwd=tmp_path)
    assert told.returncode == 1
    assert "Traceback" not in told.stderr
