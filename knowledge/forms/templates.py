"""Publishing a document in the template library, changing what is said of it, and a newer version."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from knowledge.files.check import ACCEPT, CheckedDocument, checked_document
from knowledge.models import Template


class DocumentField(forms.FileField):
    """Cleans to a CheckedDocument: known by its content, with the text inside."""

    widget = forms.ClearableFileInput(attrs={"accept": ACCEPT})

    def clean(self, data: Any, initial: Any = None) -> CheckedDocument:
        return checked_document(super().clean(data, initial))


class TemplateForm(forms.ModelForm):
    class Meta:
        model = Template
        fields: ClassVar = ["title", "summary", "sector", "licence"]
        widgets: ClassVar = {"summary": forms.Textarea(attrs={"rows": 3})}

    @property
    def fields_given(self) -> dict[str, Any]:
        """What the actions take; after is_valid()."""
        return {name: self.cleaned_data[name] for name in self._meta.fields or ()}


class NewTemplateForm(TemplateForm):
    document = DocumentField(
        label=_("Document"),
        help_text=_("Word (docx, odt), Excel (xlsx, ods) or PDF, at most 8 MB, empty of names of residents."),
    )


class EditTemplateForm(TemplateForm):
    class Meta(TemplateForm.Meta):
        fields: ClassVar = [*TemplateForm.Meta.fields, "live"]
        help_texts: ClassVar = {"live": _("Off: taken away from the list. Its versions are kept.")}


class VersionForm(forms.Form):
    document = DocumentField(label=_("Document"), help_text=_("Word, Excel or PDF, at most 8 MB."))
    changes = forms.CharField(
        label=_("What changed"), max_length=300, required=False,
        help_text=_("One sentence for boards that used the version before."),
    )  # fmt: skip


class UseForm(forms.Form):
    """Which of the person's boards, and whether it uses the template."""

    organisation = forms.IntegerField(widget=forms.HiddenInput)
    use = forms.ChoiceField(choices=[("yes", ""), ("no", "")], widget=forms.HiddenInput)
