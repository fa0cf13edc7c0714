"""Every page one can walk to, at 320 px, in forced colours and without movement (RGAA 10.11, 10.8).

The walk begins at the start page of the demo's site and follows every link, one of each shape.
"""

import re
from collections import deque
from urllib.parse import urljoin, urlsplit

import pytest
from playwright.sync_api import Error, sync_playwright

from tests.browser.pages import CHROMIUM, FLAGS, sideways, signed_in
from tests.cli.process import essaim
from tests.faults.phones import Server

FILES = re.compile(r"\.(csv|pdf|ics|json|svg|docx|xlsx|zip|png|txt|md|vcf|graphml)$")
MOVING = """document.getAnimations().filter(
    one => one.playState === "running" && one.effect.getTiming().duration > 1).length"""
LINKS = "[...document.querySelectorAll('a[href]')].map(one => one.getAttribute('href'))"


def shape(path):
    """Pages that differ by an id or a number only are one page."""
    return re.sub(r"[0-9a-f]{8}-[0-9a-f-]+|(?<=[/=])[\w-]*\d[\w-]*|(?<=/un/)[^/]+", "#", path)


def walk(page, base):
    """Each page of the site with what is wrong on it."""
    seen, waiting = set(), deque(["/"])
    while waiting:
        path = waiting.popleft()
        if shape(path) in seen or FILES.search(path) or "deconnexion" in path:
            continue
        seen.add(shape(path))
        try:
            answer = page.goto(base + path)
        except Error:  # a document to download
            continue
        yield path, answer.status, sideways(page), page.evaluate(MOVING)
        for link in page.evaluate(LINKS):
            full = urlsplit(urljoin(page.url, link))
            if f"{full.scheme}://{full.netloc}" == base:
                waiting.append(full.path + (f"?{full.query}" if full.query else ""))


@pytest.mark.slow
def test_every_page_stands_at_320_px_in_forced_colours_without_movement(tmp_path):
    data = tmp_path / "demo"
    told = essaim("demo", "--data", str(data), cwd=tmp_path)
    assert told.returncode == 0, told.stderr
    with Server(data) as server, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=str(CHROMIUM), args=list(FLAGS))

        def narrow(server):
            return browser.new_context(
                viewport={"width": 320, "height": 640},
                locale="fr-FR",
                base_url=server.run["url"],
                forced_colors="active",
                reduced_motion="reduce",
            )

        found = list(walk(signed_in(server, narrow, tmp_path), server.run["url"]))
        browser.close()
    assert len(found) > 60
    assert [one for one in found if one[1:] != (200, 0, 0)] == []
