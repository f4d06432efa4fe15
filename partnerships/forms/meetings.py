"""When and where residents met, how many came, and the signed record of it."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from forum_site.core.uploads import check_upload
from partnerships.meetings import Meeting
from partnerships.sheet_reading import masked

MOST_PEOPLE = 100_000
FIRST_YEAR = 1999  # BKM began in that year
ACCEPT = ".pdf,.jpg,.jpeg,.png"


def people(label: Any) -> forms.IntegerField:
    return forms.IntegerField(label=label, min_value=0, max_value=MOST_PEOPLE, required=False)


class RecordFileField(forms.FileField):
    """A PDF or photo; what cannot be kept is refused with a sentence. The action checks it again."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("label", _("Signed record (berita acara)"))
        kwargs.setdefault(
            "help_text", _("PDF or photo, at most 8 MB. Only your board and secretariat open it.")
        )
        super().__init__(widget=forms.FileInput(attrs={"accept": ACCEPT}), **kwargs)

    def clean(self, data: Any, initial: Any = None) -> Any:
        file = super().clean(data, initial)
        if file:
            check_upload(file)
            file.seek(0)
        return file


class MeetingForm(forms.Form):
    """Becomes a `Meeting` for the action that records what was decided there."""

    held_on = forms.DateField(
        label=_("Date of the meeting"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    place = forms.CharField(label=_("Place"), max_length=120)
    men = people(_("Men present"))
    women = people(_("Women present"))
    poor = people(_("Present from poor households"))
    number = forms.CharField(label=_("Number of the record"), max_length=80, required=False)
    file = RecordFileField(required=False)
    follows = forms.BooleanField(
        label=_("The file follows"),
        required=False,
        help_text=_(
            "When you have no scanner or camera now. The plan says that it is missing; we remind you."
        ),
    )

    def clean_held_on(self) -> date:
        day: date = self.cleaned_data["held_on"]
        if day > timezone.localdate():
            raise ValidationError(_("This day has not come yet. Record it after the meeting."))
        if day.year < FIRST_YEAR:
            raise ValidationError(_("Check the year."))
        return day

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        for name in ("place", "number"):
            cleaned[name] = masked(cleaned.get(name) or "")
        men, women, poor = (cleaned.get(name) for name in ("men", "women", "poor"))
        if poor and poor > (men or 0) + (women or 0) and not {"men", "women"} & set(self.errors):
            self.add_error("poor", _("This is more than all who were present."))
        if "file" not in self.errors and not cleaned.get("file") and not cleaned.get("follows"):
            self.add_error("file", _("Choose the file, or tick that it follows."))
        return cleaned

    @property
    def meeting(self) -> Meeting:
        """Of a valid form."""
        names = ("held_on", "place", "men", "women", "poor", "number", "file")
        return Meeting(**{name: self.cleaned_data[name] for name in names})


class AgreeForm(MeetingForm):
    """The rembug warga in which the residents agreed on the plan: who came is part of it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["held_on"].label = _("Date of the rembug warga")
        for name in ("men", "women"):
            self.fields[name].required = True
        self.fields["poor"].help_text = _("Leave empty when nobody counted them.")


class AttachForm(forms.Form):
    """The file that followed."""

    file = RecordFileField()


class DocumentForm(forms.Form):
    """A paper beside the plan."""

    title = forms.CharField(
        label=_("What is it?"), max_length=120, help_text=_("Such as: Map of the kelurahan")
    )
    file = RecordFileField(label=_("File"), help_text=_("PDF or photo, at most 8 MB."))
    public = forms.BooleanField(
        label=_("Everybody may read it"),
        required=False,
        help_text=_("Only when no names, house numbers or signatures of residents are in it."),
    )

    def clean_title(self) -> str:
        return masked(self.cleaned_data["title"])
