"""A dictionary of Hunspell becomes the plain list of its forms."""

import lzma

import pytest

from essaim.harvest.unfold import forms_of, main, pairs, suffixes_of, unfold

AFFIXES = """SET UTF-8
FLAG long
PFX L' Y 1
PFX L' 0 l' [aeiou]
SFX S. Y 2
SFX S. 0 s [^lsxz]
SFX S. al aux al
SFX F. Y 1
SFX F. 0 e/S. d
"""
DICTIONARY = """5
pomme/S.L' po:nom
canal/S.
grand/F.S. po:adj
souris
arc-en-ciel
"""
LISTED = [
    "arc-en-ciel",
    "canal",
    "canaux",
    "grand",
    "grande",
    "grandes",
    "grands",
    "pomme",
    "pommes",
    "souris",
]


@pytest.fixture
def files(tmp_path):
    (tmp_path / "fr.dic").write_text(DICTIONARY, encoding="utf-8")
    (tmp_path / "fr.aff").write_text(AFFIXES, encoding="utf-8")
    return tmp_path / "fr.dic", tmp_path / "fr.aff"


def test_suffixes_by_flag_prefixes_left_out():
    found = suffixes_of(AFFIXES.splitlines())
    assert {flag: len(rules) for flag, rules in found.items()} == {"S.": 2, "F.": 1}
    assert (found["F."][0].add, found["F."][0].follows) == ("e", ("S.",))


def test_a_rule_waits_for_its_ending():
    rules = suffixes_of(["SFX S. 0 s [^sxz]"])
    assert forms_of("pomme/S.", rules) == {"pomme", "pommes"}
    assert forms_of("souris/S.", rules) == {"souris"}


def test_what_is_taken_off_must_be_there():
    rules = suffixes_of(["SFX S. al aux ."])
    assert forms_of("pomme/S.", rules) == {"pomme"}


def test_rules_that_follow_each_other_in_a_circle_end():
    rules = suffixes_of(["SFX A. 0 s/B. [^s]", "SFX B. s 0/A. s"])
    assert forms_of("pomme/A.", rules) == {"pomme", "pommes"}


def test_numbers_and_signs_are_no_forms():
    assert forms_of("2CV/S.", {}) == set()
    assert forms_of("pomme/XX", {}) == {"pomme"}


def test_flags_of_two_characters():
    assert pairs("S.L'") == ("S.", "L'")
    assert pairs("") == ()


def test_a_whole_dictionary(files):
    assert unfold(*files) == LISTED


def test_the_list_is_written_packed(files, tmp_path):
    out = tmp_path / "words.xz"
    assert main([*map(str, files), str(out)]) == 0
    assert lzma.decompress(out.read_bytes()).decode("utf-8").split() == LISTED
