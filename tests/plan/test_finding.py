"""What a rule sees and finds."""

from essaim.plan.finding import Finding
from essaim.vocabulary.phrase import phrase


def test_a_finding_has_no_action_until_it_is_told():
    assert Finding("owner", "missing", phrase("no owner")).action == ""
