"""The back office: other names of regions, kept by the site administrator (nobody else is granted it)."""

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, ObjectList
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from forum_site.regions.models import RegionAlias
from forum_site.regions.names import normalise
from forum_site.regions.picker import RegionField


class OtherNameForm(WagtailAdminModelForm):
    """A list of 91,599 regions is no choice: the region is found by its name."""

    region = RegionField(label=_("Region"))

    def clean_name(self) -> str:
        """As it will be saved, so that a second entry of one name is noticed here."""
        return normalise(self.cleaned_data["name"])

    class Meta:
        model = RegionAlias
        fields = ("name", "region", "kind")


class OtherNames(SnippetViewSet):
    model = RegionAlias
    icon = "globe"
    list_display = ("name", "region", "kind", "changed_at")
    list_filter = ("kind",)
    search_fields = ("name", "region__label")
    ordering = ("name",)
    list_per_page = 50
    edit_handler = ObjectList(
        [FieldPanel("name"), FieldPanel("region"), FieldPanel("kind")], base_form_class=OtherNameForm
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[RegionAlias]:
        """With the region, which the list shows in each row."""
        return RegionAlias.objects.select_related("region")


register_snippet(OtherNames)
