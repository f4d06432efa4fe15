"""How far the work is, with photos and what their uploader declares."""

from __future__ import annotations

from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from partnerships.actions.channelling.note_progress import MOST_FILES, Photos, check_photos
from partnerships.channelling.progress import latest_percents
from partnerships.models import Need, NeedPhoto, Partnership

MOMENTS: Final = [one for one in NeedPhoto.Moment.choices if one[0] != NeedPhoto.Moment.BEFORE]
DECLARED: Final = ("moment", "caption", "consent", "no_child", "no_house", "keep_place")


class ManyFiles(forms.ClearableFileInput):
    allow_multiple_selected = True


class PhotosField(forms.FileField):
    """Several photos; cleans to a list of uploads."""

    def clean(self, data: Any, initial: Any = None) -> Any:
        many = data if isinstance(data, (list, tuple)) else [data] if data else []
        return [forms.FileField.clean(self, one, None) for one in many]


def text(label: Any, words: Any = "", *, rows: int = 3, required: bool = False) -> forms.CharField:
    return forms.CharField(
        label=label, help_text=words, required=required, max_length=2000,
        widget=forms.Textarea(attrs={"rows": rows}),
    )  # fmt: skip


class ProgressForm(forms.Form):
    """Becomes the arguments of `actions.channelling.note_progress`."""

    need = forms.ModelChoiceField(label=_("Activity"), queryset=Need.objects.none(), empty_label=None)
    noted_on = forms.DateField(
        label=_("Day"), initial=timezone.localdate,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )  # fmt: skip
    percent = forms.IntegerField(
        label=_("Work done so far (percent)"), min_value=0, max_value=100,
        help_text=_("Of the whole activity, from 0 to 100. It falls only with a problem that explains it."),
    )  # fmt: skip
    what = text(_("What was done"), _("Everybody can read it. No names of residents."), required=True)
    labour_days = forms.IntegerField(
        label=_("Labour days (HOK) since the last note"), required=False, min_value=0, max_value=100_000
    )
    materials = forms.CharField(label=_("Materials used"), required=False, max_length=400)
    problem = text(_("Problems"))
    decision = text(_("What was decided"))
    pictures = PhotosField(
        label=_("Photos"), required=False,
        help_text=_("Up to six. JPG, PNG or WebP, at most 8 MB each. We take the day from the camera."),
        widget=ManyFiles(attrs={"accept": "image/jpeg,image/png,image/webp"}),
    )  # fmt: skip
    moment = forms.ChoiceField(label=_("Moment"), choices=MOMENTS, required=False)
    caption = forms.CharField(
        label=_("What is to be seen"), max_length=160, required=False,
        help_text=_("One sentence for people who cannot see the photos. No names."),
    )  # fmt: skip
    consent = forms.BooleanField(
        label=_("Everybody who can be recognised on the photos has agreed."), required=False
    )
    no_child = forms.BooleanField(
        label=_("No child's face can be recognised on the photos."), required=False,
        help_text=_("Photos on which a child can be recognised are not taken."),
    )  # fmt: skip
    no_house = forms.BooleanField(
        label=_("Nobody can tell from the photos which house it is."), required=False
    )
    keep_place = forms.BooleanField(
        label=_("Keep with the photos where the camera says they were taken."), required=False,
        help_text=_("Shown as the distance from the activity's point. The camera's other notes are removed."),
    )  # fmt: skip

    def __init__(self, *args: Any, partnership: Partnership, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        needs = partnership.needs.order_by("partnership_lines__position", "pk")
        chosen: Any = self.fields["need"]
        chosen.queryset, chosen.label_from_instance = needs, lambda need: need.public_title
        first = needs.first()
        if first is not None:
            chosen.initial = first.pk
            if needs.count() == 1:
                self.fields["percent"].initial = latest_percents(partnership).get(first.pk)
        if not any(need.is_house_level for need in needs):
            del self.fields["no_house"]

    def clean_pictures(self) -> list[Any]:
        found: list[Any] = self.cleaned_data["pictures"]
        if len(found) > MOST_FILES:
            raise ValidationError(_("At most %(n)d photos with one note.") % {"n": MOST_FILES})
        return found

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("pictures"):
            try:
                check_photos(self.photos())
            except ValidationError as error:
                self.add_error(None, error)
            if not cleaned.get("consent"):
                self.add_error("consent", _("Without this we cannot show the photo."))
        return cleaned

    def photos(self) -> Photos:
        told = {name: self.cleaned_data[name] for name in DECLARED if self.cleaned_data.get(name)}
        return Photos(files=self.cleaned_data.get("pictures") or [], **told)

    def arguments(self) -> dict[str, Any]:
        """All but photos, need and percent."""
        names = ("noted_on", "what", "labour_days", "materials", "problem", "decision")
        return {name: self.cleaned_data[name] for name in names}
