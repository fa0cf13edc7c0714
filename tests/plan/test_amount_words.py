"""Amounts in words, in both languages."""

import pytest

from essaim.plan.amount_words import amount_phrase
from essaim.vocabulary.sheet import Amount
from essaim.words.say import say


@pytest.mark.parametrize(
    ("amount", "french"),
    [
        (Amount(low=9_000_000, high=12_000_000, basis="HT"), "9 000 000 à 12 000 000 € HT"),
        (Amount(low=5, high=5, a_year=True), "5 € par an"),
        (Amount(low=5), "au moins 5 €"),
        (Amount(high=5, basis="TTC"), "au plus 5 € TTC"),
        (Amount(raw="à définir", basis="HT"), "à définir"),
        (Amount(kind="funder", funder="Ademe", low=5, high=5), "Ademe : 5 €"),
    ],
)
def test_in_french(amount, french):
    said = say(amount_phrase(amount), "fr")
    assert said.replace("\u202f", " ").replace("\xa0", " ") == french
