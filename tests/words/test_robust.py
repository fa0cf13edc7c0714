"""What prudence costs, in words: an interval, or that nothing is proven."""

from dataclasses import replace

from essaim.vocabulary.portfolio import Robust
from essaim.words.robust import price_phrase, robust_phrases
from essaim.words.say import say
from tests.vocabulary.test_portfolio import ONE

SOME = Robust(
    gamma=2.0,
    uncertain=5,
    nominal_value=100.0,
    nominal_bound=102.0,
    nominal_gap=0.02,
    nominal_bears=1,
    price_low=0.05,
    price_high=0.08,
    announced=True,
    reserve={2027: 10.0, 2028: 30.0},
    left={2027: 50.0, 2028: 31.0},
)


def told(robust):
    portfolio = replace(ONE, criterion={"emissions": 1.0}, robust=robust)
    return "\n".join(say(one, "en") for one in robust_phrases(portfolio))


def test_all_is_said_with_its_bound():
    words = told(SOME)
    assert "so many at once: 2." in words
    assert "100 t CO₂e was found, and no programme can pass 102 t CO₂e" in words
    assert "bears 1 rise only" in words
    assert "5 % of what is achieved at least, 8 % at most" in words
    assert "tightest year is 2028: 31 € in hand, 30 €" in words


def test_what_is_not_proven_is_said():
    assert "No price is proven" in str(price_phrase(replace(SOME, announced=False)))
    assert "cannot be said" in str(price_phrase(replace(SOME, price_low=None)))
    other = replace(SOME, nominal_bound=None, nominal_bears=None, gamma=1.5)
    assert "nothing is proven" in told(other)
    assert "bears all rises" in told(other)
    assert "not bear a single rise" in told(replace(SOME, nominal_bears=0))
    assert "so many at once: 1.5." in told(other)


def test_nothing_when_not_asked():
    assert told(None) == ""
