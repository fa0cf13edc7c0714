"""Every page of the orchestra answers; drawings are filed by a person and taken out again."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from essaim.vocabulary.orchestra import PICTURES
from essaim.web.accounts.rights import COMMAND_LINE
from essaim.web.cafe.models import PhotoKind
from essaim.web.orchestra.models import Conductor, Filed
from essaim.web.orchestra.writes import file_words
from tests.web.orchestra.conftest import DRAWN, a_drawing

pytestmark = pytest.mark.django_db


def test_pages_open_before_there_is_a_map(officer, page):
    for part in ("", "dessins/"):
        assert officer.get(page + part).status_code == 200
    assert officer.get(page + "solar/").status_code == 404
    assert officer.get(page + "fichier/pdf").status_code == 404


def test_every_picture_has_its_page_and_its_drawing(mapped, officer, page):
    assert officer.get(page).status_code == 200
    for key in PICTURES:
        assert officer.get(f"{page}{key}/").status_code == 200
        drawn = officer.get(f"{page}fichier/{key}")
        assert drawn["Content-Type"] == "image/svg+xml"
        assert drawn.content.startswith(b"<svg")
    assert officer.get(page + "fichier/pdf").content.startswith(b"%PDF")
    assert officer.get(page + "fichier/json").json()["schema"] == "essaim/orchestra/1"
    for wrong in ("nothing/", "fichier/docx"):
        assert officer.get(page + wrong).status_code == 404


def test_words_of_authors_and_commentator_stay_apart(mapped, officer, page):
    file_words(COMMAND_LINE, mapped, [DRAWN])
    shown = officer.get(page + "solar/").content.decode()
    assert "Soleil &lt;b&gt;" in shown
    assert "Ses auteurs" in shown
    assert "Le commentateur" in shown or "Elle" in shown
    one = Filed.objects.get()
    assert officer.post(page + "solar/", {"drawing": str(one.pk)}).status_code == 302
    assert not Filed.objects.exists()
    assert officer.post(page + "solar/", {"drawing": str(one.pk)}).status_code == 404


def test_a_cafes_drawing_waits_until_somebody_files_it(mapped, officer, page):
    photo = a_drawing(mapped)
    photo.kind, photo.comment = PhotoKind.DRAWING, "Une fleur"
    photo.save()
    assert list(officer.get(page + "dessins/").context["photos"]) == [photo]
    wrong = officer.post(page + "dessins/", {"photo": str(photo.pk), "picture": "tree"})
    assert wrong.context["form"].errors
    officer.post(page + "dessins/", {"photo": str(photo.pk), "picture": "flower", "title": "F"})
    filed = Filed.objects.get()
    assert (filed.picture, filed.author, filed.photo) == ("flower", "Une fleur", photo)
    assert not officer.get(page + "dessins/").context["photos"]
    again = officer.post(page + "dessins/", {"photo": str(photo.pk), "picture": "flower"})
    assert again.status_code == 404
    assert "Une fleur" in officer.get(page + "flower/").content.decode()


def test_a_file_of_drawings_is_taken_in_once_or_refused_by_its_line(mapped, officer, page):
    good = b"image;titre;auteurs\n5;Soleil;Nous\nfleur;Fleur;Eux\n"
    for _ in range(2):
        officer.post(page + "dessins/", {"file": SimpleUploadedFile("d.csv", good)})
    assert sorted(Filed.objects.values_list("picture", flat=True)) == ["flower", "solar"]
    bad = SimpleUploadedFile("d.csv", b"image;titre\n12;X\n")
    (told,) = officer.post(page + "dessins/", {"file": bad}).context["problems"]
    assert "2" in told
    assert Filed.objects.count() == 2


def test_somebody_says_who_conducts(mapped, officer, page):
    assert officer.get(page).context["made"].authority == "hub"
    officer.post(page, {"actor": "a1"})
    assert officer.get(page).context["made"].authority == "a1"
    officer.post(page, {"actor": "nobody"})
    assert Conductor.objects.get().actor == "a1"
