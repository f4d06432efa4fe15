"""What a browser sends when its owner turns notices on."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from forum_site.notifications.channels.push.encryption import public_key, unb64
from forum_site.notifications.channels.push.endpoints import is_push_service

NO_KEY = _("The browser sent no usable key. Try again, or use another browser.")


class DeviceForm(forms.Form):
    """An address of a known push service, a point of the curve, and 16 bytes."""

    endpoint = forms.CharField(max_length=1000)
    p256dh = forms.CharField(max_length=120)
    auth = forms.CharField(max_length=40)

    def clean_endpoint(self) -> str:
        endpoint: str = self.cleaned_data["endpoint"]
        if not is_push_service(endpoint):
            raise ValidationError(_("The site does not know where this browser gets its notices from."))
        return endpoint

    def clean_p256dh(self) -> str:
        text: str = self.cleaned_data["p256dh"]
        try:
            public_key(text)
        except ValueError:
            raise ValidationError(NO_KEY) from None
        return text

    def clean_auth(self) -> str:
        text: str = self.cleaned_data["auth"]
        try:
            fits = len(unb64(text)) == 16
        except ValueError:
            fits = False
        if not fits:
            raise ValidationError(NO_KEY)
        return text
