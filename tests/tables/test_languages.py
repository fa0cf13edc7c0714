"""Languages by name, by code, and several in a cell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essaim.tables.languages import languages
from essaim.vocabulary.errors import TableError


@pytest.mark.parametrize(
    ("cell", "codes"),
    [
        ("", ()),
        ("toutes", ()),
        ("fr;de", ("fr", "de")),
        ("FR, DE", ("fr", "de")),
        ("fr/de", ("fr", "de")),
        ("fr de", ("fr", "de")),
        ("Français et Allemand", ("fr", "de")),
        ("English and Deutsch", ("en", "de")),
        ("français, FR", ("fr",)),
        ("fr-FR; fr_CH", ("fr",)),
        ("alsacien", ("gsw",)),
        ("LSF", ("fsl",)),
        ("eo", ("eo",)),
        ("arabe\nturc", ("ar", "tr")),
    ],
)
def test_languages_are_read(cell, codes):
    assert languages(cell) == codes


@pytest.mark.parametrize("cell", ["elfique", "fr;klingon", "???", "langue des signes"])
def test_an_unknown_language_is_named(cell):
    with pytest.raises(TableError, match="no language known"):
        languages(cell)


@given(st.text(max_size=20))
def test_any_text_is_codes_or_an_error_of_ours(cell):
    try:
        codes = languages(cell)
    except TableError:
        return
    assert languages(";".join(codes)) == codes
