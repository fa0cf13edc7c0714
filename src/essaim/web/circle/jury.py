"""The jury’s grid: points by criterion, 0 to the most it gives."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from django import forms

from essaim.web.shared.record_paths import record_at, with_record

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from essaim.vocabulary.circle import Circle, Criterion


class JuryForm(forms.Form):
    """One number a criterion; those left empty are not given yet."""

    def __init__(
        self, grid: Sequence[Criterion], *args: Any, points: Mapping[str, int] | None, **kwargs: Any
    ) -> None:
        """Fields for a grid.

        Args:
            grid: the criteria.
            points: what was given before.
            args: as for a Django form.
            kwargs: as for a Django form.
        """
        kwargs["initial"] = dict(points or {})
        super().__init__(*args, **kwargs)
        for one in grid:
            self.fields[one.id] = forms.IntegerField(
                min_value=0,
                max_value=one.points,
                required=False,
                label=f"{one.name} (0–{one.points})",
            )

    def points(self) -> dict[str, int] | None:
        """What was given; nothing at all before the jury met."""
        given = {name: value for name, value in self.cleaned_data.items() if value is not None}
        return given or None


def noted(circle: Circle, call: str, dossier: str, points: dict[str, int] | None) -> Circle:
    """The circle with the points of a dossier.

    Raises:
        NoSuchRecordError: no such call or dossier.
    """
    where = ("calls", call, "dossiers", dossier)
    return with_record(circle, where, replace(record_at(circle, where), points=points))
