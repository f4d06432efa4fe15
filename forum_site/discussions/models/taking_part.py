"""What readers say with one tap: thanks, agreement, and "we tried this too"."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from forum_site.discussions.models.choices import Outcome, Reacted
from forum_site.organisations.models import Organisation


class Reaction(models.Model):
    post = models.ForeignKey("discussions.Post", on_delete=models.CASCADE, related_name="reactions")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=6, choices=Reacted.choices)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["post", "user", "kind"], name="one_reaction_of_a_kind")
        ]

    def __str__(self) -> str:
        return f"{self.post}: {self.kind}"


class Replication(models.Model):
    """An organisation tried what a topic tells, and says how it went. Counted in `Topic.tried`."""

    topic = models.ForeignKey("discussions.Topic", on_delete=models.CASCADE, related_name="replications")
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="+")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    outcome = models.CharField(_("how it went"), max_length=6, choices=Outcome.choices)
    note = models.CharField(_("what you did and learned"), max_length=500, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["topic", "organisation"], name="one_replication_a_body")
        ]

    def __str__(self) -> str:
        return f"{self.organisation}: {self.get_outcome_display()}"
