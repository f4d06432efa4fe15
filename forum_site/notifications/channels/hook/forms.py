"""The address of a person's own system."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from forum_site.notifications.channels.hook import guard


class HookForm(forms.Form):
    url = forms.CharField(
        label=_("Address of your system"),
        help_text=_("It starts with https:// and can be reached from the internet."),
        max_length=guard.LONGEST,
        widget=forms.URLInput(attrs={"inputmode": "url", "autocomplete": "off"}),
    )

    def clean_url(self) -> str:
        url: str = self.cleaned_data["url"].strip()
        try:
            guard.checked_address(url)
        except guard.NotAllowed:
            raise ValidationError(_("We post to public addresses that start with https:// only.")) from None
        except guard.NoSuchName:
            raise ValidationError(_("There is no such address. Check how it is written.")) from None
        return url
