"""What a board notes of money: an entry, a contribution of residents, its confirmation, a void."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.core.files.base import File
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from forum_site.core.money import rupiah_full
from forum_site.core.uploads import check_upload
from forum_site.organisations.models import Organisation
from partnerships.choices import SOURCE_KINDS, FundingStage
from partnerships.forms.fields import AmountField
from partnerships.models import FundingEntry, Interest, Match, Need, SelfHelpContribution
from partnerships.plan_rows import SELF_HELP
from partnerships.self_help import usual_wage
from partnerships.sheet_reading import masked

MOST_GIVERS = 200


class EvidenceForm(forms.Form):
    """What shows it: words, a day, and a paper that is never public."""

    evidence = forms.CharField(
        label=_("Evidence"),
        max_length=240,
        help_text=_("A letter with its number, a receipt, a list of attendance. No names of residents."),
    )
    noted_on = forms.DateField(
        label=_("Date"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    file = forms.FileField(
        label=_("Paper (PDF or photo)"),
        required=False,
        help_text=_("Only your board, its secretariat and the giver can open it. At most 8 MB."),
        widget=forms.FileInput(attrs={"accept": ".pdf,image/jpeg,image/png"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["noted_on"].initial = timezone.localdate

    def clean_evidence(self) -> str:
        return masked(self.cleaned_data["evidence"])

    def clean_noted_on(self) -> date | None:
        found: date | None = self.cleaned_data["noted_on"]
        if found and found > timezone.localdate():
            raise forms.ValidationError(_("This day lies ahead."))
        return found

    def clean_file(self) -> File[bytes] | None:
        file = self.cleaned_data["file"]
        return check_upload(file).file if file else None


class EntryChoice(forms.ModelChoiceField):
    """ "Dana kelurahan, Rp 60.000.000, 12 Nov 2026"."""

    def label_from_instance(self, entry: Any) -> str:
        who = entry.organisation.name if entry.organisation else entry.get_source_kind_display()
        stage = entry.get_stage_display()
        return f"{who}: {rupiah_full(entry.amount)} ({stage})"


class FundingForm(EvidenceForm):
    """An entry for `need`. The first fields decide which of the others count."""

    mark_optional = False
    stage = forms.ChoiceField(label=_("What happened"), choices=FundingStage.choices)
    of = EntryChoice(
        queryset=FundingEntry.objects.none(),
        required=False,
        label=_("Of which commitment"),
        empty_label=_("Of none noted here"),
        help_text=_("For money that came or was spent. Source and giver are then those of the commitment."),
    )
    source_kind = forms.ChoiceField(
        label=_("Source"), required=False, choices=[("", _("Choose a source")), *SOURCE_KINDS]
    )
    organisation = forms.ModelChoiceField(
        queryset=Organisation.objects.none(),
        required=False,
        label=_("Giver, when it is on this site"),
        empty_label=_("Not on this site"),
    )
    amount = AmountField(label=_("Amount (Rp)"))
    field_order = ["stage", "of", "source_kind", "organisation", "amount", "noted_on", "evidence", "file"]

    def __init__(self, *args: Any, need: Need, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["evidence"].required = False  # of what is only planned there is none
        self.fields["stage"].initial = FundingStage.COMMITTED
        leads = Q(stage=FundingStage.COMMITTED) | Q(stage=FundingStage.RECEIVED, of=None)
        entries = need.funding.filter(leads, voided_at=None).select_related("organisation")
        of: Any = self.fields["of"]
        giver: Any = self.fields["organisation"]
        of.queryset, giver.queryset = entries, givers_of(need)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("stage") in (FundingStage.PLANNED, FundingStage.COMMITTED):
            cleaned["of"] = None
        if cleaned.get("of") is None and not cleaned.get("source_kind"):
            self.add_error("source_kind", _("Choose where the money is from."))
        if cleaned.get("source_kind") == SELF_HELP and cleaned.get("stage") == FundingStage.COMMITTED:
            self.add_error("source_kind", _("Residents' self-help is planned and confirmed on its own page."))
        if cleaned.get("stage") != FundingStage.PLANNED and not cleaned.get("evidence"):
            self.add_error("evidence", _("Say what shows it: a letter, a receipt, a record."))
        return cleaned


def givers_of(need: Need) -> QuerySet[Organisation]:
    """Partners that know the need or serve its place: interested, matching, or of its territory."""
    interested = Interest.objects.filter(need=need).values("organisation")
    matching = Match.objects.filter(need=need).values("offer__organisation")
    serving = Q(territory__lo__lte=need.village.lo, territory__hi__gte=need.village.hi)
    known = Q(pk__in=interested) | Q(pk__in=matching) | serving
    partners = Organisation.objects.verified().exclude(kind__in=("board", "secretariat"))
    ids = list(partners.filter(known).order_by("name").values_list("pk", flat=True)[:MOST_GIVERS])
    return Organisation.objects.filter(pk__in=ids).order_by("name")


class SelfHelpForm(forms.Form):
    """A planned contribution; the wage of a day begins with the one noted last in the kota."""

    mark_optional = False
    kind = forms.ChoiceField(label=_("Form"), choices=SelfHelpContribution.Kind.choices)
    what = forms.CharField(
        label=_("What"),
        max_length=160,
        required=False,
        help_text=_("Sand, dues of households, a working day. No names of residents."),
    )
    amount = AmountField(label=_("Value of cash or material (Rp)"), required=False)
    workers = forms.IntegerField(label=_("People who work"), required=False, min_value=1, max_value=10_000)
    days = forms.IntegerField(label=_("Days each"), required=False, min_value=1, max_value=1_000)
    daily_wage = AmountField(label=_("Local wage of a day (Rp)"), required=False)

    def __init__(self, *args: Any, need: Need, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if usual := usual_wage(need.village):
            self.fields["daily_wage"].initial = usual.daily_wage
            self.fields["daily_wage"].help_text = _(
                "%(wage)s was noted last in your kota or kabupaten. Correct it where it differs."
            ) % {"wage": rupiah_full(usual.daily_wage)}

    def clean_what(self) -> str:
        return masked(self.cleaned_data["what"])

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        labour = cleaned.get("kind") == SelfHelpContribution.Kind.LABOUR
        for name in ("workers", "days", "daily_wage") if labour else ("amount",):
            if not cleaned.get(name) and name not in self.errors:
                self.add_error(name, _("Write this, so that the contribution has a value."))
        return cleaned


class VoidForm(forms.Form):
    reason = forms.CharField(
        label=_("Why it no longer counts"),
        max_length=240,
        help_text=_("Everybody can read it. The entry stays visible and is crossed out."),
    )

    def clean_reason(self) -> str:
        return masked(self.cleaned_data["reason"])
