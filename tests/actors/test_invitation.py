"""An invitation list before it is sent: who is known, and where nobody is invited."""

from hypothesis import given
from hypothesis import strategies as st

from essaim.actors.invitation import PLACES, composed
from essaim.harvest.actors import packaged_namer
from essaim.vocabulary.actor_map import Actor, ActorMap, Contact

NAMER = packaged_namer().actors_of
MAIL = (Contact(key="a", email="a@x.fr", origin="file:x.csv#L2"),)
MAP = ActorMap(
    territory="200066009",
    actors=(
        Actor(
            id="bank",
            name="Banque Verte",
            category="economic",
            contributions=("funding",),
            sectors=("residential",),
            communes=("68224",),
            contacts=MAIL,
        ),
        Actor(id="school", name="École", category="youth", former_names=("Vieille école",)),
        Actor(id="town", name="Mairie", category="political", contacts=MAIL),
    ),
)


def seat(made, kind, id_):
    return next(one for one in made.seats[kind] if one.id == id_)


def test_names_are_found_on_the_map_as_people_write_them():
    made = composed(MAP, [" banque  verte", "BANQUE VERTE", "vieille ecole", "", "Ferme du Pré"])
    assert [one.id for one in made.list.actors][:2] == ["bank", "school"]
    assert made.unknown == ("Ferme du Pré",)
    assert seat(made, "categories", "economic").invited == ("bank",)
    assert seat(made, "contributions", "funding").invited == ("bank",)
    assert seat(made, "communes", "68224").invited == ("bank",)


def test_where_nobody_is_invited_the_map_says_who_could_be():
    made = composed(MAP, [], ids=["bank", "nobody"])
    assert [one.id for one in made.list.actors] == ["bank"]
    assert seat(made, "categories", "political").others == ("town",)
    assert seat(made, "sectors", "agriculture").others == ()
    assert seat(made, "sectors", "agriculture").could
    first = made.seats["categories"][0]
    assert not first.invited


def test_a_name_that_the_map_does_not_hold_is_classed_by_its_words():
    made = composed(MAP, ["EARL du Vieux Chêne"], namer=NAMER)
    assert seat(made, "categories", "economic").invited == ("new:earl-du-vieux-chene",)
    assert seat(made, "sectors", "agriculture").likely


@given(st.lists(st.text(max_size=12), max_size=6))
def test_any_text_is_a_list(names):
    made = composed(MAP, names, namer=NAMER)
    assert set(made.seats) == {*PLACES}
    for seats in made.seats.values():
        for one in seats:
            assert not {*one.invited} & {*one.others}


def test_a_town_hall_stands_for_its_commune():
    made = composed(MAP, ["Mairie de Lutterbach"], namer=NAMER)
    assert [one.id for one in made.seats["communes"] if one.invited] == ["68195"]
