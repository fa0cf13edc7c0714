"""Thresholds are strict: at twenty thousand the law asks for nothing yet."""

from dataclasses import replace

from essaim.places.gazetteer import gazetteer
from essaim.places.thresholds import thresholds_of


def passed(population):
    one = replace(gazetteer().intercommunality("200066009"), population=population)
    return [reached.passed for reached in thresholds_of(one)]


def test_above_and_not_at():
    assert passed(20_000) == [False, False]
    assert passed(20_001) == [True, False]
    assert passed(50_000) == [True, False]
    assert passed(50_001) == [True, True]


def test_the_published_counts():
    every = [thresholds_of(one) for one in gazetteer().intercommunalities.values()]
    assert sum(plan.passed for plan, _ in every) == 740
    assert sum(council.passed for _, council in every) == 289


def test_each_tells_its_article():
    for one in thresholds_of(gazetteer().intercommunality("200066009")):
        assert "L. " in one.threshold.article
        assert one.threshold.checked.startswith("2026")
