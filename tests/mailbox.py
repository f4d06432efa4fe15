"""A mailbox on a loopback port: takes what the site sends by SMTP and keeps it to be read."""

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes, policy
from email.message import EmailMessage

from tests.servers import wait_until


class Session(socketserver.StreamRequestHandler):
    """Just enough SMTP for a client that says EHLO, MAIL, RCPT, DATA, RSET and QUIT."""

    server: "Mailbox"

    def handle(self) -> None:
        self.say("220 mailbox")
        while line := self.rfile.readline().strip():
            verb = line[:4].upper()
            if verb == b"DATA":
                self.take_message()
            elif verb == b"QUIT":
                self.say("221 bye")
                return
            else:
                self.say("250 ok")

    def take_message(self) -> None:
        self.say("354 go on")
        lines = []
        while (line := self.rfile.readline()) not in {b".\r\n", b""}:
            lines.append(line[1:] if line.startswith(b"..") else line)
        self.server.add(b"".join(lines))
        self.say("250 taken")

    def say(self, line: str) -> None:
        self.wfile.write(line.encode() + b"\r\n")


class Mailbox(socketserver.ThreadingTCPServer):
    """All mail that arrived, oldest first."""

    allow_reuse_address = True
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Session)
        self.messages: list[EmailMessage] = []

    @property
    def port(self) -> int:
        return int(self.server_address[1])

    def add(self, raw: bytes) -> None:
        self.messages.append(message_from_bytes(raw, policy=policy.default))

    def to(self, address: str) -> list[EmailMessage]:
        return [message for message in list(self.messages) if address in str(message["To"])]

    def wait_for(self, address: str, containing: str = "", seconds: float = 20) -> EmailMessage:
        """The newest mail to `address` with `containing` in its subject or text; waits for it."""

        def found() -> list[EmailMessage]:
            return [mail for mail in self.to(address) if containing in f"{mail['Subject']}\n{text_of(mail)}"]

        def told() -> str:
            return (
                f"no mail to {address} with {containing!r}; there are {[str(m['To']) for m in self.messages]}"
            )

        wait_until(lambda: bool(found()), seconds, told)
        return found()[-1]


def text_of(mail: EmailMessage) -> str:
    part = mail.get_body(preferencelist=("plain", "html"))
    return str(part.get_content()) if part else ""


@contextmanager
def mailbox() -> Iterator[Mailbox]:
    with Mailbox() as box:
        threading.Thread(target=box.serve_forever, daemon=True).start()
        try:
            yield box
        finally:
            box.shutdown()
