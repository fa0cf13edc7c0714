"""Forms made from records: one field for each attribute that the record's page asks for."""

from __future__ import annotations

import datetime as dt
import re
import types
from dataclasses import MISSING, dataclass, field, fields, replace
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, Union, get_args, get_origin, get_type_hints

from django import forms
from django.utils.html import format_html, format_html_join

from essaim.vocabulary.phrase import Phrase, phrase
from essaim.web.shared.spoken import later, said

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from django.utils.safestring import SafeString

MOST_SIGNS = 20_000
MOST = 1_000_000_000


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What a page asks for of a kind of record.

    Attributes:
        kind: the class of the record.
        labels: the attributes, in the order they are asked, with what they are called.
        words: what the values of a closed list are called.
        long: attributes of several lines; a tuple of texts has one a line.
        required: attributes that may not be empty, besides those without a default.
        help: what else to say of an attribute.
        free: attributes that name another record, or somebody that no record is about.
    """

    kind: type
    labels: Mapping[str, Phrase]
    words: Mapping[str, Phrase] = field(default_factory=dict)
    long: tuple[str, ...] = ()
    required: tuple[str, ...] = ()
    help: Mapping[str, Phrase] = field(default_factory=dict)
    free: tuple[str, ...] = ()

    def __hash__(self) -> int:
        return id(self)


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


class Proposing(forms.TextInput):
    """A line of text that proposes names as one types."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        self.names = names

    def render(
        self,
        name: str,
        value: Any,  # noqa: ANN401 - as Django says
        attrs: dict[str, Any] | None = None,
        renderer: Any = None,  # noqa: ANN401 - as Django says
    ) -> SafeString:
        """The box, and its list of names."""
        box = super().render(name, value, {**(attrs or {}), "list": f"names-{name}"}, renderer)
        names = format_html_join("", '<option value="{}">', ((one,) for one in self.names))
        return format_html('{}<datalist id="names-{}">{}</datalist>', box, name, names)


class RecordForm(forms.Form):
    """A record, attribute by attribute."""

    def __init__(
        self,
        asked: Asked,
        *args: Any,
        options: Mapping[str, Sequence[tuple[str, str]]] | None = None,
        record: Any = None,  # noqa: ANN401 - any record
        **kwargs: Any,
    ) -> None:
        """Fields for what is asked.

        Args:
            asked: which attributes.
            options: for attributes that name other records: their ids and names.
            record: what to fill the form with; its other attributes stay as they are.
            args: as for a Django form.
            kwargs: as for a Django form.
        """
        self.asked, self.record, self.options = asked, record, dict(options or {})
        initial = _filled(asked, record) | {
            name: dict(self.options.get(name, ())).get(getattr(record, name), getattr(record, name))
            for name in asked.free
            if record is not None
        }
        kwargs["initial"] = initial
        super().__init__(*args, **kwargs)
        without_default = {one.name for one in fields(asked.kind) if _is_bare(one)}
        for name in asked.labels:
            needed = name in without_default or name in asked.required
            self.fields[name] = _field(asked, name, self.options.get(name), needed=needed)

    def made(self, **given: Any) -> Any:  # noqa: ANN401 - any record
        """The record as the form says, with what is given for those it does not ask.

        Raises:
            ValueError: the form has mistakes.
        """
        if not self.is_valid():
            raise ValueError(self.errors)
        values = {
            name: _value(_hints(self.asked.kind)[name], self.cleaned_data[name])
            for name in self.asked.labels
        }
        for name in self.asked.free:
            ids = {said: id_ for id_, said in self.options.get(name, ())}
            values[name] = ids.get(values[name], values[name])
        if self.record is not None:
            return replace(self.record, **values, **given)
        return self.asked.kind(**values, **given)


def _is_bare(one: Any) -> bool:  # noqa: ANN401 - a field of a dataclass
    return one.default is MISSING and one.default_factory is MISSING


def _filled(asked: Asked, record: Any) -> dict[str, Any]:  # noqa: ANN401 - any record
    if record is None:
        return {}
    found = {name: getattr(record, name) for name in asked.labels}
    return {
        name: "\n".join(value) if isinstance(value, tuple) and name in asked.long else value
        for name, value in found.items()
    }


def _plain(hint: Any) -> tuple[Any, bool]:  # noqa: ANN401 - a type
    """The type itself, and whether it may be missing."""
    if get_origin(hint) in (Union, types.UnionType):
        inner = [one for one in get_args(hint) if one is not type(None)]
        return inner[0], True
    return hint, False


def _field(
    asked: Asked, name: str, options: Sequence[tuple[str, str]] | None, *, needed: bool
) -> forms.Field:
    hint, _ = _plain(_hints(asked.kind)[name])
    common: dict[str, Any] = {"label": later(asked.labels[name]), "required": needed}
    if name in asked.help:
        common["help_text"] = later(asked.help[name])
    if name in asked.free:
        names = [said_as for _, said_as in options or ()]
        return forms.CharField(max_length=500, widget=Proposing(names), **common)
    several = get_origin(hint) is tuple
    inner = get_args(hint)[0] if several else hint
    if options is None and get_origin(inner) is Literal:
        options = [(one, said(asked.words[one])) for one in get_args(inner) if one]
        # A closed list that has no “nothing” always has a value.
        common["required"] = needed = needed or (not several and "" not in get_args(inner))
    if options is not None:
        return _choice(options, common, several=several, needed=needed)
    if several or name in asked.long:
        area = forms.Textarea(attrs={"rows": 3})
        return forms.CharField(max_length=MOST_SIGNS, widget=area, **common)
    return _plain_field(hint, common)


def _plain_field(hint: type, common: dict[str, Any]) -> forms.Field:
    """The field of a yes or no, a number, a day, an hour or a line of text."""
    if hint is bool:
        return forms.BooleanField(**common | {"required": False})
    if hint is int:
        return forms.IntegerField(min_value=0, max_value=MOST, **common)
    if hint is dt.date:
        return forms.DateField(widget=_picker("date", "%Y-%m-%d"), **common)
    if hint is dt.time:
        return forms.TimeField(widget=_picker("time", "%H:%M"), **common)
    return forms.CharField(max_length=500, **common)


def _picker(kind: str, form: str) -> forms.Widget:
    widget = forms.DateInput if kind == "date" else forms.TimeInput
    return widget(attrs={"type": kind}, format=form)


def _choice(
    options: Sequence[tuple[str, str]], common: dict[str, Any], *, several: bool, needed: bool
) -> forms.Field:
    if several:
        return forms.MultipleChoiceField(
            choices=options, widget=forms.CheckboxSelectMultiple, **common
        )
    nothing = [] if needed else [("", said(phrase("not said")))]
    return forms.ChoiceField(choices=[*nothing, *options], **common)


def _value(hint: Any, found: Any) -> Any:  # noqa: ANN401 - types and values
    plain, _ = _plain(hint)
    if get_origin(plain) is tuple:
        if isinstance(found, list):
            return tuple(found)
        return tuple(line.strip() for line in re.split(r"[\r\n]+", found) if line.strip())
    if isinstance(found, str):
        return found.replace("\r\n", "\n").strip()
    return found
