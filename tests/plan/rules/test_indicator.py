"""The rule `indicator`: what fires it, and what does not."""

from essaim.plan.rules import indicator
from tests.plan.books import told


def test_what_fires_it_and_what_does_not():
    assert told(indicator) == [("indicator", "missing")]
    assert told(indicator, indicators=("nombre d’arbres en 2028",)) == [
        ("indicator_target", "suspect")
    ]
    assert told(indicator, indicators=("tonnes de CO2",)) == [("indicator_target", "suspect")]
    assert told(indicator, indicators=("100 arbres en 2028", "20 % de gaz en moins")) == []
