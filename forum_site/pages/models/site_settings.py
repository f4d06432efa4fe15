"""Who answers for the site: the words that legal pages, contact page and mails need."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting


@register_setting(icon="mail", order=900)
class SiteSettings(BaseSiteSetting):
    controller = models.CharField(
        _("data controller"), max_length=200, blank=True,
        help_text=_("The office that answers for personal data on this site, by its full name."),
    )  # fmt: skip
    address = models.CharField(_("office address"), max_length=300, blank=True)
    email = models.EmailField(_("contact e-mail"), blank=True)
    phone = models.CharField(_("office phone"), max_length=40, blank=True)

    panels = [FieldPanel("controller"), FieldPanel("address"), FieldPanel("email"), FieldPanel("phone")]

    class Meta:
        verbose_name = _("forum secretariat")
