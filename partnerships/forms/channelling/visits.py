"""The form of a site verification: the same fields on the phone and typed in from paper."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from partnerships.actions.channelling.verify_site import MOST_PHOTOS, Found
from partnerships.channelling.stages import Side
from partnerships.channelling.visit_points import ANSWERS, POINTS
from partnerships.forms.fields import PointField
from partnerships.models import SiteVerification

PAPER = SiteVerification.Origin.PAPER


class ManyFiles(forms.ClearableFileInput):
    allow_multiple_selected = True


class PhotosField(forms.FileField):
    """A list of uploads; whether they are photos is found out when they are stored."""

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        files = data if isinstance(data, (list, tuple)) else [data] if data else []
        if len(files) > MOST_PHOTOS:
            raise forms.ValidationError(_("At most 12 photos a visit."))
        return [super(PhotosField, self).clean(one, initial) for one in files]


class VisitForm(forms.Form):
    """`sides`: for which the person may note it; one is taken without asking."""

    key = forms.UUIDField(widget=forms.HiddenInput)
    filled_in_at = forms.DateTimeField(required=False, widget=forms.HiddenInput)
    side = forms.ChoiceField(label=_("You note it for"), choices=Side.choices)
    visited_on = forms.DateField(
        label=_("Day of the visit"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    visitors = forms.CharField(
        label=_("Who was there"), required=False, max_length=240,
        help_text=_("Offices, no names: TJSL officer, coordinator, head of RT."),
    )  # fmt: skip
    point = PointField(
        label=_("Point"), help_text=_("Coordinates of where you stand. For the two sides only.")
    )
    photos = PhotosField(
        label=_("Photos"), required=False,
        help_text=_("Up to 12, JPG, PNG or WebP. What the camera wrote into them is removed."),
        widget=ManyFiles(attrs={"accept": "image/jpeg,image/png,image/webp"}),
    )  # fmt: skip
    caption = forms.CharField(label=_("What the photos show"), required=False, max_length=160)
    consent = forms.BooleanField(
        label=_("Everybody who can be recognised has agreed. No child's face is to be seen."), required=False
    )
    result = forms.ChoiceField(
        label=_("Result"), choices=SiteVerification.Result.choices, widget=forms.RadioSelect
    )
    note = forms.CharField(
        label=_("What was found"), required=False, max_length=4000,
        help_text=_("Conditions that must be met first, too. No names."),
        widget=forms.Textarea(attrs={"rows": 4}),
    )  # fmt: skip
    paper = forms.FileField(
        label=_("The filled-in sheet"), required=False,
        help_text=_("Photo or scan, JPG, PNG or PDF. For the two sides and the secretariat only."),
    )  # fmt: skip

    def __init__(self, *args: Any, sides: Sequence[str], from_paper: bool = False, **kwargs: Any) -> None:
        kwargs.setdefault("initial", {"key": uuid.uuid4(), "visited_on": timezone.localdate()})
        super().__init__(*args, **kwargs)
        self.from_paper = from_paper
        for code, question, hint in POINTS:
            self.fields[f"a_{code}"] = forms.ChoiceField(
                label=question, help_text=hint, choices=ANSWERS, widget=forms.RadioSelect
            )
            self.fields[f"n_{code}"] = forms.CharField(label=_("Note"), required=False, max_length=400)
        labels = {side: Side(side).label for side in sides}
        self.fields["side"].choices = list(labels.items())  # type: ignore[attr-defined]
        if len(labels) == 1:
            self.fields["side"].widget = forms.HiddenInput()
            self.initial["side"] = next(iter(labels))
        if from_paper:
            self.initial["visited_on"] = None
        else:
            del self.fields["paper"]

    @property
    def points(self) -> list[tuple[Any, Any]]:
        """(answer, note) as bound fields, in the order of the questions."""
        return [(self[f"a_{code}"], self[f"n_{code}"]) for code, *_rest in POINTS]

    def found(self) -> Found:
        told = self.cleaned_data
        return Found(
            key=str(told["key"]), side=told["side"], visited_on=told["visited_on"], result=told["result"],
            answers={code: (told[f"a_{code}"], told[f"n_{code}"]) for code, *_rest in POINTS},
            visitors=told["visitors"], note=told["note"], point=told["point"], consent=told["consent"],
            caption=told["caption"], filled_in_at=told["filled_in_at"],
            origin=PAPER if self.from_paper else SiteVerification.Origin.FORM,
        )  # fmt: skip

    def problems(self) -> list[str]:
        """ "Label: sentence" for an answer to a script."""
        rows = [str(one) for one in self.non_field_errors()]
        for name, errors in self.errors.items():
            if name in self.fields:
                rows += [f"{self.fields[name].label}: {one}" for one in errors]
        return rows
