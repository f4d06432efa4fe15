"""The preferences table as a form: one select for each group and channel."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from forum_site.notifications.channels import all_channels
from forum_site.notifications.models import Frequency
from forum_site.notifications.preferences import effective
from forum_site.notifications.registry import groups_in_use, kinds_in


class PreferencesForm(forms.Form):
    """Shows what holds for the person now; `choices()` is what `choose_frequencies` takes."""

    def __init__(self, user: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for channel in all_channels():
            now = effective(user.pk, channel.code)
            for group in groups_in_use():
                words = _("%(channel)s for %(group)s") % {"channel": channel.label, "group": group.label}
                self.fields[f"{channel.code}-{group.code}"] = forms.ChoiceField(
                    label=words, choices=Frequency.choices, initial=now[group.code]
                )

    @property
    def channels(self) -> list[Any]:
        return [channel.label for channel in all_channels()]

    @property
    def rows(self) -> list[dict[str, Any]]:
        return [
            {
                "group": group,
                "cells": [
                    (channel.label, self[f"{channel.code}-{group.code}"]) for channel in all_channels()
                ],
                "mandatory": any(kind.mandatory for kind in kinds_in(group.code)),
            }
            for group in groups_in_use()
        ]

    def choices(self) -> dict[tuple[str, str], str]:
        pairs = (name.split("-", 1) for name in self.cleaned_data)
        return {(group, channel): self.cleaned_data[f"{channel}-{group}"] for channel, group in pairs}
