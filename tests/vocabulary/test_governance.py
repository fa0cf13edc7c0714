"""The document of governance goes out and comes back, and is strict."""

import pytest

from essaim.vocabulary.documents import from_json, to_json
from essaim.vocabulary.errors import DocumentError
from essaim.vocabulary.governance import Governance
from tests.governance.house_of import governance


def test_it_comes_back_as_it_went():
    assert from_json(to_json(governance()), Governance) == governance()


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ('"vacant"', '"unknown"'),
        ('"owner": "Ines"', '"colour": "Ines"'),
        ('"population": 277000', '"population": "many"'),
        ('"tacit": "favourable"', '"tacit": "perhaps"'),
    ],
)
def test_what_is_not_in_the_lists_is_refused(right, wrong):
    text = to_json(governance())
    assert right in text
    with pytest.raises(DocumentError):
        from_json(text.replace(right, wrong, 1), Governance)


def test_a_decision_without_owner_is_refused():
    with pytest.raises(DocumentError, match="owner"):
        from_json(to_json(governance()).replace('"owner": "Ines",', "", 1), Governance)
