"""The shipped units, nginx.conf and settings, started for real without containers."""

import gzip
import re
from pathlib import Path

import pytest

from tests.deploy import shipped
from tests.servers import wait_until
from tests.site import ROOT, WAITING, get


def test_health_is_told_through_nginx(production):
    answer = production.ask("/healthz")
    assert answer.status == 200
    assert b'"vendor": "postgresql"' in answer.body


def test_a_page_comes_compressed_with_its_headers(production):
    answer = production.ask("/accounts/login/", Accept_Encoding="gzip")
    assert answer.status == 200
    assert b"<html" in gzip.decompress(answer.body)
    assert answer.headers["content-encoding"] == "gzip"
    assert "max-age=31536000" in answer.headers["strict-transport-security"]
    assert "'unsafe-inline'" not in answer.headers["content-security-policy"]


def test_cookies_travel_by_tls_only(production):
    cookie = production.ask("/accounts/login/").headers["set-cookie"]
    assert "Secure" in cookie
    assert "SameSite=Lax" in cookie


def test_plain_http_leads_to_tls(production):
    answer = get(f"http://127.0.0.1:{production.http}/needs/?page=2", {"Host": shipped.HOST})
    assert (answer.status, answer.headers["location"]) == (301, f"https://{shipped.HOST}/needs/?page=2")


def test_another_host_name_is_refused(production):
    assert production.ask("/", Host="evil.example").status == 400


def test_static_files_are_compressed_and_kept(production):
    page = production.ask("/accounts/login/").text
    style = re.search(r'href="(/static/[^"]+\.css)"', page)[1]
    answer = production.ask(style, Accept_Encoding="gzip")
    assert answer.status == 200
    assert answer.headers["content-encoding"] == "gzip"
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"


@pytest.mark.parametrize(
    "path",
    [
        "/private/documents/npwp.pdf",
        "/media/documents/npwp.pdf",
        "/media/../private/documents/npwp.pdf",
        "/media/%2e%2e/private/documents/npwp.pdf",
        "/media../private/documents/npwp.pdf",
        "/static/../private/documents/npwp.pdf",
        "/static../private/documents/npwp.pdf",
        "/var/private/documents/npwp.pdf",
    ],
)
def test_private_documents_are_not_served(production, private_file, path):
    answer = production.ask(path)
    assert answer.status in {400, 404}
    assert b"private words" not in answer.body


def test_public_media_are_served_but_never_run(production):
    picture = Path(production.environment["MEDIA_ROOT"]) / "images" / "wall.html"
    picture.parent.mkdir(exist_ok=True)
    picture.write_text("<script>alert(1)</script>")
    answer = production.ask("/media/images/wall.html")
    assert answer.status == 200
    assert "sandbox" in answer.headers["content-security-policy"]


def test_the_worker_does_a_task(production):
    code = (
        "from forum_site.celery import app;"
        "app.send_task('forum_site.core.tasks.write_heartbeat', args=['deploy-test'], queue='default')"
    )
    production.shell(code)
    read = "from django.core.cache import cache; print(cache.get('heartbeat:deploy-test') or '')"
    wait_until(lambda: production.shell(read) != "", WAITING, lambda: production.log_of("worker"))


def test_beat_ticks(production):
    def said() -> str:
        return production.log_of("beat")

    wait_until(lambda: "beat: Starting" in said(), WAITING, said)
    assert not production.processes["beat"].is_dead()


def test_the_web_process_reloads_without_stopping(production):
    import signal

    production.processes["web"].running.send_signal(signal.SIGHUP)
    wait_until(production.is_up, WAITING, lambda: production.log_of("web"))
    assert not production.processes["web"].is_dead()


def test_what_was_logged_holds_no_secret(production):
    production.ask("/accounts/login/")
    secret = production.environment["SECRET_KEY"]
    assert all(secret not in process.log_end() for process in production.processes.values())


def test_every_variable_of_the_settings_is_explained():
    names = {"DEBUG", "BIND", "PORT", "LOG_LEVEL", "ACCESS_LOG"}  # of development, or of the unit
    settings = [path for path in (ROOT / "forum_site" / "settings").glob("*.py") if path.name != "test.py"]
    sources = [*settings, ROOT / "forum_site" / "gunicorn_conf.py"]
    read = re.compile(r"""(?:env\.\w+|environ\.get)\(\s*["']([A-Z0-9_]+)["']""")
    used = {name for path in sources for name in read.findall(path.read_text("utf-8"))}
    explained = set(re.findall(r"^#?([A-Z0-9_]+)=", (shipped.DEPLOY / "env.example").read_text(), re.M))
    assert used - explained - names == set()
