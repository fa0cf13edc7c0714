"""The map: its sources, and what an import adds, changes and takes away."""

import pytest

from essaim.actors.build import Evening, build_map, file_of
from essaim.actors.contacts import read_contacts
from essaim.actors.settle import apart, merged
from essaim.demo import mulhouse
from essaim.harvest.actors import packaged_namer
from essaim.harvest.gather import gather_files
from essaim.vocabulary.guest import Guest
from essaim.vocabulary.seating import Quality, Round, Rules, Seating, Table
from tests.actors.people import DAY, write

HEAD = "id;organisme;catégorie;courriel;ville;adhérent de\n"
LINES = (
    "1;Mairie de Lutterbach;;m@l.fr;Lutterbach;\n"
    "2;CAPEB;fédérateurs;c@c.fr;Colmar;\n"
    "3;Menuiserie Adler;entreprises;a@a.fr;Illzach;CAPEB\n"
)
NAMER = packaged_namer().actors_of


@pytest.fixture
def contacts(tmp_path):
    def made(text=LINES, name="c.csv"):
        return [read_contacts(write(tmp_path, name, HEAD + text))]

    return made


def built(contacts, **options):
    return build_map(contacts=contacts, namer=NAMER, territory="200066009", **options)


def by_id(map_):
    return {one.id: one for one in map_.actors}


def test_categories_are_told_or_proposed_and_communes_come_from_the_address(contacts):
    actors = by_id(built(contacts()).map)
    hall = actors["mairie-de-lutterbach"]
    assert (hall.category, hall.classed, hall.family) == ("political", "proposed", "communes")
    assert hall.communes == ("68195",)
    assert hall.sources == ("file:c.csv#L2",)
    assert (actors["capeb"].classed, actors["capeb"].communes) == ("told", ())


def test_a_column_of_links(contacts):
    (link,) = built(contacts()).map.links
    assert (link.kind, link.first, link.second) == ("belongs_to", "menuiserie-adler", "capeb")
    assert link.source == "file:c.csv#L4"


def test_a_group_at_the_end_of_a_link(contacts):
    found = by_id(built(contacts("1;Ligue;;;;Habitants|Club alpin\n")).map)
    assert (found["habitants"].kind, found["club-alpin"].kind) == ("group", "organisation")


def test_the_same_import_twice_changes_nothing(contacts):
    first = built(contacts()).map
    again = built(contacts(), before=first)
    assert again.map == first
    assert (again.added, again.updated, again.removed) == ((), (), ())


def test_one_corrected_line_changes_one_actor(contacts):
    first = built(contacts()).map
    again = built(contacts(LINES.replace("c@c.fr", "capeb@capeb.fr")), before=first)
    assert (again.added, again.updated, again.removed) == ((), ("capeb",), ())
    assert [c.email for c in by_id(again.map)["capeb"].contacts] == ["capeb@capeb.fr"]


def test_a_line_taken_out_takes_its_actor_away_and_a_renamed_one_keeps_its_id(contacts):
    first = built(contacts()).map
    text = LINES.split("\n", 1)[1].replace("Menuiserie Adler", "Adler et filles")
    again = built(contacts(text), before=first)
    assert again.removed == ("mairie-de-lutterbach",)
    renamed = by_id(again.map)["menuiserie-adler"]
    assert (renamed.name, renamed.former_names) == ("Adler et filles", ("Menuiserie Adler",))


def test_a_second_file_adds_to_the_first(contacts):
    first = built(contacts()).map
    second = built(contacts("9;Banque;économique;b@b.fr;;\n", "d.csv"), before=first)
    assert second.added == ("banque",)
    assert len(second.map.actors) == 4


def test_twins_are_proposed_never_merged_and_what_a_person_said_lasts(contacts):
    text = LINES + "4;Ville de Lutterbach;;v@l.fr;;\n"
    first = built(contacts(text)).map
    (twin,) = first.twins
    assert len(first.actors) == 4
    one = merged(first, "mairie-de-lutterbach", "ville-de-lutterbach")
    again = built(contacts(text), before=one).map
    assert len(again.actors) == 3
    assert len(by_id(again)["mairie-de-lutterbach"].contacts) == 2
    two = built(contacts(text), before=apart(first, twin.first, twin.second)).map
    assert [t.apart for t in two.twins] == [True]


def test_two_lines_that_contradict_each_other_are_told(contacts):
    found = built(contacts(LINES + "5;CAPEB;associations;d@c.fr;;\n"))
    assert by_id(found.map)["capeb"].category == "federating"
    assert len(by_id(found.map)["capeb"].contacts) == 2
    assert any("line 5" in str(one) and "associations" in str(one) for one in found.told)


def test_a_harvest_gives_groups_with_their_statements_and_finds_organisations_again(contacts):
    harvest = gather_files([mulhouse.NOTES]).harvest
    found = built(contacts(), harvest=harvest).map
    heard = [one for one in found.actors if one.heard_as]
    assert heard
    ids = {one.id for one in harvest.statements}
    for one in heard:
        said = [s for s in one.sources if s.startswith("statement:")]
        assert said
        assert {s.removeprefix("statement:") for s in said} <= ids
        assert one.kind == "group" or one.contacts
    assert built(contacts(), before=found).map.actors == found.actors


