"""Where a need lies, what is known of the area, and its photos."""

from __future__ import annotations

from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from partnerships.actions.set_area_facts import AREA_FACTS
from partnerships.choices import SLUM_ASPECTS, PointSource
from partnerships.forms.fields import PointField
from partnerships.maps import Point
from partnerships.models import Need, NeedPhoto
from partnerships.places import distance_words, point_of, too_far, typed
from partnerships.sheet_reading import masked

KNOWN: Final = [("", _("Not known yet")), ("yes", _("Yes")), ("no", _("No"))]
ANSWERS: Final = {"yes": True, "no": False}


class PlaceForm(forms.Form):
    """`others` are the board's other points: one far away from all of them is asked about once."""

    mark_optional = False
    point = PointField(
        label=_("Point"),
        help_text=_("Coordinates, or the link that a map gives when you share the place. Empty: no point."),
        widget=forms.TextInput(attrs={"autocapitalize": "off"}),
        error_messages={
            "outside": _("This point lies outside Indonesia. Check the numbers and their order.")
        },
    )
    sure = forms.BooleanField(label=_("Yes, this is the right place"), required=False)
    source = forms.ChoiceField(
        required=False,
        choices=[(PointSource.TYPED, ""), (PointSource.GPS, "")],
        widget=forms.HiddenInput(attrs={"data-place": "source"}),
    )
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, need: Need, others: list[Point], **kwargs: Any) -> None:
        point = point_of(need)
        start = {"point": typed(point) if point else "", "source": PointSource.TYPED, "version": need.version}
        kwargs["initial"] = start
        super().__init__(*args, **kwargs)
        self.others = others
        if not self.is_bound:
            del self.fields["sure"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        point = cleaned.get("point")
        far = too_far(point, self.others) if point else None
        if far is None:
            del self.fields["sure"]
        elif not cleaned.get("sure"):
            words = _("This is %(far)s from the other needs of your board. Check it, or confirm it here.")
            self.add_error("sure", words % {"far": distance_words(far)})
        return cleaned


class AreaForm(forms.Form):
    """A yes names its paper; "not known yet" stays unknown for partners too."""

    mark_optional = False
    slum_aspects = forms.MultipleChoiceField(
        label=_("Which slum problems does this need lessen?"),
        required=False,
        choices=SLUM_ASPECTS,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("The seven aspects of Permen PUPR 14/2018."),
    )
    slum_listed = forms.ChoiceField(
        label=_("Does it lie in an area of the slum decree (SK Kumuh)?"),
        required=False,
        choices=KNOWN,
        widget=forms.RadioSelect,
    )
    slum_decree = forms.CharField(label=_("Number and year of the SK Kumuh"), required=False, max_length=120)
    rplp_reference = forms.CharField(
        label=_("Page or programme in the RPLP"), required=False, max_length=160,
        help_text=_("The neighbourhood's settlement plan, when there is one."),
    )  # fmt: skip
    in_musrenbang = forms.ChoiceField(
        label=_("Was it entered in Musrenbang or SIPD?"),
        required=False,
        choices=KNOWN,
        widget=forms.RadioSelect,
    )
    musrenbang_reference = forms.CharField(
        label=_("Number in Musrenbang or SIPD"), required=False, max_length=120
    )
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    PAPERS: Final = (("slum_listed", "slum_decree"), ("in_musrenbang", "musrenbang_reference"))

    def __init__(self, *args: Any, need: Need, **kwargs: Any) -> None:
        words = {True: "yes", False: "no", None: ""}
        start = {name: getattr(need, name) for name in AREA_FACTS}
        start |= {name: words[start[name]] for name, _paper in self.PAPERS}
        kwargs["initial"] = {**start, "version": need.version}
        super().__init__(*args, **kwargs)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        for name in ("slum_decree", "rplp_reference", "musrenbang_reference"):
            cleaned[name] = masked(cleaned.get(name, ""))
        for name, paper in self.PAPERS:
            if cleaned.get(name) == "yes" and not cleaned[paper]:
                self.add_error(paper, _("Write the number, or choose “Not known yet” until you have it."))
            if cleaned.get(name) != "yes":
                cleaned[paper] = ""
        return cleaned

    def facts(self) -> dict[str, Any]:
        """Field → value for `actions.set_area_facts`."""
        found = {name: self.cleaned_data[name] for name in AREA_FACTS}
        return found | {name: ANSWERS.get(found[name]) for name, _paper in self.PAPERS}


class PhotoForm(forms.Form):
    file = forms.FileField(
        label=_("Photo"),
        help_text=_("JPG, PNG or WebP, at most 8 MB. What the camera wrote into it is removed."),
        widget=forms.ClearableFileInput(attrs={"accept": "image/jpeg,image/png,image/webp"}),
    )
    moment = forms.ChoiceField(label=_("Moment"), choices=NeedPhoto.Moment.choices)
    caption = forms.CharField(
        label=_("What is to be seen"),
        max_length=160,
        help_text=_("One sentence for people who cannot see the photo. No names."),
    )
    taken_on = forms.DateField(
        label=_("Taken on"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=_("Leave it empty when the camera's own date is right."),
    )
    consent = forms.BooleanField(
        label=_(
            "Everybody who can be recognised has agreed. No child's face and no house number is to be seen."
        )
    )
    no_house = forms.BooleanField(label=_("Nobody can tell from this photo which house it is."))

    def __init__(self, *args: Any, need: Need, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not need.is_house_level:
            del self.fields["no_house"]

    def clean_caption(self) -> str:
        return masked(self.cleaned_data["caption"])
