"""A form field that finds one region by its name, with JavaScript and without.

The person types into a text input; what fits is offered as radio buttons beneath it: while typing
(htmx), or after the form was sent. Typed text is kept. Works in any Django form.
"""

import re
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.core.exceptions import ValidationError
from django.template import loader
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _

from forum_site.regions.models import Region
from forum_site.regions.names import as_code, normalise
from forum_site.regions.scope import resolve
from forum_site.regions.search import find

OFFERED = 8
FIELD_NAME = re.compile(r"[A-Za-z][\w-]{0,79}")


@dataclass(frozen=True)
class Picked:
    """What was sent: the text, the code of the chosen radio button ("" for none)."""

    text: str = ""
    code: str = ""
    known: tuple[Region, ...] = field(default=(), compare=False)  # an initial value, offered as it is


@dataclass(frozen=True)
class Offered:
    """What regions/options.html draws."""

    name: str
    text: str
    options: list[Region]
    code: str = ""
    more: bool = False
    level: int | None = None

    @property
    def only_villages(self) -> bool:
        return self.level == Region.Level.VILLAGE


def offer(name: str, picked: Picked, level: int | None, within: Region | None) -> Offered:
    """The radio buttons for a text, at most OFFERED; `more` says that others fit too."""
    found = list(picked.known) or find(picked.text, level=level, within=within, limit=OFFERED + 1)
    return Offered(name, picked.text, found[:OFFERED], picked.code, len(found) > OFFERED, level)


class RegionPicker(forms.Widget):
    """Text input and radio buttons; sends `name` (the text) and `name-code` (the choice)."""

    template_name = "regions/widget.html"
    level: int | None = None
    within: Region | None = None
    chosen: Region | None = None  # what the field was cleaned to, when the text is its whole name

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, None, attrs)
        picked = value if isinstance(value, Picked) else Picked()
        if self.chosen is not None and picked.code == self.chosen.code:
            picked = Picked(picked.text, picked.code, (self.chosen,))
        wanted = {"field": name, "level": self.level or "", "within": self.within.code if self.within else ""}
        return {
            **context,
            "picked": picked,
            "offered": offer(name, picked, self.level, self.within),
            "target": f"{context['widget']['attrs'].get('id', name)}-options",
            "url": f"{reverse('regions:pick')}?{urlencode(wanted)}",
        }

    def _render(self, template_name: str, context: dict[str, Any], renderer: Any = None) -> SafeString:
        """With the site's templates, whatever renderer the form has."""
        return mark_safe(loader.render_to_string(template_name, context))  # noqa: S308 - a rendered template

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Picked:
        return Picked(" ".join(str(data.get(name) or "").split()), str(data.get(f"{name}-code") or ""))

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        return name not in data and f"{name}-code" not in data


class RegionField(forms.Field):
    """Cleans to a `Region` or None. `level` and `within` narrow what may be chosen.

    A form that learns the territory late sets `form.fields["x"].within = kota`.
    """

    widget = RegionPicker
    default_error_messages = {
        "choose": _("Choose one from the list below."),
        "nothing": _("We found no place with this name. Check the spelling or write only part of it."),
    }

    def __init__(self, *, level: int | None = None, within: Region | None = None, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.level = level
        self.within = within

    def __setattr__(self, name: str, value: Any) -> None:
        super().__setattr__(name, value)
        if name in {"level", "within"}:
            setattr(self.widget, name, value)

    def prepare_value(self, value: Any) -> Picked:
        if isinstance(value, Picked):
            return value
        region = self._known(value)
        return Picked(region.label, region.code, (region,)) if region else Picked()

    def clean(self, value: Any) -> Region | None:
        picked = value if isinstance(value, Picked) else Picked(str(value or ""))
        if not picked.text:  # an emptied input takes the choice back: a radio button cannot be
            if self.required:
                raise ValidationError(self.error_messages["required"], code="required")
            return None
        region = self._chosen(picked)
        self.run_validators(region)
        return region

    def has_changed(self, initial: Any, data: Any) -> bool:
        before = self._known(initial)
        try:
            return self.clean(data) != before
        except ValidationError:
            return True

    def _chosen(self, picked: Picked) -> Region:
        """The radio button if it still fits the text, else the one region that the text names."""
        if (region := self._named_whole(picked)) is not None:
            return region
        found = find(picked.text, level=self.level, within=self.within, limit=OFFERED)
        exact = [one for one in found if normalise(one.label) == normalise(picked.text)]
        for region in found:
            if region.code == picked.code or (region.code == picked.text or exact == [region]):
                return region
        named = resolve(picked.text, level=self.level, within=self.within) if self.level else []
        if len(named) == 1:
            return named[0]
        code = "choose" if found else "nothing"
        raise ValidationError(self.error_messages[code], code=code)

    def _named_whole(self, picked: Picked) -> Region | None:
        """The radio button whose whole name is the text, as the site itself writes it: one statement."""
        region = self._known(picked.code) if as_code(picked.code) == picked.code else None
        if region is None or not region.is_current or normalise(region.label) != normalise(picked.text):
            return None
        if self.level not in (None, region.level) or (self.within and not self.within.contains(region)):
            return None
        self.widget.chosen = region
        return region

    def _known(self, value: Any) -> Region | None:
        """An initial value: a region, its id, or its code."""
        if isinstance(value, Region) or not value:
            return value or None
        key = {"code": value} if "." in str(value) or isinstance(value, str) else {"pk": value}
        return Region.objects.select_related("parent").filter(**key).first()
