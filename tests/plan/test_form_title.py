"""The title of a sheet that no label names: it stands above the labels."""

from essaim.plan.form_title import title_above


def spots(*texts):
    return tuple((line, 1, text) for line, text in enumerate(texts, 1))


def test_the_title_follows_the_number():
    assert title_above(spots("Fiche action n°07", "Épurer l’eau")) == ("07", "Épurer l’eau", ())
    assert title_above(spots("FICHE-ACTION 3 : Des haies")) == ("3", "Des haies", ())


def test_without_a_number_it_is_right_above_the_labels():
    assert title_above(spots("Plan climat", "Des haies")) == ("", "Des haies", spots("Plan climat"))


def test_a_number_alone_and_a_paragraph_are_no_title():
    assert title_above(spots("Fiche 4")) == ("4", "", ())
    assert title_above(spots("x" * 301)) == ("", "", spots("x" * 301))
    assert title_above(()) == ("", "", ())
