from django.apps import AppConfig


class CoreConfig(AppConfig):
    name = "forum_site.core"
    label = "core"
