from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PagesConfig(AppConfig):
    name = "forum_site.pages"
    label = "pages"
    verbose_name = _("Pages")

    def ready(self) -> None:
        # Models exist from here on only.
        from forum_site.pages import freshness

        freshness.connect()
