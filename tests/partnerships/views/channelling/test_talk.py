"""Messages between the sides and questions of residents: who reads, writes, answers and hides them."""

import re
from datetime import date, timedelta

import pytest
from django.utils import timezone
from wagtail.models import ModelLogEntry

from forum_site.notifications.actions.tell_deadlines import tell_deadlines
from forum_site.notifications.models import Notification
from forum_site.organisations.working_days import due_after
from partnerships.actions.channelling.ask_question import answer_question, ask_question
from partnerships.actions.channelling.send_message import send_message
from partnerships.channelling.talk_clock import standing_words
from partnerships.funding_limits import Refused
from partnerships.models import Message, Question
from partnerships.rules import channelling_talk as rules
from tests.factories.channelling import make_partnership
from tests.factories.partnerships import NeedFactory
from tests.people import person

pytestmark = pytest.mark.django_db


@pytest.fixture
def partnership(handep, rimba, ani, gita):
    need = NeedFactory(board=handep, title="Rabat beton Gang Karuhei")
    return make_partnership(need, rimba, stage="interested")


@pytest.fixture
def question(partnership, hadi):
    return ask_question(partnership, "Kapan pekerjaan dimulai?", to="board", by=hadi)


def address(partnership, tail):
    return f"{partnership.get_absolute_url()}{tail}"


@pytest.mark.parametrize(
    ("who", "status"),
    [("ani", 200), ("gita", 200), ("eko", 200), ("fitri", 403), ("citra", 403), ("dewi", 403), ("hadi", 403)],
)
def test_messages_are_read_and_written_by_the_sides_and_their_secretariat(
    client, partnership, request, who, status
):
    client.force_login(request.getfixturevalue(who))
    page = address(partnership, "messages/")
    assert client.get(page).status_code == status
    sent = client.post(page, {"text": "Siap, besok pagi."}).status_code
    assert sent == (302 if status == 200 else 403)
    assert Message.objects.count() == (1 if status == 200 else 0)


def test_a_visitor_is_led_to_the_login_and_reads_no_message(client, partnership, gita):
    send_message(partnership, "Mohon foto papan nama.", by=gita)
    assert "/accounts/login/" in client.get(address(partnership, "messages/"))["Location"]
    assert b"papan nama" not in client.get(partnership.get_absolute_url()).content


def test_a_message_is_told_to_the_others_by_role_once_and_masked(partnership, ani, gita, eko):
    send_message(partnership, "Hubungi 0812 3456 7890 besok.", by=gita)
    assert "3456" not in Message.objects.get().text
    told = Notification.objects.filter(event__kind="partnerships.message_sent")
    assert {one.user for one in told} == {ani}
    assert ModelLogEntry.objects.filter(action="partnerships.message_sent").count() == 1


def test_the_secretariat_hears_of_messages_where_it_has_written(partnership, ani, gita, eko):
    send_message(partnership, "Kami bantu menjadwalkan.", by=eko)
    send_message(partnership, "Terima kasih.", by=ani)
    kinds = Notification.objects.filter(event__kind="partnerships.message_sent", user=eko)
    assert kinds.count() == 1


def test_an_empty_message_is_refused_with_what_was_typed_kept(client, partnership, ani):
    client.force_login(ani)
    answer = client.post(address(partnership, "messages/"), {"text": "  "})
    assert answer.status_code == 422 and Message.objects.count() == 0
    with pytest.raises(Refused):
        send_message(partnership, " \n ", by=ani)


def test_a_message_names_role_and_body_never_the_person(client, partnership, ani, gita):
    send_message(partnership, "Mohon foto papan nama.", by=gita)
    client.force_login(ani)
    text = client.get(partnership.get_absolute_url()).content.decode()
    assert "papan nama" in text and "PT Rimba Lestari" in text and "Gita" not in text


def test_anybody_with_a_verified_contact_asks_in_public_without_a_name(client, partnership, hadi, ani):
    client.force_login(hadi)
    data = {"to": "board", "text": "Kapan dimulai? Telepon saya 0812 3456 7890."}
    assert client.post(address(partnership, "questions/"), data).status_code == 302
    one = Question.objects.get()
    assert "3456" not in one.text and one.due_on > timezone.localdate()
    client.logout()
    text = client.get(address(partnership, "questions/")).content.decode()
    assert "Kapan dimulai?" in text and "Hadi" not in text
    assert Notification.objects.filter(event__kind="partnerships.question_asked", user=ani).exists()


def test_who_is_not_logged_in_is_led_to_the_login_before_asking(client, partnership):
    answer = client.post(address(partnership, "questions/"), {"to": "board", "text": "Kapan?"})
    assert "/accounts/login/" in answer["Location"] and not Question.objects.exists()


