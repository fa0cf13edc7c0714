"""A person files drawings: by number or by name, comments apart, mistakes with their line."""

import datetime as dt

import pytest

from essaim.demo import mulhouse
from essaim.orchestra.filing import read_drawings
from essaim.vocabulary.errors import EssaimError
from essaim.vocabulary.orchestra import PICTURES


def test_numbers_and_names(tmp_path):
    path = tmp_path / "d.csv"
    path.write_text(
        "image;table;date;titre;commentaire des auteurs;commentateur\n"
        "6;Table 2;2026-06-13;Fleur;nous;eux\nLe miroir;;;;;\nMiroir;;;;;\nsolar;;;;;\n".replace(
            "Le miroir;;;;;\n", ""
        ),
        "utf-8",
    )
    found = read_drawings(path)
    assert [one.picture for one in found] == ["flower", "mirror", "solar"]
    assert (found[0].author, found[0].commentator) == ("nous", "eux")
    assert found[0].drawn_on == dt.date(2026, 6, 13)
    assert found[1].id == "L3"


def test_each_mistake_is_told_with_its_line(tmp_path):
    path = tmp_path / "d.csv"
    path.write_text("picture;date\n9;\nflower;yesterday\n", "utf-8")
    with pytest.raises(EssaimError) as caught:
        read_drawings(path)
    assert "line 2" in str(caught.value)
    assert "line 3" in str(caught.value)


def test_the_eight_drawings_of_2008():
    found = read_drawings(mulhouse.DRAWINGS)
    assert [one.picture for one in found] == list(PICTURES)
    assert all(one.author for one in found)
    assert sum(bool(one.commentator) for one in found) == 2
