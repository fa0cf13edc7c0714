"""One archive, read without Essaim, read back with the same counts."""

import csv
import io
import zipfile

import pytest

from essaim.governance.handover import read_handover, write_handover
from essaim.vocabulary.errors import EssaimError, GovernanceError
from essaim.vocabulary.governance import Decision
from tests.circle.rings import circle
from tests.governance.house_of import ON, d, governance, sitting


@pytest.fixture
def archive(tmp_path):
    path = tmp_path / "out.zip"
    counts = write_handover(
        path, governance(), on=ON, circle=circle(), documents={"minutes.docx": b"PK"}, who="Ines"
    )
    return path, counts


def test_it_comes_back_with_the_same_counts(archive):
    path, counts = archive
    found, ring, again = read_handover(path)
    assert (found, ring, again) == (governance(), circle(), counts)


def test_it_is_read_without_essaim(archive):
    with zipfile.ZipFile(archive[0]) as found:
        names = found.namelist()
        assert names[0] == "LISEZMOI.txt"
        assert "documents/minutes.docx" in names
        text = found.read("decisions.csv").decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text), delimiter=";"))
    assert rows[0]["porteur"] == "Ines"


def test_a_formula_is_text_and_twice_the_same_is_the_same_file(tmp_path):
    trap = sitting(decisions=(Decision(id="d1", text="=1+1", owner="I", due=d("2027-07-01")),))
    raws = []
    for name in ("a.zip", "b.zip"):
        write_handover(tmp_path / name, governance(sittings=(trap,)), on=ON)
        raws.append((tmp_path / name).read_bytes())
    assert raws[0] == raws[1]
    with zipfile.ZipFile(tmp_path / "a.zip") as found:
        assert "'=1+1" in found.read("decisions.csv").decode("utf-8-sig")
    assert read_handover(tmp_path / "a.zip")[2]["decisions"] == 1


def changed(path, name, change):
    with zipfile.ZipFile(path) as found:
        parts = {one: found.read(one) for one in found.namelist()}
    parts[name] = change(parts[name])
    with zipfile.ZipFile(path, "w") as made:
        for one, raw in parts.items():
            made.writestr(one, raw)


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("decisions.csv", lambda raw: raw + b"d9;s1;x;y;;open;\r\n"),
        ("comptes.json", lambda _: b"[]"),
        ("comptes.json", lambda _: b'{"on": "2027-13-01", "counts": {}}'),
        ("governance.json", lambda _: b"{}"),
    ],
)
def test_what_was_changed_is_refused(archive, name, change):
    changed(archive[0], name, change)
    with pytest.raises(EssaimError):
        read_handover(archive[0])


def test_a_file_that_is_no_archive(tmp_path):
    path = tmp_path / "x.zip"
    path.write_bytes(b"hello")
    with pytest.raises(GovernanceError, match="no handover"):
        read_handover(path)
