"""Bars of woven cloth: money found is cloth, the gap is bare threads. Widths are whole percents."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from forum_site.core.display.badges import money_short
from forum_site.core.money import rupiah_short

SLICE_NAMES: Final = {
    "spent": gettext_lazy("Spent"),
    "received": gettext_lazy("Received, not yet spent"),
    "commit": gettext_lazy("Firm commitment"),
    "explore": gettext_lazy("Being explored"),
    "gap": gettext_lazy("Still needed"),
}
Slices = Sequence[tuple[str, int]]


@dataclass(frozen=True, slots=True)
class Funding:
    """Where a cost stands. Each amount counts its own rupiah only: nothing is in two slices.

    `total` is the cost; `spent`, `received` (not yet spent) and `committed` (not yet received) are
    exclusive; the rest is the gap. What is above the cost shows as no gap, never as a negative one.
    """

    total: int
    spent: int = 0
    received: int = 0
    committed: int = 0

    @property
    def gap(self) -> int:
        return max(0, self.total - self.spent - self.received - self.committed)

    def slices(self) -> list[tuple[str, int]]:
        return [
            ("spent", self.spent), ("received", self.received), ("commit", self.committed), ("gap", self.gap)
        ]  # fmt: skip


def percents(amounts: Sequence[int]) -> list[int]:
    """Whole percents that add up to 100 (largest remainder); anything above zero keeps at least 1."""
    total = sum(amounts)
    if total <= 0:
        return [0 for _amount in amounts]
    shares = [max(1, amount * 100 // total) if amount > 0 else 0 for amount in amounts]
    by_remainder = sorted(range(len(amounts)), key=lambda i: -(amounts[i] * 100 % total))
    for i in by_remainder:
        if sum(shares) < 100 and amounts[i] > 0:
            shares[i] += 1
    while sum(shares) > 100:
        shares[shares.index(max(shares))] -= 1
    return shares


def bar(slices: Slices, size: str = "", label: str = "") -> SafeString:
    """A bar over the width of its container. Give a `label` when no text beside it says the same."""
    rects, x = [], 0
    for (kind, _amount), width in zip(slices, percents([amount for _k, amount in slices]), strict=True):
        if not width:
            continue
        rects.append(_rect(f"c-{kind}", x, width))
        if kind == "gap":
            rects.append(_rect("edge", x, width))
        x += width
    spoken = format_html('role="img" aria-label="{}"', label) if label else mark_safe('aria-hidden="true"')
    return format_html(
        '<svg class="bar{}" {}>{}</svg>', f" {size}" if size else "", spoken, mark_safe("".join(rects))
    )


def swatch(kind: str) -> SafeString:
    edge = '<rect class="edge" width="100%" height="100%"/>' if kind == "gap" else ""
    return format_html(
        '<svg class="bar" aria-hidden="true"><rect class="c-{}" width="100%" height="100%"/>{}</svg>',
        kind, mark_safe(edge),
    )  # fmt: skip


def funding_bar(funding: Funding, size: str = "mid") -> SafeString:
    """The large bar of a need or a plan, read aloud with its amounts."""
    words = ", ".join(f"{SLICE_NAMES[k]} {rupiah_short(amount)}" for k, amount in funding.slices() if amount)
    return bar(funding.slices(), size, words or _("No cost known yet"))


def gap_bar(funding: Funding | None) -> SafeString:
    """The compact bar of a row with its line of text: what is still needed, of how much."""
    if funding is None or not funding.total:
        return format_html('<p class="gapline"><span class="muted">{}</span></p>', _("Cost not stated yet"))
    if funding.gap:
        state = format_html('<span>{} <b class="money">{}</b></span>', _("Lacks"), rupiah_short(funding.gap))
    else:
        state = format_html("<b>{}</b>", _("Fully funded"))
    whole = format_html('<span class="muted">{} {}</span>', _("of"), money_short(funding.total))
    return format_html('{}<p class="gapline">{}{}</p>', bar(funding.slices()), state, whole)


def legend(funding: Funding | None = None, kinds: str = "spent received commit gap") -> SafeString:
    """The key of the chart; with a funding, each slice and its amount."""
    amounts = dict(funding.slices()) if funding else {}
    items = format_html_join(
        "",
        "<li>{}<span>{}</span>{}</li>",
        (
            (swatch(k), SLICE_NAMES[k], format_html("<b>{}</b>", rupiah_short(amounts[k])) if amounts else "")
            for k in kinds.split()
        ),
    )
    return format_html('<ul class="legend{}" role="list">{}</ul>', " cols" if amounts else "", items)


def score_parts(parts: Sequence[tuple[str, int, int]]) -> SafeString:
    """The named parts of a score: label, points, most points."""
    rows = format_html_join(
        "",
        '<div><dt>{}</dt><dd>{}</dd><dd class="num">{}<span class="muted">/{}</span></dd></div>',
        ((name, bar([("received", n), ("track", most - n)]), n, most) for name, n, most in parts),
    )
    return format_html('<dl class="parts">{}</dl>', rows)


def amount_bar(label: str, shown: str, part: int, most: int, kind: str = "received") -> SafeString:
    """One line of a ranking: name, amount in words, a bar against the largest."""
    return format_html(
        '<div class="fund-row"><p class="gapline one"><span>{}</span><b class="money">{}</b></p>{}</div>',
        label, shown, bar([(kind, part), ("track", max(0, most - part))]),
    )  # fmt: skip


def _rect(css: str, x: int, width: int) -> str:
    return f'<rect class="{css}" x="{x}%" width="{width}%" height="100%"/>'
