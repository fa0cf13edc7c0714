"""The charter says both sides; the sheet is filled with what is known."""

import pytest

from essaim.governance.charter import charter_paper, sheet_paper
from essaim.vocabulary.errors import GovernanceError
from tests.circle.rings import circle
from tests.governance.house_of import charter, d, governance, signatory
from tests.governance.test_minutes import words_of


def test_both_sides_and_a_place_to_sign():
    fresh = signatory(id="sg2", organisation="Lycée", signing=None, commitments=())
    left = signatory(id="sg3", left_on=d("2027-05-01"), left_why="fermeture")
    both = charter(signatories=(signatory(), fresh, left))
    told = words_of(charter_paper(governance(charter=both), "docx", circle=circle()))
    for words in (
        "Moins 40 % en 2030",
        "Ce que la collectivité doit en retour",
        "Un conseiller",
        "Isoler dix logements",
        "Signé le 1er février 2027 (Signature, Théâtre)",
        "Signature de Dora pour Lycée",
        "fermeture",
        "Rue piétonne",
    ):
        assert words in told


def test_the_sheet_knows_the_promises_and_their_state():
    told = words_of(sheet_paper(governance(), "sg1", 2027, "docx", circle=circle()))
    assert "Fiche annuelle 2027 : Hôpital" in told
    assert "Isoler dix logements (pour le 1er juin 2027)" in told
    assert "État connu : promis" in told
    assert "31 mars 2028" in told
    assert "absent du document" in words_of(sheet_paper(governance(), "sg1", 2027, "docx"))


def test_what_is_not_there_is_said():
    with pytest.raises(GovernanceError, match="charter"):
        charter_paper(governance(charter=None), "docx")
    with pytest.raises(GovernanceError, match="nobody"):
        sheet_paper(governance(), "nobody", 2027, "docx")
