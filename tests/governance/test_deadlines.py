"""Late things stay, the coming 90 days are told, what lies further is not."""

from dataclasses import replace

from essaim.governance.deadlines import deadlines
from tests.circle.rings import circle
from tests.governance.house_of import ON, charter, d, governance, signatory, sitting


def test_only_what_is_owed_stays_after_its_day():
    decision = replace(sitting().decisions[0], due=d("2027-05-20"))
    late = signatory(sheets=(replace(signatory().sheets[0], due=d("2027-04-30")),))
    changed = governance(
        sittings=(sitting(decisions=(decision,)),), charter=charter(signatories=(late,))
    )
    found = list(deadlines(changed, circle(), on=ON))
    kinds = {(day, kind) for day, kind, _, _ in found}
    assert ("2027-05-20", "decision") in kinds
    assert ("2027-04-30", "sheet") in kinds
    assert ("2027-06-01", "commitment") in kinds
    assert not [kind for _, kind in kinds if kind == "sitting"]
    assert max(day for day, _ in kinds) <= "2027-08-30"
