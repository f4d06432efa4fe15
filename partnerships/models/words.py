"""Words the secretariat added to the vocabulary, and words of needs that reach nobody."""

from typing import Any

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from forum_site.core.models import TimeStamped
from forum_site.organisations.models import Organisation
from partnerships.choices import CATEGORIES


class OwnWord(TimeStamped):
    """A word, phrase or acronym and what it means; for all of Indonesia once it is saved.

    `phrase` is `form` as the lexicon reads it. `meaning` is a concept of the lexicon, or a new one: then
    `category` says under which it stands, and `same_as` (which may be empty) means the same.
    """

    form = models.CharField(_("word, phrase or acronym"), max_length=60)
    phrase = models.CharField(max_length=60, unique=True, editable=False)
    same_as = models.CharField(_("means the same as"), max_length=60, blank=True)
    meaning = models.CharField(max_length=72, editable=False)
    category = models.CharField(_("category"), max_length=24, choices=CATEGORIES, blank=True)
    note = models.CharField(_("note"), max_length=240, blank=True)
    active = models.BooleanField(_("in use"), default=True)
    office = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.SET_NULL, related_name="+",
        verbose_name=_("secretariat"),
    )  # fmt: skip
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects: Any = models.Manager()

    class Meta:
        verbose_name = _("own word")
        verbose_name_plural = _("own words")
        ordering = ["phrase"]

    def __str__(self) -> str:
        return self.form

    def get_absolute_url(self) -> str:
        return reverse("partnerships:word", args=[self.pk])


class UnreachedWord(models.Model):
    """A word of needs that is no concept and stands in no open offer; counted anew every night.

    `examples` are keys of needs: who looks sees the titles of those they may see. `categories` are
    [code, needs] pairs, the most first. For words of pairs that people set aside `needs` counts pairs.
    """

    class Origin(models.TextChoices):
        NEEDS = "needs", _("Needs looking for partners")
        SET_ASIDE = "set_aside", _("Pairs set aside")

    word = models.CharField(max_length=60)
    origin = models.CharField(max_length=9, choices=Origin.choices)
    needs = models.PositiveIntegerField()
    boards = models.PositiveIntegerField()
    examples = models.JSONField(default=list)
    categories = models.JSONField(default=list)
    counted_at = models.DateTimeField()

    class Meta:
        ordering = ["-boards", "-needs", "word"]
        constraints = [models.UniqueConstraint(fields=["word", "origin"], name="one_row_a_word_and_origin")]

    def __str__(self) -> str:
        return self.word
