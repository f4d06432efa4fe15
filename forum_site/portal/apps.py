from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PortalConfig(AppConfig):
    name = "forum_site.portal"
    label = "portal"
    verbose_name = _("Portal")

    def ready(self) -> None:
        # models must be loaded first
        from forum_site.portal import handover, home, knowing, promoting, sections
        from forum_site.portal.search import teaching

        handover.register()
        home.register()
        knowing.register()
        promoting.register()
        sections.register()
        teaching.register()
