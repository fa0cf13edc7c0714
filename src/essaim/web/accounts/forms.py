"""What people of the team fill in about themselves and about one another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms

from essaim.vocabulary.phrase import phrase
from essaim.web.accounts.models import Role
from essaim.web.accounts.reads import user_of
from essaim.web.accounts.roles import ROLE_NAMES
from essaim.web.shared.spoken import later

if TYPE_CHECKING:
    from collections.abc import Sequence

    from essaim.web.accounts.models import User

EMAIL_BOX = forms.EmailInput(attrs={"autocomplete": "email", "inputmode": "email"})


class SignInForm(forms.Form):
    """An address that a code or a link is sent to."""

    email = forms.EmailField(label=later(phrase("Your e-mail address")), widget=EMAIL_BOX)


class CodeForm(forms.Form):
    """The code of a message."""

    code = forms.CharField(
        label=later(phrase("The code of the message")),
        max_length=20,
        widget=forms.TextInput(
            attrs={
                "autocomplete": "one-time-code",
                "autocapitalize": "characters",
                "spellcheck": "false",
            }
        ),
    )


class AccountForm(forms.Form):
    """One's own name and address."""

    name = forms.CharField(
        label=later(phrase("Your name")),
        max_length=200,
        required=False,
        help_text=later(phrase("As your colleagues see it.")),
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    email = forms.EmailField(
        label=later(phrase("Your e-mail address")),
        help_text=later(phrase("It is also what you sign in with.")),
        widget=EMAIL_BOX,
    )

    def __init__(self, user: User, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user

    def clean_email(self) -> str:
        """An address belongs to one person."""
        email: str = self.cleaned_data["email"]
        other = user_of(email)
        if other is not None and other.pk != self.user.pk:
            raise forms.ValidationError(
                later(phrase("Somebody else signs in with this address.")), code="taken"
            )
        return email


class InviteForm(forms.Form):
    """Somebody's address and the role they are given, in a territory unless said."""

    email = forms.EmailField(
        label=later(phrase("E-mail address")),
        widget=forms.EmailInput(attrs={"autocomplete": "off", "inputmode": "email"}),
    )
    role = forms.ChoiceField(label=later(phrase("Role")))

    def __init__(
        self, *args: Any, roles: Sequence[str] = (Role.PLAN_OFFICER, Role.MODERATOR), **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        names = [(str(role), later(ROLE_NAMES[role])) for role in roles]
        self.fields["role"].choices = names  # type: ignore[attr-defined]
