from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class KnowledgeConfig(AppConfig):
    name = "knowledge"
    label = "knowledge"
    verbose_name = _("Knowledge base")

    def ready(self) -> None:
        # Models exist from here on only.
        from forum_site.core.content.tree import register_site_page
        from forum_site.organisations.back_office import register_furnisher
        from knowledge import (  # noqa: F401 - the notices register their kinds
            freshness,
            helping,
            notices,
            reference,
            registrations,
            template_notices,
        )
        from knowledge.actions.ensure_index import ensure_index
        from knowledge.actions.ensure_territory_section import furnish

        register_site_page(ensure_index)
        register_furnisher(furnish)
        registrations.register()
        reference.register()
        freshness.connect()
        helping.connect()