def seating(*tables):
    guests = (
        Guest(id="a", name="Ana", organisation="CAPEB, présidente", category="entreprises"),
        Guest(id="b", name="Bob", organisation="Ligue des vélos", category="associations"),
        Guest(id="c", name="Cléo"),
    )
    rounds = tuple(
        Round(number=n, tables=(Table(number=1, guests=ids),)) for n, ids in enumerate(tables, 1)
    )
    numbers = dict.fromkeys(
        (
            *("repeats", "coincidences", "coincidences_bound", "same_category_pairs"),
            *("same_category_bound", "tables_reached", "tables_reached_bound"),
            *("hard_violations", "seed"),
        ),
        0,
    )
    return Seating(
        guests=guests,
        rules=Rules(size=4, tables=1, accessible_tables=(1,)),
        rounds=rounds,
        quality=Quality(**numbers),
    )


def test_an_evening_gives_weak_ties_and_says_who_came_without_naming_anybody(contacts):
    evening = Evening(name="s", seating=seating(("a", "b", "c"), ("a", "b")), date=DAY)
    found = built(contacts(), evenings=[evening]).map
    ties = [one for one in found.links if one.kind == "seated_together"]
    assert [(t.first, t.second, t.count, t.date, t.formal) for t in ties] == [
        ("capeb", "ligue-des-velos", 2, DAY, False)
    ]
    assert found.events[0].actors == ("capeb", "ligue-des-velos")
    assert by_id(found)["ligue-des-velos"].category == "democracy"
    assert "Bob" not in str(found)


def test_what_people_decided_is_kept(contacts):
    from dataclasses import replace

    from essaim.vocabulary.actor_map import Position, Sending

    first = built(contacts()).map
    sent = Sending(duty="R. 229-53", recipient="mayor:68195", on=DAY, way="recommandé")
    moved = replace(first, positions=(Position(actor="capeb", x=500, y=500),), sendings=(sent,))
    again = built(contacts(), before=moved).map
    assert (again.positions, again.sendings) == (moved.positions, (sent,))


def test_a_file_has_its_fingerprint():
    assert file_of("a.csv", b"").sha256.startswith("e3b0c442")


def test_the_town_counts_even_where_nobody_can_be_written_to(contacts):
    found = by_id(built(contacts("1;GAEC Schmitt;;;Feldkirch;\n")).map)["gaec-schmitt"]
    assert (found.communes, found.contacts) == (("68088",), ())
    assert (found.family, found.category) == ("agriculteurs", "economic")


@pytest.mark.parametrize("town", ["MULHOUSE", "Mulhouse Cedex 1", "mulhouse cédex"])
def test_a_town_as_the_post_writes_it(contacts, town):
    found = by_id(built(contacts(f"1;Banque;;;{town};\n")).map)["banque"]
    assert found.communes == ("68224",)


def test_the_subject_of_an_association_does_not_make_it_a_company(tmp_path):
    text = "organisme\nAssociation sportive des écoles\nSyndicat hôtelier\nAmicale des jeunes\n"
    found = by_id(built([read_contacts(write(tmp_path, "c.csv", text))]).map)
    assert [one.category for one in found.values()] == ["youth", "democracy", "federating"]


def test_one_actor_of_the_map_that_a_person_found_named(contacts):
    from essaim.vocabulary.harvest import Harvest, LexiconUsed, Mention, NoteSource, Statement

    before = built(contacts()).map
    office = next(one.id for one in before.actors if one.name == "CAPEB")

    def named(id_, family, words):
        mention = Mention(family=family, category="", words=words)
        source = NoteSource(note=id_)
        return Statement(
            id=id_, text=words, kind="idea", voice="participant", source=source, actors=(mention,)
        )

    said = Harvest(
        lexicon=LexiconUsed(version="1", sha256="0"),
        statements=(
            named("s1", f"actor:{office}", "la chambre"),
            named("s2", f"actor:{office}", ""),
            named("s3", "actor:gone", "personne"),
        ),
    )
    after = built(contacts(), before=before, harvest=said).map
    found = by_id(after)[office]
    assert {"statement:s1", "statement:s2"} <= {*found.sources}
    assert found.heard_as == ("la chambre",)
    assert {one.id for one in after.actors} == {one.id for one in before.actors}


def test_a_line_called_as_a_commune_is_one(tmp_path):
    text = "organisme;ville\nRiorges;Riorges\nCharlieu-Belmont Communauté;\nHorizons;Roanne\n"
    path = write(tmp_path, "c.csv", text)
    made = build_map(contacts=[read_contacts(path)], namer=packaged_namer().actors_of).map
    families = {one.name: one.family for one in made.actors}
    assert families == {
        "Riorges": "communes", "Charlieu-Belmont Communauté": "collectivite", "Horizons": "",
    }  # fmt: skip
