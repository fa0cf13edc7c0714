"""Guest lists as facilitators have them, and what is told when they are wrong."""

import string
import unicodedata

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from essaim.cafe.guest_list import (
    COLUMNS,
    MOST_ROUNDS,
    MOST_TABLES,
    read_guest_list,
    read_guests,
    write_guests,
)
from essaim.tables.headers import plain
from essaim.tables.text import forbidden, tidy
from essaim.vocabulary.errors import EssaimError, ManyErrors, Place, TableError
from essaim.vocabulary.guest import Guest

FULL = Guest(
    id="p7",
    name="Éloïse Müller",
    organisation="ALEC",
    category="agences",
    languages=("fr", "de"),
    accessible=True,
    host=2,
    rounds=(1, 2),
    apart="rivaux",
    together="famille",
)


@pytest.fixture
def read(tmp_path):
    def reading(text, encoding="utf-8", **options):
        path = tmp_path / "g.csv"
        path.write_bytes(text.encode(encoding))
        return read_guests(path, **options)

    return reading


def test_english_columns(read):
    text = (
        "id,name,organisation,category,languages,accessible,host,rounds,apart,together\n"
        "p7,Éloïse Müller,ALEC,agences,fr;de,yes,2,1;2,rivaux,famille\n"
    )
    assert read(text) == (FULL,)


def test_french_columns_of_excel_in_any_order(read):
    text = (
        "Présence;Séparer;Ensemble;Hôte de table;PMR;Langue(s);Collège;Structure;Nom;Prénom;"
        "Identifiant\r\n"
        "1-2;rivaux;famille;Table 2;oui;français et allemand;agences;ALEC;Müller;Éloïse;p7\r\n"
    )
    assert read(text, "cp1252") == (FULL,)


def test_a_sheet_of_excel(tmp_path):
    path = tmp_path / "g.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["Nom", "Hôte", "Accessible", "Rondes", "id"])
        sheet.write_row(1, 0, ["Ana", 3, True, 2, 12])
    assert read_guests(path) == (Guest(id="12", name="Ana", host=3, accessible=True, rounds=(2,)),)


def test_only_the_name_is_required_and_ids_come_from_rows(read):
    assert [guest.id for guest in read("nom\nAna\n\nBob\nCleo\n")] == ["g1", "g2", "g3"]


def test_made_ids_never_meet_given_ones(read):
    guests = read("id;nom\ng2;Ana\n;Bob\n;Cleo\ng3;Dan\n")
    assert [guest.id for guest in guests] == ["g2", "g2-2", "g3-2", "g3"]


def test_late_guests_go_on_counting_and_keep_away_from_taken_ids(read):
    guests = read("nom\nAna\nBob\n", start=36, taken=frozenset(("g37",)))
    assert [guest.id for guest in guests] == ["g36", "g37-2"]


def test_a_given_id_that_is_taken_is_refused(read):
    with pytest.raises(TableError, match="another guest"):
        read("id;nom\ng1;Ana\n", taken=frozenset(("g1",)))


def test_two_guests_of_one_id_are_refused_with_both_lines(read):
    with pytest.raises(TableError, match="line 2") as caught:
        read("id;nom\na;Ana\nb;Bob\na;Cleo\n")
    assert caught.value.where == Place("g.csv", 4, 1, "id")


def test_two_guests_may_have_one_name(read):
    assert [guest.name for guest in read("nom\nAna\nAna\n")] == ["Ana", "Ana"]


@pytest.mark.parametrize(
    ("header", "row", "name"),
    [
        ("prénom;nom", "Ana;Silva", "Ana Silva"),
        ("nom;prénom", "Silva;", "Silva"),
        ("First name;Last name", "Ana;Silva", "Ana Silva"),
        ("Nom complet;prénom", "Ana Silva;Ana", "Ana Silva"),
        ("Participant·e;tel", "Ana;06", "Ana"),
        ("prénom;tel", "Ana;06", "Ana"),
    ],
)
def test_names_in_one_column_or_two(read, header, row, name):
    assert read(f"{header}\n{row}\n")[0].name == name


