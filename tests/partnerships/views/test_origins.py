"""Every amount on the page of a need leads to where it is from; read from the page as a visitor gets it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

import pytest
from django.test import Client

from partnerships.actions.import_plan import import_plan
from partnerships.actions.plan_self_help import confirm_self_help, plan_self_help
from partnerships.actions.publish_plan import publish_plan
from partnerships.actions.record_funding import record_funding
from partnerships.actions.void_funding import void_funding
from partnerships.models import CostItem, Need
from tests.factories.partnerships import NeedFactory
from tests.partnerships.sheets import LINES, upload

pytestmark = pytest.mark.django_db
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
AMOUNT = re.compile(r"Rp[\s\xa0]?\d[\d.,]*")
CELL = re.compile(r"\s*\d{1,3}(?:\.\d{3})+\s*")  # in a table; elsewhere such a number counts people
# The entry, the line of the RAB or the folded list is itself the origin; cards lead on by their own link.
# A picture (svg) has its table behind it.
IS_ORIGIN = {"origin", "more-d", "card", "rows", "prose", "alert"}


@dataclass
class Amounts(HTMLParser):
    """Amounts of the page without an origin, and the ids that links lead to."""

    stack: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    led: list[tuple[str, str]] = field(default_factory=list)
    bare: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        found = {name: value or "" for name, value in attrs}
        if "id" in found:
            self.ids.add(found["id"])
        if tag not in VOID:
            self.stack.append((tag, found))

    def handle_endtag(self, tag: str) -> None:
        while self.stack and self.stack.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        tags = [tag for tag, _attrs in self.stack]
        is_amount = AMOUNT.search(data) or ("td" in tags and CELL.fullmatch(data))
        if not is_amount or "main" not in tags or {"script", "style", "svg"} & set(tags):
            return
        link = next((attrs.get("href", "") for tag, attrs in self.stack if tag == "a"), "")
        classes = {name for _tag, attrs in self.stack for name in attrs.get("class", "").split()}
        if link:
            self.led.append((data.strip(), link))
        elif not classes & IS_ORIGIN and "details" not in tags:
            self.bare.append(data.strip())


def read(client: Client, need: Need) -> Amounts:
    parser = Amounts()
    parser.feed(client.get(need.get_absolute_url()).content.decode())
    return parser


def assert_every_amount_leads_on(parser: Amounts) -> None:
    assert parser.bare == []
    lost = [(text, href) for text, href in parser.led if href.startswith("#") and href[1:] not in parser.ids]
    assert lost == []


def test_amounts_that_people_noted_lead_to_their_entries(
    client: Client, handep: Any, ani: Any, rimba: Any
) -> None:
    need = NeedFactory(board=handep, cost=20_000_000)
    CostItem.objects.create(
        need=need, group="material", name="Semen", unit="sak", volume=100, unit_price=200_000,
        amount=20_000_000,
    )  # fmt: skip
    cash = plan_self_help(need, "labour", workers=12, days=3, daily_wage=90_000, by=ani)
    confirm_self_help(cash, by=ani, evidence="Daftar hadir")
    gift = record_funding(
        need, "CSR_PRIVATE", "committed", 5_000_000, by=ani, organisation=rimba, evidence="PKS"
    )
    record_funding(need, "CSR_PRIVATE", "received", 2_000_000, by=ani, of=gift, evidence="Kuitansi")
    void_funding(record_funding(need, "ZAKAT", "received", 7, by=ani, evidence="x"), "Keliru", by=ani)
    parser, text = read(client, need), client.get(need.get_absolute_url()).content.decode()
    assert_every_amount_leads_on(parser)
    assert len(parser.led) >= 12
    for words in ("3.240.000", "36 HOK", "Daftar hadir", "PT Rimba Lestari", "PKS", "Keliru", "#h-rab"):
        assert words in text, words
    assert "Ani" not in text  # people are told by role and organisation


def test_imported_amounts_lead_to_sheet_row_and_column(client: Client, handep: Any, ani: Any) -> None:
    plan = import_plan(upload(handep, LINES), by=ani).plan
    publish_plan(plan, by=ani, agreed_on="2026-11-01")
    need = plan.needs.get(source_row=4)
    parser, text = read(client, need), client.get(need.get_absolute_url()).content.decode()
    assert_every_amount_leads_on(parser)
    assert "Swadaya (Rp)" in text and "Biaya (Rp)" in text
    assert ("22.200.000", "#dana-1") in parser.led


def test_the_reader_finds_an_amount_without_an_origin() -> None:
    """The test above could fail."""
    parser = Amounts()
    parser.feed('<main><p>Rp 5 juta</p><table><td>1.200.000</td></table><a href="#x">Rp 7</a></main>')
    assert parser.bare == ["Rp 5 juta", "1.200.000"] and parser.led == [("Rp 7", "#x")]
    with pytest.raises(AssertionError):
        assert_every_amount_leads_on(parser)
