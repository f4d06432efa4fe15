"""Who is credited is named by the address of a page: no editor gets a list of all people and bodies."""

from __future__ import annotations

from typing import Any, ClassVar
from urllib.parse import urlsplit

from django import forms
from django.apps import apps
from django.urls import reverse

UNKNOWN = "?"  # before what was typed and leads nowhere: never the number of a row


class ByAddress(forms.TextInput):
    """The address of a page, or its end. `model` is "app.Model", `page` a view, `name` the field it takes."""

    model: ClassVar[str]
    page: ClassVar[str]
    name: ClassVar[str]

    def value_from_datadict(self, data: Any, files: Any, name: str) -> str:
        typed = str(super().value_from_datadict(data, files, name) or "").strip()
        if not typed:
            return ""
        row = self.rows().filter(**{self.name: last_part(typed)}).first()
        return str(row.pk) if row else f"{UNKNOWN}{typed}"

    def format_value(self, value: Any) -> str:
        said = str(value or "")
        if not said or said.startswith(UNKNOWN):
            return said.removeprefix(UNKNOWN)
        row = apps.get_model(self.model)._default_manager.filter(pk=said).first()
        return reverse(self.page, args=[getattr(row, self.name)]) if row else ""

    def rows(self) -> Any:
        return apps.get_model(self.model)._default_manager.all()


class OrganisationByAddress(ByAddress):
    model = "organisations.Organisation"
    page = "organisations:detail"
    name = "slug"

    def rows(self) -> Any:
        return super().rows().public()


class PersonByAddress(ByAddress):
    model = "accounts.User"
    page = "accounts:person"
    name = "handle"

    def rows(self) -> Any:
        return super().rows().filter(is_active=True)


def last_part(typed: str) -> str:
    """ "bkm-handep" of "https://…/organisations/bkm-handep/?a=1", of "/…/bkm-handep" and of itself."""
    try:
        path = urlsplit(typed).path
    except ValueError:
        return ""
    return path.rstrip("/").rpartition("/")[2].removeprefix("@")
