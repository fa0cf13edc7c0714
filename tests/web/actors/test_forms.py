"""The form of an actor shows what is known and gives it back."""

from essaim.web.actors.forms import ActorForm, filled


def test_what_is_shown_comes_back(db, known):
    actor = known.actors[1]
    form = ActorForm({key: value for key, value in filled(actor).items() if value})
    assert form.is_valid(), form.errors
    assert form.changed(actor) == actor
