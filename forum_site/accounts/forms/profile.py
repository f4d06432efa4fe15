"""The person's own page."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from forum_site.accounts.handles import RESERVED
from forum_site.accounts.models import TIME_ZONES, User
from forum_site.regions.models import Region
from forum_site.regions.picker import RegionField


class ProfileForm(forms.Form):
    """Cleans to the fields that `change_profile` takes."""

    name = forms.CharField(
        label=_("Full name"), max_length=120, widget=forms.TextInput(attrs={"autocomplete": "name"})
    )
    handle = forms.SlugField(
        label=_("Short name"),
        max_length=40,
        help_text=_("Part of your public address. Small letters, digits and hyphens."),
    )
    home = RegionField(label=_("Kelurahan or desa"), level=Region.Level.VILLAGE, required=False)
    time_zone = forms.ChoiceField(label=_("Time zone"), choices=TIME_ZONES)
    language = forms.ChoiceField(label=_("Language"), choices=settings.LANGUAGES)

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        start = {name: getattr(user, name) for name in ("name", "handle", "home", "time_zone", "language")}
        kwargs["initial"] = start
        super().__init__(*args, **kwargs)
        self.user = user

    def clean_handle(self) -> str:
        handle: str = self.cleaned_data["handle"].lower()
        taken = User.objects.filter(handle=handle).exclude(pk=self.user.pk).exists()
        if taken or handle in RESERVED:
            raise forms.ValidationError(_("This short name is taken. Choose another one."))
        return handle
