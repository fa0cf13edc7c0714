"""What people type about actors, checked field by field."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from django import forms

from essaim.actors.chain_files import packaged_chains, said
from essaim.actors.nomenclature import nomenclature, term_name
from essaim.places.gazetteer import gazetteer, plain
from essaim.places.siren import is_siren
from essaim.vocabulary.actor_map import Held
from essaim.vocabulary.errors import PlaceError
from essaim.vocabulary.phrase import phrase
from essaim.web.shared.spoken import language, later
from essaim.web.shared.spoken import said as spoken
from essaim.words.say import say_error

if TYPE_CHECKING:
    from collections.abc import Sequence

    from essaim.vocabulary.actor_map import Actor


class ContactsFile(forms.Form):
    """A file of contacts."""

    file = forms.FileField(label=later(phrase("File of contacts (.csv, .xlsx or .vcf)")))


class ActorForm(forms.Form):
    """One actor, corrected by hand."""

    name = forms.CharField(max_length=300, label=later(phrase("Name")))
    category = forms.ChoiceField(required=False, label=later(phrase("Category")))
    contributions = forms.MultipleChoiceField(
        required=False,
        widget=forms.CheckboxSelectMultiple,
        label=later(phrase("What it may bring")),
    )
    sectors = forms.MultipleChoiceField(
        required=False, widget=forms.CheckboxSelectMultiple, label=later(phrase("Sectors"))
    )
    holds = forms.MultipleChoiceField(
        required=False, widget=forms.CheckboxSelectMultiple, label=later(phrase("Links it holds"))
    )
    level = forms.ChoiceField(required=False, label=later(phrase("Level")))
    communes = forms.CharField(
        max_length=2000,
        required=False,
        label=later(phrase("Communes")),
        help_text=later(phrase("Where it is or acts: names or INSEE codes, with commas.")),
    )
    siren = forms.CharField(max_length=11, required=False, label=later(phrase("SIREN")))
    audience_declared = forms.IntegerField(
        min_value=0,
        max_value=100_000_000,
        required=False,
        label=later(phrase("People it says it reaches")),
    )
    we_ask = forms.CharField(max_length=500, required=False, label=later(phrase("What we ask")))
    we_offer = forms.CharField(max_length=500, required=False, label=later(phrase("What we offer")))

    def __init__(self, *args: Any, near: Sequence[str] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.near = near
        lists, spoken_in = nomenclature(), language()

        def terms(of: Any) -> list[tuple[str, str]]:  # noqa: ANN401 - terms of a list
            return [(one.id, term_name(of, one.id, spoken_in)) for one in of]

        nobody = spoken(phrase("not said"))
        self.fields["category"].choices = [("", nobody), *terms(lists.categories)]  # type: ignore[attr-defined]
        self.fields["level"].choices = [("", nobody), *terms(lists.levels)]  # type: ignore[attr-defined]
        self.fields["contributions"].choices = terms(lists.contributions)  # type: ignore[attr-defined]
        self.fields["sectors"].choices = terms(lists.sectors)  # type: ignore[attr-defined]
        self.fields["holds"].choices = [  # type: ignore[attr-defined]
            (f"{chain.id}/{link.id}", f"{said(chain, spoken_in)} · {said(link, spoken_in)}")
            for chain in packaged_chains()
            for link in chain.links
        ]

    def clean_communes(self) -> tuple[str, ...]:
        """INSEE codes, in the order in which they were typed."""
        found = []
        for name in filter(None, map(str.strip, self.cleaned_data["communes"].split(","))):
            try:
                found.append(gazetteer().municipality(name, near=self.near).insee)
            except PlaceError as error:
                raise forms.ValidationError(say_error(error, language())) from error
        return tuple(dict.fromkeys(found))

    def clean_siren(self) -> str:
        """Nine figures whose key is right, or nothing."""
        siren = self.cleaned_data["siren"].replace(" ", "")
        if siren and not is_siren(siren):
            sentence = phrase(
                "“{siren}” is no SIREN: nine figures, the last one a key.", siren=siren
            )
            raise forms.ValidationError(spoken(sentence))
        return str(siren)

    def changed(self, actor: Actor) -> Actor:
        """The actor as the form says."""
        data = self.cleaned_data
        return replace(
            actor,
            name=data["name"].strip(),
            category=data["category"] or None,
            classed="told" if data["category"] else "unknown",
            contributions=tuple(data["contributions"]),
            sectors=tuple(data["sectors"]),
            holds=tuple(
                Held(chain=one.split("/")[0], link=one.split("/")[1]) for one in data["holds"]
            ),
            level=data["level"] or None,
            communes=data["communes"],
            siren=data["siren"],
            audience_declared=data["audience_declared"],
            we_ask=data["we_ask"].strip(),
            we_offer=data["we_offer"].strip(),
        )


class InvitationForm(forms.Form):
    """Whom one means to invite: names pasted, actors ticked, or the guests of a workshop."""

    names = forms.CharField(
        required=False,
        max_length=100_000,
        label=later(phrase("Organisations, one a line")),
        help_text=later(phrase("Paste a column of your list: no address is needed.")),
        widget=forms.Textarea(attrs={"rows": 8}),
    )
    workshop = forms.ChoiceField(
        required=False, label=later(phrase("Or those invited to a workshop"))
    )
    chosen = forms.MultipleChoiceField(
        required=False,
        widget=forms.CheckboxSelectMultiple,
        label=later(phrase("Or actors of the map")),
    )

    def __init__(
        self,
        *args: Any,
        workshops: Sequence[tuple[str, str]],
        actors: Sequence[tuple[str, str]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["workshop"].choices = [("", spoken(phrase("none"))), *workshops]  # type: ignore[attr-defined]
        self.fields["chosen"].choices = actors  # type: ignore[attr-defined]


def _commune(insee: str) -> str:
    """A name that is read back as the same commune, or else its code."""
    places = gazetteer()
    one = places.municipalities.get(insee)
    return one.name if one and len(places.by_name[plain(one.name)]) == 1 else insee


def filled(actor: Actor) -> dict[str, object]:
    """What the form shows of an actor before it is changed."""
    return {
        "name": actor.name,
        "category": actor.category or "",
        "contributions": list(actor.contributions),
        "sectors": list(actor.sectors),
        "holds": [f"{one.chain}/{one.link}" for one in actor.holds],
        "level": actor.level or "",
        "communes": ", ".join(_commune(one) for one in actor.communes),
        "siren": actor.siren,
        "audience_declared": actor.audience_declared,
        "we_ask": actor.we_ask,
        "we_offer": actor.we_offer,
    }
