"""Each code has one sentence, in both languages, without a score or a rank."""

import re
from pathlib import Path

import pytest

import essaim.orchestra
from essaim.orchestra.compose import compose
from essaim.orchestra.readings import _SAID, said, said_share, sentences_of
from essaim.vocabulary.orchestra import Reading
from essaim.words.say import say
from tests.orchestra.people import net, rich


@pytest.mark.parametrize("language", ["fr", "en"])
def test_all_that_pictures_say_can_be_said(language):
    for network in (rich(), net()):
        made = compose(network)
        for picture in made.pictures:
            for sentence in sentences_of(picture):
                assert "{" not in say(sentence, language)
        for share in (*made.functions, *made.positions):
            assert str(share.part) in say(said_share(share), language)


def test_each_code_that_is_said_has_its_sentence_and_each_sentence_its_code():
    folder = Path(essaim.orchestra.__file__).parent
    text = "\n".join(path.read_text("utf-8") for path in folder.glob("*.py"))
    used = set(re.findall(r'says\(\s*f?"(\w+?)(?:\{|")', text))
    assert {code for code in used if code != "bees_"} <= set(_SAID)
    assert {code for code in _SAID if f'"{code}"' not in text.replace(f'    "{code}": ', "")} <= {
        "bees_tables", "bees_circles", "bees_meetings",
    }  # fmt: skip


def test_a_pole_is_said_by_its_name():
    reading = Reading(code="pair_none", values={"one": "public", "other": "residents"})
    assert say(said(reading), "en") == "Between public actors and residents: no link that leads."
