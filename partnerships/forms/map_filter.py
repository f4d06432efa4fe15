"""The filters of the map: those of the list, and which needs."""

from __future__ import annotations

from typing import Final

from django import forms
from django.utils.translation import gettext_lazy as _

from partnerships.forms.need_filter import NeedFilter
from partnerships.maps import Box
from partnerships.models import Need
from partnerships.querysets import NeedQuerySet

LACKING, FUNDED, ALL = "", "funded", "all"
STATES: Final = (
    (LACKING, _("Looking for partners")),
    (FUNDED, _("Funded or in progress")),
    (ALL, _("All needs")),
)


class MapFilter(NeedFilter):
    """`state` chooses the rows, `box` the part of the map; the rest is the list's."""

    state = forms.ChoiceField(label=_("Which needs"), required=False, choices=STATES)
    box = forms.CharField(required=False, max_length=80, widget=forms.HiddenInput)

    def clean_box(self) -> Box | None:
        return Box.read(self.cleaned_data["box"])

    @property
    def state_now(self) -> str:
        return str(self.found().get("state", LACKING))

    def start(self) -> NeedQuerySet:
        """The rows before any filter."""
        if self.state_now == LACKING:
            return Need.objects.ready()
        rows: NeedQuerySet = Need.objects.public().on_map()
        return rows.funded() if self.state_now == FUNDED else rows
