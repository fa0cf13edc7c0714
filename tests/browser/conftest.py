"""One browser for the tests of a file, a fresh window for each page."""

import pytest

from tests.browser.pages import CHROMIUM, FLAGS, HEIGHTS


def pytest_collection_modifyitems(items):
    """Every test of this folder needs a browser; where there is none, it is skipped."""
    for item in items:
        if "browser" in item.path.parts:
            item.add_marker(pytest.mark.browser)
            if not CHROMIUM.exists():
                item.add_marker(pytest.mark.skip(reason=f"no browser at {CHROMIUM}"))


@pytest.fixture(scope="module")
def chromium(django_db_setup):
    """Debian's browser, started once a file: its loop must not outlive the tests that need it.

    While it lives, Django takes this thread for an asynchronous one, which it is not.
    """
    from playwright.sync_api import sync_playwright

    with pytest.MonkeyPatch.context() as patch, sync_playwright() as driver:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        browser = driver.chromium.launch(executable_path=str(CHROMIUM), args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def browse(chromium, live_server):
    """Opens an address in a fresh window.

    `browse(path, width=360, scheme="light", language="fr", user=None, cookies=(), free=True,
    **context)` gives the page once it is loaded. Its `complaints` are what the console and the
    policy said. `free` lifts the policy for axe, which is a script of ours that the site does not
    serve; tests of the policy itself set it to False. Other names go to the window as they are
    (`forced_colors="active"`, `java_script_enabled=False`).
    """
    windows = []

    def opened(
        path, *, width=360, scheme="light", language="fr", user=None, cookies=(), free=True, **more
    ):
        window = chromium.new_context(
            viewport={"width": width, "height": HEIGHTS[width]},
            color_scheme=scheme,
            locale={"fr": "fr-FR", "en": "en-GB"}[language],
            bypass_csp=free,
            base_url=live_server.url,
            **more,
        )
        windows.append(window)
        if user is not None:
            window.add_cookies([session_of(user, live_server.url)])
        window.add_cookies([{"url": live_server.url, **cookie} for cookie in cookies])
        page = window.new_page()
        page.complaints = []
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.on("console", lambda said: heard(page, said))
        page.goto(path)
        return page

    yield opened
    for window in windows:
        window.close()


def heard(page, said):
    """Keep what the console complains of; a page of error is one on purpose."""
    if said.type == "error" and "the server responded with a status of 4" not in said.text:
        page.complaints.append(said.text)


def session_of(user, url):
    """The cookie of somebody who is signed in."""
    from django.conf import settings
    from django.test import Client

    client = Client()
    client.force_login(user)
    value = client.cookies[settings.SESSION_COOKIE_NAME].value
    return {"name": settings.SESSION_COOKIE_NAME, "value": value, "url": url}


@pytest.fixture
def site(tmp_path, chromium):
    """A server on an empty folder, as `essaim serve` starts it."""
    from tests.faults.phones import Server

    with Server(tmp_path / "site") as server:
        yield server


@pytest.fixture
def window(chromium):
    """Opens a window of its own on a site."""
    opened = []

    def make(server, **more):
        context = chromium.new_context(
            locale="fr-FR", base_url=server.run["url"], accept_downloads=True, **more
        )
        context.set_default_timeout(30_000)
        opened.append(context)
        return context

    yield make
    for context in opened:
        context.close()
