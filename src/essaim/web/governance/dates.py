"""The dates that the clock starts from, as a form."""

from __future__ import annotations

from essaim.vocabulary.governance import PlanDates
from essaim.vocabulary.phrase import phrase
from essaim.web.shared.record_forms import Asked

DATES = Asked(
    kind=PlanDates,
    labels={
        "launch": phrase("Act that launches the plan"),
        "launch_act": phrase("Number of the act"),
        "intent": phrase("Statement of intent published on"),
        "draft": phrase("Draft adopted on"),
        "adoption": phrase("Adoption expected, or made, on"),
        "population": phrase("Inhabitants"),
        "own_dialogue": phrase("The authority itself chose a prior public dialogue"),
        "midterm_on": phrase("Midterm report made public on"),
    },
)
