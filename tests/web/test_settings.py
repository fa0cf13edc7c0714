"""The settings promise a strict policy, a base that loses nothing, and no password."""

from pathlib import Path

from django.conf import settings

import essaim.web.settings


def test_the_policy_allows_nothing_unsafe():
    rules = settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]
    assert rules["default-src"] == ["'none'"]
    assert not any("unsafe" in value for values in rules.values() for value in values)


def test_a_pulled_plug_loses_nothing_acknowledged():
    assert settings.DATABASES["default"]["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    # The tests themselves run without waiting for the disk: the file is what a town gets.
    written = Path(essaim.web.settings.__file__).read_text(encoding="utf-8")
    assert "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL" in written


def test_french_comes_first_and_debug_is_off():
    assert settings.LANGUAGE_CODE == "fr"
    assert [code for code, _ in settings.LANGUAGES] == ["fr", "en"]
    assert settings.DEBUG is False
