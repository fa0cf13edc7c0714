"""Tables with one row a thing, the header first."""

from essaim.governance.handover_rows import tables_of
from tests.circle.rings import circle
from tests.governance.house_of import ON, governance


def test_counts_are_those_of_the_document():
    found = tables_of(governance(), circle(), on=ON)
    counts = {name: len(rows) - 1 for name, rows in found.items()}
    assert counts["instances"] == counts["seances"] == counts["decisions"] == 1
    assert counts["membres"] == counts["referents"] == 2
    assert counts["signataires"] == counts["contreparties"] == counts["cliquets"] == 1
    assert counts["engagements"] == 1
    for rows in found.values():
        assert {len(row) for row in rows} == {len(rows[0])}
