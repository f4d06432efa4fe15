from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NotificationsConfig(AppConfig):
    name = "forum_site.notifications"
    label = "notifications"
    verbose_name = _("Notices")

    def ready(self) -> None:
        # models must be loaded first
        from forum_site.accounts.data_rights import register_eraser, register_exporter
        from forum_site.notifications.channels import register_channel
        from forum_site.notifications.channels.email import EmailChannel
        from forum_site.notifications.data_rights import copy_for, forget

        register_channel(EmailChannel())
        register_exporter("notices", copy_for)
        register_eraser("notices", forget)
