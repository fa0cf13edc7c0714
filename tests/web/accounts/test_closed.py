"""What allauth is told."""

import pytest
from allauth.account.adapter import get_adapter
from allauth.mfa.adapter import get_adapter as get_passkey_adapter
from django.urls import NoReverseMatch, reverse

from essaim.web.accounts import closed


def test_nobody_signs_up_and_nothing_but_the_code_is_sent(rf, monkeypatch):
    sent = []
    monkeypatch.setattr(closed, "mail_code", lambda *words: sent.append(words))
    adapter = get_adapter()
    assert adapter.is_open_for_signup(rf.get("/")) is False
    adapter.send_mail("account/email/unknown_account", "x@example.org", {})
    adapter.send_mail("account/email/login_code", "ana@example.org", {"code": "BCDF"})
    assert sent == [("ana@example.org", "BCDF")]


@pytest.mark.parametrize(
    "name", ["account_login", "account_signup", "account_email", "mfa_index", "mfa_list_webauthn"]
)
def test_no_page_of_allauth_exists(name):
    with pytest.raises(NoReverseMatch):
        reverse(name)


def test_a_passkey_is_for_the_public_name_whatever_a_request_says(rf, settings):
    settings.PUBLIC_ADDRESS = ""
    assert closed.host_of(rf.get("/", headers={"host": "LocalHost:8000"})) == "localhost"
    settings.PUBLIC_ADDRESS = "https://plan.example.org/"
    assert closed.host_of(rf.get("/", headers={"host": "evil.example"})) == "plan.example.org"
    assert isinstance(get_passkey_adapter(), closed.PasskeyAdapter)
