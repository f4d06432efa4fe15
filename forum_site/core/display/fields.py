"""A form field as the style asks: label, hint, error, input, in that order, tied together for all."""

from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.safestring import SafeString


def kind_of(field: BoundField) -> str:
    """Which shape of components/field.html draws it: check, group, file or input."""
    widget = field.field.widget
    if isinstance(widget, forms.CheckboxInput):
        return "check"
    if isinstance(widget, (forms.RadioSelect, forms.CheckboxSelectMultiple, forms.MultiWidget)):
        return "group"
    return "file" if isinstance(widget, forms.FileInput) else "input"


def described_by(field: BoundField, hint: object) -> str:
    ids = [f"{field.auto_id}-h"] if hint else []
    if field.errors:
        ids.append(f"{field.auto_id}-e")
    return " ".join(ids)


def drawn(field: BoundField, hint: object) -> SafeString:
    """The widget with the class, description and error state that the style sheet knows."""
    attrs: dict[str, Any] = {}
    described = described_by(field, hint)
    if described:
        attrs["aria-describedby"] = described
    if field.errors:
        attrs["aria-invalid"] = "true"
    if kind_of(field) == "input":
        attrs["class"] = f"{field.field.widget.attrs.get('class', '')} input".strip()
    return field.as_widget(attrs=attrs)


def field_context(
    field: BoundField, *, label: str = "", hint: str = "", optional: bool | None = None
) -> dict[str, Any]:
    """What components/field.html needs. `optional` adds "(may be empty)"; by default where it is true.

    A form that sets `mark_optional = False` (filters, searches) never shows it. A widget with a
    `component` attribute, such as the region picker, is drawn by that template instead.
    """
    hint = hint or str(field.help_text)
    if optional is None:
        optional = not field.field.required and getattr(field.form, "mark_optional", True)
    return {
        "field": field,
        "kind": kind_of(field),
        "label": label or field.label,
        "hint": hint,
        "optional": optional,
        "input": drawn(field, hint),
        "component": getattr(field.field.widget, "component", ""),
        "described": described_by(field, hint),
    }


def error_links(form: forms.BaseForm) -> list[tuple[str, str, str]]:
    """One entry a problem: the id to jump to, the label, the sentence."""
    links: list[tuple[str, str, str]] = []
    for field in form.visible_fields():
        target = f"{field.auto_id}_0" if kind_of(field) == "group" else field.auto_id
        links.extend((str(target), str(field.label), str(error)) for error in field.errors)
    return links
