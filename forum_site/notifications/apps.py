from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NotificationsConfig(AppConfig):
    name = "forum_site.notifications"
    label = "notifications"
    verbose_name = _("Notices")

    def ready(self) -> None:
        # models must be loaded first
        from django.contrib.auth.signals import user_logged_out

        from forum_site.accounts.data_rights import register_eraser, register_exporter
        from forum_site.notifications import (
            outside_rights,
            own_kinds,  # noqa: F401 - registers them
        )
        from forum_site.notifications.channels import hook, push, register_channel, whatsapp
        from forum_site.notifications.channels.email import EmailChannel
        from forum_site.notifications.channels.push.devices import forget_on_logout
        from forum_site.notifications.data_rights import copy_for, forget

        register_channel(EmailChannel())
        if push.switched_on():
            push.own_key()  # a wrong key stops the start
            register_channel(push.PushChannel())
        if whatsapp.switched_on():
            register_channel(whatsapp.WhatsAppChannel())
        if hook.switched_on():
            register_channel(hook.HookChannel())
        user_logged_out.connect(forget_on_logout, dispatch_uid="push_devices")
        register_exporter("notices", copy_for)
        register_eraser("notices", forget)
        register_exporter("notice_ways", outside_rights.copy_for)
        register_eraser("notice_ways", outside_rights.forget)
