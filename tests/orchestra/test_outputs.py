"""Eight SVG, nine A3 pages with their text, and a document; all or nothing."""

import pytest
from pypdf import PdfReader

from essaim.orchestra.compose import compose
from essaim.orchestra.outputs import as_pages, file_of, write_orchestra
from essaim.vocabulary.documents import from_json
from essaim.vocabulary.orchestra import FiledDrawing, Orchestra
from tests.orchestra.people import net, rich


def test_everything_is_written(tmp_path):
    drawn = FiledDrawing(id="d", picture="flower", title="Une fleur", author="nous", filed_by="X")
    made = compose(rich(), drawings=[drawn])
    paths = write_orchestra(tmp_path / "o", made, language="fr")
    assert len(paths) == 10
    assert sorted(path.name for path in (tmp_path / "o").iterdir()) == sorted(
        path.name for path in paths
    )
    assert from_json((tmp_path / "o" / "orchestra.json").read_bytes(), Orchestra) == made
    reader = PdfReader(tmp_path / "o" / "orchestra.pdf")
    width, height = (float(side) * 25.4 / 72 for side in reader.pages[0].mediabox[2:])
    assert (round(width), round(height)) == (420, 297)
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    texts = [page.extract_text().replace("\xa0", " ") for page in reader.pages]
    assert len(texts) == 9
    assert "Une fleur" in texts[5]
    assert "Freeman" in texts[4]


def test_an_empty_orchestra_prints_in_english():
    assert as_pages(compose(net()), language="en").startswith(b"%PDF")


def test_a_folder_that_cannot_be_is_an_error(tmp_path):
    (tmp_path / "o").write_text("in the way")
    with pytest.raises(OSError, match="o"):
        write_orchestra(tmp_path / "o", compose(net()), language="fr")


def test_a_file_is_known_by_its_bytes(tmp_path):
    path = tmp_path / "x.json"
    path.write_bytes(b"")
    assert file_of(path).startswith("x.json#e3b0c442")
