"""Each rule that the recount can find broken has its sentence, in both languages."""

import re
from pathlib import Path

import pytest

from essaim.cafe import recount
from essaim.cafe.recount import Violation
from essaim.words.rules import violation_phrase
from essaim.words.say import say

CODES = sorted(set(re.findall(r'Violation\("(\w+)"', Path(recount.__file__).read_text("utf-8"))))


@pytest.mark.parametrize("code", CODES)
def test_every_code_is_said_with_its_guest(code):
    broken = Violation(code, 2, 7, ("g1",))
    for language in ("fr", "en"):
        sentence = say(violation_phrase(broken, {"g1": "Ana"}), language)
        assert "2" in sentence
        assert "Ana" in sentence or "7" in sentence
    assert len(CODES) == 14
