"""The preferences table as a form: one select for each group and channel."""

from datetime import time
from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from forum_site.notifications.channels import all_channels
from forum_site.notifications.channels.base import Channel
from forum_site.notifications.models import Frequency, Rhythm
from forum_site.notifications.preferences import effective
from forum_site.notifications.registry import groups_in_use, is_for_digests, kinds_in


class PreferencesForm(forms.Form):
    """Shows what holds for the person now; `choices()` is what `choose_frequencies` takes."""

    def __init__(self, user: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for channel in all_channels():
            now = effective(user.pk, channel)
            for group in groups_in_use():
                offered = offered_by(channel, group.code)
                words = _("%(channel)s for %(group)s") % {"channel": channel.label, "group": group.label}
                self.fields[f"{channel.code}-{group.code}"] = forms.ChoiceField(
                    label=words,
                    choices=[pair for pair in Frequency.choices if pair[0] in offered],
                    initial=now[group.code] if now[group.code] in offered else Frequency.DAILY,
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


def offered_by(channel: Channel, group: str) -> list[str]:
    """Frequencies; not "at once" for what never goes at once, where the channel knows digests."""
    at_once = not is_for_digests(group) or Frequency.DAILY not in channel.frequencies
    return [one for one in channel.frequencies if at_once or one != Frequency.INSTANT]


HOURS: Final = [time(hour) for hour in range(24)]


def hour_of(text: str) -> time:
    return time.fromisoformat(text)


class RhythmForm(forms.Form):
    """Quiet hours and weekends; `cleaned_data` is what `set_rhythm` takes."""

    mark_optional = False
    quiet = forms.BooleanField(label=_("Leave me in peace at night"), required=False)
    quiet_from = forms.TypedChoiceField(label=_("Quiet from"), coerce=hour_of)
    quiet_until = forms.TypedChoiceField(label=_("Until"), coerce=hour_of)
    weekends = forms.BooleanField(label=_("Also on Saturday and Sunday"), required=False)

    def __init__(self, user: Any, *args: Any, **kwargs: Any) -> None:
        rhythm = Rhythm.objects.filter(user=user).first() or Rhythm(user=user)
        now = {name: getattr(rhythm, name) for name in ("quiet", "weekends")}
        now |= {name: getattr(rhythm, name).strftime("%H:%M") for name in ("quiet_from", "quiet_until")}
        super().__init__(*args, **{**kwargs, "initial": now})
        for name in ("quiet_from", "quiet_until"):
            offered = sorted({*HOURS, getattr(rhythm, name)})
            field: Any = self.fields[name]
            field.choices = [(one.strftime("%H:%M"), one.strftime("%H.%M")) for one in offered]
