"""What the form of a territory takes."""

import datetime as dt

from essaim.web.territory.forms import TerritoryForm, filled
from essaim.web.territory.models import Territory


def test_a_name_is_enough():
    form = TerritoryForm({"name": "Mulhouse"})
    assert form.is_valid()
    assert form.cleaned_data == {"name": "Mulhouse", "siren": "", "statement_of_intent_on": None}


def test_a_siren_is_taken_as_people_write_it():
    form = TerritoryForm({"name": "Mulhouse", "siren": "200 066 009"})
    assert form.is_valid()
    assert form.cleaned_data["siren"] == "200066009"


def test_a_siren_that_does_not_prove_itself_is_refused():
    assert TerritoryForm({"name": "Mulhouse", "siren": "200066008"}).has_error("siren", "siren")


def test_hostile_text_is_refused_or_kept_as_text():
    assert not TerritoryForm({"name": "\0"}).is_valid()
    assert not TerritoryForm({"name": "a" * 201}).is_valid()
    assert TerritoryForm({"name": "<img onerror=alert(1)>"}).is_valid()


def test_a_date_is_shown_as_browsers_want_it():
    territory = Territory(name="x", statement_of_intent_on=dt.date(2026, 9, 1))
    text = str(TerritoryForm(initial=filled(territory))["statement_of_intent_on"])
    assert 'value="2026-09-01"' in text
