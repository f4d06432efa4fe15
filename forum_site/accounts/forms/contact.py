"""One field for an e-mail address or a mobile number, and plain labels for the library's forms."""

from typing import Any, ClassVar, NamedTuple

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext_lazy as _

from forum_site.accounts import phones


class Contact(NamedTuple):
    """Exactly one of the two is filled."""

    email: str = ""
    phone: str = ""


class ContactField(forms.CharField):
    """Cleans to a `Contact`: an address in small letters, or a mobile number as E.164."""

    default_error_messages = {
        "contact": _("Write an e-mail address, or a mobile number such as 0812 3456 7890."),
    }

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("label", _("E-mail or mobile number"))
        kwargs.setdefault("max_length", 254)
        super().__init__(**kwargs)

    def clean(self, value: Any) -> Any:
        typed = super().clean(value)
        if "@" in typed:
            return Contact(email=self._address(typed))
        number = phones.normalise(typed)
        if number is None or not phones.is_mobile(number):
            raise ValidationError(self.error_messages["contact"], code="contact")
        return Contact(phone=number)

    def _address(self, typed: str) -> str:
        try:
            validate_email(typed)
        except ValidationError:
            raise ValidationError(self.error_messages["contact"], code="contact") from None
        return typed.lower()


PASSWORD_HINT = _("At least 10 letters or digits. A short sentence is easier to remember.")


class Plain:
    """Gives the library's fields our labels and hints and takes away placeholders, which vanish on typing."""

    labels: ClassVar[dict[str, Any]] = {}
    hints: ClassVar[dict[str, Any]] = {}
    dropped: ClassVar[tuple[str, ...]] = ()
    fields: dict[str, forms.Field]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in self.dropped:
            self.fields.pop(name, None)
        for name, field in self.fields.items():
            field.widget.attrs.pop("placeholder", None)
            field.label = self.labels.get(name, field.label)
            field.help_text = self.hints.get(name, "")


class OneCode(Plain):
    """Six digits that came by mail, text or from an app."""

    labels = {"code": _("Code")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].widget.attrs.update({"inputmode": "numeric", "autocomplete": "one-time-code"})
