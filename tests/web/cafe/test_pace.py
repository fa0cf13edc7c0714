"""The pace of a token: a burst, then so many a second; other tokens are not slowed."""

from essaim.web.cafe import pace
from essaim.web.cafe.pace import Pace


def test_a_burst_then_a_steady_pace():
    one = Pace(burst=3, each_second=2)
    assert [one.allows("a", now=0) for _ in range(4)] == [True, True, True, False]
    assert [one.allows("a", now=1) for _ in range(3)] == [True, True, False]
    assert one.allows("b", now=1)


def test_a_clock_that_goes_back_gives_nothing_and_takes_nothing():
    one = Pace(burst=1, each_second=1)
    assert one.allows("a", now=10)
    assert not one.allows("a", now=5)


def test_memory_is_bounded(monkeypatch):
    monkeypatch.setattr(pace, "MOST_KNOWN", 3)
    one = Pace(burst=1, each_second=0)
    for token in "abcd":
        one.allows(token, now=0)
    assert list(one._buckets) == ["b", "c", "d"]
