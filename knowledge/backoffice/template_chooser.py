"""How an editor picks a document of the templates library."""

from __future__ import annotations

from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.admin.viewsets.chooser import ChooserViewSet

from knowledge.models import Template


class TemplateChooserViewSet(ChooserViewSet):
    model = Template
    icon = "download"
    choose_one_text = _("Choose a template")
    choose_another_text = _("Choose another template")
    per_page = 30
    # Without the owner: the library is small and its titles say enough.
    preserve_url_parameters: ClassVar[list[str]] = ["multiple"]

    def get_object_list(self) -> Any:
        return Template.objects.published().order_by("title")


NAMES = ("choose", "choose_results", "chosen")
chooser = TemplateChooserViewSet("template_chooser")
__all__ = ["NAMES", "chooser"]
