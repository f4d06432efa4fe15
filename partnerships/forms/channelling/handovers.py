"""The handover record, the yearly look, and whether anything is handed over at all."""

from __future__ import annotations

from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from forum_site.organisations.models import Organisation
from partnerships.forms.meetings import RecordFileField
from partnerships.forms.place import PhotoForm
from partnerships.models import ConditionCheck, Handover, Need, Partnership

SHOT: Final = ("file", "caption", "consent", "no_house", "taken_on")


def day_input() -> forms.DateInput:
    return forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


def long_text(rows: int = 3) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class HandoverForm(forms.ModelForm):
    """Becomes the arguments of `actions.channelling.hand_over_works.write_handover`."""

    upload = RecordFileField(
        label=_("Signed record (BAST)"), required=False,
        help_text=_("PDF or photo, at most 8 MB. Only the two sides and the secretariat open it."),
    )  # fmt: skip

    class Meta:
        model = Handover
        fields = (
            "keeper", "keeper_name", "keeper_body", "handed_over_on", "number", "what", "condition", "upkeep",
        )  # fmt: skip
        widgets = {
            "handed_over_on": day_input(), "what": long_text(), "upkeep": long_text(),
        }  # fmt: skip
        help_texts = {
            "keeper_name": _("The group or office, for example “KPP Gang Karuhei”. No names of persons."),
            "keeper_body": _(
                "So that its officers can note the condition too. Leave it empty if it has none."
            ),
            "what": _("For example “140 m of concrete path, 1.5 m wide, with two culverts”."),
            "condition": _("For example “good, tested in the rain”."),
            "upkeep": _("Who looks after it, how often, and from which money."),
        }

    def __init__(self, *args: Any, partnership: Partnership, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        body: Any = self.fields["keeper_body"]
        body.queryset = keepers_near(partnership)
        body.empty_label = _("It has no page here")

    def clean_upload(self) -> Any:
        return self.cleaned_data["upload"] or None


def keepers_near(partnership: Partnership) -> Any:
    """Public bodies whose place contains the board's or lies in it: groups, offices, agencies of its kota."""
    place = partnership.board.territory
    rows = Organisation.objects.public().exclude(pk__in=(partnership.board_id, partnership.partner_id))
    kinds = ("community_group", "village_office", "agency")
    rows = rows.filter(kind__in=kinds)
    if place is None:
        return rows.none()
    return rows.filter(territory__lo__lte=place.lo, territory__hi__gte=place.hi).order_by("name")


class PhysicalForm(forms.Form):
    mark_optional = False
    is_physical = forms.ChoiceField(
        label=_("What comes of this partnership?"), widget=forms.RadioSelect,
        choices=[
            ("yes", _("Something is built or bought, and handed over with a record (BAST)")),
            ("no", _("Nothing to hand over: training, mentoring or the like")),
        ],
    )  # fmt: skip


class ConditionForm(PhotoForm):
    """The photo may be left out; with one, what `PhotoForm` asks is asked."""

    need = forms.ModelChoiceField(label=_("Which work"), queryset=Need.objects.none())
    checked_on = forms.DateField(label=_("Looked at on"), widget=day_input())
    state = forms.ChoiceField(
        label=_("State of repair"), choices=ConditionCheck.State.choices, widget=forms.RadioSelect
    )
    note = forms.CharField(
        label=_("What was found"), max_length=400, required=False, widget=long_text(),
        help_text=_("Everybody can read it. No names of residents."),
    )  # fmt: skip
    field_order = ("need", "checked_on", "state", "note", "file", "caption", "consent", "no_house")

    def __init__(self, *args: Any, partnership: Partnership, **kwargs: Any) -> None:
        lines = list(partnership.lines.select_related("need"))
        houses = next((line.need for line in lines if line.need.is_house_level), lines[0].need)
        super().__init__(*args, need=houses, **kwargs)
        for name in ("moment", "taken_on"):
            del self.fields[name]
        for name in self.fields:
            if name in SHOT:
                self.fields[name].required = False
        self.fields["file"].label = _("Photo of how it is now")
        choice: Any = self.fields["need"]
        choice.queryset = Need.objects.filter(pk__in=[line.need_id for line in lines])
        choice.label_from_instance = lambda need: need.public_title
        choice.empty_label = None if len(lines) == 1 else "–"

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("file") and not cleaned.get("caption"):
            self.add_error("caption", _("Say what the photo shows."))
        return cleaned

    @property
    def photo(self) -> dict[str, Any] | None:
        """What `check_condition` takes as `photo`."""
        found = self.cleaned_data
        if not found.get("file"):
            return None
        shot: dict[str, Any] = {name: found[name] for name in SHOT if name in found}
        return {**shot, "taken_on": found["checked_on"]}
