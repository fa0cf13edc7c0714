"""Names found in a text: whole words, homographs apart, the longest name first."""

import pytest

from essaim.harvest.actors import packaged_namer
from essaim.harvest.lexicon import Correction, Family, Lexicon, packaged
from essaim.harvest.matcher import matcher_of


def found(text, *aliases, never=(), corrections=()):
    lexicon = Lexicon(
        families=tuple(Family(id=one, aliases=(one,)) for one in aliases),
        never=never,
        corrections=corrections,
    )
    return [(one.family, text[one.start : one.end]) for one in matcher_of(lexicon).found_in(text)]


def families(text):
    return [one.family for one in packaged_namer().matcher.found_in(text)]


@pytest.mark.parametrize(
    ("actor", "other"),
    [
        ("Le Pays soutient les marchés.", "Dans mon pays on marche peu."),
        ("La commune prête une salle.", "La mise en commun des outils aide."),
        ("La commune prête une salle.", "On se retrouve dans la commune."),
        ("L’État doit aider.", "L’état des chemins est mauvais."),
        ("La Région paie les trains.", "Les routes de la région sont longues."),
        ("La poste ferme tôt.", "Elle a un poste fixe."),
        ("Des citoyens plantent.", "Des projets citoyens naissent partout."),
        ("La commune plante.", "La forêt communale pousse."),
        ("Les maires écoutent.", "La rue de la mairie est étroite."),
    ],
)
def test_homographs_and_adjectives_name_nobody(actor, other):
    assert len(families(actor)) == 1
    assert families(other) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Nos citoyen·nes votent.", "citoyen·nes"),
        ("Nos citoyen.ne.s votent.", "citoyen.ne.s"),
        ("Nos citoyen-ne-s votent.", "citoyen-ne-s"),
        ("Nos citoyen(ne)s votent.", "citoyen(ne)s"),
        ("NOS CITOYENS VOTENT.", "CITOYENS"),
    ],
)
def test_inclusive_writing_is_read_whole(text, words):
    assert found(text, "citoyen") == [("citoyen", words)]


def test_the_longest_name_wins_and_its_words_are_not_read_again():
    text = "La maison des jeunes du bourg et les jeunes"
    assert found(text, "jeunes", "maison des jeunes") == [
        ("maison des jeunes", "maison des jeunes"),
        ("jeunes", "jeunes"),
    ]


def test_little_words_and_plurals_may_differ():
    text = "Des agences d’eau"
    assert found(text, "agence de l'eau") == [("agence de l'eau", "agences d’eau")]


def test_a_name_does_not_cross_a_sign():
    assert found("Une agence, de l’eau", "agence de l'eau") == []


@pytest.mark.parametrize(
    ("alias", "yes", "no"),
    [
        ("=Pays", "Le Pays décide.", "Le pays dort."),
        ("~citoyen", "Cinq bancs pour 12 citoyens", "Un élan citoyen"),
        ("+relais", "Des relais", "Un relai"),
        ("@agglo", "L’agglo décide.", "Rouler dans l’agglo."),
        ("!région", "La région décide.", "Les chemins de la région"),
        ("la poste", "La poste décide.", "Cette poste décide."),
        ("SNAL", "Le Snal décide.", "Le SNALI décide."),
    ],
)
def test_signs_ask_for_more(alias, yes, no):
    assert len(found(yes, alias)) == 1
    assert found(no, alias) == []


def test_an_acronym_that_is_a_french_word_keeps_its_capitals():
    assert found("Les AMIS et les amis", "AMIS") == [("AMIS", "AMIS")]


def test_words_that_name_nobody_guard_what_they_hold():
    assert found("La sortie des élèves", "élève", never=("sortie des élèves",)) == []


def test_a_correction_takes_the_place_of_every_form_of_a_name():
    lexicon = (Correction(words="école", family=None),)
    assert found("L’école et l’Ecole", "école") != []
    assert found("L’école et l’Ecole", "école", corrections=lexicon) == []


def test_a_capital_without_its_accent():
    assert found("Ecole ouverte", "école") == [("école", "Ecole")]


def test_only_the_head_of_a_name_makes_it_known():
    matcher = matcher_of(Lexicon(families=(Family(id="a", aliases=("fournil",)),)))
    assert matcher.knows("Fournil du Vallon")
    assert not matcher.knows("Vieux Fournil")


def test_a_matcher_learns_names_without_changing_the_first():
    first = matcher_of(packaged())
    more = first.with_names({"VNE": "associations", "Place aux Vélos": "associations"})
    assert [one.family for one in more.found_in("avec VNE et vne")] == ["associations"]
    assert first.found_in("avec VNE") == []
    assert [one.end for one in more.found_in("à Place aux Vélos, une place au vélo")] == [17]
    assert more.holds("VNE")
    assert not more.holds("vne")
    assert not first.holds("VNE")


def test_people_end_where_their_noun_does():
    lexicon = Lexicon(
        families=(Family(id="elus", category="political", aliases=("$les politiques",)),)
    )
    matcher = matcher_of(lexicon)
    for text in ("convaincre les politiques", "les politiques, eux", "les politiques qui décident"):
        assert len(matcher.found_in(text)) == 1
    for text in ("les politiques curatives", "les politiques publiques"):
        assert matcher.found_in(text) == []


def test_a_town_is_an_actor_where_it_acts():
    lexicon = Lexicon(
        families=(Family(id="communes", category="political", aliases=("^la ville",)),)
    )
    matcher = matcher_of(lexicon)
    for text in ("la ville finance un banc", "avec la ville", "un banc posé par la ville"):
        assert len(matcher.found_in(text)) == 1
    for text in ("traverser la ville", "la ville sans voiture", "le centre de la ville"):
        assert matcher.found_in(text) == []
