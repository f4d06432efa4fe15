"""Which sheet, of which board, and what it is; the file is read while the form is checked."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from forum_site.organisations.models import Organisation
from partnerships.choices import SheetKind
from partnerships.importers import PlanDraft
from partnerships.importers.limits import MAX_UPLOAD, MEGABYTE
from partnerships.importers.problems import ImportProblem
from partnerships.models import PlanImport
from partnerships.sheet_reading import draft_of, masked, read_upload, sentence

FIRST_YEAR, LAST_YEAR, LONGEST = 2000, 2100, 25


class PeriodFields(forms.Form):
    """The years of a plan; both or none."""

    period_start = forms.IntegerField(
        label=_("First year"), required=False, min_value=FIRST_YEAR, max_value=LAST_YEAR
    )
    period_end = forms.IntegerField(
        label=_("Last year"), required=False, min_value=FIRST_YEAR, max_value=LAST_YEAR
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        start, end = cleaned.get("period_start"), cleaned.get("period_end")
        if start and not end and "period_end" not in self.errors:
            cleaned["period_end"] = end = start
        if end and not start and "period_start" not in self.errors:
            self.add_error("period_start", _("Write the first year as well."))
        elif start and end and not 0 <= end - start < LONGEST:
            self.add_error("period_end", _("The last year comes after the first."))
        return cleaned

    @property
    def period(self) -> tuple[int, int] | None:
        start, end = self.cleaned_data.get("period_start"), self.cleaned_data.get("period_end")
        return (start, end) if start and end else None


class UploadForm(PeriodFields):
    """`draft` is what was read, once the form is valid."""

    draft: PlanDraft | None = None
    board = forms.ModelChoiceField(label=_("Board"), queryset=Organisation.objects.none())
    kind = forms.ChoiceField(
        label=_("What is in the sheet?"), choices=SheetKind.choices, widget=forms.RadioSelect,
        initial=SheetKind.PLAN,
    )  # fmt: skip
    file = forms.FileField(
        label=_("Upload xlsx, xls, ods or csv"),
        allow_empty_file=True,
        max_length=None,
        help_text=_("At most 10 MB. Any layout; we look for the row of headings ourselves."),
        widget=forms.FileInput(attrs={"accept": ".xlsx,.xls,.ods,.csv"}),
    )
    field_order = ["board", "kind", "period_start", "period_end", "file"]

    def __init__(self, *args: Any, boards: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["board"].queryset = boards  # type: ignore[attr-defined]
        self.fields["period_start"].help_text = _("Leave empty when the sheet says it.")
        only = boards[:2]
        if len(only) == 1:
            self.fields["board"].initial = only[0].pk
            self.fields["board"].empty_label = None  # type: ignore[attr-defined]

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if (file.size or 0) > MAX_UPLOAD:
            raise ValidationError(sentence(ImportProblem("too_big", limit=MAX_UPLOAD // MEGABYTE)))
        return file

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if not self.errors:
            try:
                self.draft = self._read(cleaned)
            except ImportProblem as problem:
                self.add_error("file", sentence(problem))
        return cleaned

    def _read(self, cleaned: dict[str, Any]) -> PlanDraft:
        start, end = self.period or (None, None)
        probe = PlanImport(board=cleaned["board"], kind=cleaned["kind"], period_start=start, period_end=end)
        return draft_of(probe, read_upload(cleaned["file"]))


class AboutForm(PeriodFields):
    """What the sheet is and which of its sheets to read, beside its columns."""

    kind = forms.ChoiceField(label=_("What is in the sheet?"), choices=SheetKind.choices)
    sheet = forms.ChoiceField(label=_("Sheet to read"), required=False)
    field_order = ["kind", "sheet", "period_start", "period_end"]

    def __init__(self, *args: Any, draft: PlanDraft, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        names = [*draft.sheets, *draft.other_sheets]
        choices = [("", gettext("Chosen by us: %(names)s") % {"names": ", ".join(draft.sheets)})]
        self.fields["sheet"].choices = [*choices, *((name, name) for name in names)]  # type: ignore[attr-defined]
        if len(names) == 1:
            del self.fields["sheet"]
        for name in ("period_start", "period_end"):
            self.fields[name].required = True

    def clean_sheet(self) -> str:
        return masked(self.cleaned_data["sheet"])
