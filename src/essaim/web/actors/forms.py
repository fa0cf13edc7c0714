"""What people type about actors, checked field by field."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from django import forms

from essaim.actors.chain_files import packaged_chains, said
from essaim.actors.nomenclature import nomenclature, term_name
from essaim.places.siren import is_siren
from essaim.vocabulary.actor_map import Held
from essaim.vocabulary.phrase import phrase
from essaim.web.shared.spoken import language, later
from essaim.web.shared.spoken import said as spoken

if TYPE_CHECKING:
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
    siren = forms.CharField(max_length=11, required=False, label=later(phrase("SIREN")))
    audience_declared = forms.IntegerField(
        min_value=0,
        max_value=100_000_000,
        required=False,
        label=later(phrase("People it says it reaches")),
    )
    we_ask = forms.CharField(max_length=500, required=False, label=later(phrase("What we ask")))
    we_offer = forms.CharField(max_length=500, required=False, label=later(phrase("What we offer")))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        lists, spoken_in = nomenclature(), language()

        def terms(of: Any) -> list[tuple[str, str]]:  # noqa: ANN401 - terms of a list
            return [(one.id, term_name(of, one.id, spoken_in)) for one in of]

        nobody = spoken(phrase("not said"))
        self.fields["category"].choices = [("", nobody), *terms(lists.categories)]  # type: ignore[attr-defined]
        self.fields["contributions"].choices = terms(lists.contributions)  # type: ignore[attr-defined]
        self.fields["sectors"].choices = terms(lists.sectors)  # type: ignore[attr-defined]
        self.fields["holds"].choices = [  # type: ignore[attr-defined]
            (f"{chain.id}/{link.id}", f"{said(chain, spoken_in)} · {said(link, spoken_in)}")
            for chain in packaged_chains()
            for link in chain.links
        ]

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
            siren=data["siren"],
            audience_declared=data["audience_declared"],
            we_ask=data["we_ask"].strip(),
            we_offer=data["we_offer"].strip(),
        )


def filled(actor: Actor) -> dict[str, object]:
    """What the form shows of an actor before it is changed."""
    return {
        "name": actor.name,
        "category": actor.category or "",
        "contributions": list(actor.contributions),
        "sectors": list(actor.sectors),
        "holds": [f"{one.chain}/{one.link}" for one in actor.holds],
        "siren": actor.siren,
        "audience_declared": actor.audience_declared,
        "we_ask": actor.we_ask,
        "we_offer": actor.we_offer,
    }
