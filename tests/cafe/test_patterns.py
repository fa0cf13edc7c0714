"""Patterns follow the practice that the warnings know: none of them deserves one."""

from essaim.cafe.cautions import MOST_QUESTIONS, MOVING_MINUTES
from essaim.cafe.patterns import PATTERNS, pattern_called


def test_no_pattern_deserves_a_warning():
    for pattern in PATTERNS:
        assert 1 <= len(pattern.rounds) <= MOST_QUESTIONS
        assert all(one.moving_minutes >= MOVING_MINUTES for one in pattern.rounds)


def test_a_pattern_is_found_by_its_key_and_the_first_one_otherwise():
    assert pattern_called("pro-action").size == 5
    assert pattern_called("nothing") is PATTERNS[0]
