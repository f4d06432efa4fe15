"""A form that knows what its person had seen, so that a change by somebody else is not overwritten."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django import forms

from forum_site.core.money import rupiah_full
from partnerships.models import Need
from partnerships.plan_rows import stored

RUPIAH = frozenset({"cost", "swadaya_planned"})
NEVER_SEEN = -1  # a form that came without its version is taken to be older than any


@dataclass(frozen=True)
class Difference:
    """A field somebody else changed meanwhile; `yours` is "" where you had left it alone."""

    name: str
    label: Any
    theirs: str
    yours: str


class VersionedForm(forms.Form):
    """Carries the need's version and, as JSON, the values the person began with."""

    version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    seen = forms.JSONField(required=False, widget=forms.HiddenInput)

    def carry(self, need: Need, names: Any) -> None:
        self.carried = [name for name in names if name in self.fields]
        self.initial["version"] = need.version
        self.initial["seen"] = {name: stored(need, name) for name in self.carried}

    @property
    def known_version(self) -> int:
        """For the `version=` of an action."""
        found: int | None = self.cleaned_data.get("version")
        return NEVER_SEEN if found is None else found

    def touched(self) -> dict[str, Any]:
        """Field → value of what the person changed, against what they had seen."""
        seen = self._seen()
        return {
            name: self.cleaned_data[name]
            for name in self.carried
            if name in self.cleaned_data and not (name in seen and same(self.cleaned_data[name], seen[name]))
        }

    def differences(self, now: Need) -> list[Difference]:
        """What others changed since; in the order of the form."""
        mine, seen = self.touched(), self._seen()
        return [
            Difference(
                name, self.fields[name].label, self.shown(name, stored(now, name)),
                self.shown(name, mine[name]) if name in mine else "",
            )
            for name in self.carried
            if not (name in seen and same(stored(now, name), seen[name]))
            and not (name in mine and same(stored(now, name), mine[name]))
        ]  # fmt: skip

    def caught_up(self, now: Need) -> Any:
        """What to bind the form to next: everything typed, and their values where nothing was typed."""
        posted: Any = self.data
        data = posted.copy()
        mine = self.touched()
        for name in self.carried:
            if name not in mine:
                value = stored(now, name)
                data[self.add_prefix(name)] = "" if value is None else str(value)
        data[self.add_prefix("version")] = str(now.version)
        seen = {name: stored(now, name) for name in self.carried}
        data[self.add_prefix("seen")] = self.fields["seen"].prepare_value(seen)
        return data

    def shown(self, name: str, value: Any) -> str:
        if value in (None, ""):
            return "–"
        if name in RUPIAH:
            return rupiah_full(int(value))
        choices = getattr(self.fields[name], "choices", None)
        words = dict(choices).get(value, value) if choices is not None else value
        return str(words).removesuffix(".00")

    def _seen(self) -> dict[str, Any]:
        found = self.cleaned_data.get("seen")
        return found if isinstance(found, dict) else {}


def same(one: Any, other: Any) -> bool:
    """Equal as the database would keep them: 120 and "120.00", nothing and ""; but "03" is not "3"."""
    if one in (None, "") or other in (None, ""):
        return one in (None, "") and other in (None, "")
    if isinstance(one, Decimal | int) or isinstance(other, Decimal | int):
        return _number(one) == _number(other)
    return bool(one == other)


def _number(value: Any) -> Decimal | None:
    try:
        return Decimal(str(value))
    except ArithmeticError:
        return None
