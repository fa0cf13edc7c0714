"""Every sentence has its French, in French typography, and the compiled catalogue is fresh."""

import re
import string
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from tests.house import ROOT, SOURCE

PO = SOURCE / "words" / "locale" / "fr" / "LC_MESSAGES" / "django.po"
# The keywords of `make words`.
KEYWORDS = {
    "phrase": None,
    "phrase_n": (1, 2),
    "gettext": None,
    "ngettext": (1, 2),
}
# The methods of babel.cfg.
METHODS = [("**.py", "python"), ("**.html", "essaim.words.templates:extract")]
# What is no prose: addresses, commands, formats, file names, placeholders, clocks and lists.
NOT_PROSE = re.compile(r"https?://\S+|`[^`]*`|\{[^}]*\}|%\(\w+\)s|\d+:\d+|\w;\w|\w+\.\w+")
FAULTS = {
    "a space that may break before ; ! ?": re.compile(r"(?<![\u202f\u00a0(«;!?…])[;!?](?!\))"),
    "no unbreakable space before a colon": re.compile(r"(?<!\u00a0):"),
    "no unbreakable space before »": re.compile(r"(?<!\u00a0)»"),
    "no unbreakable space after «": re.compile(r"«(?!\u00a0)"),
    "a straight apostrophe": re.compile(r"'"),
    "straight or English quotation marks": re.compile(r"[\"“”]"),
    "three dots instead of …": re.compile(r"\.\.\."),
}


@pytest.fixture(scope="module")
def catalogue():
    with PO.open("rb") as file:
        return read_po(file, locale="fr")


def strings(message):
    return (message.string,) if isinstance(message.string, str) else tuple(message.string)


def keys(message):
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def names(text):
    """The placeholders of a sentence, its `{n}` and `%(name)s`."""
    try:
        braces = {name for _, name, _, _ in string.Formatter().parse(text) if name}
    except ValueError:
        braces = set()
    return braces | set(re.findall(r"%\((\w+)\)s", text))


def test_every_sentence_of_the_code_has_its_french(catalogue):
    found = extract_from_dir(SOURCE, METHODS, keywords=KEYWORDS)
    wanted = {message for _, _, message, _, _ in found}
    lacking = []
    for key in wanted:
        found = catalogue.get(key if isinstance(key, str) else key[0])
        if (
            found is None
            or not all(strings(found))
            or keys(found) != ((key,) if isinstance(key, str) else key)
        ):
            lacking.append(key)
    assert lacking == [], "run `make words`, then translate what is empty"


def test_nothing_is_fuzzy(catalogue):
    assert [message.id for message in catalogue if message.id and message.fuzzy] == []


def test_the_compiled_catalogue_is_that_of_the_text(catalogue):
    with PO.with_suffix(".mo").open("rb") as file:
        compiled = {keys(message): strings(message) for message in read_mo(file) if message.id}
    said = {keys(m): strings(m) for m in catalogue if m.id and all(strings(m))}
    assert compiled == said, "run `make words`"


def test_plural_and_charset_are_stated(catalogue):
    assert (catalogue.num_plurals, catalogue.plural_expr) == (2, "(n > 1)")
    assert catalogue.charset == "utf-8"


def test_placeholders_are_the_same_in_both_languages(catalogue):
    wrong = []
    for message in catalogue:
        if not message.id:
            continue
        allowed = set().union(*map(names, keys(message)))
        for key, text in zip(keys(message), strings(message), strict=True):
            # “one guest” may leave out {n}; nothing else may go, and nothing may come.
            if not names(text) <= allowed or names(key) - names(text) - {"n"}:
                wrong.append((key, text))
    assert wrong == []


@pytest.mark.parametrize("fault", FAULTS)
def test_french_typography(catalogue, fault):
    wrong = [
        text
        for message in catalogue
        if message.id
        for text in strings(message)
        # A sentence of click quotes values by Python's own `!r`; its {…} is left out here.
        if FAULTS[fault].search(NOT_PROSE.sub("x", text))
    ]
    assert wrong == []


SENTENCE = re.compile(r"\{%\s*say.*?%\}")


def test_the_methods_are_those_of_make_words():
    text = (ROOT / "babel.cfg").read_text(encoding="utf-8")
    assert "essaim.words.templates:extract" in text
    assert re.findall(r"^\[\w+: (.+)\]$", text, re.MULTILINE) == [glob for glob, _ in METHODS]


def test_templates_hold_no_sentence_of_their_own():
    """A template prints what it is given: a French word in it would have no English."""
    accents = re.compile(r"[àâçéèêëîïôùûüœÀÂÇÉÈÊ]")
    found = []
    for path in [*SOURCE.rglob("*.typ"), *SOURCE.rglob("*.html")]:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            # A language is called by its own name, and sentences are English.
            plain = SENTENCE.sub("", line).replace("Français", "")
            if accents.search(plain if path.suffix == ".html" else line.partition("//")[0]):
                found.append(f"{path.relative_to(SOURCE)}:{number}")
    assert found == []


def test_the_catalogue_lies_where_the_code_looks():
    from essaim.words.say import CATALOGUE, DOMAIN

    assert Path(CATALOGUE) / "fr" / "LC_MESSAGES" / f"{DOMAIN}.po" == PO
