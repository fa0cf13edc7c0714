"""The tags of our templates: sentences in the reader's language, fields, errors, where one is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import template
from django.forms import CheckboxInput
from django.urls import NoReverseMatch, reverse
from django.utils.safestring import SafeString, mark_safe

from essaim.vocabulary.phrase import Phrase
from essaim.web.shared import spoken
from essaim.words.say import say_error, say_value

if TYPE_CHECKING:
    from django.forms import BaseForm, BoundField
    from django.template import Context

    from essaim.vocabulary.errors import EssaimError

register = template.Library()


@register.simple_tag(name="say")
def say_tag(text: str, **values: object) -> str:
    """`{% say "{name} sits at table {t}" name=guest t=3 %}`: a sentence of the catalogue."""
    pairs = tuple((name, spoken.value_of(value)) for name, value in values.items())
    return spoken.said(Phrase(text, values=pairs))


@register.simple_tag(name="say_n")
def say_n_tag(singular: str, plural: str, count: int, **values: object) -> str:
    """`{% say_n "{n} guest" "{n} guests" count %}`: a sentence that counts."""
    pairs = tuple((name, spoken.value_of(value)) for name, value in values.items())
    return spoken.said(Phrase(singular, plural, count, (("n", count), *pairs)))


@register.filter
def said(thing: object) -> str:
    """A phrase, a number, a date, a time or a list, in the language of the request."""
    return say_value(spoken.value_of(thing), spoken.language())


@register.filter
def said_error(error: EssaimError) -> str:
    """A mistake in full: where, what, what was expected, what to do."""
    return say_error(error, spoken.language())


@register.simple_tag
def language() -> str:
    """`fr` or `en`, for the `lang` of a page."""
    return spoken.language()


@register.simple_tag(takes_context=True)
def here(context: Context, place: str, *named: object, exact: bool = False) -> SafeString:
    """` aria-current="page"` when the request is at this address or URL name, or below it."""
    request = context.get("request")
    if request is None:
        return SafeString()
    try:
        address = place if place.startswith("/") else reverse(place, args=named)
    except NoReverseMatch:
        return SafeString()
    path = request.path
    current = path == address or (not exact and path.startswith(address))
    # A constant of ours, no user's text in it.
    return mark_safe(' aria-current="page"') if current else SafeString()


@register.inclusion_tag("shared/field.html")
def field(bound: BoundField) -> dict[str, Any]:
    """`{% field form.name %}`: label, help, errors and the box itself, tied to one another."""
    return {"field": bound, "checkbox": isinstance(bound.field.widget, CheckboxInput)}


@register.inclusion_tag("shared/errors.html")
def errors(form: BaseForm) -> dict[str, Any]:
    """`{% errors form %}`: what to mend, each with a link to its field."""
    return {"form": form, "count": sum(len(found) for found in form.errors.values())}
