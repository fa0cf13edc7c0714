import json

import pytest

from essaim.paper.worker import compile_folder

START = '#set document(title: "x")\n#set text(font: "Source Sans 3")\n'


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "head.json").write_text("{}")
    (tmp_path / "data.json").write_text("{}")
    return tmp_path


def test_a_good_document_leaves_a_pdf_and_no_complaint(folder):
    (folder / "main.typ").write_text(START + "Bonjour")
    assert compile_folder(folder)
    assert (folder / "out.pdf").read_bytes().startswith(b"%PDF-")
    assert not (folder / "error.json").exists()


@pytest.mark.parametrize(
    ("markup", "told"),
    [
        ("#image(bytes(\"<svg xmlns='http://www.w3.org/2000/svg'/>\"))", "alt"),
        ('#read("/../../../etc/hostname")', ""),
        ('#read("/etc/hostname")', "not found"),
        ('#import "@preview/cetz:0.4.0": canvas', "package"),
        ('#set document(title: "")', "title"),
    ],
)
def test_what_is_not_allowed_is_refused_with_its_reason(folder, markup, told):
    (folder / "main.typ").write_text(START + markup)
    assert not compile_folder(folder)
    error = json.loads((folder / "error.json").read_text())
    assert told in error["message"]


def test_letters_without_a_shape_become_squares_and_the_others_stay(folder):
    (folder / "data.json").write_text(json.dumps({"t": "Zoé 😀 Иван 王 محمد"}, ensure_ascii=False))
    (folder / "main.typ").write_text(START + '#json("/data.json").t')
    assert compile_folder(folder)
    assert json.loads((folder / "data.json").read_text())["t"] == "Zoé □ Иван □ محمد"
