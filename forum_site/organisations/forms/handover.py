"""Handing an office over: to whom, with what words; and the reason of a witness."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from forum_site.accounts.models import User
from forum_site.organisations.models import Membership

NEW: Final = "new"  # nobody of the body: by mail or letter
LINES: Final = {"rows": 3}


class HandoverForm(forms.Form):
    """Becomes the arguments of `actions.hand_over.start_handover`.

    `roles` may be handed over by the person who asks; `members` hold a role of the body today.
    """

    membership = forms.ChoiceField(label=_("Which role"), widget=forms.RadioSelect)
    successor = forms.ChoiceField(label=_("Who takes over"), widget=forms.RadioSelect)
    email = forms.EmailField(
        label=_("E-mail of the new person"),
        required=False,
        help_text=_("We send a code there. Left empty, you get a letter with the code to print."),
    )
    note = forms.CharField(
        label=_("What the successor should know"),
        required=False,
        max_length=2000,
        help_text=_(
            "Where the keys and books are, who to call, what is urgent. Officers and the secretariat read it."
        ),
        widget=forms.Textarea(attrs=LINES),
    )
    pass_watches = forms.BooleanField(
        label=_("Pass on what is followed for the organisation"), required=False, initial=True
    )

    def __init__(
        self, *args: Any, roles: Sequence[Membership], members: Sequence[Membership], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.roles = {str(one.pk): one for one in roles}
        self.held = {(one.user_id, one.role) for one in members}
        self.people: dict[str, User] = {str(one.user_id): one.user for one in members}
        self.fields["membership"].choices = [(key, _words(one)) for key, one in self.roles.items()]  # type: ignore[attr-defined]
        others = [(key, person.name) for key, person in self.people.items()]
        self.fields["successor"].choices = [(NEW, _("Somebody who is not listed here")), *others]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Ids become the role and the person; an e-mail beside a member is left aside."""
        cleaned = super().clean() or {}
        role = self.roles.get(cleaned.get("membership", ""))
        person = self.people.get(cleaned.get("successor", ""))
        if role and person and (person.pk, role.role) in self.held:
            self.add_error("successor", _("This person holds the role already. Choose another."))
        if person:
            cleaned["email"] = ""
        return {**cleaned, "membership": role, "successor": person}


class WitnessForm(forms.Form):
    reason = forms.CharField(
        label=_("Why the outgoing person cannot confirm"),
        max_length=2000,
        help_text=_("For example: passed away, moved, has not answered for two weeks."),
        widget=forms.Textarea(attrs=LINES),
    )

    def __init__(self, *args: Any, needs_reason: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not needs_reason:
            del self.fields["reason"]


def _words(one: Membership) -> str:
    unit = f", {one.unit.get_kind_display()}" if one.unit else ""
    return f"{one.get_role_display()}{unit}: {one.user.name}"
