"""What a plan can be judged by: the criteria that its parts, its actions and its links speak of."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from essaim.vocabulary.plan import Plan


def criteria_known(plan: Plan) -> tuple[str, ...]:
    """Names of the criteria a plan says something of, in their order; euros always are.

    >>> from essaim.vocabulary.plan import Plan
    >>> criteria_known(Plan(years=(2027,), weights=(1.0,)))
    ('euros',)
    """
    known = {one.criterion for one in plan.segments} | {"euros"}
    known |= {name for action in plan.actions for name in action.benefits}
    known |= {
        link.criterion for link in plan.links if link.kind == "interaction" and link.criterion
    }
    return tuple(sorted(known))
