"""A charter says what is owed back, and its states are only those of the list."""

import pytest

from essaim.vocabulary.documents import from_json, to_json
from essaim.vocabulary.errors import DocumentError
from essaim.vocabulary.governance import Governance
from tests.governance.house_of import governance


def test_both_sides_are_in_the_document():
    charter = from_json(to_json(governance()), Governance).charter
    assert charter.counterparts
    assert charter.signatories[0].commitments == ("p1",)


def test_an_unknown_state_of_a_sheet_is_refused():
    with pytest.raises(DocumentError):
        from_json(to_json(governance()).replace('"asked"', '"ignored"'), Governance)
