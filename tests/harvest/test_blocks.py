"""The structure of a page: rounds, titles, items, quotes, drawings."""

from essaim.harvest.blocks import structure_of
from essaim.harvest.lines import lines_of
from tests.harvest.shared import REPORT, harvest_of, needs_report

PAGE = """# Ronde 1 : Qui inviter autour de la table ?

## Acteurs proches
- Les écoles du quartier
- Les commerçants de la
  place

« On ne fait rien tout seul »
"""


def forms(text, form="markdown"):
    return [(b.form, b.span.text) for b in structure_of(lines_of(text, form=form)).blocks if b.form]


def test_items_go_on_over_lines_and_quotes_stand_apart():
    found = forms(PAGE)
    assert ("bullet", "Les écoles du quartier") in found
    assert ("bullet", "Les commerçants de la place") in found
    assert [form for form, _ in found].count("quote") == 1


def test_an_item_knows_the_titles_above_it():
    blocks = structure_of(lines_of(PAGE, form="markdown")).blocks
    item = next(one for one in blocks if one.form == "bullet")
    assert item.section[-1] == "Acteurs proches"


def test_a_flat_text_is_paragraphs_and_an_empty_one_nothing():
    assert {form for form, _ in forms("Un mot dit.\n\nUn autre mot dit.", "text")} <= {"paragraph"}
    assert forms("", "text") == []


@needs_report
def test_the_report_of_2008_is_found_whole():
    harvest = harvest_of(REPORT)
    forms = [one.form for one in harvest.statements]
    counts = {name: forms.count(name) for name in set(forms)}
    assert (counts["quote"], counts["drawing"], counts["pride"]) == (19, 8, 4)
    assert (counts["opening"], counts["closing"], counts["editor_note"]) == (2, 1, 2)
    assert [one.number for one in harvest.rounds] == [1, 2, 3]
    assert sum(part.kind == "title" for part in harvest.parts) == 5
    listed = [s for s in harvest.statements if s.form == "bullet" and s.round == 1]
    assert sum(one.section[0].startswith("1. ") for one in listed) == 41
