"""Offers, talk and days ahead; how lists are cut."""

from datetime import timedelta

import pytest
from django.utils import timezone

from forum_site.portal.bulletin import ahead, offers, talk
from forum_site.portal.bulletin.parts import Line, part, sentences, shortened
from partnerships.models import Instalment, Report
from tests.factories.channelling import make_partnership
from tests.factories.discussions import CategoryFactory, PostFactory, TopicFactory
from tests.factories.offers import MatchFactory, OfferFactory
from tests.factories.partnerships import NeedFactory


@pytest.fixture
def today():
    return timezone.localdate()


def test_long_words_are_cut_between_words():
    assert shortened("Saluran drainase Gang Manduhara", 20) == "Saluran drainase…"
    assert shortened("Pendek", 6) == "Pendek"
    assert len(shortened("x" * 300, 40)) == 40


def test_sentences_end_once():
    assert sentences("Satu", "", "Dua.", "Tiga?") == "Satu. Dua. Tiga?"


@pytest.mark.parametrize(("n", "shown", "more"), [(0, 0, False), (3, 3, False), (4, 3, True)])
def test_a_part_says_how_much_it_leaves_out(settings, n, shown, more):
    settings.SITE_URL = "https://jejaring.example"
    made = part("x", "Judul", [Line(str(i)) for i in range(n)], most=3, path="/needs/", note="Tidak ada")
    assert (len(made.lines), bool(made.more), bool(made.note)) == (shown, more, not n)
    assert not more or made.more.endswith("jejaring.example/needs") and "1" in made.more


def test_offers_stand_by_their_last_day_and_the_best_pair_speaks(told, handep, today):
    need = NeedFactory(board=handep, title="Drainase Gang Manduhara")
    later = OfferFactory(title="Nanti", closes_on=today + timedelta(days=20))
    soon = OfferFactory(title="Segera", closes_on=today + timedelta(days=2))
    always = OfferFactory(title="Kapan saja", closes_on=None)
    for offer in (later, soon, always):
        MatchFactory(need=need, offer=offer)
    MatchFactory(need=NeedFactory(board=handep, title="Hampir"), offer=soon, status="nearly", score=99)
    lines = told(handep, "offers").lines
    assert [line.text.partition(",")[0] for line in lines] == ["Segera", "Nanti", "Kapan saja"]
    assert lines[0].detail == "Cocok: Drainase Gang Manduhara."
    assert lines[2].mark == "sepanjang tahun"


def test_a_nearly_fitting_offer_says_what_is_lacking(told, handep, today):
    offer = OfferFactory(criteria=[{"code": "tax.npwp", "hard": True}])
    MatchFactory(need=NeedFactory(board=handep, title="Drainase"), offer=offer, status="nearly")
    (line,) = told(handep, "offers").lines
    assert line.detail.startswith("Hampir cocok: Drainase.") and "NPWP" in line.detail


def test_closed_offers_and_those_of_others_are_not_open_to_us(told, handep, laweyan, today):
    need, other = NeedFactory(board=handep), NeedFactory(board=laweyan)
    MatchFactory(need=need, offer=OfferFactory(closes_on=today - timedelta(days=1)))
    MatchFactory(need=need, offer=OfferFactory(opens_on=today + timedelta(days=3)))
    MatchFactory(need=need, offer=OfferFactory(status="review"))
    MatchFactory(need=other, offer=OfferFactory())
    part = told(handep, "offers")
    assert part.lines == () and part.note


def test_only_the_best_offers_are_kept_and_the_rest_is_counted(told, handep, today):
    need = NeedFactory(board=handep)
    for _n in range(offers.MOST + 2):
        MatchFactory(need=need, offer=OfferFactory(closes_on=today + timedelta(days=20)))
    near = OfferFactory(title="Cocok tapi lama", closes_on=today + timedelta(days=300))
    MatchFactory(need=need, offer=near)
    hurried = OfferFactory(title="Belum cocok", closes_on=today)
    MatchFactory(need=need, offer=hurried, status="nearly")
    part = told(handep, "offers")
    assert len(part.lines) == offers.MOST and "4 lagi" in part.more
    assert "Belum cocok" not in str(part.lines)


def test_new_experiences_come_first_then_the_liveliest(told, handep, rimba):
    TopicFactory(title="Ramai", replies=5)
    TopicFactory(title="Sepi")
    TopicFactory(title="Pengalaman kami", type="experience", organisation=rimba)
    TopicFactory(title="Paling ramai", replies=9)
    part = told(handep, "talk")
    assert [line.text for line in part.lines] == ["Pengalaman kami", "Paling ramai", "Ramai"]
    assert len(part.lines) == talk.MOST and "1 lagi" in part.more
    assert part.lines[0].detail == "Pengalaman, PT Rimba Lestari, 1 tulisan pekan ini"


def test_closed_rooms_hidden_texts_and_other_weeks_are_not_heard(told, handep, hadi):
    inner = CategoryFactory(slug="pengurus", name="Pengurus", view="members")
    TopicFactory(title="Ruang tertutup", category=inner)
    TopicFactory(title="Disembunyikan", status="hidden")
    old = TopicFactory(title="Pekan lalu", author=hadi)
    ago = timezone.now() - timedelta(days=8)
    type(old).objects.filter(pk=old.pk).update(created_at=ago, last_post_at=timezone.now())
    old.posts.update(created_at=ago)
    PostFactory(topic=old, status="hidden")
    assert told(handep, "talk").lines == ()
    TopicFactory(title="Terbuka", author=hadi)
    said = told(handep, "talk")
    assert [line.text for line in said.lines] == ["Terbuka"] and hadi.name not in str(said)


def test_days_ahead_are_told_in_order_and_what_is_late_stays(told, handep, rimba, today):
    work = make_partnership(NeedFactory(board=handep, title="Drainase"), rimba, stage="active")
    Report.objects.create(partnership=work, due_on=today - timedelta(days=3))
    Instalment.objects.create(partnership=work, number=2, amount=20_000_000, due_on=today + timedelta(days=9))
    asked = {"answer_from": "partner", "answer_due_on": today + timedelta(days=4)}
    make_partnership(NeedFactory(board=handep, title="Talud"), rimba, **asked)
    texts = [line.text.replace("\N{NO-BREAK SPACE}", " ") for line in told(handep, "ahead").lines]
    assert texts == [
        "Terlambat: LPJ akhir untuk PT Rimba Lestari",
        "Jawaban PT Rimba Lestari: Talud",
        "Termin 2 direncanakan: Rp 20 juta dari PT Rimba Lestari",
    ]


def test_days_too_far_or_between_the_sides_alone_are_not_told(told, handep, rimba, today):
    work = make_partnership(NeedFactory(board=handep), rimba, stage="active")
    Report.objects.create(partnership=work, due_on=today + ahead.AHEAD + timedelta(days=1))
    asked = {"answer_from": "partner", "answer_due_on": today}
    make_partnership(NeedFactory(board=handep), rimba, stage="teaser_sent", **asked)
    assert told(handep, "ahead").lines == ()
