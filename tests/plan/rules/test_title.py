"""The rule `title`: what fires it, and what does not."""

from essaim.plan.rules import title
from tests.plan.books import told


def test_what_fires_it_and_what_does_not():
    assert told(title, title="x" * 301) == [("title", "suspect")]
    assert told(title, title="x" * 300) == []
