"""The pages of accounts and territories, and those of no room, in a real browser."""

import pytest

from essaim.web.accounts.links import sign_in_link
from essaim.web.accounts.models import Role
from essaim.web.accounts.rights import COMMAND_LINE
from essaim.web.territory import writes
from tests.browser.pages import (
    LANGUAGES,
    audit,
    audit_everywhere,
    sideways,
    without_focus,
)
from tests.web.team import a_territory, an_administrator, somebody

pytestmark = pytest.mark.django_db(transaction=True)

OPEN = ["/compte/entrer/", "/compte/lien/", "/accessibilite/", "/donnees/", "/nulle/part/"]
OWN = ["/territoires/", "/territoires/nouveau/", "/compte/"]
HERE = ["", "modifier/", "personnes/", "equipe/", "journal/"]


@pytest.fixture
def here(db):
    """A territory with people, long names among them, and a team."""
    territory = a_territory("Mulhouse Alsace Agglomération", siren="200066009")
    for number in range(12):
        writes.person_of(
            territory, f"Ana-Maria Ferreira {number}", "Société des eaux" * (number % 3)
        )
    writes.erase_person(COMMAND_LINE, writes.person_of(territory, "Bob"))
    address = "une.adresse.tres.longue.de.moderation@collectivite.exemple"
    somebody(address.partition("@")[0], Role.MODERATOR, territory=territory.pk)
    return territory


@pytest.fixture
def alice(db):
    return an_administrator()


def opened(browse, here, alice, language):
    """Every page, one after the other."""
    person = here.person_set.filter(erased_at=None).first()
    inside = [f"/territoires/{here.pk}/{page}" for page in HERE]
    inside.append(f"/territoires/{here.pk}/personnes/{person.pk}/effacer/")
    for path in [*OPEN, sign_in_link("ana@example.org")]:
        yield browse(path, language=language)
    for path in OWN + inside:
        yield browse(path, language=language, user=alice)


def test_every_page_passes_the_audit(browse, here, alice):
    for page in opened(browse, here, alice, "fr"):
        audit(page)


@pytest.mark.parametrize("language", LANGUAGES)
def test_key_pages_pass_it_at_every_size_light_and_dark(browse, here, alice, language):
    for path in ("/compte/entrer/", f"/territoires/{here.pk}/equipe/"):
        audit_everywhere(browse(path, language=language, user=alice if "equipe" in path else None))


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_all_pages_pass_it_at_every_size_light_and_dark(browse, here, alice, language):
    for page in opened(browse, here, alice, language):
        audit_everywhere(page)


def test_a_form_with_mistakes_passes_the_audit(browse, here, alice):
    page = browse("/territoires/nouveau/", user=alice)
    page.fill("#id_siren", "123")
    page.click("main button")
    assert page.locator(".errors").is_visible()
    audit(page)
    page.click(".errors a >> nth=0")
    assert page.evaluate("document.activeElement.id") == "id_name"


@pytest.mark.parametrize("path", [*HERE, "../"])
def test_nothing_scrolls_sideways_at_320_pixels(browse, here, alice, path):
    assert sideways(browse(f"/territoires/{here.pk}/{path}", user=alice, width=320)) == 0


@pytest.mark.parametrize("path", ["", "modifier/", "equipe/"])
def test_the_keyboard_reaches_everything_and_shows_where_it_is(browse, here, alice, path):
    page = browse(f"/territoires/{here.pk}/{path}", user=alice, width=1366)
    wanted = page.evaluate(
        '[...document.querySelectorAll(\'a[href], button, select, summary, [tabindex="0"],'
        " input:not([type=hidden])')].filter(one => one.checkVisibility()).length"
    )
    unseen, reached = without_focus(page)
    assert unseen == []
    assert reached == wanted


def test_the_first_tab_skips_to_the_content(browse, here, alice):
    page = browse("/territoires/", user=alice, width=1366)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_colours_forced_by_the_system_keep_buttons_and_places_visible(browse, here, alice):
    page = browse(f"/territoires/{here.pk}/equipe/", user=alice, forced_colors="active")
    borders = page.evaluate(
        "[...document.querySelectorAll('.button, .tabs [aria-current]')].map("
        "one => getComputedStyle(one).borderBottomWidth)"
    )
    assert borders
    assert all(float(border.removesuffix("px")) >= 1 for border in borders)


def test_reduced_motion_moves_nothing(browse, here, alice):
    page = browse("/territoires/", user=alice, reduced_motion="reduce")
    moving = page.evaluate(
        "[...document.querySelectorAll('*')].filter(one => {"
        "const style = getComputedStyle(one);"
        "return style.animationName !== 'none' || parseFloat(style.transitionDuration) > 0;"
        "}).map(one => one.className)"
    )
    assert moving == []


def test_letters_may_be_spread_without_a_word_being_cut(browse, here, alice):
    """WCAG 1.4.12: the spacing people set themselves."""
    page = browse(f"/territoires/{here.pk}/", user=alice, width=360)
    page.add_style_tag(
        content="* {line-height: 1.5 !important; letter-spacing: .12em !important;"
        " word-spacing: .16em !important} p {margin-bottom: 2em !important}"
    )
    assert sideways(page) == 0


@pytest.mark.parametrize("path", OPEN)
def test_the_policy_of_the_site_blocks_nothing_of_ours(browse, path):
    assert browse(path, free=False).complaints == []


def test_one_signs_in_without_any_script(browse, here):
    link = sign_in_link(an_administrator().email)
    page = browse(link, java_script_enabled=False, free=False)
    page.click("main button")
    page.goto("/territoires/")
    assert here.name in page.content()


def test_the_language_is_changed_by_a_button_and_kept(browse, here, alice):
    page = browse("/territoires/", user=alice)
    assert page.get_attribute("html", "lang") == "fr"
    page.click("button[name=language]")
    assert page.url.endswith("/territoires/")
    assert page.get_attribute("html", "lang") == "en"
    page.reload()
    assert page.get_attribute("html", "lang") == "en"
