"""What is typed one a line comes out one by one, each once."""

from essaim.web.governance.forms import DecisionForm, PeopleForm, StartForm


def test_lines_become_places_and_departments():
    form = StartForm({"kind": "pays", "places": " 200066009 \n\nColmar"})
    assert form.is_valid()
    assert form.cleaned_data["places"] == ("200066009", "Colmar")
    people = PeopleForm({"departments": "Eau\nVoirie\nEau"})
    assert people.is_valid()
    assert people.cleaned_data["departments"] == ("Eau", "Voirie")


def test_a_decision_is_three_things():
    assert list(DecisionForm({}).errors) == ["text", "owner", "due"]
