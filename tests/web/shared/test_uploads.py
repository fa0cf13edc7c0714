"""An upload lies on the disk while it is read, under its own name."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from essaim.web.shared.uploads import on_disk


@pytest.mark.parametrize(
    ("sent", "named"),
    [("liste.xlsx", "liste.xlsx"), ("../../x.CSV", "x.CSV"), ("virus.exe", "virus.exe.csv")],
)
def test_it_keeps_its_name_and_goes(sent, named):
    with on_disk(SimpleUploadedFile(sent, b"a;b"), suffixes=(".csv", ".xlsx")) as path:
        assert (path.name, path.read_bytes()) == (named, b"a;b")
    assert not path.exists()
