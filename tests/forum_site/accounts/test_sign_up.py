import pytest

from forum_site.accounts.models import Consent, User
from tests.factories.accounts import UserFactory
from tests.forum_site.accounts.conftest import code_in, wrong

URL = "/accounts/signup/"
VERIFY_MAIL = "/accounts/confirm-email/"
VERIFY_PHONE = "/accounts/phone/verify/"


def sign_up(client, fields, **changes):
    return client.post(URL, {**fields, **changes})


def test_by_e_mail_a_code_proves_the_address_and_opens_the_account(client, fields, mailoutbox):
    assert sign_up(client, fields).url == VERIFY_MAIL
    code = code_in(mailoutbox[0].body)
    answer = client.post(VERIFY_MAIL, {"action": "verify", "code": code})
    assert answer.status_code == 302
    joko = User.objects.get(email="joko@contoh.id")
    assert client.session["_auth_user_id"] == str(joko.pk)
    assert (joko.name, joko.handle, joko.home.name) == ("Joko Susilo", "joko-susilo", "Menteng")


@pytest.mark.parametrize("typed", ["0812 3456 7890", "+62 812-3456-7890"])
def test_by_phone_a_text_does_the_same(client, fields, texts, typed):
    assert sign_up(client, fields, contact=typed).url == VERIFY_PHONE
    phone, text = texts[0]
    assert phone == "+6281234567890"
    assert client.post(VERIFY_PHONE, {"action": "verify", "code": code_in(text)}).status_code == 302
    joko = User.objects.get(phone="+6281234567890")
    assert joko.phone_verified
    assert joko.email is None
    assert "_auth_user_id" in client.session


def test_a_wrong_code_opens_nothing(client, fields, mailoutbox):
    sign_up(client, fields)
    answer = client.post(VERIFY_MAIL, {"action": "verify", "code": wrong(code_in(mailoutbox[0].body))})
    assert answer.status_code == 200
    assert "_auth_user_id" not in client.session


def test_two_people_with_phones_only_can_both_join(client, fields, texts):
    sign_up(client, fields, contact="081234567890")
    client.post("/accounts/logout/")
    sign_up(client, fields, contact="081234567891")
    assert User.objects.filter(email=None, phone__isnull=False).count() == 2


@pytest.mark.parametrize(("code", "zone"), [("62.71.03.1002", "Asia/Jakarta"), ("81.71.01", "Asia/Jayapura")])
def test_time_zone_comes_from_the_province(client, fields, regions, code, zone):
    home = next(region for key, region in regions.items() if key.startswith(code) and region.level == 4)
    sign_up(client, fields, home=home.label, **{"home-code": home.code})
    assert User.objects.get().time_zone == zone


def test_consents_are_kept_with_version_and_time(client, fields, settings):
    sign_up(client, fields)
    kept = Consent.objects.values_list("document", "version", "adult")
    assert set(kept) == {("privacy", "2026-11", True), ("terms", "2026-11", True)}


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"agreed": ""}, "agreed"),
        ({"adult": ""}, "adult"),
        ({"contact": "bukan kontak"}, "contact"),
        ({"contact": "ani@"}, "contact"),
        ({"contact": "021 5744450"}, "contact"),
        ({"password1": "pendek"}, "password1"),
        ({"home": "tidak ada begini", "home-code": ""}, "home"),
        ({"home": "", "home-code": ""}, "home"),
        ({"signing_up_as": "raja"}, "signing_up_as"),
        ({"name": ""}, "name"),
    ],
)
def test_what_is_missing_is_named_and_nothing_typed_is_lost(client, fields, change, field):
    sent = {**fields, **change}
    page = client.post(URL, sent)
    assert field in page.context["form"].errors
    shown = page.content.decode()
    for name in {"name", "contact", "home", "password1"} - {field}:
        assert f'value="{sent[name]}"' in shown
    assert User.objects.count() == 0


@pytest.mark.parametrize(
    ("signing_up_as", "needed"), [("agency", True), ("partner", False), ("individual", False)]
)
def test_the_kelurahan_is_asked_of_those_who_work_in_one(client, fields, signing_up_as, needed):
    answer = sign_up(client, fields, signing_up_as=signing_up_as, home="", **{"home-code": ""})
    assert (answer.status_code == 200) is needed


