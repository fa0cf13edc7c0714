"""The tags that templates are made of."""

import pytest
from django import forms
from django.template import Context, Template
from django.test import RequestFactory
from django.utils.translation import override

from essaim.vocabulary.errors import EssaimError, Place
from essaim.vocabulary.phrase import phrase


def shown(text, language="en", **context):
    with override(language):
        return Template("{% load essaim %}" + text).render(Context(context))


def test_a_sentence_is_said_with_its_values():
    text = '{% say "{name} sits at table {t}" name=who t=3 %}'
    assert shown(text, who="Ana") == "Ana sits at table 3"


def test_a_sentence_of_the_catalogue_is_said_in_french():
    assert shown('{% say "Plenary" %}', "fr") == "Plénière"


def test_hostile_values_are_written_as_text():
    assert shown('{% say "{a}" a=x %}', x="<img onerror=1>") == "&lt;img onerror=1&gt;"
    assert shown("{{ x|said }}", x="<b>") == "&lt;b&gt;"


def test_braces_in_a_value_stay_what_they_are():
    assert shown('{% say "{a}" a=x %}', x="{b}") == "{b}"


@pytest.mark.parametrize(("count", "text"), [(1, "1 guest"), (1200, "1,200 guests")])
def test_a_sentence_counts(count, text):
    assert shown('{% say_n "{n} guest" "{n} guests" c %}', c=count) == text


def test_a_phrase_and_a_mistake_are_said():
    assert shown("{{ x|said }}", "fr", x=phrase("Plenary")) == "Plénière"
    mistake = EssaimError(phrase("no such table"), where=Place(line=3))
    assert shown("{{ x|said_error }}", x=mistake) == "line 3: no such table."


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_language_is_told(language):
    assert shown("{% language %}", language) == language


@pytest.mark.parametrize(
    ("tag", "marked"),
    [
        ('{% here "/territoires/" %}', True),
        ('{% here "/territoires/" exact=True %}', False),
        ('{% here "territory:create" %}', True),
        ('{% here "/ateliers/" %}', False),
        ('{% here "no:such" %}', False),
    ],
)
def test_where_one_is_is_marked(tag, marked):
    request = RequestFactory().get("/territoires/nouveau/")
    assert (shown(tag, request=request) == ' aria-current="page"') is marked


def test_without_a_request_one_is_nowhere():
    assert shown('{% here "/" %}') == ""


class Form(forms.Form):
    name = forms.CharField(label="Your <name>", help_text="As said.")
    agreed = forms.BooleanField(label="I agree", required=False)
    kind = forms.ChoiceField(
        label="Kind", choices=[("a", "A")], widget=forms.RadioSelect, required=False
    )


def test_a_field_ties_label_help_and_error_together():
    text = shown("{% field f.name %}", f=Form({}))
    assert '<label for="id_name">Your &lt;name&gt;</label>' in text
    assert 'id="id_name_helptext"' in text
    assert 'id="id_name_error"' in text
    assert 'aria-describedby="id_name_helptext id_name_error"' in text
    assert 'aria-invalid="true"' in text


def test_a_box_to_tick_comes_before_its_label():
    text = shown("{% field f.agreed %}", f=Form())
    assert text.index('type="checkbox"') < text.index("I agree")


def test_a_choice_is_a_fieldset_with_a_legend():
    text = shown("{% field f.kind %}", f=Form())
    assert "<legend>Kind" in text
    assert "(optional)" in text


def test_mistakes_are_listed_with_links_to_their_fields():
    text = shown("{% errors f %}", f=Form({}))
    assert "1 thing to mend" in text
    assert '<a href="#id_name">' in text
    assert 'role="alert"' in text


def test_a_form_without_mistakes_lists_none():
    assert shown("{% errors f %}", f=Form()).strip() == ""
