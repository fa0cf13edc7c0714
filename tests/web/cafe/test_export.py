"""A workshop leaves and comes back without loss, here or elsewhere."""

import io
import json
import uuid
import zipfile

import pytest

from essaim.vocabulary.errors import DocumentError
from essaim.web.cafe.export import ROWS, bundle_of, import_bundle
from essaim.web.cafe.keeping import Bearer, Letter, keep_notes
from essaim.web.cafe.models import Workshop
from essaim.web.cafe.posting import PostedNote
from essaim.web.territory.models import Person, Territory

pytestmark = pytest.mark.django_db


def rows(content):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        found = json.loads(archive.read(ROWS))["rows"]
    # Keys that are mere counters may differ elsewhere; public ids may not.
    return [{k: v for k, v in row.items() if not isinstance(v, int)} for row in found]


@pytest.fixture
def exported(cafe):
    note = PostedNote(uuid.uuid4(), 1, 1, "idea", "=1+1")
    keep_notes([Letter(cafe.pk, Bearer(team=True), note)])
    return bundle_of(cafe)


def test_it_comes_back_equal_on_an_empty_installation(exported):
    Workshop.objects.all().delete()
    Person.objects.all().delete()
    Territory.objects.all().delete()
    back = import_bundle(exported, file="café.zip")
    assert rows(bundle_of(back)) == rows(exported)
    assert back.invitations.count() == 35


def test_importing_over_itself_doubles_nothing(exported):
    import_bundle(exported, file="x.zip")
    again = import_bundle(exported, file="x.zip")
    assert (Workshop.objects.count(), again.notes.count()) == (1, 1)


def test_the_spreadsheets_hold_no_formula(exported):
    with zipfile.ZipFile(io.BytesIO(exported)) as archive:
        assert ";'=1+1" in archive.read("notes.csv").decode("utf-8-sig")
        assert archive.read("participants.csv").decode().startswith("\ufeffid;name")


def test_another_file_is_refused_and_nothing_is_written(cafe):
    before = Workshop.objects.count()
    for content in (b"not a zip", _zip("other.json", "{}"), _zip(ROWS, "[")):
        with pytest.raises(DocumentError, match=r"x\.zip"):
            import_bundle(content, file="x.zip")
    with pytest.raises(DocumentError, match="schema"):
        import_bundle(_zip(ROWS, json.dumps({"schema": "essaim/cafe-export/9"})), file="x.zip")
    broken = {"schema": "essaim/cafe-export/1", "rows": [{"model": "cafe.unknown", "pk": 1}]}
    with pytest.raises(DocumentError, match="does not know"):
        import_bundle(_zip(ROWS, json.dumps(broken)), file="x.zip")
    assert Workshop.objects.count() == before


def _zip(name, text):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(name, text)
    return packed.getvalue()
