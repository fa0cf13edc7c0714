"""Where the demo's data lie: a guest list and a workshop, as anybody could have written them.

The theme, the three questions and the organisers are those of the World Café held in Mulhouse
on 13 June 2008, in our own words. The 35 guests are invented: the report names nobody.
"""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parent / "data"
GUESTS = FOLDER / "guests.csv"
WORKSHOP = FOLDER / "workshop.json"

TERRITORY = "Mulhouse Alsace Agglomération"
SIREN = "200066009"
TABLES = 8
ACCESSIBLE_TABLES = (1, 2, 3, 4)
SEED = 0
