"""The conductor: leads the documents from room to room, in the order of the story.

A café is prepared; its guests are seated, so that everyone meets new people; the paper is
printed. What was said is harvested, and the note of the evening is drafted. Whom it names, who sat
together and whom one knows make the map of actors: who is missing, whom to write to. Sheets born
from what was said become a plan: what they lack, and which actions achieve most together. Later
rooms take up where this one ends: what is done.
Each step reads the document before it and writes its own; none writes back.
"""

from __future__ import annotations

import datetime as dt
import shutil
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from essaim.actors.build import Evening, build_map, file_of
from essaim.actors.contact_sheets import contact_files
from essaim.actors.drawing import draw
from essaim.actors.gap_words import gap_phrases
from essaim.actors.merge_file import rows_of_map, write_merge
from essaim.actors.outputs import as_page
from essaim.actors.settle import merged
from essaim.cafe.files import read_document, write_document
from essaim.cafe.guest_list import read_guests
from essaim.cafe.paper.kit import print_kit
from essaim.cafe.seat import seat_guests
from essaim.demo import mulhouse
from essaim.governance.calendar import clock_calendar
from essaim.governance.charter import charter_paper
from essaim.governance.check import checked
from essaim.governance.clock import clock_of
from essaim.governance.minutes import minutes_paper
from essaim.harvest.actors import packaged_namer
from essaim.harvest.gather import gather_files
from essaim.harvest.note_press import press_note
from essaim.harvest.workshop_note import draft_note
from essaim.optimum.apart import run_apart
from essaim.optimum.found import Effort
from essaim.optimum.result import Asked
from essaim.optimum.tasks import silos
from essaim.orchestra.compose import compose
from essaim.orchestra.filing import read_drawings
from essaim.orchestra.network import network_of
from essaim.orchestra.outputs import file_of as file_read
from essaim.orchestra.outputs import write_orchestra
from essaim.plan.export import as_template
from essaim.plan.figures import Figures, with_figures
from essaim.plan.reading import read_plan
from essaim.plan.sheet_blocks import sheets_as_word
from essaim.vocabulary.actor_map import ActorMap
from essaim.vocabulary.circle import Circle
from essaim.vocabulary.documents import to_plain
from essaim.vocabulary.governance import Governance
from essaim.vocabulary.plan import Plan
from essaim.vocabulary.plan_check import check_plan
from essaim.vocabulary.workshop import Workshop
from essaim.words.say import say

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from essaim.vocabulary.guest import Guest
    from essaim.vocabulary.harvest import Harvest
    from essaim.vocabulary.plan import Action
    from essaim.vocabulary.portfolio import Portfolio
    from essaim.vocabulary.seating import Seating
    from essaim.words.language import Language


@dataclass(frozen=True, slots=True)
class Journey:
    """What the journey leaves behind.

    Attributes:
        found: whether the data of an earlier run were there already, and were used.
        workshop: the café as it was prepared.
        seating: who sits where, with its proofs.
        portfolio: the actions that achieve most together, and what silos would lose.
        files: every file written or found, in the order of the story.
    """

    found: bool
    workshop: Workshop
    seating: Seating
    portfolio: Portfolio
    files: tuple[Path, ...]


def travel(
    folder: Path, *, language: Language, tell: Callable[[float], None] | None = None
) -> Journey:
    """The whole journey for Mulhouse, from a guest list to the paper of the evening.

    Args:
        folder: where everything is written; guests and workshop found there are used as they
            are, so that one can change them and run again.
        language: of the paper.
        tell: told the share of the work done.

    Raises:
        EssaimError: the data found in the folder are not what they should be.
        OSError: the folder cannot be written.
    """
    tell = tell or (lambda _share: None)
    found, workshop, guests = prepare(folder)
    tell(0.1)
    seating = seat(guests, rounds=len(workshop.rounds))
    write_document(folder / "seating.json", seating)
    tell(0.4)
    kit = print_kit(seating, folder / "kit", workshop=workshop, language=language)
    tell(0.7)
    told, harvest = tell_evening(folder, workshop, seating, language=language)
    mapped = map_actors(folder, workshop, seating, harvest, language=language)
    governed = govern(folder)
    tell(0.85)
    planned, portfolio = plan_actions(folder, harvest, language=language)
    drawn = draw_orchestra(folder, seating, language=language)
    tell(1.0)
    written = (folder / "guests.csv", folder / "workshop.json", folder / "seating.json")
    files = (*written, *kit, *told, *mapped, *governed, *planned, *drawn)
    return Journey(found, workshop, seating, portfolio, files)


