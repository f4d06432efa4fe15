"""What keeps an officer in the back office to the files of the own kota."""

from __future__ import annotations

from django.db import models

from forum_site.organisations.models.organisation import Organisation


class BackOffice(models.Model):
    """The group and the collection that keep a secretariat's officers to their own files."""

    secretariat = models.OneToOneField(Organisation, on_delete=models.CASCADE, related_name="back_office")
    group = models.OneToOneField("auth.Group", on_delete=models.PROTECT, related_name="+")
    collection = models.OneToOneField("wagtailcore.Collection", on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return str(self.group)
