from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ModerationConfig(AppConfig):
    name = "forum_site.moderation"
    label = "moderation"
    verbose_name = _("Moderation")

    def ready(self) -> None:
        from forum_site.accounts.entry import register_gate
        from forum_site.moderation import (
            data_rights,
            desk,
            kinds,
            middleware,
            notices,  # noqa: F401 - registers the kinds of notices
            person_section,
        )

        data_rights.register()
        person_section.register()
        register_gate(middleware.keep_out)
        kinds.on_register(desk.register)
