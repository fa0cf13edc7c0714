"""A sheet is a table of actions, one action with labels, or neither."""

from essaim.plan.layout import layout_of
from essaim.tables.every_sheet import Sheet
from essaim.tables.rows import Row


def sheet(*rows):
    return Sheet("Plan", tuple(Row(n, row) for n, row in enumerate(rows, 1) if any(row)))


def test_a_header_may_lie_below_titles():
    found = layout_of(sheet(("Plan climat",), (), ("N°", "Titre", "Porteur"), ("1", "Verger", "x")))
    assert found.kind == "table"
    assert found.above == ((1, 1, "Plan climat"),)
    assert found.lines[0].of("title") == "Verger"


def test_labels_one_a_line_make_one_action():
    found = layout_of(
        sheet(
            ("Titre de l’action", "Un verger"),
            ("Porteur", "La ville"),
            ("Partenaires", "École", "Ferme"),
            ("", "Parents"),
            ("Budget", "10 000 €"),
        )
    )
    assert found.kind == "form"
    assert found.lines[0].of("partners") == "École\nFerme\nParents"


def test_what_is_neither_keeps_its_cells():
    found = layout_of(sheet(("Bonjour", ""), ("", "Voir la suite")))
    assert (found.kind, found.above) == ("none", ((1, 1, "Bonjour"), (2, 2, "Voir la suite")))


def test_the_rows_that_explain_a_template_are_no_actions():
    found = layout_of(
        sheet(
            ("Titre", "Statut", "Début", "Porteur"),
            ("Champ texte", "Champ liste", "Champ date", "Champ texte"),
            ("Texte court", "Choisissez", "Saisissez une date", "Présentez"),
            ("Verger", "En cours", "2026", "x"),
        )
    )
    assert found.skipped == (2, 3)
    assert [line.of("title") for line in found.lines] == ["Verger"]


def test_a_label_that_nobody_knows_keeps_its_value_for_itself():
    found = layout_of(
        sheet(
            ("Titre", "Un verger"),
            ("Porteur", "La ville"),
            ("Météo", "Pluie"),
            ("Cibles", "Tous"),
            ("Budget", "10 000 €"),
        )
    )
    cells = {cell.heading.words: (cell.heading.field, cell.text) for cell in found.lines[0].cells}
    assert cells["Météo"] == ("", "Pluie")
    assert found.lines[0].of("owner") == "La ville"


def test_a_value_below_its_label_is_no_label():
    found = layout_of(
        sheet(
            ("Titre", "Un verger"),
            ("Porteur", "La ville"),
            ("Cibles", "Tous"),
            ("Budget", "10 000 €"),
            ("Partenaires", ""),
            ("École", ""),
        )
    )
    assert found.lines[0].of("partners") == "École"


def test_a_legend_may_use_a_word_of_the_template():
    rows = (Row(1, ("Bloqué", "on attend un accord")), Row(2, ("Coincé", "rien ne bouge")))
    found = layout_of(Sheet("Légende", rows), furniture=frozenset(("Bloqué",)))
    assert [text for _, _, text in found.above][:2] == ["Bloqué", "on attend un accord"]
    lists = layout_of(Sheet("Listes", (Row(1, ("Bloqué",)),)), furniture=frozenset(("Bloqué",)))
    assert lists.above == ()
