"""Forms of the papers: what each kind asks, how the verifier confirms, with whom the board shares."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from forum_site.core.uploads import check_upload
from forum_site.organisations.document_kinds import OWN_ACCOUNT, DocumentKind
from forum_site.organisations.models import Document

DAY = {"type": "date"}


class DocumentForm(forms.ModelForm):
    """The file and the few facts this kind of paper asks for; nothing else is written down."""

    class Meta:
        model = Document
        fields = [
            "number", "issuer", "issued_on", "held_on", "audited_year", "opinion", "valid_until", "bank_name",
            "account_last4", "includes_statutes",
        ]  # fmt: skip
        widgets = {
            "issued_on": forms.DateInput(attrs=DAY, format="%Y-%m-%d"),
            "held_on": forms.DateInput(attrs=DAY, format="%Y-%m-%d"),
            "valid_until": forms.DateInput(attrs=DAY, format="%Y-%m-%d"),
            "account_last4": forms.TextInput(
                attrs={"inputmode": "numeric", "maxlength": "4", "autocomplete": "off"}
            ),
        }
        help_texts = {
            "valid_until": _("The last day on which it is good."),
            "account_last4": _("Not the whole number: it stands in the file, which is not public."),
        }

    file = forms.FileField(
        label=_("The document as a PDF or photo"),
        help_text=_("At most 8 MB. Several pages: scan them into one PDF."),
        widget=forms.FileInput(attrs={"accept": ".pdf,image/jpeg,image/png"}),
    )
    field_order = ["file"]

    def __init__(self, *args: Any, about: DocumentKind, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.about = about
        for name in set(self._meta.fields or ()) - set(about.asks):
            del self.fields[name]
        for name in about.asks:
            self.fields[name].required = name in about.needs
        if "valid_until" in self.fields and about.months:
            self.fields["valid_until"].help_text = _("Empty: a year from its date.")

    def clean_issued_on(self) -> Any:
        return _not_ahead(self.cleaned_data["issued_on"])

    def clean_held_on(self) -> Any:
        return _not_ahead(self.cleaned_data["held_on"])

    def clean_audited_year(self) -> Any:
        year = self.cleaned_data["audited_year"]
        if year and year > timezone.localdate().year:
            raise ValidationError(_("This year lies ahead."))
        return year

    def clean_file(self) -> Any:
        """Refused here with a sentence; the action checks and cleans it again before it is stored."""
        file = self.cleaned_data["file"]
        check_upload(file)
        file.seek(0)
        return file

    def facts(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in self.about.asks}


def _not_ahead(day: Any) -> Any:
    if day and day > timezone.localdate():
        raise ValidationError(_("This day lies ahead."))
    return day


class VerifyForm(forms.Form):
    """Of an account: that the passbook names the body itself."""

    holder_confirmed = forms.BooleanField()

    def __init__(self, *args: Any, document: Document, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if document.kind != OWN_ACCOUNT:
            del self.fields["holder_confirmed"]
        else:
            words = _("The account holder is %(name)s itself, not a person")
            self.fields["holder_confirmed"].label = words % {"name": document.organisation.name}


class ShareForm(forms.Form):
    """Which of the verified papers, and until when."""

    document = forms.ChoiceField(label=_("Which documents"), required=False)
    until = forms.DateField(
        label=_("Until"), widget=forms.DateInput(attrs=DAY, format="%Y-%m-%d"), help_text=_("At most a year.")
    )

    def __init__(self, *args: Any, documents: list[Document], **kwargs: Any) -> None:
        kwargs.setdefault("initial", {"until": timezone.localdate() + timedelta(days=90)})
        super().__init__(*args, **kwargs)
        self.documents = {str(one.pk): one for one in documents}
        choices = [(key, one.about.label) for key, one in self.documents.items()]
        self.fields["document"].choices = [("", _("All verified documents")), *choices]  # type: ignore[attr-defined]

    def chosen(self) -> Document | None:
        return self.documents.get(self.cleaned_data["document"])
