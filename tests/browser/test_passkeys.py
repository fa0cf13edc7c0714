"""A passkey from the first link to the second sign-in, by keyboard, with a browser's device."""

import pytest

from essaim.web.accounts.links import sign_in_link
from essaim.web.accounts.models import LogEntry, Role
from tests.browser.pages import audit, audit_everywhere
from tests.web.accounts.test_passkeys import a_passkey
from tests.web.team import somebody

pytestmark = pytest.mark.django_db(transaction=True)
DEVICE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


def with_device(page):
    """Give the page's browser a device that keeps passkeys."""
    devtools = page.context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    return devtools, devtools.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})


def press(page, name):
    """Go to a button by Tab alone, and press it."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent.trim()") == name:
            return page.keyboard.press("Enter")
    pytest.fail(f"Tab does not reach {name}")


WORDS = {
    "en": ("Sign in", "Add a passkey", "Sign out", "Sign in with a passkey"),
    "fr": (
        "Se connecter",
        "Ajouter une clé d’accès",
        "Se déconnecter",
        "Se connecter par une clé d’accès",
    ),
}


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_passkey_is_added_and_signs_in_by_the_keyboard_alone(browse, live_server, language):
    enter, add, leave, by_passkey = WORDS[language]
    ana = somebody("ana", Role.ADMINISTRATOR)
    home = live_server.url
    page = browse(home + sign_in_link(ana.email), language=language, free=False)
    with_device(page)
    press_main(page, enter)
    page.wait_for_url(f"{home}/")
    page.goto(f"{home}/compte/")
    press(page, add)
    page.locator("#passkeys h3").wait_for()
    page.goto(f"{home}/compte/")
    press(page, leave)
    page.wait_for_url(f"{home}/compte/entrer/")
    press(page, by_passkey)
    page.wait_for_url(f"{home}/")
    assert page.complaints == []
    verbs = list(LogEntry.objects.order_by("id").values_list("verb", flat=True))
    assert verbs == ["sign_in", "add_passkey", "sign_in_by_passkey"]


def press_main(page, name):
    """Press the button of the page, from its content on."""
    page.evaluate("document.getElementById('main').focus()")
    press(page, name)


def test_a_device_that_refuses_is_told_and_signs_nobody_in(browse, live_server):
    home = live_server.url
    page = browse(f"{home}/compte/entrer/", language="en", free=False)
    devtools, device = with_device(page)
    devtools.send("WebAuthn.setUserVerified", {**device, "isUserVerified": False})
    press(page, "Sign in with a passkey")
    page.get_by_text("No passkey was used.").wait_for()


@pytest.mark.parametrize("language", ["fr", "en"])
def test_pages_of_passkeys_are_accessible(browse, live_server, language, settings):
    settings.EMAIL_HOST, settings.PUBLIC_ADDRESS = "smtp", ""
    ana = somebody("ana", Role.ADMINISTRATOR)
    a_passkey(ana, "Office")
    home = live_server.url
    page = browse(f"{home}/compte/entrer/", language=language)
    page.locator("[data-passkey]").wait_for()
    audit(page)
    page = browse(home + sign_in_link(ana.email), language=language)
    page.click("main button")
    page.goto(f"{home}/compte/")
    page.locator("[data-passkey]").wait_for()
    audit_everywhere(page)


def test_at_an_address_of_numbers_nothing_is_offered(browse, live_server):
    page = browse(f"{live_server.url.replace('localhost', '127.0.0.1')}/compte/entrer/")
    assert page.locator("[data-passkey]").count() == 0
