"""What the pages of the plan read."""

from dataclasses import replace

from essaim.vocabulary.plan_succession import taken_over
from essaim.web.plan import reads
from tests.plan.books import TODAY, action, plan


def test_before_the_first_plan_there_is_an_empty_one(territory):
    assert reads.plan_of(territory).actions == ()
    assert reads.proposal_of(territory) is None


def test_each_row_counts_what_it_lacks(territory, known):
    findings, progress = reads.checked(reads.plan_of(territory), TODAY)
    rows = reads.rows_of(known, findings)
    assert progress.actions == 2
    assert rows[0].missing + rows[1].missing == sum(one.level == "missing" for one in findings)
    assert rows[1].sector == "Transport routier"


def test_a_statement_knows_its_actions():
    born = replace(action("a"), sources=("statement:1", "file:x#L2"))
    assert reads.actions_of_statement(plan(born, action("b"))) == {"1": [reads.LedTo(born)]}


def test_a_statement_leads_to_the_action_that_stands_today():
    old = replace(action("a"), sources=("statement:1",))
    also = replace(action("b"), sources=("statement:1",))
    made = taken_over(plan(old, also, action("c")), "a", "b", how="merged")
    ((led,),) = reads.actions_of_statement(made).values()
    assert (led.action.id, [one.id for one in led.through]) == ("b", ["a"])
    assert [(one.id, other.id) for one, other in reads.gone_of(made)] == [("a", "b")]
