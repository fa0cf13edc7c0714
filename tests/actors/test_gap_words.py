"""The gap list in words names who is there, who is close, and where to look."""

from essaim.actors.gap_words import gap_phrases
from essaim.words.say import say
from tests.actors.people import small_map


def told(language):
    return [say(one, language) for one in gap_phrases(small_map(), language=language)]


def test_each_state_has_its_sign():
    lines = told("en")
    assert "  ● Institutions and agencies: 1 (ALEC)" in lines
    assert "  ◐ Children and youth: only named or close to it (Élèves)" in lines
    (nobody,) = [line for line in lines if line.startswith("  ○ Political actors")]
    assert "look among" in nobody


def test_chains_and_communes_are_there_in_both_languages():
    assert "Chain: Home renovation" in told("en")
    assert "Chaîne\u00a0: Rénovation des logements" in told("fr")
    assert any(line.startswith("39 communes without anybody") for line in told("en"))
