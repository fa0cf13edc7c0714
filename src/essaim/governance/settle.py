"""What settles each alert, in one sentence."""

from __future__ import annotations

from essaim.vocabulary.phrase import phrase

SETTLES = {
    "body_silent": phrase("Convene it, or close it."),
    "no_referent": phrase("Name somebody, or take this perimeter off the list."),
    "decision_late": phrase("Say that it is done, give another day, or drop it and say why."),
    "opinion_due": phrase("Ask for it again before the day is over."),
    "opinion_tacit": phrase("Note what the silence means, or the opinion that came late."),
    "workshop_in_window": phrase("Move the workshop after the window."),
    "recommendation_waiting": phrase("Answer: accepted, partly, or refused and why."),
    "sheet_late": phrase("Send the reminder, or note the sheet that came."),
    "action_bare": phrase("Give it an owner and a dated milestone."),
    "workshop_unreturned": phrase("Tell those who came what became of what they said."),
    "ending_soon": phrase("Renew it, or say who comes next."),
    "midterm_soon": phrase("Begin the report, then note the day it is public."),
}
