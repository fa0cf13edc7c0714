"""What the page of privacy says is kept."""

from essaim.web.shared.kept import KEPT
from essaim.words.say import say


def test_each_line_says_what_why_and_how_long():
    for line in KEPT:
        assert all(say(sentence, "en") for sentence in line)
        assert len(line) == 3


def test_no_kind_is_told_twice():
    assert len({str(what) for what, _, _ in KEPT}) == len(KEPT)