def tell_evening(
    folder: Path, workshop: Workshop, seating: Seating, *, language: Language
) -> tuple[tuple[Path, ...], Harvest]:
    """After the evening: the notes of the tables become a harvest, and the note that is sent."""
    notes, harvest = folder / "notes.csv", folder / "harvest.json"
    if not notes.exists():
        shutil.copyfile(mulhouse.NOTES, notes)
    gathered = gather_files([notes], workshop=workshop).harvest
    write_document(harvest, gathered)
    note = draft_note(
        gathered, workshop=workshop, tables=seating.rules.tables, guests=len(seating.guests)
    )
    written = [notes, harvest]
    for shape in ("docx", "pdf"):
        path = folder / f"note.{shape}"
        path.write_bytes(press_note(note, shape, language=language))
        written.append(path)
    return tuple(written), gathered


def map_actors(
    folder: Path, workshop: Workshop, seating: Seating, harvest: Harvest, *, language: Language
) -> tuple[Path, ...]:
    """Who could act: the map, who is missing, whom to write to, the drawing and its A3 page."""
    contacts = folder / "contacts.csv"
    if not contacts.exists():
        shutil.copyfile(mulhouse.CONTACTS, contacts)
    evening = Evening(name="seating", seating=seating, date=workshop.date, title=workshop.title)
    built = build_map(
        harvest=harvest,
        contacts=contact_files(contacts),
        evenings=[evening],
        territory=mulhouse.SIREN,
        namer=packaged_namer().actors_of,
    )
    read = (folder / "harvest.json", contacts, folder / "seating.json")
    map_ = replace(built.map, files=tuple(file_of(p.name, p.read_bytes()) for p in read))
    paths = tuple(
        folder / name
        for name in ("actor-map.json", "gaps.txt", "merge.csv", "actor-map.svg", "actor-map.pdf")
    )
    write_document(paths[0], map_)
    gaps = "\n".join(say(one, language) for one in gap_phrases(map_, language=language))
    paths[1].write_text(gaps + "\n", encoding="utf-8")
    write_merge(paths[2], rows_of_map(map_, language=language))
    paths[3].write_text(draw(map_, language=language), encoding="utf-8")
    paths[4].write_bytes(as_page(map_, language=language))
    return (contacts, *paths)


def plan_actions(
    folder: Path, harvest: Harvest, *, language: Language
) -> tuple[tuple[Path, ...], Portfolio]:
    """What could be done: sheets from a table, and the actions that achieve most together.

    Each sheet cites the sentence it was born from; beside the best portfolio stands what sectors
    would choose alone.
    """
    sheets, figures = folder / "sheets.csv", folder / "plan-figures.json"
    for source, place in ((mulhouse.SHEETS, sheets), (mulhouse.FIGURES, figures)):
        if not place.exists():
            shutil.copyfile(source, place)
    plan = read_plan(sheets, today=mulhouse.PLAN_BEGINS).plan
    plan = with_figures(plan, read_document(figures, Figures), file=figures.name)
    plan = replace(plan, actions=tuple(_born_from(one, harvest) for one in plan.actions))
    check_plan(plan, file=sheets.name)
    paths = tuple(
        folder / name for name in ("plan.json", "portfolio.json", "import-tet.xlsx", "sheets.docx")
    )
    write_document(paths[0], plan)
    # By steps, not seconds: the same figures on every machine.
    effort = Effort(gap=mulhouse.PLAN_GAP, steps=mulhouse.PLAN_STEPS)
    portfolio = run_apart(silos, Asked(plan, {"emissions": 1.0}, effort))
    write_document(paths[1], portfolio)
    paths[2].write_bytes(as_template(plan))
    paths[3].write_bytes(sheets_as_word(plan, language=language))
    return (sheets, figures, *paths), portfolio


