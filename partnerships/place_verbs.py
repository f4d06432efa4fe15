"""The words of the audit log for place, area and photos; registered in `partnerships.wagtail_hooks`."""

from typing import Any

from django.utils.translation import gettext_lazy as _

PLACE_VERBS: dict[str, tuple[Any, Any]] = {
    "partnerships.set_place": (_("Set place"), _("Point of the need set")),
    "partnerships.set_area_facts": (_("State the area"), _("Facts of the area stated")),
    "partnerships.add_photo": (_("Add photo"), _("Photo added")),
    "partnerships.delete_photo": (_("Delete photo"), _("Photo deleted")),
}
