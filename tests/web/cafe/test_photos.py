"""Photos are kept once, beside the base, and leave with their files."""

import uuid

import pytest
from django.core.exceptions import PermissionDenied

from essaim.web.accounts.rights import COMMAND_LINE
from essaim.web.cafe.export import bundle_of, import_bundle
from essaim.web.cafe.imaging import PhotoError
from essaim.web.cafe.models import State
from essaim.web.cafe.photos import comment_photo, file_of, remove_photo
from essaim.web.cafe.reads import evening_of
from tests.web.cafe.hall import a_photo, a_picture, a_workshop

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    return a_workshop()


def test_a_photo_sent_twice_is_kept_once(here):
    key = uuid.uuid4()
    assert a_photo(here, key=key) == a_photo(here, key=key)
    assert a_photo(here).pk == here.photos.get().pk  # the same file under another key
    assert a_photo(here, table=2).pk != a_photo(here).pk


def test_it_lies_beside_the_base_in_two_sizes(here):
    photo = a_photo(here, content=a_picture(1000, 500))
    large, small = file_of(photo), file_of(photo, small=True)
    assert large.read_bytes()[:2] == b"\xff\xd8"
    assert small.stat().st_size <= large.stat().st_size
    assert not list(large.parent.glob("*.part"))


@pytest.mark.parametrize("wrong", [{"table": 99}, {"round": 99}, {"content": b"text"}])
def test_what_cannot_be_kept_leaves_nothing(here, wrong):
    with pytest.raises(PhotoError):
        a_photo(here, **wrong)
    assert not here.photos.exists()


def test_a_guest_sends_none_once_the_workshop_is_closed_but_the_team_does(here):
    evening = evening_of(here)
    evening.state = State.CLOSED
    evening.save()
    with pytest.raises(PhotoError):
        a_photo(here, author=here.invitations.first())
    assert a_photo(here).author is None


def test_who_sent_it_is_kept(here):
    guest = here.invitations.first()
    assert a_photo(here, author=guest).author == guest


def test_taking_it_away_takes_its_files(here, django_capture_on_commit_callbacks):
    photo = a_photo(here)
    files = [file_of(photo), file_of(photo, small=True)]
    with django_capture_on_commit_callbacks(execute=True):
        remove_photo(COMMAND_LINE, photo)
    assert not any(path.exists() for path in files)
    assert not here.photos.exists()


def test_a_stranger_changes_nothing(here, django_user_model):
    stranger = django_user_model.objects.invite("x@example.org")
    photo = a_photo(here)
    for write in (
        lambda: remove_photo(stranger, photo),
        lambda: comment_photo(stranger, photo, ""),
    ):
        with pytest.raises(PermissionDenied):
            write()
    assert here.photos.exists()


def test_an_export_brings_them_back_to_the_byte(here):
    photo = a_photo(here, comment="Un arbre\x00", kind="drawing", content=a_picture(900, 700))
    before = file_of(photo).read_bytes()
    packed = bundle_of(here)
    file_of(photo).unlink()
    back = import_bundle(packed, file="x.zip").photos.get()
    assert (back.pk, back.comment, back.kind) == (photo.pk, "Un arbre", "drawing")
    assert file_of(back).read_bytes() == before


def test_an_export_whose_photo_is_missing_is_refused_and_nothing_is_put_in(here):
    import io
    import zipfile

    from essaim.vocabulary.errors import DocumentError

    a_photo(here)
    whole = zipfile.ZipFile(io.BytesIO(bundle_of(here)))
    cut = io.BytesIO()
    with zipfile.ZipFile(cut, "w") as archive:
        for name in whole.namelist():
            if not name.startswith("photos/"):
                archive.writestr(name, whole.read(name))
    here.notes.all().delete()
    here.title = "kept"
    here.save()
    with pytest.raises(DocumentError):
        import_bundle(cut.getvalue(), file="x.zip")
    here.refresh_from_db()
    assert here.title == "kept"
