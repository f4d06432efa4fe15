"""Who handles reports, what was decided before, the page of a person, and the word when a text stays."""

import pytest
from django.urls import reverse

from forum_site.discussions.models import Standing
from forum_site.moderation import history
from forum_site.moderation.actions.decide import dismiss, hide
from forum_site.moderation.actions.report import report
from forum_site.moderation.actions.take import give_back, take
from forum_site.moderation.history import decisions_about, decisions_on
from forum_site.moderation.models import Flag, Sanction
from forum_site.moderation.queue import chosen, entries
from forum_site.notifications.models import Notification
from tests.factories.discussions import CategoryFactory, TopicFactory

REFUSED = {403, 404}


def page_of(person) -> str:
    return reverse("moderation:person", args=[person.handle])


@pytest.fixture
def reported(post, citra):
    report(post, by=citra, reason=Flag.Reason.FALSE)
    return post


def test_an_officer_takes_reports_on_and_gives_them_back(reported, eko, dewi):
    assert take(reported, by=eko) == 1
    assert Flag.objects.get().assignee == eko
    report(reported, by=dewi, reason=Flag.Reason.OTHER, note="?")  # a later one is the same officer's
    assert {flag.assignee for flag in Flag.objects.all()} == {eko}
    give_back(reported, by=eko)
    assert not Flag.objects.exclude(assignee=None).exists()


def test_the_queue_is_narrowed(reported, waiting, eko, root):
    take(reported, by=root)
    found = entries(eko)
    assert [one.obj for one in chosen(found, eko, "reported")] == [reported]
    assert [one.obj for one in chosen(found, eko, "first")] == [waiting]
    assert chosen(found, eko, "reported", "mine") == []
    assert [one.obj for one in chosen(found, eko, "", "nobody")] == [waiting]


def test_the_page_of_the_queue_takes_and_narrows(client, reported, eko):
    client.force_login(eko)
    url = reverse("moderation:take", args=["post", reported.pk])
    assert client.get(url).status_code == 405
    client.post(url, {"taken": "1"})
    assert Flag.objects.get().assignee == eko
    assert "Eko Prasetyo" in client.get("/moderation/?whose=mine").content.decode()
    assert client.get("/moderation/?whose=nobody").context["rows"] == []


@pytest.mark.parametrize("who", ["fitri", "ani", "dewi", "hadi", "citra"])
def test_others_take_nothing(client, request, reported, eko, who):
    client.force_login(request.getfixturevalue(who))
    url = reverse("moderation:take", args=["post", reported.pk])
    assert client.post(url, {"taken": "1"}).status_code in REFUSED
    assert Flag.objects.get().assignee is None


@pytest.mark.parametrize(("word", "told"), [("Terima kasih, sumbernya jelas.", 1), ("  ", 0)])
def test_when_the_text_stays_the_author_gets_the_word_there_is(reported, eko, ani, word, told):
    dismiss(reported, by=eko, word=word)
    notices = Notification.objects.filter(user=ani, event__kind="moderation.kept")
    assert notices.count() == told
    assert Notification.objects.filter(event__kind="moderation.answered").count() == 1


def test_the_history_of_a_text_and_of_its_author(reported, citra, eko, ani):
    dismiss(reported, by=eko, word="Benar.")
    report(reported, by=citra, reason=Flag.Reason.FALSE)
    hide(reported, by=eko, reason="Ternyata salah.")
    words = [(str(one.verdict), one.word, one.who) for one in decisions_on(reported)]
    assert [word for _, word, _ in words] == ["Ternyata salah.", "Benar."]
    assert [one.title for one in decisions_about(ani, eko)] == ["Pompa murah"] * 2
    assert decisions_about(citra, eko) == []


