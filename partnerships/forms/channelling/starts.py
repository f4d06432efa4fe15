"""How partnerships begin: the short proposal to several partners, interest in several needs."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from forum_site.organisations.models import PARTNER_KINDS, Organisation
from partnerships.channelling.teaser_partners import askable, others_to_bundle
from partnerships.models import Need


class TeaserForm(forms.Form):
    """`q` searches partners by name; the rest becomes the arguments of `send_teasers`."""

    mark_optional = False
    q = forms.CharField(label=_("Look for a partner by name"), required=False, max_length=80)
    partners = forms.ModelMultipleChoiceField(
        label=_("To whom"), queryset=Organisation.objects.none(), required=False
    )
    needs = forms.ModelMultipleChoiceField(
        label=_("Together with these needs"), queryset=Need.objects.none(), required=False
    )

    def __init__(self, *args: Any, need: Need, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["partners"].queryset = askable()  # type: ignore[attr-defined]
        self.fields["needs"].queryset = others_to_bundle(need)  # type: ignore[attr-defined]

    def ids(self, name: str) -> list[int]:
        """What is ticked now, also before the form is sent."""
        data: Any = self.data
        return [int(one) for one in data.getlist(name) if one.isdecimal()][:50] if self.is_bound else []


class BundleForm(forms.Form):
    """For whom the person speaks, and which needs of one board are taken together."""

    organisation = forms.ModelChoiceField(
        label=_("On behalf of"), queryset=Organisation.objects.none(), empty_label=None
    )
    needs = forms.ModelMultipleChoiceField(
        label=_("Needs"), queryset=Need.objects.none(), error_messages={"required": _("Choose two needs.")}
    )

    def __init__(self, *args: Any, user: Any, needs: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        own = Organisation.objects.managed_by(user).filter(kind__in=PARTNER_KINDS).order_by("name")
        self.fields["organisation"].queryset = own  # type: ignore[attr-defined]
        self.fields["needs"].queryset = needs  # type: ignore[attr-defined]

    def chosen(self) -> dict[str, Any]:
        """`chosen` needs and `body` as numbers; `chosen` is None before the form is sent: all are ticked."""
        if not self.is_bound:
            return {"chosen": None, "body": None}
        data: Any = self.data
        body = data.get("organisation", "")
        needs = [int(one) for one in data.getlist("needs") if one.isdecimal()]
        return {"chosen": needs, "body": int(body) if body.isdecimal() else None}

    def clean_needs(self) -> Any:
        found = self.cleaned_data["needs"]
        if len(found) < 2:
            raise ValidationError(_("Choose two needs."))
        if len({need.board_id for need in found}) > 1:
            raise ValidationError(
                _("Needs of one partnership belong to one board. Begin one with each board.")
            )
        return found
