"""Who is missing: held, weak or empty, with who could fill it."""

import datetime as dt
from dataclasses import replace

from essaim.actors.gaps import attendance, balance, expired, gap_list
from essaim.vocabulary.actor_map import ActorMap, Event, Held
from tests.actors.people import actor, reach, small_map


def states(rows):
    return {row.id: row.state for row in rows}


def chain(map_, name):
    (found,) = [one for one in gap_list(map_).chains if one.id == name]
    return states(found.links)


def test_categories_are_held_named_or_empty():
    found = gap_list(small_map())
    assert states(found.categories) == {
        "political": "empty",
        "institutions": "held",
        "economic": "empty",
        "federating": "held",
        "places": "empty",
        "democracy": "empty",
        "youth": "weak",
    }
    political = found.categories[0]
    assert political.could[:3] == ("elus", "collectivite", "communes")


def test_an_expected_contribution_is_only_close():
    found = gap_list(small_map())
    skills = next(row for row in found.contributions if row.id == "skills")
    assert (skills.state, skills.close) == ("weak", ("alec", "capeb"))
    told = replace(small_map(), actors=(actor("a", contributions=("skills",)),))
    assert states(gap_list(told).contributions)["skills"] == "held"


def test_every_commune_of_the_territory_is_looked_at():
    found = gap_list(replace(small_map(), actors=(actor("a", communes=("68224",)),)))
    assert len(found.communes) == 39
    assert [row.id for row in found.communes if row.state == "held"] == ["68224"]


def test_a_link_is_held_by_name_by_word_of_mouth_or_not_at_all():
    map_ = ActorMap(
        actors=(
            actor("m", "Menuiserie Adler", category="economic"),
            actor("b", "Banque verte", category="economic", family="banques", contact=False),
            actor("x", "Gymnase", holds=(Held(chain="renovation", link="maintenance"),)),
            actor("e", "Grand énergéticien", category="economic", family="energeticiens"),
        )
    )
    found = chain(map_, "renovation")
    assert found["craftsmen"] == "held"  # its name says the role
    assert found["bank"] == "weak"  # nobody to write to
    assert found["maintenance"] == "held"  # somebody said so
    assert found["architect"] == "empty"
    assert chain(map_, "wood_energy")["boiler_house"] == "weak"  # only the family is right


def test_a_name_of_another_family_does_not_hold_a_link():
    school = actor("l", "Lycée des métiers de la menuiserie", category="places", family="batiments")
    assert chain(ActorMap(actors=(school,)), "renovation")["craftsmen"] == "empty"


def test_the_capacity_of_a_contact_counts():
    hall = replace(
        actor("h", "Mairie d’Illzach", category="political", family="communes"),
        contacts=(reach(capacity="Maire"),),
    )
    assert chain(ActorMap(actors=(hall,)), "public_example")["elected"] == "held"


def test_what_is_too_poorly_known_is_said():
    found = gap_list(ActorMap(actors=(actor("a", contact=False), actor("b", classed="proposed"))))
    assert (found.unclassed, found.proposed, found.unreachable) == (("a", "b"), ("b",), ("a",))


def test_who_came_returned_was_lost_and_was_never_seen():
    def event(day, *actors):
        return Event(id=f"e{day}", date=dt.date(2026, 1, day), actors=actors)

    events = (event(2, "alec", "eleves"), event(1, "capeb"))
    found = attendance(small_map(events=events))
    assert found.event == "e2"
    assert (found.newcomers, found.lost, found.never) == (("alec", "eleves"), ("capeb",), ())
    third = attendance(small_map(events=(*events, event(3, "alec"))))
    assert (third.returning, third.newcomers) == (("alec",), ())
    assert attendance(small_map()) is None


def test_the_balance_of_an_invitation_list():
    invited = ActorMap(actors=(actor("x", "ALEC"), actor("y", "Inconnue")))
    found = balance(small_map(events=(Event(id="e", actors=("capeb",)),)), invited)
    shares = {one.category: (one.invited, one.in_map, one.came_last) for one in found.shares}
    assert shares["institutions"] == (1, 1, 0)
    assert shares["federating"] == (0, 1, 1)
    assert (found.unknown, found.unclassed) == (("Inconnue",), ("Inconnue",))


def test_contacts_past_their_day():
    one = replace(actor("a"), contacts=(reach(retention=dt.date(2027, 1, 31)),))
    map_ = ActorMap(actors=(one, actor("b")))
    assert expired(map_, dt.date(2027, 1, 31)) == ()
    assert expired(map_, dt.date(2027, 2, 1)) == ("a",)


def test_a_family_is_not_close_to_a_role_when_the_name_says_another():
    farm = actor("farm", "EARL du Chêne", category="economic", family="agriculteurs")
    union = actor("union", "Syndicat agricole", category="federating", family="syndicats-pro")
    map_ = ActorMap(actors=(farm, union))
    assert chain(map_, "wood_energy")["owner"] == "empty"
    assert chain(map_, "renovation")["craftsmen"] == "empty"
    assert chain(replace(map_, actors=(union,)), "food")["farmer"] == "weak"
    builders = actor("b", "Union du bâtiment", category="federating", family="syndicats-pro")
    assert chain(ActorMap(actors=(builders,)), "renovation")["craftsmen"] != "empty"


def test_a_union_is_close_to_its_trade_and_its_sector_alone():
    hotels = actor("h", "Syndicat hôtelier", category="federating", family="syndicats-pro")
    farmers = actor("f", "Syndicat agricole", category="federating", family="syndicats-pro")
    map_ = ActorMap(actors=(hotels, farmers))
    assert chain(map_, "renovation")["craftsmen"] == "empty"
    assert states(gap_list(map_).sectors)["agriculture"] == "weak"
    care = actor("p", "Plateforme de répit", category="institutions")
    assert chain(ActorMap(actors=(care,)), "food")["logistics"] == "empty"
