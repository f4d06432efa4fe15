"""What happens to a need, step by step, and what others officially say of it."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from forum_site.core.models import TimeStamped
from forum_site.organisations.models import Organisation
from partnerships.choices import NeedStatus
from partnerships.models.needs import Need
from partnerships.models.records import SignedRecord


class NeedStep(models.Model):
    """One change of state of a need: who (by role), when, why, with what evidence. Never changed.

    `move` is a code of `need_states.MOVES`. The public reads role and organisation, never the person's
    name. `data` holds what the step was decided on (a checklist, the ranking) as JSON.
    """

    need = models.ForeignKey(Need, on_delete=models.CASCADE, related_name="steps")
    move = models.CharField(max_length=20)
    from_status = models.CharField(max_length=20, choices=NeedStatus.choices, blank=True)
    to_status = models.CharField(max_length=20, choices=NeedStatus.choices)
    at = models.DateTimeField()
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    role = models.CharField(max_length=20, blank=True)  # a code of organisations Role; "" for the system
    organisation = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    on_behalf_of = models.CharField(_("on behalf of"), max_length=120, blank=True)
    reason = models.CharField(_("reason"), max_length=400, blank=True)
    evidence = models.CharField(_("evidence"), max_length=240, blank=True)
    record = models.ForeignKey(SignedRecord, null=True, blank=True, on_delete=models.SET_NULL)
    data = models.JSONField(default=dict, blank=True)

    class Meta:
        verbose_name = _("step of a need")
        verbose_name_plural = _("steps of needs")
        ordering = ["at", "pk"]
        indexes = [models.Index(fields=["need", "at"], name="step_of_need")]

    def __str__(self) -> str:
        return f"{self.need}: {self.move}"


class Endorsement(TimeStamped):
    """A neighbouring board says that it supports the need."""

    need = models.ForeignKey(Need, on_delete=models.CASCADE, related_name="endorsements")
    board = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="endorsements")
    note = models.CharField(_("why"), max_length=400, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        verbose_name = _("endorsement")
        verbose_name_plural = _("endorsements")
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["need", "board"], name="one_endorsement_a_board")]

    def __str__(self) -> str:
        return f"{self.board}: {self.need}"


class OfficialAnswer(TimeStamped):
    """What an agency, a village office or the secretariat answers: state, reason, signer's office, day.

    A later answer of the same body stands beside the earlier one; nothing is overwritten.
    """

    class State(models.TextChoices):
        ACCEPTED = "accepted", _("Accepted")
        PARTLY = "partly", _("Accepted in part")
        LATER = "later", _("Not this year")
        REFUSED = "refused", _("Not accepted")
        QUESTION = "question", _("Needs more information")

    need = models.ForeignKey(Need, on_delete=models.CASCADE, related_name="answers")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="answers")
    state = models.CharField(max_length=10, choices=State.choices)
    reason = models.TextField(_("reason"), max_length=2000)
    signer = models.CharField(_("signed by (office)"), max_length=120)
    reference = models.CharField(_("letter number"), max_length=120, blank=True)
    answered_on = models.DateField(_("date"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        verbose_name = _("official answer")
        verbose_name_plural = _("official answers")
        ordering = ["answered_on", "pk"]
        constraints = [models.CheckConstraint(condition=~Q(reason=""), name="answer_has_a_reason")]

    def __str__(self) -> str:
        return f"{self.organisation}: {self.state}"
