"""A draft finds an actor by any of its names, and notes what contradicts."""

from essaim.actors.draft import Draft
from essaim.vocabulary.actor_map import ActorMap, Merged
from essaim.vocabulary.harvest import Mention
from tests.actors.people import actor, reach


def test_a_name_is_taken_once_and_two_names_with_one_slug_have_two_ids():
    draft = Draft(ActorMap(), None)
    assert draft.take("Bâtiment") == draft.take("bâtiment ") == "batiment"
    assert draft.take("Batiment") == "batiment-2"


def test_a_merged_name_leads_to_the_actor_it_went_into():
    before = ActorMap(actors=(actor("cci", "CCI"),), merged=(Merged(name="Chambre", into="cci"),))
    draft = Draft(before, None)
    assert draft.take("Chambre") == "cci"


def test_sets_add_up_and_the_first_word_stays():
    draft = Draft(ActorMap(), None)
    id_ = draft.take("A")
    draft.fill(id_, line=2, sectors=("waste",), siren="200066009", motive="")
    draft.fill(id_, line=3, sectors=("energy", "waste"), siren="216802249")
    assert draft.actors[id_].sectors == ("waste", "energy")
    assert draft.actors[id_].siren == "200066009"
    assert draft.clashes == [("A", "siren", "216802249", 3)]


def test_the_namer_only_proposes_and_within_the_category_told():
    def namer(text):
        return (
            Mention(family="commercants", category="economic", words=text),
            Mention(family="associations", category="democracy", words=text),
        )

    draft = Draft(ActorMap(), namer)
    free, told = draft.take("A"), draft.take("B")
    draft.class_(free, None, "", "A")
    draft.class_(told, "democracy", "", "B")
    assert (draft.actors[free].family, draft.actors[free].classed) == ("commercants", "proposed")
    assert (draft.actors[told].family, draft.actors[told].classed) == ("associations", "told")


def test_a_contact_with_the_same_key_takes_the_place_of_the_earlier_one():
    draft = Draft(ActorMap(), None)
    id_ = draft.take("A")
    draft.add_contact(id_, reach("k"))
    draft.add_contact(id_, reach("k", town="Mulhouse"))
    assert [one.town for one in draft.actors[id_].contacts] == ["Mulhouse"]


def test_an_organisation_for_people_is_not_those_people():
    def namer(text):
        return (Mention(family="habitants", category="democracy", words="habitants"),)

    draft = Draft(ActorMap(), namer)
    centre, group, club = (draft.take(n) for n in ("Centre des habitants", "Habitants", "Asso"))
    draft.class_(centre, None, "", "Centre des habitants")
    draft.class_(group, None, "", "Habitants du quartier")
    draft.class_(club, None, "", "Association des habitants")
    assert [draft.actors[one].family for one in (centre, group, club)] == [
        "", "habitants", "associations",
    ]  # fmt: skip


def test_a_type_says_more_than_a_name_unless_another_category_was_told():
    def namer(text):
        return (Mention(family="btp", category="economic", words=text),)

    draft = Draft(ActorMap(), namer)
    free, told = draft.take("BTP Loire"), draft.take("BTP Isère")
    draft.class_(free, None, "", "BTP Loire", written="Orga pro")
    assert draft.actors[free].family == "syndicats-pro"
    draft.class_(told, "economic", "", "BTP Isère", written="Orga pro")
    assert (draft.actors[told].category, draft.actors[told].family) == ("economic", "btp")