@pytest.mark.parametrize(
    ("who", "to", "may"),
    [
        ("hadi", "board", True), ("hadi", "partner", True), ("citra", "board", True),
        ("indra", "board", False),
        ("ani", "board", False), ("ani", "partner", True), ("gita", "partner", False), ("eko", "board", True),
    ],
)  # fmt: skip
def test_nobody_asks_the_own_side_and_nobody_who_cannot_be_reached(partnership, request, who, to, may):
    assert bool(rules.can_ask(request.getfixturevalue(who), partnership, to)) is may


def test_a_teaser_takes_no_questions(handep, rimba, hadi, gita):
    one = make_partnership(NeedFactory(board=handep), rimba, stage="teaser_sent")
    assert rules.can_ask(hadi, one, "board").hidden
    assert not rules.can_ask(gita, one, "board") and not rules.can_ask(gita, one, "board").hidden


@pytest.mark.parametrize(
    ("who", "may"), [("ani", 302), ("gita", 403), ("eko", 403), ("citra", 403), ("hadi", 403)]
)
def test_the_side_that_was_asked_answers(client, question, request, who, may):
    client.force_login(request.getfixturevalue(who))
    page = address(question.partnership, f"questions/{question.pk}/answer/")
    assert client.post(page, {"text": "Senin depan."}).status_code == may
    question.refresh_from_db()
    assert question.answer == ("Senin depan." if may == 302 else "")


def test_an_answer_is_public_with_its_days_given_once_and_told(client, question, ani, hadi):
    answer_question(question, "Senin depan, pukul delapan.", by=ani)
    told = Notification.objects.filter(event__kind="partnerships.question_answered")
    assert {one.user for one in told} == {hadi}
    client.cookies["django_language"] = "en"
    text = client.get(question.partnership.get_absolute_url()).content.decode()
    assert "Senin depan, pukul delapan." in text and "Answered the same day" in text and "Ani" not in text
    question.refresh_from_db()
    assert not rules.can_answer_question(ani, question)


@pytest.mark.parametrize(
    ("who", "may"), [("eko", 302), ("fitri", 403), ("ani", 403), ("gita", 403), ("hadi", 403)]
)
def test_the_secretariat_of_the_place_hides_a_question_and_the_reason_stays(
    client, question, request, who, may
):
    client.force_login(request.getfixturevalue(who))
    page = address(question.partnership, f"questions/{question.pk}/hide/")
    assert client.post(page, {"reason": "Menyebut keluarga."}).status_code == may
    client.logout()
    text = client.get(question.partnership.get_absolute_url()).content.decode()
    assert ("Kapan pekerjaan dimulai?" in text) is (may == 403)
    assert ("Menyebut keluarga." in text) is (may == 302)


def test_a_question_of_another_partnership_is_not_found(client, question, handep, rimba, ani):
    other = make_partnership(NeedFactory(board=handep), rimba, stage="interested")
    client.force_login(ani)
    assert client.get(address(other, f"questions/{question.pk}/answer/")).status_code == 404


def test_lateness_is_public_in_working_days(question):
    question.due_on = date(2026, 11, 13)
    from django.utils import translation

    with translation.override("en"):
        words, kind, _mark = standing_words(question, (), date(2026, 11, 18))
    assert (words, kind) == ("No answer yet, 3 working days late", "bad")


def remind_questions(today) -> int:
    return tell_deadlines(today, only="question")


def test_who_was_asked_is_reminded_and_then_the_secretariat_hears(question, ani, eko):
    assert remind_questions(question.due_on - timedelta(days=2)) == 0
    due = question.due_on - timedelta(days=1)
    assert [remind_questions(due), remind_questions(due), remind_questions(question.due_on)] == [1, 0, 1]
    told = Notification.objects.filter(event__kind="partnerships.question_due_last")
    assert {one.user for one in told} == {ani}
    remind_questions(due_after(question.due_on, 3))
    late = Notification.objects.filter(event__kind="partnerships.question_late")
    assert {one.user for one in late} == {ani, eko}


def test_a_hidden_or_answered_question_reminds_nobody(question, ani):
    answer_question(question, "Senin.", by=ani)
    assert remind_questions(question.due_on + timedelta(days=9)) == 0


def test_the_page_tells_the_asked_side_that_it_is_its_turn(client, question, ani, gita):
    client.cookies["django_language"] = "en"
    client.force_login(ani)
    assert "Answer a resident" in client.get(question.partnership.get_absolute_url()).content.decode()
    client.force_login(gita)
    assert "Answer a resident" not in client.get(question.partnership.get_absolute_url()).content.decode()


def test_questions_cost_the_same_however_many(client, partnership, hadi, django_assert_max_num_queries):
    for n in range(8):
        ask_question(partnership, f"Pertanyaan {n}?", to="partner", by=person(f"warga{n}", f"Warga {n}"))
    with django_assert_max_num_queries(7):
        text = client.get(address(partnership, "questions/")).content.decode()
    assert len(set(re.findall(r"Pertanyaan \d", text))) == 8
