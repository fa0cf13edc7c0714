"""Actors named in French sentences, by the lexicon that comes with Essaim."""

import pytest

from essaim.harvest.actors import packaged_namer
from tests.harvest.report_key import KEY
from tests.harvest.shared import REPORT, dinan_pairs, harvest_of, needs_dinan, needs_report


def named(text):
    return {one.family: one.words for one in packaged_namer().actors_of(text)}


@pytest.mark.parametrize(
    "text",
    [
        "la mise en commun des idées",
        "des projets citoyens",
        "un pays chaud",
        "les filières fossiles",
        "il fait beau",
        "",
    ],
)
def test_nobody_is_named(text):
    assert named(text) == {}


@pytest.mark.parametrize(
    "text", ["les citoyen·nes", "les habitants", "les citoyen.ne.s du quartier"]
)
def test_people_are_named_in_any_writing(text):
    assert "habitants" in named(text)


@pytest.mark.parametrize(
    "text",
    ["une Amap", "la maison de retraite", "entre communes", "La Poste", "l’ADEME et la Région"],
)
def test_names_seen_in_the_field_are_known(text):
    assert named(text)


def test_the_words_are_those_of_the_statement():
    text = "Les Agriculteurs et l’ADEME"
    assert all(words in text for words in named(text).values())


@needs_report
def test_the_forty_five_actors_of_the_report_are_named_with_their_category():
    from essaim.harvest.lexicon import packaged

    wanted = {one.id: one.category for one in packaged().families if one.report_2008}
    found = {a.family: a.category for s in harvest_of(REPORT).statements for a in s.actors}
    assert {name: found.get(name) for name in wanted} == wanted


@needs_report
def test_the_report_against_its_key():
    said = [one for one in harvest_of(REPORT).statements if one.voice != "editor"]
    right = wrong = missed = 0
    for one in said:
        gold = KEY.get(one.source.line_start, frozenset())
        found = {actor.family for actor in one.actors}
        right += len(found & gold)
        wrong += len(found - gold)
        missed += len(gold - found)
    assert right + missed == sum(map(len, KEY.values())), "a statement begins elsewhere"
    assert 2 * right / (2 * right + wrong + missed) >= 0.92


@needs_dinan
def test_the_notes_of_dinan_against_their_key():
    right, wrong, missed = dinan_pairs()
    assert 2 * right / (2 * right + wrong + missed) >= 0.87
