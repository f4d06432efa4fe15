"""Agreements as papers: every kind in PDF and docx, figures in words, nothing of a person's typing run."""

import io

import pytest
from docx import Document

from partnerships.models import Agreement
from partnerships.papers.agreement_data import agreement_data, print_agreement
from partnerships.papers.docx_agreement import agreement_docx
from tests.factories.agreements import MILLION, active, agreement_of, negotiated
from tests.factories.partnerships import NeedFactory


@pytest.fixture
def need(handep):
    return NeedFactory(board=handep)


@pytest.mark.parametrize("kind", Agreement.Kind.values)
def test_every_kind_is_printed(need, ani, rimba, kind):
    made = agreement_of(negotiated({need: 50 * MILLION}, rimba, ani, kind=kind))
    printed = print_agreement(made)
    assert printed.content.startswith(b"%PDF") and 1 <= printed.pages <= 5
    text = "\n".join(line.text for line in Document(io.BytesIO(agreement_docx(made))).paragraphs)
    assert "lima puluh juta rupiah" in text and agreement_data(made)["title"].upper() in text


@pytest.mark.parametrize(
    ("number", "words"), [(1, "Tipe I"), (2, "Tipe II"), (3, "Tipe III"), (4, "Tipe IV")]
)
def test_a_swakelola_contract_names_its_type(need, ani, rimba, number, words):
    terms = {"kind": "SELF_MANAGED_CONTRACT", "swakelola_type": number}
    made = agreement_of(negotiated({need: 50 * MILLION}, rimba, ani, **terms))
    data = agreement_data(made)
    assert data["title"] == f"Kontrak Swakelola {words}"
    assert f"swakelola {words}:" in data["articles"][0]["texts"][0]


def test_it_holds_parties_amounts_schedule_and_duties(need, ani, gita, rimba):
    made = active({need: 50 * MILLION}, rimba, ani, gita, [20 * MILLION, 30 * MILLION])
    data = agreement_data(agreement_of(made))
    assert [party[0] for party in data["parties"]] == ["PT Rimba Lestari", "BKM Handep"]
    tables = {article["title"]: article["rows"] for article in data["articles"]}
    assert [row[2] for row in tables["Termin"]] == ["20.000.000", "30.000.000"]
    assert tables["Lingkup kegiatan"][0][2] == "50.000.000"
    assert data["draft"] is False and data["number"] == "07/BKM/2026"


def test_in_kind_support_names_no_account(need, ani, rimba):
    made = agreement_of(negotiated({need: 50 * MILLION}, rimba, ani, support="goods"))
    texts = " ".join(text for article in agreement_data(made)["articles"] for text in article["texts"])
    assert "berupa barang" in texts and "rekening" not in texts


def test_typed_markup_stays_text(need, ani, rimba):
    evil = '#panic("x") $ _ * [ ] \\ <b>'
    made = agreement_of(negotiated({need: 50 * MILLION}, rimba, ani, subject=evil, duties_board=evil))
    assert print_agreement(made).pages
    assert '#panic("x")' in agreement_data(made)["about"]
