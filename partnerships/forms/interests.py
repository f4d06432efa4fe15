""" "Kami berminat", and the board's answer."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from forum_site.organisations.models import PARTNER_KINDS, Organisation
from partnerships.choices import SUPPORT_FORMS


class InterestForm(forms.Form):
    """For whom the person speaks, with what they could help, and a first message."""

    organisation = forms.ModelChoiceField(
        label=_("On behalf of"), queryset=Organisation.objects.none(), required=False
    )
    support_form = forms.ChoiceField(label=_("How you could help"), required=False)
    message = forms.CharField(
        label=_("Message to the board"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("What you have in mind, and what you would like to know"),
    )

    def __init__(self, *args: Any, user: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        own = Organisation.objects.managed_by(user).filter(kind__in=PARTNER_KINDS).order_by("name")
        organisation: Any = self.fields["organisation"]
        organisation.queryset = own
        organisation.empty_label = gettext("Myself, %(name)s") % {"name": user.name}
        first = own.first()
        if first:
            self.initial.setdefault("organisation", first.pk)
        form: Any = self.fields["support_form"]
        form.choices = [("", gettext("Not decided yet")), *SUPPORT_FORMS]


class AnswerForm(forms.Form):
    answer = forms.CharField(
        label=_("Your answer"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Thank them, say what you need most, and how they can reach your office"),
    )
