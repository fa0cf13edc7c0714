"""A plan changes by versions."""

from dataclasses import replace

import pytest
from django.core.exceptions import PermissionDenied

from essaim.vocabulary.errors import TableError
from essaim.web.accounts.models import Role
from essaim.web.accounts.rights import COMMAND_LINE
from essaim.web.plan import reads, writes
from essaim.web.plan.models import PlanVersion
from tests.plan.books import TODAY, book
from tests.web.team import somebody

ROWS = [["N°", "Titre", "Budget", "Météo"], [1, "Verger", "Entre 200 et 500", "beau"]]


def propose(territory, path, actor=COMMAND_LINE):
    return writes.propose_table(actor, territory, path, today=TODAY, language="fr")


def test_a_table_is_proposed_counts_and_is_brought_up_to_date(territory, tmp_path):
    told = propose(territory, book(tmp_path / "x.xlsx", {"Plan": ROWS})).told
    assert any("beau" in one for one in told)
    assert any("milieu de la fourchette" in one for one in told)
    assert reads.plan_of(territory).actions == ()
    assert writes.accept_plan(COMMAND_LINE, territory)
    rows = [["N°", "Titre", "Statut"], [1, "Verger", "En cours"], [2, "Vélo", ""]]
    propose(territory, book(tmp_path / "y.xlsx", {"Plan": rows}))
    writes.accept_plan(COMMAND_LINE, territory)
    first, second = reads.plan_of(territory).actions
    assert (first.sheet.status, first.cost.low, second.title) == ("En cours", 200, "Vélo")
    assert writes.undo_plan(COMMAND_LINE, territory)
    assert len(reads.plan_of(territory).actions) == 1


def test_a_file_without_actions_changes_nothing(territory, tmp_path):
    with pytest.raises(TableError):
        propose(territory, book(tmp_path / "x.xlsx", {"Plan": [["Bonjour"]]}))
    assert not PlanVersion.objects.exists()


def test_statements_are_linked_by_a_person_and_unlinked(territory, known):
    action = replace(known.actions[0], sources=("file:x#L2",))
    writes.link_statements(COMMAND_LINE, territory, action, add={"1", "2"}, remove=set())
    found = reads.action_in(reads.plan_of(territory), "verger")
    assert found.sources == ("file:x#L2", "statement:1", "statement:2")
    writes.link_statements(COMMAND_LINE, territory, found, add=set(), remove={"1"})
    found = reads.action_in(reads.plan_of(territory), "verger")
    assert found.sources == ("file:x#L2", "statement:2")


def test_only_plan_officers_change_it(territory, known, tmp_path):
    stranger = somebody("stranger", Role.MODERATOR, territory=territory.pk)
    path = book(tmp_path / "x.xlsx", {"Plan": ROWS})
    for write in (
        lambda: propose(territory, path, stranger),
        lambda: writes.accept_plan(stranger, territory),
        lambda: writes.undo_plan(stranger, territory),
        lambda: writes.change_action(stranger, territory, known.actions[0]),
    ):
        with pytest.raises(PermissionDenied):
            write()


def test_many_actions_change_at_once_or_not_at_all(territory, known):
    def step(plan):
        return [replace(one, title="x") for one in plan.actions]

    writes.change_many(COMMAND_LINE, territory, step)
    assert {one.title for one in reads.plan_of(territory).actions} == {"x"}
    count = PlanVersion.objects.count()
    writes.change_many(COMMAND_LINE, territory, lambda _: [])
    assert PlanVersion.objects.count() == count
    with pytest.raises(PermissionDenied):
        writes.change_many(somebody("stranger"), territory, step)
