from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ModerationConfig(AppConfig):
    name = "forum_site.moderation"
    label = "moderation"
    verbose_name = _("Moderation")

    def ready(self) -> None:
        from forum_site.moderation import (
            data_rights,
            desk,
            kinds,
            notices,  # noqa: F401 - registers the kinds of notices
        )

        data_rights.register()
        kinds.on_register(desk.register)
