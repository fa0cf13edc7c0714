"""The rule `funding`: what fires it, and what does not."""

from essaim.plan.rules import funding
from essaim.vocabulary.sheet import Amount
from tests.plan.books import told


def test_what_fires_it_and_what_does_not():
    assert told(funding) == [("funding", "missing")]
    assert told(funding, funding="Ademe") == []
    assert told(funding, amounts=(Amount(kind="funder", funder="Région"),)) == []
    assert told(funding, amounts=(Amount(raw="5 €"),)) == [("funding", "missing")]