def test_a_program_that_fills_the_trap_is_told_what_everybody_is_told(client, fields, mailoutbox):
    assert sign_up(client, fields, homepage="http://spam.example").url == VERIFY_MAIL
    assert User.objects.count() == 0
    assert mailoutbox == []


def test_a_form_filled_in_a_blink_has_to_be_sent_again(client, fields, monkeypatch):
    monkeypatch.setattr("forum_site.accounts.forms.signup.SHORTEST_FILLING", 3)
    page = sign_up(client, fields)
    assert page.context["form"].non_field_errors()
    assert 'value="Joko Susilo"' in page.content.decode()


@pytest.mark.parametrize("stamp", ["", "palsu"])
def test_a_forged_stamp_is_replaced_by_a_true_one(client, fields, stamp):
    page = sign_up(client, fields, opened=stamp)
    again = sign_up(client, fields, opened=page.context["form"]["opened"].value())
    assert again.status_code == 302


def test_an_existing_address_gets_the_same_answer_and_a_mail(client, fields, mailoutbox):
    UserFactory(email="joko@contoh.id")
    assert sign_up(client, fields).url == VERIFY_MAIL
    assert User.objects.count() == 1
    assert [mail.to for mail in mailoutbox] == [["joko@contoh.id"]]
    assert "code" not in mailoutbox[0].subject
    assert client.get(VERIFY_MAIL).status_code == 200


def test_an_existing_number_gets_the_same_answer_and_a_text(client, fields, texts):
    UserFactory(phone="+6281234567890", phone_verified=True)
    assert sign_up(client, fields, contact="081234567890").url == VERIFY_PHONE
    assert User.objects.count() == 1
    assert len(texts) == 1
    assert client.get(VERIFY_PHONE).status_code == 200


def test_an_existing_address_costs_as_much_hashing_as_a_new_one(client, fields, monkeypatch):
    UserFactory(email="lama@contoh.id")
    hashed, cost = [], {}
    hasher = "django.contrib.auth.hashers.MD5PasswordHasher.encode"
    monkeypatch.setattr(hasher, lambda self, password, salt: hashed.append(1) or f"md5${salt}$x")
    for address in ("lama@contoh.id", "baru@contoh.id"):
        hashed.clear()
        client.cookies.clear()
        sign_up(client, fields, contact=address)
        cost[address] = len(hashed)
    assert cost == {"lama@contoh.id": 1, "baru@contoh.id": 1}


def test_pages_for_old_and_new_addresses_read_alike(client, fields, django_user_model):
    UserFactory(email="lama@contoh.id")
    shown = {}
    for address in ("lama@contoh.id", "baru@contoh.id"):
        client.cookies.clear()
        client.get(URL)
        sign_up(client, fields, contact=address)
        page = client.get(VERIFY_MAIL).content.decode()
        shown[address] = page.replace(address, "")
    strip = __import__("re").compile(r'name="csrfmiddlewaretoken" value="\w+"')
    assert strip.sub("", shown["lama@contoh.id"]) == strip.sub("", shown["baru@contoh.id"])


@pytest.mark.parametrize(
    ("signing_up_as", "path"), [("board", "as=board"), ("partner", "as=partner"), ("individual", "/desk/")]
)
def test_the_next_step_fits_who_signed_up(client, fields, mailoutbox, signing_up_as, path, monkeypatch):
    monkeypatch.setattr("forum_site.accounts.next_steps.reverse", lambda name: "/organisations/new/")
    sign_up(client, fields, signing_up_as=signing_up_as)
    answer = client.post(VERIFY_MAIL, {"action": "verify", "code": code_in(mailoutbox[0].body)})
    assert path in answer.url


def test_an_unfinished_sign_up_does_not_hold_an_address(client, fields, mailoutbox, monkeypatch):
    sign_up(client, fields)
    User.objects.update(date_joined="2020-01-01T00:00Z")
    client.cookies.clear()
    sign_up(client, fields, name="Joko yang asli")
    assert User.objects.get().name == "Joko yang asli"


def test_asking_for_codes_again_and_again_meets_a_limit(client, fields, texts):
    answers = [sign_up(client, fields, contact="081234567890").status_code for _ in range(2)]
    client.cookies.clear()
    answers.append(sign_up(client, fields, contact="081234567890").status_code)
    assert answers[-1] == 429
    assert len(texts) == 1
