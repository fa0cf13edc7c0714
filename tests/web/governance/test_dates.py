"""Each attribute that is asked exists, and each value of a closed list has its word."""

from typing import Literal, get_args, get_origin, get_type_hints

import pytest

from essaim.web.governance import dates as module
from essaim.web.shared.record_forms import Asked, RecordForm

ASKED = [one for one in vars(module).values() if isinstance(one, Asked)]


@pytest.mark.parametrize("asked", ASKED, ids=lambda one: one.kind.__name__)
def test_everything_asked_can_be_asked(asked):
    hints = get_type_hints(asked.kind)
    assert set(asked.labels) <= set(hints)
    assert set(asked.long) | set(asked.free) <= set(asked.labels)
    for name in asked.labels:
        inner = get_args(hints[name])[0] if get_origin(hints[name]) is tuple else hints[name]
        if get_origin(inner) is Literal:
            assert set(get_args(inner)) - {""} <= set(asked.words)
    assert list(RecordForm(asked).fields) == list(asked.labels)
