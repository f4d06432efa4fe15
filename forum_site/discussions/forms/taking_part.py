"""How it went when an organisation tried an experience."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from forum_site.discussions.models import Outcome, Replication
from forum_site.organisations.models import Organisation

LONGEST: int = 500


class TriedForm(forms.Form):
    """`bodies`: for whom the person may speak; with one of them nothing is asked."""

    organisation = forms.ChoiceField(label=_("Which organisation tried it?"))
    outcome = forms.ChoiceField(label=_("How did it go?"), choices=Outcome.choices, widget=forms.RadioSelect)
    note = forms.CharField(
        label=_("What you did and learned"),
        help_text=_("One or two sentences help the next board. No names of residents."),
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(
        self, *args: Any, bodies: Sequence[Organisation], known: Replication | None = None, **kwargs: Any
    ) -> None:
        if known:
            start = {"organisation": known.organisation_id, "outcome": known.outcome, "note": known.note}
            kwargs["initial"] = start
        super().__init__(*args, **kwargs)
        self.bodies = bodies
        field: Any = self.fields["organisation"]
        field.choices = [(str(body.pk), body.name) for body in bodies]
        if len(bodies) == 1:
            field.widget, field.initial = forms.HiddenInput(), str(bodies[0].pk)

    def chosen(self) -> Organisation:
        given = self.cleaned_data["organisation"]
        return next(body for body in self.bodies if str(body.pk) == given)
