"""A need laid before an agency by the secretariat: with a note, a day by which it answers, and its answer."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from forum_site.core.models import TimeStamped
from forum_site.organisations.models import Organisation
from partnerships.models.need_life import OfficialAnswer
from partnerships.models.needs import Need


class AnswerRequest(TimeStamped):
    """Open until the agency answers or the secretariat takes it back. Public, with its lateness."""

    class State(models.TextChoices):
        OPEN = "open", _("Waiting for an answer")
        ANSWERED = "answered", _("Answered")
        WITHDRAWN = "withdrawn", _("Withdrawn")

    need = models.ForeignKey(Need, on_delete=models.CASCADE, related_name="answer_requests")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="answer_requests")
    note = models.TextField(_("note to the agency"), max_length=2000)
    due_on = models.DateField(_("answer by"))
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    answer = models.OneToOneField(
        OfficialAnswer, null=True, blank=True, on_delete=models.SET_NULL, related_name="request"
    )
    closed_at = models.DateTimeField(null=True, blank=True)
    withdrawn_reason = models.CharField(_("why it was taken back"), max_length=400, blank=True)

    class Meta:
        verbose_name = _("request for an answer")
        verbose_name_plural = _("requests for answers")
        ordering = ["due_on", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["need", "organisation"], condition=Q(state="open"), name="one_open_answer_request"
            )
        ]
        indexes = [models.Index(fields=["organisation", "state", "due_on"], name="answer_request_queue")]

    def __str__(self) -> str:
        return f"{self.organisation}: {self.need}"
