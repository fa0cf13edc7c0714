"""Each alert has what settles it."""

from typing import get_args

from essaim.governance.alerts import Code
from essaim.governance.settle import SETTLES


def test_every_code_has_its_sentence():
    assert set(SETTLES) == set(get_args(Code))
