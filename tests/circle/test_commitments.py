"""States are added, never overwritten; a promise past its day is late."""

import pytest

from essaim.circle.commitments import changed, state_on
from essaim.vocabulary.circle import Change
from essaim.vocabulary.errors import CircleError
from tests.circle.rings import circle, day


def test_a_promise_is_late_once_its_day_is_over():
    (promise,) = circle().commitments
    assert state_on(promise, day(1)) == "promised"
    assert state_on(promise, day(6)) == "promised"
    assert state_on(promise, day(6, 2)) == "late"
    assert state_on(promise, promise.history[0].on.replace(year=2026)) is None


def test_what_was_written_stays():
    before = circle()
    after = changed(before, "p1", Change(on=day(5), state="late"))
    after = changed(after, "p1", Change(on=day(7), state="kept", source="visit"))
    (promise,) = after.commitments
    assert [one.state for one in promise.history] == ["promised", "late", "kept"]
    assert promise.history[:1] == before.commitments[0].history
    assert state_on(promise, day(5, 9)) == "late"
    assert state_on(promise, day(9)) == "kept"


@pytest.mark.parametrize(
    ("id_", "change", "words"),
    [
        ("p1", Change(on=day(5), state="withdrawn", reason=" "), "why"),
        ("p1", Change(on=day(1).replace(year=2026), state="kept"), "2027-01-01"),
        ("nobody", Change(on=day(5), state="kept"), "nobody"),
    ],
)
def test_refusals(id_, change, words):
    with pytest.raises(CircleError, match=words):
        changed(circle(), id_, change)


def test_a_withdrawal_with_its_reason():
    after = changed(circle(), "p1", Change(on=day(5), state="withdrawn", reason="a bankruptcy"))
    assert state_on(after.commitments[0], day(12)) == "withdrawn"
