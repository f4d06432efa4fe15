"""Words: messages between the sides, and questions of residents that are answered in public."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from forum_site.core.models import TimeStamped
from partnerships.models.channelling.partnership import SIDES, Partnership


class Message(TimeStamped):
    """Read by the two sides and the secretariat; never public, never changed."""

    partnership = models.ForeignKey(Partnership, on_delete=models.CASCADE, related_name="messages")
    side = models.CharField(max_length=12)  # a code of Side
    role = models.CharField(max_length=20, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    text = models.TextField(_("message"), max_length=4000)

    class Meta:
        verbose_name = _("message")
        verbose_name_plural = _("messages")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.text[:40]


class Question(TimeStamped):
    """A resident asks the board or the partner; the answer is public, with its clock.

    Personal data are masked before anything is stored. `hidden_reason` is set when a question is taken
    from the page; the reason stays to be read.
    """

    partnership = models.ForeignKey(Partnership, on_delete=models.CASCADE, related_name="questions")
    text = models.TextField(_("question"), max_length=1000)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    to = models.CharField(_("to"), max_length=12, choices=SIDES)
    due_on = models.DateField()
    reminded_on = models.DateField(null=True, blank=True)
    answer = models.TextField(_("answer"), blank=True, max_length=2000)
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_in = models.PositiveSmallIntegerField(null=True, blank=True)  # working days
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    hidden_reason = models.CharField(max_length=240, blank=True)

    class Meta:
        verbose_name = _("question of a resident")
        verbose_name_plural = _("questions of residents")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(answered_at=None) | ~Q(answer=""), name="answered_question_has_words"
            )
        ]
        indexes = [models.Index(fields=["due_on"], name="question_due")]

    def __str__(self) -> str:
        return self.text[:40]
