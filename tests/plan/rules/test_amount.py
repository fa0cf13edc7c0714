"""The rule `amount`: what fires it, and what does not."""

from essaim.plan.rules import amount
from essaim.vocabulary.plan import Cost
from essaim.vocabulary.sheet import Amount
from tests.plan.books import seen, told


def test_what_fires_it_and_what_does_not():
    assert told(amount) == [("amount", "missing")]
    assert told(amount, amounts=(Amount(raw="à définir"),)) == [("amount", "suspect")]
    (two,) = amount.check(seen(amounts=(Amount(raw="5 k€ et 7 k€"),)))
    assert "read" in str(two.sentence)
    assert told(amount, amounts=(Amount(low=5, high=5, raw="5"),)) == [("tax_basis", "suspect")]
    both = (Amount(low=5, basis="HT"), Amount(low=5, basis="TTC"))
    assert told(amount, amounts=both) == [("tax_basis", "suspect")]
    assert told(amount, amounts=(Amount(low=5, basis="HT"),)) == []
    assert told(amount, cost=Cost(value=5)) == []
