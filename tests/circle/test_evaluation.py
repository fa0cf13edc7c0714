"""Figures one can check by hand, and no single score."""

from dataclasses import fields

from essaim.circle.evaluation import Evaluation, Filled, evaluate
from tests.circle.rings import circle, day

KNOWN = ("political", "economic", "youth")
CATEGORIES = {"a": "political", "b": "economic", "c": None}


def test_newcomers_returning_and_lost_meeting_by_meeting():
    found = evaluate(circle(), on=day(12))
    assert [(r.meeting, r.newcomers, r.returning, r.lost) for r in found.renewals] == [
        ("m1", 2, 0, 0),
        ("m2", 1, 1, 1),
    ]


def test_answers_returns_and_who_was_never_seen():
    found = evaluate(
        circle(), on=day(3, 11), ideas=["s1", "s2", "s3"], categories=CATEGORIES, known=KNOWN
    )
    assert (found.ideas, found.answered) == (3, 1)
    assert (found.days_to_return, found.median_days) == ({"m1": 10}, 10.0)
    assert found.unanswered == {"m2": 10}
    assert found.never_seen == ("youth",)


def test_what_comes_later_does_not_count_yet():
    found = evaluate(circle(), on=day(1, 5), ideas=["s1"])
    assert len(found.renewals) == 1
    assert found.answered == 0
    assert found.median_days is None
    assert found.unanswered == {"m1": 4}


def test_commitments_by_state_and_links_as_given():
    row = Filled(chain="food", held=2, links=7)
    found = evaluate(circle(), on=day(7), filled=[row])
    assert found.commitments == {"late": 1}
    assert found.filled == (row,)


def test_there_is_no_single_score():
    names = {field.name for field in fields(Evaluation)}
    assert not {name for name in names if "score" in name or "rank" in name}


def test_an_empty_circle():
    from essaim.vocabulary.circle import Circle

    found = evaluate(Circle(), on=day(1))
    assert (found.renewals, found.ideas, found.commitments) == ((), None, {})
