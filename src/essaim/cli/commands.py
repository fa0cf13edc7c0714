"""The list of what `essaim` can do: to add a group, write its file and its line here.

Names and sentences stand here so that `essaim --help` opens none of the rooms.
"""

from __future__ import annotations

from essaim.cli.frame import Entry
from essaim.vocabulary.phrase import phrase

ENTRIES = (
    Entry("demo", "essaim.cli.demo:demo", phrase("Run the Mulhouse café from end to end.")),
    Entry(
        "cafe",
        "essaim.cli.cafe:cafe",
        phrase("Who sits where: seat, repair, check and print a café."),
    ),
    Entry(
        "harvest",
        "essaim.cli.harvest:harvest",
        phrase("From what was said to what can be said of it."),
    ),
    Entry(
        "plan",
        "essaim.cli.plan:plan",
        phrase("The climate plan: choose, date and explain its actions."),
    ),
    Entry(
        "actors",
        "essaim.cli.actors:actors",
        phrase("Who could act, who is missing, whom to write to."),
    ),
    Entry(
        "circle",
        "essaim.cli.circle:circle",
        phrase("The circle that widens: promises, calls, evaluation."),
    ),
    Entry(
        "orchestra",
        "essaim.cli.orchestra:orchestra",
        phrase("Who leads whom: eight pictures from the links."),
    ),
    Entry(
        "governance",
        "essaim.cli.governance:governance",
        phrase("Who does what for years: dates, bodies, charter."),
    ),
    Entry("alerts", "essaim.cli.alerts:alerts", phrase("What waits for whom, once a week.")),
    Entry(
        "handover",
        "essaim.cli.handover:handover",
        phrase("Leave everything in one archive."),
    ),
    Entry(
        "serve",
        "essaim.cli.serve:serve",
        phrase("Open the site on this machine, or for a hall."),
    ),
    Entry("export", "essaim.cli.moving:export", phrase("Write all of a workshop into one zip.")),
    Entry(
        "import",
        "essaim.cli.moving:import_",
        phrase("Put an exported workshop into this installation."),
    ),
    Entry(
        "retention",
        "essaim.cli.retention:retention",
        phrase("Cut off names and logs that are past their time."),
    ),
    Entry("accounts", "essaim.cli.accounts:accounts", phrase("Who signs in: links and roles.")),
    Entry(
        "backup",
        "essaim.cli.backup:backup",
        phrase("Save the base and the photos into one file."),
    ),
    Entry(
        "restore",
        "essaim.cli.backup:restore",
        phrase("Bring a backup back; the present base is kept beside it."),
    ),
)
