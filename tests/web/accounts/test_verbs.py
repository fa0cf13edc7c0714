"""Every verb that the site writes into the journal has its sentence."""

import re
from pathlib import Path

from essaim.web.accounts import verbs

WEB = Path(verbs.__file__).parents[1]
CALL = re.compile(
    r"\b(?:log|log_of|finish)\(\s*[\w.]+,\s*\"([a-z_]+)\""
    r"(?: if \w+ else \"([a-z_]+)\")?"
)
NAMED = re.compile(r"\bverb=\"([a-z_]+)\"")


def test_no_verb_is_shown_as_a_code():
    written = set()
    for path in WEB.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        written |= {one for pair in CALL.findall(text) for one in pair if one}
        written |= set(NAMED.findall(text))
    assert len(written) > 40
    assert sorted(written - set(verbs.VERBS)) == []


def test_a_step_and_a_role_have_one_sentence_each():
    assert verbs.verb_phrase("give_plan_officer") == verbs.BEGINNINGS["give_"]
    assert verbs.verb_phrase("evening_pause") == verbs.BEGINNINGS["evening_"]
