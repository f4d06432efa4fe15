"""A category in the back office."""

from __future__ import annotations

from typing import Any, Final

from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from forum_site.organisations.models import Kind, Organisation
from forum_site.regions.models import Region

WITH_OFFICERS: Final = (Kind.SECRETARIAT, Kind.AGENCY)


class CategoryForm(WagtailAdminModelForm):
    """Places down to the kota; bodies that have officers."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        place: Any = self.fields["place"]
        place.queryset = Region.objects.filter(level__lte=Region.Level.REGENCY).order_by("label")
        place.help_text = f"{place.help_text} {_('Provinces, kota and kabupaten.')}"
        moderators: Any = self.fields["moderators"]
        moderators.queryset = Organisation.objects.filter(kind__in=WITH_OFFICERS).order_by("name")
