"""A report as the board writes it, and the partner's reason for a no."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from partnerships.channelling.report_words import line_name
from partnerships.models import Report
from partnerships.sheet_reading import masked


class ReportForm(forms.Form):
    """Words, the count of those who benefit, and a field for each line that differs: `e-<key>`."""

    narrative = forms.CharField(
        label=_("What was achieved"), max_length=6000, required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("What was built or held, how it is used now. Public once it is accepted; no names."),
    )  # fmt: skip
    beneficiaries = forms.IntegerField(
        label=_("Households that benefit"), required=False, min_value=0, max_value=1_000_000
    )

    def __init__(self, *args: Any, report: Report, data: dict[str, Any], **kwargs: Any) -> None:
        kwargs.setdefault("initial", {"narrative": report.narrative, "beneficiaries": _count(report, data)})
        super().__init__(*args, **kwargs)
        self.keys: list[str] = []
        several = len(data["needs"]) > 1
        for row in data["needs"]:
            for line in row["lines"]:
                if line["asks"] or line["explanation"]:
                    self._ask(line, row["title"] if several else "")

    def _ask(self, line: dict[str, Any], title: str) -> None:
        name = line_name(line)
        label = f"{title}: {name}" if title else name
        self.keys.append(line["key"])
        self.fields[f"e-{line['key']}"] = forms.CharField(
            label=_("Why “%(line)s” differs from the RAB") % {"line": label}, max_length=400, required=False,
            initial=line["explanation"], widget=forms.Textarea(attrs={"rows": 2}),
        )  # fmt: skip

    def words(self) -> dict[str, Any]:
        """The arguments of `actions.channelling.write_report`."""
        found = self.cleaned_data
        return {
            "narrative": found["narrative"], "beneficiaries": found["beneficiaries"],
            "explanations": {key: found[f"e-{key}"] for key in self.keys},
        }  # fmt: skip


def _count(report: Report, data: dict[str, Any]) -> int | None:
    """What was written, else the households of the needs as a proposal."""
    if report.beneficiaries is not None:
        return report.beneficiaries
    counts = [row["households"] for row in data["needs"]]
    return sum(counts) if counts and all(counts) else None


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label=_("Reason"), max_length=400, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Public on the page of the partnership. No names of persons."),
    )  # fmt: skip

    def clean_reason(self) -> str:
        return masked(self.cleaned_data["reason"])
