import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from forum_site.accounts import code_senders
from forum_site.accounts.code_senders import ConsoleSender, GatewaySender, SendDelayed, SendRefused
from forum_site.accounts.tasks import deliver_text


class Gateway(BaseHTTPRequestHandler):
    status = 200
    seen: list[tuple[str, dict[str, str]]] = []

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        Gateway.seen.append((self.headers["Authorization"], body))
        self.send_response(Gateway.status)
        self.end_headers()

    def log_message(self, *args):
        pass


@pytest.fixture
def gateway(settings):
    """A gateway on this machine; `Gateway.status` is what it answers."""
    Gateway.status, Gateway.seen = 200, []
    server = HTTPServer(("127.0.0.1", 0), Gateway)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    settings.CODE_GATEWAY = {
        "url": f"http://127.0.0.1:{server.server_port}/send",
        "token": "kunci",
        "to_field": "target",
        "text_field": "pesan",
        "extra": {"sender": "Jejaring"},
    }
    yield Gateway
    server.shutdown()
    server.server_close()


def test_gateway_gets_number_text_and_key(gateway):
    GatewaySender().send("+6281234567890", "Kode 123456")
    body = {"target": "+6281234567890", "pesan": "Kode 123456", "sender": "Jejaring"}
    assert gateway.seen == [("Bearer kunci", body)]


@pytest.mark.parametrize(
    ("status", "problem"),
    [(400, SendRefused), (401, SendRefused), (404, SendRefused), (408, SendDelayed), (429, SendDelayed),
     (500, SendDelayed), (503, SendDelayed)],
)  # fmt: skip
def test_gateway_tells_lasting_trouble_from_passing(gateway, status, problem):
    gateway.status = status
    with pytest.raises(problem):
        GatewaySender().send("+6281234567890", "Kode 123456")


def test_a_gateway_that_is_down_may_be_tried_again(gateway, settings):
    settings.CODE_GATEWAY = {**settings.CODE_GATEWAY, "url": "http://127.0.0.1:9/"}
    with pytest.raises(SendDelayed):
        GatewaySender().send("+6281234567890", "Kode 123456")


def test_only_web_addresses_are_opened(settings, gateway):
    settings.CODE_GATEWAY = {**settings.CODE_GATEWAY, "url": "file:///etc/passwd"}
    with pytest.raises(SendRefused):
        GatewaySender().send("+6281234567890", "Kode 123456")


def test_a_refused_text_is_logged_and_not_repeated(gateway, settings, caplog):
    settings.CODE_SENDER = "forum_site.accounts.code_senders.GatewaySender"
    gateway.status = 400
    deliver_text("+6281234567890", "Kode 123456")
    assert len(gateway.seen) == 1
    assert "gateway answered 400" in caplog.text
    assert "123456" not in caplog.text


def test_console_sender_keeps_the_last_texts(settings, tmp_path, monkeypatch):
    settings.VAR_DIR = tmp_path
    monkeypatch.setattr(ConsoleSender, "KEPT", 3)
    for number in range(5):
        code_senders.ConsoleSender().send("+6281234567890", f"kode {number}")
    assert [one["text"] for one in ConsoleSender().kept()] == ["kode 4", "kode 3", "kode 2"]
