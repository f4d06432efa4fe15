"""Claiming, creating and returning."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from forum_site.core.uploads import check_upload
from forum_site.organisations.actions.register_partner import REGISTERED_KINDS
from forum_site.organisations.models import KIND_ROLES, Kind, Organisation
from forum_site.regions.models import Region
from forum_site.regions.picker import RegionField


class ClaimForm(forms.Form):
    """Which role, until when, and the paper that proves it."""

    role = forms.ChoiceField(label=_("Your role"))
    term_end = forms.DateField(
        label=_("Term of office ends"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=_("As in the decree. The role ends by itself on that day."),
    )
    evidence = forms.FileField(
        label=_("Decree or minutes of the election"),
        required=False,
        help_text=_("PDF or photo, at most 8 MB. Only your secretariat can open it."),
        widget=forms.ClearableFileInput(attrs={"accept": ".pdf,.jpg,.jpeg,.png"}),
    )
    note = forms.CharField(
        label=_("Note for the secretariat"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, kind: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["role"].choices = [(role.value, role.label) for role in KIND_ROLES[kind]]  # type: ignore[attr-defined]

    def clean_term_end(self) -> Any:
        day = self.cleaned_data["term_end"]
        if day and day < timezone.localdate():
            raise ValidationError(_("This day has passed. Write the end of the running term."))
        return day

    def clean_evidence(self) -> Any:
        """Refused here with a sentence; the action checks and cleans it again before it is stored."""
        file = self.cleaned_data["evidence"]
        if file:
            check_upload(file)
            file.seek(0)
        return file


class VillageForm(forms.Form):
    """First step: where the board is."""

    village = RegionField(
        label=_("Kelurahan or desa"),
        level=Region.Level.VILLAGE,
        help_text=_("Type the name of the kelurahan, and the kecamatan if needed"),
    )


class BoardForm(ClaimForm):
    """A board that is not on the site yet, and one's role in it."""

    name = forms.CharField(label=_("Name of the BKM/LKM"), min_length=3, max_length=160)
    label = forms.ChoiceField(
        label=_("What it is called"), choices=[("BKM", "BKM"), ("LKM", "LKM"), ("LPM", "LPM")]
    )
    field_order = ["name", "label", "role", "term_end", "evidence", "note"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, kind=Kind.BOARD, **kwargs)


class PartnerForm(forms.ModelForm):
    """A partner: what it is, where it sits, where it helps."""

    kind = forms.ChoiceField(label=_("Kind of organisation"))
    region = RegionField(label=_("Office in"), help_text=_("Kelurahan, kecamatan or kota of the office"))
    national = forms.BooleanField(
        label=_("Works in all of Indonesia"),
        required=False,
        help_text=_("Then the site administrator verifies it, not the secretariat of one kota."),
    )
    territory = RegionField(
        label=_("Works in"),
        required=False,
        help_text=_("The kota, kabupaten or province it serves; its secretariat verifies it"),
    )
    website = forms.URLField(label=_("Website"), required=False, assume_scheme="https")
    field_order = ["kind", "name", "region", "territory", "national", "summary", "website"]

    class Meta:
        model = Organisation
        fields = ["name", "summary"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = [(kind.value, kind.label) for kind in REGISTERED_KINDS]  # type: ignore[attr-defined]
        self.fields["summary"].widget.attrs["rows"] = 4

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("national"):
            cleaned["territory"] = None
        elif not cleaned.get("territory") and "territory" not in self.errors:
            self.add_error("territory", _("Choose where it works, or tick “all of Indonesia”."))
        return cleaned


class ReturnForm(forms.Form):
    reason = forms.CharField(
        label=_("Reason and what to complete"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )
