"""A sheet and a place, from anybody; the file is read while the form is checked and kept nowhere."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from forum_site.regions.models import Region
from forum_site.regions.picker import RegionField
from partnerships.importers import PlanDraft, RawSheet, analyse, read_sheet
from partnerships.importers.limits import MAX_UPLOAD, MEGABYTE
from partnerships.importers.problems import ImportProblem
from partnerships.sheet_reading import read_upload, sentence
from partnerships.trying import sample
from partnerships.trying.places import Place, place_of, titled


class TryForm(forms.Form):
    """`draft` and `place` are there once the form is valid. `too_big` comes from the upload handler."""

    mark_optional = False
    draft: PlanDraft | None = None
    place: Place | None = None
    file = forms.FileField(
        label=_("PJM, Renta or list of proposals"),
        required=False,  # the sample needs none; `clean` asks for it otherwise
        allow_empty_file=True,
        max_length=None,
        help_text=_("xlsx, xls, ods or csv, at most 10 MB. Any layout."),
        widget=forms.FileInput(attrs={"accept": ".xlsx,.xls,.ods,.csv"}),
    )
    region = RegionField(
        label=_("Kelurahan or desa"),
        required=False,
        help_text=_(
            "So that only offers that apply there are shown. A kota will do; empty when the sheet says it."
        ),
    )

    def __init__(self, *args: Any, too_big: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.too_big = too_big

    @property
    def is_sample(self) -> bool:
        return "sample" in self.data

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if self.too_big or (file and (file.size or 0) > MAX_UPLOAD):
            raise ValidationError(sentence(ImportProblem("too_big", limit=MAX_UPLOAD // MEGABYTE)))
        if not file and not self.is_sample:
            raise ValidationError(_("Choose the file with your plan."), code="required")
        return file

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not self.errors:
            try:
                self._read(cleaned)
            except ImportProblem as problem:
                self.add_error("file", sentence(problem))
        return cleaned

    def _read(self, cleaned: dict[str, Any]) -> None:
        sheets = self._sheets(cleaned["file"])
        draft = analyse(sheets)
        region = cleaned.get("region") or self._from_title(sheets)
        if region is None:
            return
        self.draft, self.place = draft, place_of(region, draft.needs)

    def _sheets(self, file: Any) -> list[RawSheet]:
        if self.is_sample:
            return read_sheet(sample.sample(), sample.NAME)
        return read_upload(file)

    def _from_title(self, sheets: list[RawSheet]) -> Region | None:
        """The place that the sheet names; an error with what to choose from when it is not sure."""
        region, name = titled(sheets)
        if region is None:
            self.data = {**self.data.dict(), "region": name}  # type: ignore[attr-defined]
            self.add_error("region", self._which(name))
        return region

    def _which(self, name: str) -> ValidationError:
        if name:
            words = _(
                "The sheet says “%(name)s”, but not which one. Choose the place, then send the file again."
            )
            return ValidationError(words, code="which", params={"name": name})
        words = _(
            "We could not see where this is. Write the kelurahan, desa or kota, then send the file again."
        )
        return ValidationError(words, code="where")
