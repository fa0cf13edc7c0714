"""What the site keeps of people, what for and for how long: what the page of privacy says.

Lengths follow the CNIL's advice for logs (six months to a year) and the end of a workshop's
account for what was said there.
"""

from __future__ import annotations

from essaim.vocabulary.phrase import phrase

KEPT = (
    (
        phrase("Guests: name, organisation, category, languages, needs of access"),
        phrase("Seating people so that they meet, and printing their card"),
        phrase("12 months after the workshop, then the names are cut off"),
    ),
    (
        phrase("Notes of the tables"),
        phrase("Writing the climate plan from what was said"),
        phrase("As long as the plan; without their author after 12 months"),
    ),
    (
        phrase("Photos of tablecloths and drawings, without the place where they were taken"),
        phrase("Typing what was written, and showing what was drawn"),
        phrase("As long as the plan; whoever runs the workshop can take one away at any time"),
    ),
    (
        phrase("Votes and dots of the plenary"),
        phrase("Counting each person once, and telling whether the room changed its mind"),
        phrase("As long as the plan; without their voter after 12 months"),
    ),
    (
        phrase("Team: e-mail address, name, roles"),
        phrase("Signing in, and giving each one their part"),
        phrase("As long as a role is held"),
    ),
    (
        phrase("Journal: who did what, by numbers only"),
        phrase("Knowing what happened when something went wrong"),
        phrase("6 months"),
    ),
    (
        phrase("Backups"),
        phrase("Losing nothing when a machine breaks"),
        phrase("Until whoever looks after the site deletes them; we advise 30 days"),
    ),
)
