"""What every page must pass in a real browser; the fixture `browse` of `conftest.py` opens it.

def test_my_page(browse, alice):
    audit(browse("/my/page/", user=alice))  # a phone, light, French
    audit_everywhere(browse("/my/page/", user=alice, language="en"))  # 3 sizes, light, dark
"""

import json
from pathlib import Path

import axe_playwright_python

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js")
# Height that goes with each width: a phone, a laptop, a projector.
HEIGHTS = {320: 640, 360: 740, 1366: 768, 1920: 1080}
SCHEMES = ("light", "dark")
LANGUAGES = ("fr", "en")


def audit(page):
    """Fail with what axe finds, with a bar that scrolls sideways, and with what the policy blocks.

    Args:
        page: a page that has been opened by `browse`.
    """
    assert page.complaints == [], page.complaints
    if not page.evaluate("'axe' in window"):
        page.add_script_tag(path=str(AXE))
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    faults = [
        f"{fault['id']}: {node['html'][:160]}"
        for fault in found["violations"]
        for node in fault["nodes"]
    ]
    assert faults == [], "\n".join(faults)
    assert sideways(page) == 0


def audit_everywhere(page):
    """Audit a page on a phone, a laptop and a projector, light and dark."""
    for width in (360, 1366, 1920):
        for scheme in SCHEMES:
            page.set_viewport_size({"width": width, "height": HEIGHTS[width]})
            page.emulate_media(color_scheme=scheme)
            audit(page)


def sideways(page):
    """How many pixels of the page lie beyond its window."""
    return page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )


def without_focus(page, most=80):
    """What Tab reaches without showing that it did; it goes round once.

    Args:
        page: the page, opened.
        most: how many times Tab is pressed at most.

    Returns:
        The start of each element whose focus cannot be seen, and how many were reached.
    """
    unseen, reached, last = [], set(), None
    for _ in range(most):
        page.keyboard.press("Tab")
        spot = page.evaluate(
            """() => {
                const here = document.activeElement;
                if (!here || here === document.body) return null;
                const style = getComputedStyle(here);
                const box = here.getBoundingClientRect();
                const drawn = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
                here.dataset.reached ??= String(Math.random());
                return [here.dataset.reached, here.outerHTML.slice(0, 120), drawn && box.width > 0];
            }"""
        )
        if spot is not None and spot[0] == last:
            continue  # the day, the month and the year of one box
        if spot is None or spot[0] in reached:
            break
        last = spot[0]
        reached.add(last)
        if not spot[2]:
            unseen.append(spot[1])
    return unseen, len(reached)


def signed_in(server, window, tmp_path):
    """The facilitator's page, once her one-time link has been opened and pressed."""
    from tests.cli.process import essaim

    words = ["accounts", "link", "marie@example.org", "--role", "administrator", "--json"]
    link = essaim(*words, "--data", str(server.data), cwd=tmp_path)
    page = window(server).new_page()
    page.goto(json.loads(link.stdout)["url"])
    page.click("main button")
    page.wait_for_url(server.run["url"] + "/**")
    return page
