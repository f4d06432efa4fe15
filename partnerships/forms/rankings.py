"""The forms of a ranking meeting: preparing it, deciding, and attaching the signed record."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from partnerships.choices import NeedStatus
from partnerships.display import families_words, place_words
from partnerships.forms.offers import DayInput
from partnerships.models import MediumTermPlan, Need, RankingMeeting
from partnerships.ranking import DEFAULT_WEIGHTS, OWN, WHOLE, Criterion
from partnerships.ranking_facts import RANKABLE
from partnerships.ranking_words import HINTS, LABELS

MOST_MEMBERS: Final = 500
MOST_OFFERED: Final = 100  # needs to choose from; verified proposals come first
MOST_RANKED: Final = 60
TICKED: Final = (NeedStatus.VERIFIED, NeedStatus.PRIORITISED)  # what waits for a meeting


def members(label: Any, hint: Any = "", *, required: bool = True) -> forms.IntegerField:
    return forms.IntegerField(
        label=label, help_text=hint, required=required, min_value=0, max_value=MOST_MEMBERS
    )


class MeetingForm(forms.Form):
    """Day, quorum, weights and needs; becomes the arguments of `create_ranking` and `change_ranking`."""

    held_on = forms.DateField(label=_("Date of the meeting"), widget=DayInput)
    place = forms.CharField(label=_("Place"), max_length=120, required=False)
    entitled = members(_("Members entitled to decide"), _("All members of the board, present or not"))
    quorum = members(_("Quorum"), _("How many have to be present; empty for more than half"), required=False)
    needs = forms.MultipleChoiceField(
        label=_("Needs to rank"), widget=forms.CheckboxSelectMultiple,
        help_text=_("Verified proposals are ticked. Needs of the plan may be ranked with them."),
    )  # fmt: skip
    own_label = forms.CharField(label=_("A measure of your own"), max_length=60, required=False)
    own_weight = forms.IntegerField(label=_("Its weight"), required=False, min_value=0, max_value=WHOLE)

    def __init__(
        self, *args: Any, plan: MediumTermPlan, meeting: RankingMeeting | None = None, **kwargs: Any
    ):
        super().__init__(*args, **kwargs)
        self.plan, self.meeting = plan, meeting
        for code, weight in DEFAULT_WEIGHTS.items():
            self.fields[f"w_{code}"] = forms.IntegerField(
                label=LABELS[code], help_text=HINTS[code], min_value=0, max_value=WHOLE, initial=weight
            )
        self.offered = rankable(plan, meeting)
        choices: Any = self.fields["needs"]
        choices.choices = [(need.pk, need_words(need)) for need in self.offered]
        self.initial = {**first_values(plan), **(values_of(meeting) if meeting else {}), **self.initial}
        if meeting is None:
            self.initial["needs"] = [need.pk for need in self.offered if need.status in TICKED][:MOST_RANKED]

    @property
    def about(self) -> list[Any]:
        return [self[name] for name in ("held_on", "place", "entitled", "quorum")]

    @property
    def weights(self) -> list[Any]:
        return [self[f"w_{code}"] for code in DEFAULT_WEIGHTS]

    def clean_held_on(self) -> date:
        day: date = self.cleaned_data["held_on"]
        if abs(day.year - timezone.localdate().year) > 1:
            raise ValidationError(_("Check the year."))
        return day

    def clean_entitled(self) -> int:
        count: int = self.cleaned_data["entitled"]
        if not count:
            raise ValidationError(_("At least one member is entitled to decide."))
        return count

    def clean_needs(self) -> list[Need]:
        chosen = {int(one) for one in self.cleaned_data["needs"]}
        if len(chosen) > MOST_RANKED:
            raise ValidationError(_("At most %(n)s needs in one meeting.") % {"n": MOST_RANKED})
        return [need for need in self.offered if need.pk in chosen]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        entitled, quorum = cleaned.get("entitled"), cleaned.get("quorum")
        if entitled and quorum is None and "quorum" not in self.errors:
            cleaned["quorum"] = entitled // 2 + 1
        elif entitled and quorum is not None and not 1 <= quorum <= entitled:
            self.add_error(
                "quorum", _("The quorum lies between 1 and the number of members entitled to decide.")
            )
        if bool(cleaned.get("own_label", "").strip()) != bool(cleaned.get("own_weight")):
            self.add_error("own_label", _("A measure of your own has a name and a weight."))
        total = sum(one.weight for one in self.criteria)
        if total != WHOLE and not any(name.startswith(("w_", "own")) for name in self.errors):
            words = _("The weights add up to %(total)s; they have to add up to 100.") % {"total": total}
            self.add_error(f"w_{next(iter(DEFAULT_WEIGHTS))}", words)
        return cleaned

    @property
    def criteria(self) -> list[Criterion]:
        """Those with a weight; one with 0 is not asked for."""
        cleaned = self.cleaned_data
        found = [Criterion(code, cleaned.get(f"w_{code}") or 0) for code in DEFAULT_WEIGHTS]
        own = Criterion(OWN, cleaned.get("own_weight") or 0, cleaned.get("own_label", "").strip())
        return [one for one in [*found, own] if one.weight]

    def arguments(self) -> dict[str, Any]:
        names = ("held_on", "place", "entitled", "quorum", "needs")
        return {name: self.cleaned_data[name] for name in names} | {"criteria": self.criteria}


def rankable(plan: MediumTermPlan, meeting: RankingMeeting | None = None) -> list[Need]:
    """Proposals that wait for a meeting first, then the lines of the plan by their place; at most 100."""
    rows = Need.objects.filter(plan=plan, status__in=RANKABLE).select_related("village")
    waits = [NeedStatus.VERIFIED, NeedStatus.PRIORITISED]
    chosen = set(meeting.ranked.values_list("need_id", flat=True)) if meeting else set()
    ordered = sorted(
        rows.order_by("priority_rank", "pk")[: MOST_OFFERED * 5],
        key=lambda need: (
            need.pk not in chosen,
            need.status not in waits,
            need.priority_rank or 9999,
            need.pk,
        ),
    )
    return ordered[:MOST_OFFERED]


def need_words(need: Need) -> Any:
    about = (place_words(need), families_words(need), str(need.get_status_display()))
    return format_html("{} <small>{}</small>", need.public_title, " · ".join(part for part in about if part))


def first_values(plan: MediumTermPlan) -> dict[str, Any]:
    """Today; how many decide as at the last meeting."""
    last = RankingMeeting.objects.filter(board=plan.board_id).exclude(status="cancelled").first()
    known = {"entitled": last.entitled, "quorum": last.quorum, "place": last.place} if last else {}
    return {"held_on": timezone.localdate(), **known}


def values_of(meeting: RankingMeeting) -> dict[str, Any]:
    weights = {one["code"]: one["weight"] for one in meeting.criteria}
    labels = {one["code"]: one.get("label", "") for one in meeting.criteria}
    return {
        "held_on": meeting.held_on, "place": meeting.place, "entitled": meeting.entitled,
        "quorum": meeting.quorum, "needs": list(meeting.ranked.values_list("need_id", flat=True)),
        "own_label": labels.get(OWN, ""), "own_weight": weights.get(OWN),
        **{f"w_{code}": weights.get(code, 0) for code in DEFAULT_WEIGHTS},
    }  # fmt: skip


class DecideForm(forms.Form):
    """Who came, and what else is to be kept; becomes the arguments of `decide_ranking`."""

    present = members(_("Members present"))
    women = members(_("Of them women"), required=False)
    notes = forms.CharField(
        label=_("Notes"), required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("What else was decided. No names of residents."),
    )  # fmt: skip
    dissent = forms.CharField(
        label=_("Differing views"), required=False, max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("One a line, by group or RW, never by name. They are public with the result."),
    )  # fmt: skip

    def __init__(self, *args: Any, meeting: RankingMeeting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.meeting = meeting

    def clean_present(self) -> int:
        present: int = self.cleaned_data["present"]
        if present > self.meeting.entitled:
            raise ValidationError(_("More are present than are entitled to decide."))
        if present < self.meeting.quorum:
            words = gettext("The quorum is %(quorum)s; with %(present)s present the meeting cannot decide.")
            raise ValidationError(words % {"quorum": self.meeting.quorum, "present": present})
        return present

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        present, women = cleaned.get("present"), cleaned.get("women")
        if women is not None and present is not None and women > present:
            self.add_error("women", _("More women are counted than members present."))
        return cleaned


class RecordForm(forms.Form):
    """The scan of the signed paper."""

    number = forms.CharField(label=_("Number of the record"), max_length=80, required=False)
    file = forms.FileField(
        label=_("Scan or photo of the signed record"),
        help_text=_("PDF, JPG or PNG. Only officers of the board and its secretariat open it."),
    )


def chosen_plan(plans: Sequence[MediumTermPlan], wanted: str | None) -> MediumTermPlan | None:
    """The one asked for, or the only one."""
    fitting = [plan for plan in plans if wanted in (None, "", str(plan.pk))]
    return fitting[0] if len(fitting) == 1 else None
