"""Opening a kota, and its list of boards."""

from __future__ import annotations

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from forum_site.regions.models import Region
from forum_site.regions.picker import RegionField

MAX_LIST_BYTES = 1024 * 1024


class PrepareForm(forms.Form):
    kota = RegionField(label=_("Kota or kabupaten"), level=Region.Level.REGENCY)
    label = forms.CharField(
        label=_("What the secretariat is called there"), max_length=60, initial="Sekretariat Pokja PKP"
    )
    host_office = forms.CharField(
        label=_("Host office"), required=False, max_length=120, help_text=_("For instance Bapperida Kota")
    )
    email = forms.EmailField(
        label=_("E-mail of the first officer"),
        required=False,
        help_text=_("Without an e-mail we show you a one-time code to hand over."),
    )


class BoardListForm(forms.Form):
    """The file, or the text that the preview carried along."""

    csv = forms.FileField(
        label=_("Upload the list of boards (csv)"),
        help_text=_("Name of the BKM/LKM and kelurahan are enough. No names of people, no phone numbers."),
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,text/csv"}),
    )

    def clean_csv(self) -> bytes:
        file = self.cleaned_data["csv"]
        if file.size > MAX_LIST_BYTES:
            raise ValidationError(_("The list is larger than 1 MB. Split it by kecamatan."))
        content: bytes = file.read()
        return content
