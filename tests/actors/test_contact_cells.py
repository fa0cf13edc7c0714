"""What people write in a cell, or a clear refusal."""

import datetime as dt

import pytest

from essaim.actors import contact_cells as cells
from essaim.vocabulary.errors import TableError


@pytest.mark.parametrize(
    ("cell", "number"),
    [("1200", 1200), ("1 200", 1200), ("1\u202f200 adhérents", 1200), ("environ 300", 300)],
)
def test_people(cell, number):
    assert cells.people(cell) == number


@pytest.mark.parametrize(
    ("parse", "cell"),
    [
        (cells.people, "beaucoup"),
        (cells.people, "200 à 500"),
        (cells.siren_of, "200066008"),
        (cells.siren_of, "12"),
        (cells.emails_of, "a@b.fr; c@d"),
        (cells.emails_of, "marie"),
        (cells.day, "31/02/2027"),
        (cells.day, "bientôt"),
        (cells.held_of, "plombier"),
        (cells.held_of, "owner"),
    ],
)
def test_what_cannot_be_read_is_refused(parse, cell):
    with pytest.raises(TableError):
        parse(cell)


def test_days_and_postcodes():
    assert cells.day("2027-01-15 00:00:00") == cells.day("15.01.2027") == dt.date(2027, 1, 15)
    assert [cells.postcode_of(c) for c in ("1000", "68100", "")] == ["01000", "68100", ""]


def test_lists():
    assert cells.parts("Mobilité, déchets") == ("Mobilité", "déchets")
    assert cells.names("A, b | C") == ("A, b", "C")
    assert cells.kind_of("Groupe") == "group"
    assert cells.category_of("Entreprises") == "economic"


def test_links_of_chains():
    (held,) = cells.held_of("renovation:Banque ou tiers-financement")
    assert (held.chain, held.link) == ("renovation", "bank")
    assert cells.held_of("Groupement d’artisans")[0].link == "craftsmen"
    assert cells.held_of("") == ()


def test_several_addresses_and_none():
    assert cells.emails_of(" A@b.fr ; c@d.fr, a@b.fr") == ("a@b.fr", "c@d.fr")
    assert cells.emails_of("Néant") == cells.emails_of("") == ()
