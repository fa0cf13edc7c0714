"""The readme tells who, who promised what, and the next 90 days."""

from essaim.governance.handover_rows import tables_of
from essaim.governance.handover_text import readme
from essaim.vocabulary.governance import Governance
from tests.circle.rings import circle
from tests.governance.house_of import ON, governance


def test_who_what_and_when():
    tables = tables_of(governance(), circle(), on=ON)
    told = readme(governance(), circle(), tables, on=ON, who="Ines")
    told = told.replace("\N{NO-BREAK SPACE}", " ")
    for words in (
        "PASSATION : ESSAI",
        "par Ines",
        "Comité de pilotage : présidence Chloé",
        "Mairie annexe : place vide",
        "Hôpital : Isoler dix logements",
        "Ines : Écrire (1er juillet 2027)",
        "1er juillet 2027 : décision, Écrire (Ines)",
        "decisions.csv : 1",
    ):
        assert words in told


def test_an_empty_one_says_so():
    tables = tables_of(Governance(), None, on=ON)
    assert "Rien de noté." in readme(Governance(), None, tables, on=ON, who="")