def _born_from(action: Action, harvest: Harvest) -> Action:
    """The action with the statement that its sheet cites, as a source one can follow."""
    notes = action.sheet.notes if action.sheet else ""
    said = {one.id for one in harvest.statements if one.text and one.text in notes}
    return replace(action, sources=(*action.sources, *(f"statement:{one}" for one in sorted(said))))


def draw_orchestra(folder: Path, seating: Seating, *, language: Language) -> tuple[Path, ...]:
    """Who leads whom: the eight pictures, and the drawings of 2008 filed beside them."""
    into = folder / "orchestra"
    sources = [into / name for name in ("links.json", "drawings.csv")]
    into.mkdir(exist_ok=True)
    for source, place in zip((mulhouse.LINKS, mulhouse.DRAWINGS), sources, strict=True):
        if not place.exists():
            shutil.copyfile(source, place)
    # At the café she was “Agglomération”, in the contacts she has her name: they are one.
    map_ = merged(read_document(folder / "actor-map.json", ActorMap), *mulhouse.ONE_AUTHORITY)
    here = {one.id for one in map_.actors}
    more = read_document(sources[0], ActorMap).links
    map_ = replace(
        map_, links=(*map_.links, *(one for one in more if {one.first, one.second} <= here))
    )
    write_document(into / "actor-map.json", map_)
    net = network_of(
        map_,
        authority=mulhouse.ONE_AUTHORITY[0],
        governance=to_plain(read_document(folder / "governance.json", Governance)),
        plan=read_document(folder / "plan.json", Plan),
        seating=seating,
    )
    read = (
        into / "actor-map.json",
        folder / "governance.json",
        folder / "plan.json",
        folder / "seating.json",
        sources[1],
    )
    made = compose(
        net, drawings=read_drawings(sources[1]), files=[file_read(path) for path in read]
    )
    return (*sources, read[0], *write_orchestra(into, made, language=language))


def prepare(folder: Path) -> tuple[bool, Workshop, tuple[Guest, ...]]:
    """The café before the evening: its questions and its guest list."""
    folder.mkdir(parents=True, exist_ok=True)
    guests, workshop = folder / "guests.csv", folder / "workshop.json"
    found = guests.exists() and workshop.exists()
    for source, place in ((mulhouse.GUESTS, guests), (mulhouse.WORKSHOP, workshop)):
        if not place.exists():
            shutil.copyfile(source, place)
    return found, read_document(workshop, Workshop), read_guests(guests)


def seat(guests: tuple[Guest, ...], *, rounds: int) -> Seating:
    """The evening's seats: hosts stay, the others meet new people at each round."""
    return seat_guests(
        guests,
        rounds=rounds,
        tables=mulhouse.TABLES,
        hosts="fixed",
        accessible_tables=mulhouse.ACCESSIBLE_TABLES,
        seed=mulhouse.SEED,
    )


def govern(folder: Path) -> tuple[Path, ...]:
    """Who does what for years: bodies, the minutes of a committee, the charter, the calendar.

    Minutes and charter are in French, and so are the dates of the plan beside them.
    """
    paths = folder / "governance.json", folder / "circle.json"
    for path, given in zip(paths, (mulhouse.GOVERNANCE, mulhouse.CIRCLE), strict=True):
        if not path.exists():
            shutil.copyfile(given, path)
    governance = checked(read_document(paths[0], Governance), file=paths[0].name)
    circle = read_document(paths[1], Circle)
    written = [*paths]
    made: dict[str, bytes] = {}
    if governance.sittings:
        made["minutes.docx"] = minutes_paper(governance, governance.sittings[0].id, "docx")
    if governance.charter:
        made["charter.docx"] = charter_paper(governance, "docx", circle=circle)
    if governance.plan:
        launch = dt.datetime.combine(governance.plan.launch, dt.time(), dt.UTC)
        made["plan.ics"] = clock_calendar(clock_of(governance.plan), language="fr", now=launch)
    for name, raw in made.items():
        (folder / name).write_bytes(raw)
        written.append(folder / name)
    return tuple(written)
