"""How the mail server talks: at each stage it asks its mailbox whether to behave."""

import socketserver
import time
from contextlib import suppress
from typing import Any

HANG, CUT = "hang", "cut"  # says nothing any more; ends the connection


class Session(socketserver.StreamRequestHandler):
    server: "Door"

    def handle(self) -> None:
        self.last: Any = None  # the copy that was taken last
        with suppress(OSError), self.server.box.open_connection(self.request):
            if self.answer("greet", "220 mailbox"):
                self.obey()

    def obey(self) -> None:
        going = True
        while going and (line := self.rfile.readline().strip()):
            if self.last:
                self.last.settled, self.last = self.last.answered, None
            verb = line[:4].upper()
            if verb == b"DATA":
                going = self.take()
            elif verb == b"QUIT":
                self.say("221 bye")
                return
            else:
                going = self.answer("rcpt", "250 ok") if verb == b"RCPT" else self.say("250 ok")

    def take(self) -> bool:
        self.say("354 go on")
        lines = []
        while (line := self.rfile.readline()) != b".\r\n":
            if not line:
                return False  # the client died in the middle of its message
            lines.append(line)
        box = self.server.box
        action = box.due("data")
        if isinstance(action, int):
            return self.act(action, "")
        self.last = copy = box.add(b"".join(lines))
        time.sleep(box.delay)
        if not self.act(action, ""):
            return False
        copy.answered = self.say("250 taken")
        self.act(box.due("after"), "")
        return True

    def answer(self, stage: str, usual: str) -> bool:
        return self.act(self.server.box.due(stage), usual)

    def act(self, action: Any, usual: str) -> bool:
        """Whether the talk goes on."""
        if action == HANG:
            while self.rfile.read(1):  # until the client gives up
                pass
            return False
        if action == CUT:
            return False
        if isinstance(action, int):
            return self.say(f"{action} 4.3.0 not now" if action < 500 else f"{action} 5.7.1 not here") and (
                action != 421
            )
        if action:
            action()
        return self.say(usual) if usual else True

    def say(self, line: str) -> bool:
        self.wfile.write(line.encode() + b"\r\n")
        return True


class Door(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True
    request_queue_size = 20

    def __init__(self, port: int, box: Any) -> None:
        self.box = box
        super().__init__(("127.0.0.1", port), Session)
