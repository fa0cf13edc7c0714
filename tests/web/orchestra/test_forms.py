"""A drawing goes under one of the eight."""

import uuid

from essaim.vocabulary.orchestra import PICTURES
from essaim.web.orchestra.forms import DrawingsFile, FileForm


def test_the_eight_can_be_chosen_and_nothing_else():
    form = FileForm({"photo": str(uuid.uuid4()), "picture": "train"})
    assert [key for key, _ in form.fields["picture"].choices] == list(PICTURES)
    assert form.is_valid()
    assert "picture" in FileForm({"photo": "x", "picture": "tree"}).errors
    assert not DrawingsFile({}).is_valid()
