"""Where the demo's data lie: a guest list and a workshop, as anybody could have written them.

The theme, the three questions and the organisers are those of the World Café held in Mulhouse
on 13 June 2008, in our own words. The 35 guests are invented: the report names nobody. So are the
notes of the tables; their eight drawings are pictures that the tables of 2008 drew. The contacts
are invented too, people and addresses alike; only the kinds of organisations are those of a town.
The links of the orchestra are invented as well. The eight drawings filed
beside its pictures are those the tables drew in 2008, restated in our own words.
So are the bodies, the committee's sitting, the charter and those who sign it.
So are the sixty action sheets, born from those notes; their figures are illustrative, and say so.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

FOLDER = Path(__file__).parent / "data"
GUESTS = FOLDER / "guests.csv"
WORKSHOP = FOLDER / "workshop.json"
NOTES = FOLDER / "notes.csv"
CONTACTS = FOLDER / "contacts.csv"
DRAWINGS = FOLDER / "drawings.csv"
LINKS = FOLDER / "links.json"
GOVERNANCE = FOLDER / "governance.json"
CIRCLE = FOLDER / "circle.json"
SHEETS = FOLDER / "sheets.csv"
FIGURES = FOLDER / "plan-figures.json"

TERRITORY = "Mulhouse Alsace Agglomération"
# The id that stays, and the one it was also known by.
ONE_AUTHORITY = ("mulhouse-alsace-agglomeration", "agglomeration")
SIREN = "200066009"
TABLES = 8
ACCESSIBLE_TABLES = (1, 2, 3, 4)
SEED = 0
PLAN_BEGINS = dt.date(2026, 11, 25)
PLAN_GAP, PLAN_STEPS = 0.02, 1