def test_spaces_of_names_fold(read):
    assert read('nom\n"  Ana\u00a0 \n Silva "\n')[0].name == "Ana Silva"


def test_all_mistakes_are_told_at_once(read):
    text = "nom;hôte;rondes;langues;pmr;id\nAna;oui;3-1;elfique;euh;a,b\n;;;;;x\nBob;;;;;\n"
    with pytest.raises(ManyErrors) as caught:
        read(text)
    spots = [(error.where.line, error.where.field) for error in caught.value.errors]
    assert spots == [
        (2, "id"),
        (2, "langues"),
        (2, "pmr"),
        (2, "hôte"),
        (2, "rondes"),
        (3, "nom"),
    ]


def test_a_list_of_nobody_is_refused(read):
    with pytest.raises(TableError, match="nobody"):
        read("nom;langues\n")


def test_columns_that_are_not_used_are_told(tmp_path):
    path = tmp_path / "g.csv"
    path.write_text("nom;téléphone\nAna;06\n", encoding="utf-8")
    found = read_guest_list(path)
    assert [str(warning) for warning in found.warnings] == ["The column “téléphone” is not used."]


def test_aliases_are_plain_and_belong_to_one_column():
    aliases = [alias for column in COLUMNS for alias in column.aliases]
    assert [plain(alias) for alias in aliases] == aliases
    assert len(set(aliases)) == len(aliases)


def _written(text):
    return text and tidy(text) == text and not forbidden(text)


texts = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12).map(
    lambda text: tidy(unicodedata.normalize("NFC", text))
)
cells = texts.filter(lambda text: not text or _written(text))
guests = st.builds(
    Guest,
    id=st.text(string.ascii_letters + string.digits + "=-@'. ", max_size=8).map(tidy).filter(bool),
    name=cells.filter(bool),
    organisation=cells,
    category=cells,
    languages=st.lists(st.sampled_from(["fr", "de", "en", "gsw"]), unique=True).map(tuple),
    accessible=st.booleans(),
    host=st.none() | st.integers(1, MOST_TABLES),
    rounds=st.sets(st.integers(1, MOST_ROUNDS)).map(lambda found: tuple(sorted(found))),
    apart=cells,
    together=cells,
)


@given(st.lists(guests, min_size=1, max_size=5, unique_by=lambda guest: guest.id))
def test_what_is_written_is_read_back(tmp_path_factory, people):
    path = tmp_path_factory.mktemp("round") / "g.csv"
    write_guests(path, people)
    assert read_guests(path) == tuple(people)


@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda text: f"nom\n{text}".encode()))
def test_any_bytes_give_guests_or_an_error_of_ours(tmp_path_factory, raw):
    path = tmp_path_factory.mktemp("bytes") / "g.csv"
    path.write_bytes(raw)
    try:
        people = read_guests(path)
    except EssaimError:
        return
    assert len({guest.id for guest in people}) == len(people)
    assert all(guest.name for guest in people)


def test_addresses_are_read_beside_the_guests_and_never_in_them(tmp_path):
    path = tmp_path / "liste.csv"
    path.write_text("Nom;Courriel\nAna;ANA@Example.org\nBob;\n", encoding="utf-8")
    found = read_guest_list(path)
    assert found.addresses == {"g1": "ana@example.org"}
    assert found.numbered == {"g1", "g2"}
    assert found.warnings == ()


@pytest.mark.parametrize("cell", ["ana", "ana@example", "a@b.fr, c@d.fr", "@example.org"])
def test_what_is_no_address_is_told_with_its_line(tmp_path, cell):
    path = tmp_path / "liste.csv"
    path.write_text(f'Nom;E-mail\nBob;bob@example.org\nAna;"{cell}"\n', encoding="utf-8")
    with pytest.raises(TableError) as caught:
        read_guest_list(path)
    assert caught.value.where.line == 3
