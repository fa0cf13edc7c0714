"""Where passkeys are possible, and what strangers may send; the ceremony itself is in Chromium."""

import datetime as dt

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator

from essaim.web.accounts import passkeys
from essaim.web.accounts.models import Role
from tests.web.team import somebody

NOW = dt.datetime(2026, 9, 17, 9, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("host", "https", "public", "possible"),
    [
        ("localhost:8000", False, "", True),
        ("localhost", False, "", True),
        ("127.0.0.1:8000", False, "", False),
        ("127.0.0.1", True, "", False),
        ("[::1]:8000", True, "", False),
        ("192.168.1.4:8000", False, "", False),
        ("plan.example.org", False, "", False),
        ("plan.example.org", True, "", True),
        ("plan.example.org:8443", True, "", True),
        ("plan.example.org", False, "https://plan.example.org", True),
        ("evil.example", True, "https://plan.example.org", False),
    ],
)
def test_a_passkey_needs_https_and_a_name_or_localhost(rf, settings, host, https, public, possible):  # noqa: PLR0917 - pytest names them
    settings.PUBLIC_ADDRESS = public
    request = rf.get("/", secure=https, headers={"host": host})
    assert passkeys.are_possible(request) is possible


def a_passkey(user, name="phone"):
    return Authenticator.objects.create(
        user=user, type=Authenticator.Type.WEBAUTHN, data={"name": name, "credential": {}}
    )


@pytest.mark.django_db
def test_an_erased_member_leaves_no_passkey_and_no_address():
    ana = somebody("ana", Role.MODERATOR)
    a_passkey(ana)
    ana.delete()
    assert not Authenticator.objects.exists()
    assert not EmailAddress.objects.exists()


@pytest.mark.django_db
def test_ten_passkeys_are_enough():
    ana = somebody("ana")
    for _ in range(passkeys.MOST):
        a_passkey(ana)
    with pytest.raises(passkeys.PasskeyError, match="10 passkeys"):
        passkeys.begin_adding(ana)


@pytest.mark.django_db
def test_a_name_is_one_short_line_and_never_empty():
    ana = somebody("ana")
    one = a_passkey(ana)
    passkeys.rename_passkey(ana, one, "  my\n" + "x" * 80)
    one.refresh_from_db()
    assert one.wrap().name == "my " + "x" * 57
    passkeys.rename_passkey(ana, one, " ")
    assert one.wrap().name


HOSTILE = [
    None,
    [],
    "x",
    7,
    {},
    {"response": None},
    {"rawId": 3, "id": 3, "type": "public-key", "response": {"userHandle": "AAAA"}},
    {"rawId": "AA", "id": "AA", "type": "public-key", "response": {"userHandle": []}},
    {
        "rawId": "AA",
        "id": "AA",
        "type": "public-key",
        "response": {
            "userHandle": "AA",
            "clientDataJSON": "AA",
            "authenticatorData": "AA",
            "signature": "AA",
        },
    },
]


@pytest.mark.django_db
@pytest.mark.parametrize("credential", HOSTILE, ids=str)
def test_what_is_no_credential_is_refused_without_a_traceback(credential, rf):
    from allauth.core import context

    request = rf.post("/", headers={"host": "localhost"})
    request.session = {}
    with context.request_context(request):
        with pytest.raises(passkeys.PasskeyError):
            passkeys.use_passkey(credential, NOW)
        with pytest.raises(passkeys.PasskeyError):
            passkeys.add_passkey(somebody("ana"), "x", credential)
