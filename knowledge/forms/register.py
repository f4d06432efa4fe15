"""The filters of the register, the archive, the glossary and the template library: plain GET forms."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from forum_site.core import taxonomy
from knowledge.models import Programme, RegulationKind, Status

ANY = [("", _("All"))]
OF_STATES = [choice for choice in Status.choices if choice[0] != Status.ARCHIVE]


class Filter(forms.Form):
    """An answer that is not offered counts as none: an old link still shows the list."""

    mark_optional = False

    def value(self, name: str) -> str:
        self.is_valid()
        return str(self.cleaned_data.get(name) or "")

    @property
    def active(self) -> int:
        """How many filters narrow the list."""
        self.is_valid()
        return sum(bool(value) for value in self.cleaned_data.values())


def words() -> forms.CharField:
    widget = forms.TextInput(attrs={"type": "search"})
    return forms.CharField(label=_("Words"), max_length=80, required=False, widget=widget)


class RegulationFilter(Filter):
    q = words()
    kind = forms.ChoiceField(label=_("Kind"), required=False, choices=[*ANY, *RegulationKind.choices])
    status = forms.ChoiceField(label=_("Status"), required=False, choices=[*ANY, *OF_STATES])

    def apply(self, rows: Any) -> QuerySet[Any]:
        narrowed = rows.narrowed(kind=self.value("kind"), status=self.value("status"))
        found: QuerySet[Any] = narrowed.containing(self.value("q"))
        return found


class ArchiveFilter(Filter):
    q = words()
    programme = forms.ChoiceField(label=_("Programme"), required=False, choices=[*ANY, *Programme.choices])

    def apply(self, rows: Any) -> QuerySet[Any]:
        found: QuerySet[Any] = rows.narrowed(programme=self.value("programme")).containing(self.value("q"))
        return found


class TemplateFilter(Filter):
    q = words()
    sector = forms.ChoiceField(
        label=_("Sector"), required=False,
        choices=[*ANY, *((code, _(label)) for code, label in taxonomy.SECTORS.items())],
    )  # fmt: skip

    def apply(self, rows: Any) -> QuerySet[Any]:
        found: QuerySet[Any] = rows.about(self.value("sector")).containing(self.value("q"))
        return found


class TermFilter(Filter):
    q = words()
