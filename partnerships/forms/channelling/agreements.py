"""What both sides sign, as either writes it."""

from __future__ import annotations

from typing import Any, Final

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from forum_site.core.money import rupiah_full
from partnerships.actions.channelling.write_agreement import FIELDS, stamp
from partnerships.choices import SOURCE_KINDS
from partnerships.forms.fields import AmountField
from partnerships.models import Agreement, Partnership
from partnerships.private_files import KeptFile, checked

ACCEPT: Final = ".pdf,image/jpeg,image/png"


def day_field(label: Any, words: Any = "", *, required: bool = False) -> forms.DateField:
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, required=required, help_text=words, widget=widget)


def file_field(label: Any, words: Any, *, required: bool = True) -> forms.FileField:
    widget = forms.FileInput(attrs={"accept": ACCEPT})
    return forms.FileField(label=label, required=required, help_text=words, widget=widget)


class AgreementForm(forms.ModelForm):
    """Becomes the arguments of `write_agreement`: `terms`, `amounts`, `kept`, `seen`."""

    source_kind = forms.ChoiceField(
        label=_("Source of funds"),
        required=False,
        choices=[("", _("As the partner usually gives")), *SOURCE_KINDS],
    )
    starts_on = day_field(_("From"))
    ends_on = day_field(_("Until"))
    signed_on = day_field(_("Signed on"))
    file = file_field(
        _("Signed agreement (PDF or photo)"),
        _("Only the two sides and the secretariat open it. At most 8 MB."),
        required=False,
    )  # fmt: skip
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    class Meta:
        model = Agreement
        fields = FIELDS  # those declared above too: the form shows again what is stored of them
        widgets = {
            "duties_board": forms.Textarea(attrs={"rows": 4}),
            "duties_partner": forms.Textarea(attrs={"rows": 4}),
        }
        help_texts = {
            "swakelola_type": _("Only for a swakelola contract."),
            "subject": _("In a few words. Everybody can read it."),
            "duties_board": _("What the usual duties do not say. No names of residents."),
            "duties_partner": _("What the usual duties do not say."),
        }

    def __init__(self, *args: Any, partnership: Partnership, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.lines = list(partnership.lines.select_related("need"))
        for line in self.lines:
            lacks = gettext("The need lacks %(amount)s.") % {"amount": rupiah_full(line.need.gap)}
            self.fields[f"amount_{line.need_id}"] = AmountField(
                label=gettext("For: %(need)s") % {"need": line.need.public_title},
                required=False,
                help_text=lacks,
            )
            self.initial[f"amount_{line.need_id}"] = line.amount
        self.initial["seen"] = stamp(self.instance)
        if not self.instance.pk:
            self.initial.setdefault("subject", partnership.title)
        self.kept: KeptFile | None = None

    def clean_file(self) -> Any:
        upload = self.files.get("file")
        self.kept = checked(upload) if upload else None
        return upload

    def clean_swakelola_type(self) -> Any:
        chosen = self.cleaned_data["swakelola_type"]
        if self.cleaned_data.get("kind") == Agreement.Kind.SELF_MANAGED and not chosen:
            raise forms.ValidationError(_("Choose the type of swakelola."))
        return chosen

    def _post_clean(self) -> None:
        """The verb fills the row that is stored, under its lock; the one shown stays as it was read."""

    @property
    def amounts(self) -> dict[int, int | None]:
        return {line.need_id: self.cleaned_data[f"amount_{line.need_id}"] for line in self.lines}

    @property
    def terms(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in FIELDS}

    @property
    def amount_fields(self) -> list[forms.BoundField]:
        return [self[f"amount_{line.need_id}"] for line in self.lines]
