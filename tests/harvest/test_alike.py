"""What may say the same is proposed, never merged."""

from essaim.harvest.alike import alike_of
from tests.harvest.told import said

ONE = "Former les artisans avant les grands chantiers"


def test_the_same_words_are_the_same_and_close_ones_alike():
    same = said(2, ONE.lower() + ".", table=2)
    close = said(3, "Former tous les artisans avant ces grands chantiers", table=3)
    other = said(4, "Planter un verger devant l’école", table=4)
    found = alike_of([said(1, ONE), same, close, other])
    pairs = {(one.first, one.second): one.same for one in found}
    assert pairs[("s1", "s2")] is True
    assert pairs[("s1", "s3")] is False
    assert not any("s4" in pair for pair in pairs)


def test_what_was_said_once_has_no_twin():
    assert alike_of([said(1, ONE)]) == ()
    assert alike_of([]) == ()