def test_a_case_says_nothing_of_texts_where_the_officer_does_not_read(client, ani, eko, root, post, kota_b):
    secret = TopicFactory(
        author=ani, title="Dana kota B", category=CategoryFactory(slug="b", view="boards", place=kota_b)
    ).posts.get()
    hide(post, by=root, reason="Iklan.")
    hide(secret, by=root, reason="Menyebut rekening.")
    assert [one.word for one in decisions_about(ani, root)] == ["Menyebut rekening.", "Iklan."]
    assert [one.word for one in decisions_about(ani, eko)] == ["Iklan."]
    client.force_login(eko)
    page = client.get(page_of(ani)).content.decode()
    assert "Iklan." in page
    assert not any(word in page for word in ("Dana kota B", "Menyebut rekening.", secret.get_absolute_url()))


def test_what_one_does_not_read_takes_no_place_in_the_case(ani, eko, root, post, kota_b, monkeypatch):
    monkeypatch.setattr(history, "MOST", 1)
    hidden = CategoryFactory(slug="b", view="boards", place=kota_b)
    hide(post, by=root, reason="Iklan.")
    hide(TopicFactory(author=ani, category=hidden).posts.get(), by=root, reason="Rahasia.")
    assert [one.word for one in decisions_about(ani, eko)] == ["Iklan."]
    assert [one.word for one in decisions_about(ani, root)] == ["Rahasia."]


@pytest.mark.parametrize(
    ("who", "status"),
    [("root", 200), ("eko", 200), ("fitri", 404), ("ani", 404), ("dewi", 404), ("hadi", 404), ("gita", 404)],
)
def test_who_sees_what_is_known_of_a_person_of_kota_a(
    client, request, reported, ani, eko, fitri, who, status
):
    client.force_login(request.getfixturevalue(who))
    assert client.get(page_of(ani)).status_code == status
    url = reverse("moderation:sanction", args=["ani"])
    said = {"kind": "silence", "days": "3", "reason": "Menghina."}
    assert client.post(url, said).status_code == (302 if status == 200 else 404)
    assert Sanction.objects.exists() == (status == 200)


def test_silencing_and_lifting_with_the_page(client, ani, eko):
    client.force_login(eko)
    url = reverse("moderation:sanction", args=["ani"])
    assert client.post(url, {"kind": "silence", "days": "3", "reason": ""}).status_code == 422
    client.post(url, {"kind": "silence", "days": "3", "reason": "Menghina warga."})
    assert "Menghina warga." in client.get(page_of(ani)).content.decode()
    client.post(reverse("moderation:lift", args=[Sanction.objects.get().pk]))
    assert Sanction.objects.get().lifted_by == eko


def test_another_secretariat_lifts_nothing(client, ani, eko, fitri):
    client.force_login(eko)
    client.post(reverse("moderation:sanction", args=["ani"]), {"kind": "silence", "days": "3", "reason": "x"})
    client.force_login(fitri)
    assert client.post(reverse("moderation:lift", args=[Sanction.objects.get().pk])).status_code == 404


def test_trust_is_given_on_the_same_page(client, hadi, eko):
    client.force_login(eko)
    url = reverse("discussions:standing", args=["hadi"])
    client.post(url, {"level": "2", "reason": ""})
    assert not Standing.objects.exists()
    client.post(url, {"level": "2", "reason": "Relawan yang kami kenal."})
    standing = Standing.objects.get()
    assert (standing.given, standing.given_by) == (2, eko)
    assert "Relawan yang kami kenal." in client.get(page_of(hadi)).content.decode()


def test_an_officer_sees_no_form_for_another_officer(client, eko, dewi):
    client.force_login(eko)
    page = client.get(page_of(dewi))
    assert page.status_code == 200
    assert reverse("moderation:sanction", args=["dewi"]) not in page.content.decode()


@pytest.mark.parametrize(
    ("who", "shown"), [("eko", True), ("root", True), ("fitri", False), ("citra", False)]
)
def test_the_way_there_stands_on_the_public_page_for_those_who_may(
    client, request, ani, eko, fitri, who, shown
):
    client.force_login(request.getfixturevalue(who))
    page = client.get(reverse("accounts:person", args=["ani"])).content.decode()
    assert (page_of(ani) in page) == shown
