"""`essaim actors export`: each shape begins as its readers expect."""

import pytest

from essaim.cli.__main__ import run
from tests.cli.mapped import map_file


@pytest.mark.parametrize(
    ("shape", "start"),
    [
        ("csv", b"\xef\xbb\xbfcivil"),
        ("vcard", b"BEGIN:VCARD\r\n"),
        ("graphml", b"<?xml"),
        ("svg", b"<svg"),
        ("pdf", b"%PDF"),
        ("json", b"{"),
    ],
)
def test_each_shape(tmp_path, shape, start):
    out = tmp_path / "there" / f"map.{shape}"
    words = ["actors", "export", map_file(tmp_path), "--to", shape, "--out", str(out)]
    assert run([*words, "--title", "Carte"]) == 0
    assert out.read_bytes().startswith(start)
