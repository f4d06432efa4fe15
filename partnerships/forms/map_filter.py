"""The filters of the map: those of the list, and which part of it."""

from __future__ import annotations

from django import forms

from partnerships.forms.need_filter import NeedFilter
from partnerships.maps import Box
from partnerships.models import Need
from partnerships.querysets import NeedQuerySet


class MapFilter(NeedFilter):
    """`box` is the part of the map; without one all that passes the filters is shown."""

    box = forms.CharField(required=False, max_length=80, widget=forms.HiddenInput)

    def clean_box(self) -> Box | None:
        return Box.read(self.cleaned_data["box"])

    def start(self) -> NeedQuerySet:
        """As the list, but a deferred need is on the map only when asked for."""
        if self.state_now != "all":
            return super().start()
        rows: NeedQuerySet = Need.objects.in_plans()
        return rows
