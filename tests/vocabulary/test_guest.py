"""A guest asks for nothing unless her row says so."""

import dataclasses

import pytest

from essaim.vocabulary.guest import Guest, labels

ANA = Guest(id="g1", name="Ana")


def test_no_rounds_means_all_rounds():
    assert all(ANA.attends(number) for number in range(1, 25))


def test_rounds_named_are_the_only_ones():
    early = dataclasses.replace(ANA, rounds=(1, 2))
    assert [early.attends(number) for number in (1, 2, 3)] == [True, True, False]


def test_a_guest_is_frozen():
    with pytest.raises(dataclasses.FrozenInstanceError):
        ANA.name = "Bob"


@pytest.mark.parametrize(
    ("cell", "found"),
    [("", ()), (" a ", ("a",)), ("a; b;;c ", ("a", "b", "c")), ("a, b", ("a, b",))],
)
def test_labels(cell, found):
    assert labels(cell) == found
