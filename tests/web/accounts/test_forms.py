"""What the forms of accounts refuse."""

import pytest
from django.utils.translation import override

from essaim.web.accounts.forms import AccountForm, InviteForm, SignInForm
from tests.web.team import somebody


@pytest.mark.parametrize("email", ["", "ana", "ana@", "a\0@example.org", "a" * 400])
def test_what_is_no_address_is_refused(email):
    assert not SignInForm({"email": email}).is_valid()


@pytest.mark.django_db
def test_an_address_belongs_to_one_person():
    ana, _ = somebody("ana"), somebody("bob")
    assert AccountForm(ana, {"email": "ana@example.org"}).is_valid()
    taken = AccountForm(ana, {"email": "Bob@example.org"})
    assert taken.has_error("email", "taken")


def test_no_form_of_a_territory_gives_the_installation():
    form = InviteForm({"email": "ana@example.org", "role": "administrator"})
    assert form.has_error("role")


def test_labels_speak_the_language_of_the_request():
    with override("en"):
        assert str(SignInForm()["email"].label) == "Your e-mail address"
