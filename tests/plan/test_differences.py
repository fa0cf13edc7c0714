"""What a table that was read again would change, heading by heading."""

from dataclasses import replace

from essaim.plan.differences import Difference, differences
from essaim.vocabulary.sheet import Amount
from tests.plan.books import action


def test_headings_that_differ_with_both_words():
    money = (Amount(low=45_000, high=45_000, basis="HT", raw="45 000 € HT"),)
    before = action("a", owner="Pilote du site", amounts=money)
    after = action("a", owner="Service Habitat", amounts=(Amount(raw="à définir"),))
    assert differences(before, after) == [
        Difference("Structure pilote", "Pilote du site", "Service Habitat"),
        Difference("Financements", "", "Montant : à définir"),
        Difference("Budget prévisionnel total € HT", "45\N{NARROW NO-BREAK SPACE}000", ""),
    ]


def test_another_name_of_the_file_changes_nothing():
    before = action("a")
    assert differences(before, replace(before, sources=("file:plan_v2.xlsx#L4",))) == []
