"""Documents on disk: read back equal, never half written."""

import pytest

from essaim.cafe.files import read_document, write_document
from essaim.vocabulary.errors import DocumentError
from essaim.vocabulary.seating import Seating
from tests.cafe.people import seated


def test_a_document_comes_back_equal(tmp_path):
    plan = seated(12, 3)
    write_document(tmp_path / "new" / "seating.json", plan)
    assert read_document(tmp_path / "new" / "seating.json", Seating) == plan


def test_a_write_that_fails_leaves_the_old_file(tmp_path, monkeypatch):
    place = tmp_path / "seating.json"
    write_document(place, seated(12, 3))
    before = place.read_bytes()

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.replace", full)
    with pytest.raises(OSError, match="No space"):
        write_document(place, seated(12, 2))
    assert place.read_bytes() == before
    assert list(tmp_path.iterdir()) == [place]


def test_another_file_is_refused_by_name(tmp_path):
    (tmp_path / "x.json").write_text("[]")
    with pytest.raises(DocumentError, match=r"x\.json"):
        read_document(tmp_path / "x.json", Seating)
