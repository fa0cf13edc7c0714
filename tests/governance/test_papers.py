"""The papers are pressed as a tagged PDF too."""

import io

import pytest
from pypdf import PdfReader

from essaim.governance.papers import printed
from essaim.paper.blocks import Block

BLOCKS = [Block("title", "Compte rendu"), Block("line", "Un"), Block("gap", "Signature")]


def test_a_tagged_pdf_in_french():
    reader = PdfReader(io.BytesIO(printed(BLOCKS, "pdf", title="Compte rendu")))
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert str(root["/Lang"]).startswith("fr")
    assert "Signature" in reader.pages[0].extract_text()


def test_there_is_no_other_shape():
    with pytest.raises(KeyError):
        printed(BLOCKS, "odt", title="x")
