"""The secretariat's own words: what they may mean, what reads them, what they touch."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from wagtail.models import ModelLogEntry

from forum_site.core.search.words import added_words
from forum_site.core.taxonomy.lexicon import default_lexicon
from forum_site.organisations.models import Kind, Role
from partnerships import rules
from partnerships.actions.save_word import save_word
from partnerships.matching.terms import terms_of
from partnerships.models import Match, OwnWord
from partnerships.tasks import match_needs
from partnerships.vocabulary import refresh
from partnerships.vocabulary.refresh import vocabulary_changed
from tests.factories.offers import OfferFactory
from tests.factories.organisations import MembershipFactory, OrganisationFactory
from tests.factories.partnerships import NeedFactory
from tests.people import person


@pytest.fixture
def queued(monkeypatch):
    """What would be matched again: keys of needs and offers."""
    found = {"needs": [], "offers": []}
    monkeypatch.setattr(refresh, "match_in_chunks", found["needs"].extend)
    monkeypatch.setattr(refresh.match_offer, "delay_on_commit", found["offers"].append)
    return found


@pytest.fixture
def saving(django_capture_on_commit_callbacks, own_words):
    def save(known=None, **fields):
        with django_capture_on_commit_callbacks(execute=True):
            return save_word(known, **fields)

    return save


def test_a_saved_word_is_used_by_scoring_and_search_at_once(saving, eko):
    before = terms_of("Pembangunan jumbleng")
    saving(by=eko, form="Jumbleng", same_as="jamban")
    assert terms_of("Pembangunan jumbleng") != before
    assert terms_of("Pembangunan jumbleng") == terms_of("Pembangunan jamban")
    assert "jumbleng" in added_words("jamban")
    assert "jamban" in added_words("jumbleng")


def test_a_word_taken_out_of_use_means_nothing_any_more(saving, eko):
    word = saving(by=eko, form="Jumbleng", same_as="jamban")
    saving(word, by=eko, form="Jumbleng", same_as="jamban", active=False)
    assert default_lexicon().read("jumbleng").concepts == ()


def test_two_unknown_words_get_one_new_meaning(saving, eko):
    saving(by=eko, form="Lodong air", same_as="tong hujan", category="air_bersih")
    saving(by=eko, form="gentong hujan", same_as="lodong air")
    texts = ("lodong air", "tong hujan", "gentong hujan")
    assert {default_lexicon().read(text).concepts for text in texts} == {("own_tong_hujan",)}
    assert default_lexicon().category_of["own_tong_hujan"] == "air_bersih"


def test_many_texts_are_read_without_a_statement(saving, eko, django_assert_num_queries):
    saving(by=eko, form="Jumbleng", same_as="jamban")
    default_lexicon()
    with django_assert_num_queries(0):
        for number in range(500):
            terms_of(f"Jumbleng nomor {number}")


@pytest.mark.parametrize(
    ("form", "same_as", "category", "field"),
    [
        ("mck", "sumur", "", "form"),  # has a meaning
        ("xyzzy", "", "", "same_as"),
        ("xyzzy", "plugh", "", "same_as"),
        ("xyzzy", "plugh", "no_such", "same_as"),
        ("%%", "jamban", "", "form"),
        ("x", "jamban", "", "form"),
        ("12", "jamban", "", "form"),
        ("desa dan kelurahan", "jamban", "", "form"),
        ("satu xyzzy dua tiga empat", "jamban", "", "form"),
        ("xyzzy", "warga desa", "air_bersih", "same_as"),
    ],
)
def test_words_that_cannot_be_kept_say_why_at_their_field(eko, form, same_as, category, field):
    with pytest.raises(ValidationError) as refused:
        save_word(None, by=eko, form=form, same_as=same_as, category=category)
    assert list(refused.value.message_dict) == [field]
    assert not OwnWord.objects.exists()


def test_a_word_with_a_meaning_is_told_which(eko):
    save_word(None, by=eko, form="Jumbleng", same_as="jamban")
    for form in ("WC", "jumbleng"):
        with pytest.raises(ValidationError) as refused:
            save_word(None, by=eko, form=form, same_as="sumur")
        assert "Sanitasi" in refused.value.message_dict["form"][0]


def test_saving_is_noted_with_who_and_which_secretariat(eko, sekretariat_a):
    word = save_word(None, by=eko, form="Jumbleng", same_as="jamban")
    entry = ModelLogEntry.objects.get(action="partnerships.save_word")
    assert (entry.user, entry.object_id) == (eko, str(word.pk))
    assert (word.office, word.by, word.phrase) == (sekretariat_a, eko, "jumbleng")


RIGHTS = {  # who: (reads, adds, changes a word of kota A)
    "ani": (False, False, False),
    "budi": (False, False, False),
    "dewi": (False, False, False),
    "gita": (False, False, False),
    "hadi": (False, False, False),
    "eko": (True, True, True),
    "fitri": (True, True, False),
    "province": (True, True, True),
    "root": (True, True, True),
}


@pytest.fixture
def province(regions):
    office = OrganisationFactory(kind=Kind.SECRETARIAT, name="Pokja PKP Kalteng", territory=regions["62"])
    user = person("provinsi", "Petugas Provinsi")
    MembershipFactory(user=user, organisation=office, role=Role.SECRETARIAT_OFFICER)
    return user


@pytest.mark.parametrize("who", RIGHTS)
def test_rights(request, eko, who):
    word = save_word(None, by=eko, form="Jumbleng", same_as="jamban")
    user = request.getfixturevalue(who)
    allowed = (
        rules.can_read_words(user), rules.can_add_word(user), rules.can_change_word(user, word),
    )  # fmt: skip
    assert tuple(map(bool, allowed)) == RIGHTS[who]


def test_an_action_asks_the_rule(eko, fitri):
    word = save_word(None, by=eko, form="Jumbleng", same_as="jamban")
    with pytest.raises(PermissionDenied):
        save_word(word, by=fitri, form="Jumbleng", same_as="sumur")


def test_needs_and_offers_that_hold_the_word_are_matched_again(handep, queued):
    holds = NeedFactory(board=handep, title="Jumblengnya warga RT 3")
    problem = NeedFactory(board=handep, problem="Belum ada (jumbleng) yang layak")
    NeedFactory(board=handep, title="Perjumblengan")  # another word that has it inside
    NeedFactory(board=handep, title="Jumbleng", status="in_plan")  # not looking for partners
    offer = OfferFactory(summary="Bantuan jumbleng")
    OfferFactory()
    assert vocabulary_changed(["Jumbleng"]) == (2, 1)
    assert (sorted(queued["needs"]), queued["offers"]) == ([holds.pk, problem.pk], [offer.pk])


def test_a_phrase_is_looked_for_word_by_word(handep, queued):
    holds = NeedFactory(board=handep, title="Tong-hujan untuk 20 KK")
    NeedFactory(board=handep, title="Tong sampah, musim hujan")
    assert vocabulary_changed(["tong hujan"]).needs == 1
    assert queued["needs"] == [holds.pk]


def test_what_a_word_touches_costs_the_same_however_much(handep, queued, django_assert_num_queries):
    for number in range(30):
        NeedFactory(board=handep, title=f"Jumbleng {number}")
    with django_assert_num_queries(2):
        vocabulary_changed(["jumbleng", "tong hujan"])
    assert len(queued["needs"]) == 30


def test_a_saved_word_brings_need_and_offer_nearer(saving, eko, handep):
    need = NeedFactory(board=handep, title="Jumbleng warga", category="", sector="")
    OfferFactory(title="Bantuan jamban", summary="", categories=[], sectors=[])
    match_needs([need.pk])
    before = Match.objects.get(need=need).score
    saving(by=eko, form="Jumbleng", same_as="jamban")  # tasks run at once in tests
    assert Match.objects.get(need=need).score > before


def test_only_a_changed_meaning_is_refreshed(saving, eko, handep, queued):
    NeedFactory(board=handep, title="Jumbleng")
    word = saving(by=eko, form="Jumbleng", same_as="jamban")
    assert len(queued["needs"]) == 1
    saving(word, by=eko, form="Jumbleng", same_as="jamban", note="Dari Musrenbang")
    assert len(queued["needs"]) == 1
    saving(word, by=eko, form="Jumbleng", same_as="sumur")
    assert len(queued["needs"]) == 2
