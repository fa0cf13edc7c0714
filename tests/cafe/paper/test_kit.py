import pytest
from pypdf import PdfReader

from essaim.cafe.paper import kit
from essaim.cafe.paper.codes import Link
from essaim.cafe.paper.kit import FILES, print_kit
from essaim.vocabulary.errors import PrintError
from tests.cafe.paper.evenings import HOSTILE, seating, workshop

WITH_NAMES = ("cartes.pdf", "plan-mural.pdf", "feuilles-de-table.pdf", "emargement.pdf")


def flat(text):
    """Text without the places where lines and words may break."""
    return "".join(text.split()).replace("\u200b", "")


def text_of(path):
    return flat("".join(page.extract_text() for page in PdfReader(path).pages))


@pytest.fixture(scope="module")
def printed(tmp_path_factory):
    told = []
    files = print_kit(
        seating(12, 3, hosts="fixed", absent=("g7", 2)),
        tmp_path_factory.mktemp("kit") / "paper",
        workshop=workshop(),
        progress=lambda done, all_of_them: told.append((done, all_of_them)),
    )
    return files, told


def test_one_file_a_kind_under_french_names_and_nothing_else(printed):
    files, told = printed
    assert {path.name for path in files} == {names["fr"] for names in FILES.values()}
    assert set(files) == set(files[0].parent.iterdir())
    assert told == [(done, 9) for done in range(1, 10)]


def test_every_file_is_tagged_says_ua1_and_its_language(printed):
    for path in printed[0]:
        reader = PdfReader(path)
        root = reader.trailer["/Root"]
        assert root["/MarkInfo"]["/Marked"], path.name
        assert "/StructTreeRoot" in root, path.name
        assert root["/Lang"] == "fr", path.name
        assert "Café du climat" in reader.metadata.title, path.name
        assert "pdfuaid:part>1<" in root["/Metadata"].get_data().decode(), path.name


def test_every_guest_is_on_each_paper_that_names_people(printed):
    texts = {path.name: text_of(path) for path in printed[0]}
    for name in WITH_NAMES:
        for guest in seating(12).guests:
            assert flat(guest.name) in texts[name], (name, guest.name)


def test_hostile_names_are_printed_as_they_stand(printed):
    cards = next(path for path in printed[0] if path.name == "cartes.pdf")
    assert flat(HOSTILE) in text_of(cards)


def test_the_square_of_each_card_has_words(printed):
    cards = next(path for path in printed[0] if path.name == "cartes.pdf")
    told = {figure["/Alt"] for figure in figures(PdfReader(cards).trailer["/Root"])}
    assert told == {f"Code QR\xa0: g{number}" for number in range(1, 13)}


def figures(root):
    waiting = [root["/StructTreeRoot"]]
    while waiting:
        node = waiting.pop().get_object()
        if not isinstance(node, dict):
            continue
        if node.get("/S") == "/Figure":
            yield node
        kids = node.get("/K", [])
        waiting += [
            kid for kid in (kids if isinstance(kids, list) else [kids]) if not isinstance(kid, int)
        ]


def test_the_tablecloths_are_a3_and_a2(printed):
    for path in printed[0]:
        if path.name.startswith("nappes"):
            box = PdfReader(path).pages[0].mediabox
            width = {"nappes-a3.pdf": 420, "nappes-a2.pdf": 594}[path.name]
            assert round(float(box.width) / 72 * 25.4) == width


def test_the_same_evening_gives_the_same_bytes(printed, tmp_path):
    again = print_kit(
        seating(12, 3, hosts="fixed", absent=("g7", 2)), tmp_path, workshop=workshop()
    )
    for first, second in zip(printed[0], again, strict=True):
        assert first.read_bytes() == second.read_bytes(), first.name


@pytest.mark.parametrize(
    ("people", "rounds", "language"), [(0, 0, "fr"), (0, 3, "en"), (4, 1, "en"), (10, 8, "fr")]
)
def test_any_evening_can_be_printed(people, rounds, language, tmp_path):
    files = print_kit(
        seating(people, rounds, tables=2, hosts="rotating"), tmp_path, language=language
    )
    assert {path.name for path in files} == {names[language] for names in FILES.values()}


def test_a_question_of_three_hundred_signs_and_eight_rounds_keep_their_pages(tmp_path):
    question = "Comment ferons-nous, toutes et tous, " * 9
    evening = workshop(8, question[:299] + "?")
    files = {path.name: path for path in print_kit(seating(8, 8), tmp_path, workshop=evening)}
    pages = {name: len(PdfReader(path).pages) for name, path in files.items()}
    assert pages["nappes-a3.pdf"] == 24
    assert pages["feuilles-de-table.pdf"] == 6
    assert pages["cartes-hotes.pdf"] == pages["feuille-dessin.pdf"] == 3
    assert flat(question[:299] + "?") in text_of(files["nappes-a3.pdf"])


def test_letter_paper_and_links(tmp_path):
    links = {"g1": Link(code="K7QF-2M9X", url="https://essaim.example/K7QF2M9X")}
    files = print_kit(seating(2, 1, tables=1), tmp_path, paper="letter", links=links)
    cards = next(path for path in files if path.name == "cartes.pdf")
    assert "K7QF-2M9X" in text_of(cards)
    assert float(PdfReader(cards).pages[0].mediabox.width) == pytest.approx(612, abs=1)


def test_an_unknown_paper_is_refused(tmp_path):
    with pytest.raises(PrintError, match="“a9” is unknown"):
        print_kit(seating(), tmp_path / "kit", paper="a9")
    assert not (tmp_path / "kit").exists()


def test_when_one_paper_fails_none_is_written(tmp_path, monkeypatch):
    broken = tmp_path / "templates"
    broken.mkdir()
    for path in kit.TEMPLATES.iterdir():
        (broken / path.name).write_text(path.read_text() if path.stem == "wall" else "#panic(1)")
    monkeypatch.setattr(kit, "TEMPLATES", broken)
    with pytest.raises(PrintError, match="refuses"):
        print_kit(seating(4, 1), tmp_path / "kit")
    assert not (tmp_path / "kit").exists()


def test_a_folder_that_cannot_be_written_is_named_and_keeps_no_draft(tmp_path):
    (tmp_path / "plan-mural.pdf").mkdir()
    with pytest.raises(PrintError, match="cannot be written"):
        print_kit(seating(0, 0), tmp_path)
    assert not list(tmp_path.glob(".*"))
