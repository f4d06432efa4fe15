"""The glossary, the register of rules and the questions, as written in code."""

import re
from collections import Counter
from datetime import date

import pytest

from forum_site.portal.demo.needs_elsewhere import NEEDS as NEEDS_ELSEWHERE
from forum_site.portal.demo.needs_kalimantan import NEEDS as NEEDS_KALIMANTAN
from forum_site.portal.demo.offers import OFFERS
from forum_site.portal.demo.organisations import ALL as ORGANISATIONS
from forum_site.portal.demo.topics import TOPICS
from knowledge.library.regulations import REGULATIONS
from knowledge.library.shape_reference import (
    AMENDED,
    ARCHIVE,
    KINDS,
    LONGEST_DEFINITION,
    PROGRAMMES,
    REVOKED,
    STATUSES,
)
from knowledge.library.terms import TERMS
from tests.knowledge.questions import QUESTIONS

pytestmark = pytest.mark.pure
TERM = {term.term: term for term in TERMS}
RULE = {rule.code: rule for rule in REGULATIONS}
ARTICLES = """
rembug-warga-yang-didengar memilih-pengurus-tanpa-kampanye serah-terima-pengurus akta-anggaran-dasar-bkm
rapat-bkm-dan-notulen papan-informasi-transparansi menangani-pengaduan berita-acara-rembug-warga
pemetaan-swadaya memilih-prioritas-bersama membuat-rab mendekati-forum-csr mendekati-baznas
mendekati-dinas-opd musrenbang-dan-pokir nota-kesepahaman-mitra swakelola-empat-tipe
bekerja-dengan-kampus-kkn menyusun-pjm-yang-menarik-mitra proposal-ringkas-dua-halaman
menyiapkan-dokumen-hibah-daerah menghitung-swadaya-hok menghidupkan-upk lpj-yang-jujur buku-upk-harian
mencocokkan-kas-dan-bank pinjaman-bergulir-yang-sehat melapor-ke-mitra audit-tahunan-bkm
merawat-drainase-bersama-kpp memeriksa-mutu-pekerjaan jamban-dan-sanitasi-sehat bedah-rumah-rtlh
serah-terima-hasil-ke-kpp
""".split()


def by_code(rule):
    return rule.code


def by_term(term):
    return term.term


def test_the_glossary_is_large_enough_for_a_new_board():
    assert len(TERMS) >= 90


def test_no_spelling_leads_to_two_terms():
    """A word on a page opens one definition, however it is written."""
    spellings = Counter(
        spelling.lower() for term in TERMS for spelling in {term.term.lower(), *map(str.lower, term.also)}
    )
    assert [spelling for spelling, times in spellings.items() if times > 1] == []


@pytest.mark.parametrize("term", TERMS, ids=by_term)
def test_a_definition_fits_beside_the_word_and_ends(term):
    for text in (term.definition, term.definition_en):
        assert 0 < len(text) <= LONGEST_DEFINITION, len(text)
        assert text.endswith(".")
    assert len(term.term) <= 60
    assert len(", ".join(term.also)) <= 300


@pytest.mark.parametrize("term", TERMS, ids=by_term)
def test_no_acronym_is_explained_by_one_that_is_not(term):
    known = " ".join(" ".join((one.term, *one.also)) for one in TERMS)
    explained = set(re.findall(r"\w+", known)) | {"IV"}
    used = re.findall(r"\b[A-Z][A-Z0-9]+\b", f"{term.definition} {term.definition_en}")
    assert set(used) <= explained


def test_an_acronym_says_what_it_stands_for():
    bare = [term.term for term in TERMS if re.fullmatch(r"[A-Z0-9/-]{2,}", term.term) and not term.full]
    assert bare == []


def test_the_register_is_large_enough_and_codes_are_addresses():
    assert len(REGULATIONS) >= 40
    assert [code for code, times in Counter(map(by_code, REGULATIONS)).items() if times > 1] == []
    assert [code for code in RULE if not re.fullmatch(r"[a-z0-9-]{4,80}", code)] == []


@pytest.mark.parametrize("rule", REGULATIONS, ids=by_code)
def test_a_rule_is_told_completely(rule):
    assert rule.kind in KINDS
    assert rule.status in STATUSES
    assert rule.programme in PROGRAMMES
    assert rule.title
    assert rule.issuer
    assert rule.summary.endswith(".")
    assert rule.checked.startswith("2026-11: ")
    assert rule.checked.endswith(".")
    assert rule.year is None or 1945 <= rule.year <= 2026
    assert not rule.link or rule.link.startswith(("https://", "http://"))
    assert max(len(rule.issuer), len(rule.checked)) <= 200
    assert max(len(rule.title), len(rule.link)) <= 400
    assert not rule.status_since or date.fromisoformat(rule.status_since) <= date(2026, 11, 30)


@pytest.mark.parametrize("rule", [rule for rule in REGULATIONS if rule.successor], ids=by_code)
def test_what_comes_after_a_rule_stands_in_the_register_and_is_younger(rule):
    assert (RULE[rule.successor].year or 0) >= (rule.year or 0)
    assert rule.successor != rule.code
    assert rule.status in {REVOKED, AMENDED}


@pytest.mark.parametrize("rule", [rule for rule in REGULATIONS if rule.status == REVOKED], ids=by_code)
def test_who_meets_a_revoked_rule_is_led_on(rule):
    assert rule.successor or rule.status_since
    after = rule
    while after.successor and after.status == REVOKED:
        after = RULE[after.successor]
    assert after.status != REVOKED


def test_guidance_of_a_programme_is_archive_and_a_rule_never_is():
    for rule in REGULATIONS:
        if rule.programme:
            assert rule.status == ARCHIVE, rule.code
        if rule.status == ARCHIVE:
            assert rule.kind in {"guidance", "circular"}, rule.code


def test_there_are_enough_questions_and_none_twice():
    texts = [question.text for question in QUESTIONS]
    assert len(texts) >= 66
    assert len(set(texts)) == len(texts)


def test_questions_are_short_and_in_small_letters():
    assert [one.text for one in QUESTIONS if one.text != one.text.lower() or len(one.text) > 45] == []


def test_every_article_is_asked_for_and_no_other():
    asked = {key for kind, key in (one.answer for one in QUESTIONS) if kind == "article"}
    assert asked == set(ARTICLES)


def test_what_questions_ask_for_exists_once():
    needs = [need.title for board in (NEEDS_ELSEWHERE | NEEDS_KALIMANTAN).values() for need in board]
    there = {
        "need": Counter(needs),
        "offer": Counter(offer.title for offer in OFFERS if offer.status == "published"),
        "organisation": Counter(one.name for one in ORGANISATIONS),
        "topic": Counter(topic.title for topic in TOPICS),
        "term": Counter(TERM.keys()),
        "regulation": Counter(RULE.keys()),
        "article": Counter(ARTICLES),
    }
    wrong = [one.answer for one in QUESTIONS if there[one.answer[0]][one.answer[1]] != 1]
    assert wrong == []
