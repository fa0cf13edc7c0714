"""A dictionary and its affixes become a list of forms."""

from essaim.harvest.unfold import forms_of, pairs, suffixes_of, unfold

AFFIXES = """SFX S. Y 2
SFX S. 0 s [^sx]
SFX S. al aux al
""".splitlines()


def test_a_plural_follows_the_end_of_its_word():
    suffixes = suffixes_of(AFFIXES)
    assert {"mur", "murs"} <= forms_of("mur/S.", suffixes)
    assert {"local", "locaux"} <= forms_of("local/S.", suffixes)
    assert forms_of("ciel", suffixes) == {"ciel"}


def test_flags_have_two_signs():
    assert pairs("S.L'") == ("S.", "L'")


def test_a_dictionary_is_unfolded_in_order(tmp_path):
    words, affixes = tmp_path / "fr.dic", tmp_path / "fr.aff"
    words.write_text("2\nmur/S.\narbre/S.\n", encoding="utf-8")
    affixes.write_text("\n".join(AFFIXES), encoding="utf-8")
    found = unfold(words, affixes)
    assert found == sorted(found)
    assert {"arbre", "arbres", "mur", "murs"} <= set(found)
