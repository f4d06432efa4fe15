"""The faults, each inflicted while something is being told. A scene says whether it hit its moment."""

import time
from collections.abc import Callable
from random import Random
from typing import Final

from tests.faults.bad_mailbox import Plan
from tests.faults.book import Book
from tests.faults.place import Place
from tests.faults.smtp import CUT, HANG

NOTICES, DELIVERIES = "notifications_notification", "notifications_delivery"
HOUR, DAY = 3600.0, 86_400.0
QUICK: Final = 6.0  # seconds; a page that waits longer for a broker that is gone is broken for its reader


class Scenes:
    def __init__(self, place: Place, book: Book, draw: Random) -> None:
        self.place, self.book, self.draw = place, book, draw
        self.box, self.clock, self.workers = place.box, place.clock, place.workers

    def crowd(self) -> int:
        """An event that a task must fan out; its number."""
        return self.book.announce(self.draw.choice(("news", "news", "alarm")), self.draw.randint(60, 160))

    def handful(self) -> int:
        return self.book.announce(self.draw.choice(("news", "alarm", "reply")), self.draw.randint(1, 12))

    def wait_until_sending(self, number: int, size: int = 2) -> bool:
        """Whether a part of it is sent and a part is not, now."""
        self.place.wait(lambda: self.place.sent(number) >= size, f"letters of {number}")
        return self.place.sent(number) < len(self.book.told[number])

    # --- workers --------------------------------------------------------------------------------
    def kill_in_fan_out(self) -> bool:
        """The inbox rows are written, those of the mails are not: the transaction must take all back."""
        self.book.fan_out_all()
        with self.place.held():
            number = self.crowd()
            self.place.wait(lambda: self.place.stuck_writers(DELIVERIES) > 0, "a fan-out")
            self.workers.kill_all()
        self.place.wait(lambda: self.place.stuck_writers(DELIVERIES) == 0, "the end of a dead fan-out")
        hit = self.place.told(number) == 0
        self.workers.start()
        return hit

    def kill_before_the_letter(self) -> bool:
        return self.kill_while_sending("rcpt", self.workers.kill_all)

    def kill_before_the_answer(self) -> bool:
        return self.kill_while_sending("data", self.workers.kill_all)

    def kill_after_the_answer(self) -> bool:
        return self.kill_while_sending("after", self.workers.kill_all)

    def kill_hands(self) -> bool:
        return self.kill_while_sending("data", self.workers.kill_hands)

    def kill_heads(self) -> bool:
        return self.kill_while_sending("data", self.workers.kill_heads)

    def kill_while_sending(self, stage: str, kill: Callable[[], None]) -> bool:
        working: dict[str, int] = {}

        def strike() -> None:
            working.update(self.place.claims())
            kill()
            time.sleep(0.05)  # so that nobody is there any more to read the answer

        plan = self.box.plan(stage, strike, skip=self.draw.randint(2, 40))
        self.crowd()
        self.handful()
        self.place.wait(lambda: bool(plan.done), f"the letter at which {kill.__name__} strikes")
        time.sleep(0.1)
        self.workers.start()
        return sum(working.values()) > 1  # more than the letter in flight

    # --- broker ---------------------------------------------------------------------------------
    def broker_dies_while_sending(self) -> bool:
        """Stopped and emptied; what is announced meanwhile is accepted, quickly, and told later."""
        self.box.delay = 0.02
        number = self.crowd()
        hit = self.wait_until_sending(number)
        self.place.kill_redis()
        for _ in range(2):
            self.handful()
        self.crowd()
        slowest = max(self.book.waits[-3:])
        assert slowest < QUICK, f"who announced waited {slowest:.1f} seconds for a broker that was gone"
        self.place.start_redis()
        self.box.delay = 0.0
        return hit

    def broker_loses_what_is_queued(self) -> bool:
        self.workers.kill_all()
        numbers = [self.crowd(), self.handful(), self.crowd()]
        self.place.kill_redis()
        self.place.start_redis()
        self.workers.start()
        return not any(self.place.sent(number) for number in numbers)

    def broker_dies_in_fan_out(self) -> bool:
        """Everybody's rows are written, but nobody can be asked to send them."""
        self.book.fan_out_all()
        with self.place.held():
            number = self.crowd()
            self.place.wait(lambda: self.place.stuck_writers(DELIVERIES) > 0, "a fan-out")
            self.place.kill_redis()
        self.place.wait(lambda: self.place.told(number) > 0, "the rows of a fan-out without a broker")
        hit = self.place.sent(number) == 0
        self.place.start_redis()
        return hit

    # --- mail server ----------------------------------------------------------------------------
    def mail_server_goes_away(self) -> bool:
        self.box.delay = 0.02
        number = self.crowd()
        hit = self.wait_until_sending(number)
        self.box.close()
        self.handful()
        time.sleep(self.draw.uniform(0.2, 1.0))
        self.box.behave()
        return hit

    def mail_server_hangs(self) -> bool:
        return self.misbehaves([("rcpt", HANG, 1), ("data", HANG, 1), ("greet", HANG, 1)])

    def mail_server_answers_later(self) -> bool:
        several = self.draw.randint(2, 6)
        refusals = [("rcpt", 451, several), ("data", 451, several), ("rcpt", 421, 1), ("greet", 421, 1)]
        return self.misbehaves(refusals)

    def mail_server_answers_never(self) -> bool:
        several = self.draw.randint(2, 6)
        return self.misbehaves([("rcpt", 550, several), ("data", 554, several), ("data", 550, 1)])

    def mail_server_dies_before_answering(self) -> bool:
        return self.misbehaves([("data", CUT, self.draw.randint(1, 3))])

    def misbehaves(self, plans: list[tuple[str, int | str, int]]) -> bool:
        """Goes on until the server has done all of it, with letters of this crowd or of another."""
        made = [self.box.plan(stage, what, times, self.draw.randint(0, 9)) for stage, what, times in plans]
        number = self.crowd()
        self.handful()
        for _ in range(12):
            self.book.work(lambda: finished(made))
            if finished(made):
                return True
            if self.place.sent(number) == len(self.book.told[number]):
                number = self.crowd()
            self.clock.passes(75)  # a channel that was found down rests for a minute
            self.place.look_after()
        return False

    # --- clock ----------------------------------------------------------------------------------
    def clock_jumps_ahead_while_sending(self) -> bool:
        """Far beyond every lease: whoever sends lives and must be left alone."""
        return self.clock_jumps_while_sending(self.draw.choice((HOUR, DAY, 40 * DAY)))

    def clock_jumps_back_while_sending(self) -> bool:
        return self.clock_jumps_while_sending(-self.draw.choice((HOUR, DAY)))

    def clock_jumps_while_sending(self, seconds: float) -> bool:
        self.box.delay = 0.03
        number = self.crowd()
        hit = self.wait_until_sending(number)
        self.clock.jumps(seconds)
        self.place.driver.ask("sweep")
        self.handful()
        time.sleep(1)
        self.place.driver.ask("sweep")
        hit = hit and self.place.sent(number) > 0
        self.box.delay = 0.0
        return hit

    def clock_jumps_in_fan_out(self) -> bool:
        """The sweeper finds the event left behind: two workers tell the same crowd at once."""
        self.book.fan_out_all()
        with self.place.held():
            self.crowd()
            self.place.wait(lambda: self.place.stuck_writers(DELIVERIES) > 0, "a fan-out")
            self.clock.jumps(HOUR)
            self.place.driver.ask("sweep")
            self.place.wait(
                lambda: self.place.stuck_writers(DELIVERIES) + self.place.stuck_writers(NOTICES) > 1,
                "a second worker with the same crowd",
            )
        return True


def finished(plans: list[Plan]) -> bool:
    return all(one.done == one.times for one in plans)


SCENES: Final = (
    Scenes.kill_in_fan_out,
    Scenes.mail_server_answers_later,
    Scenes.clock_jumps_ahead_while_sending,
    Scenes.kill_before_the_letter,
    Scenes.broker_dies_while_sending,
    Scenes.mail_server_dies_before_answering,
    Scenes.kill_hands,
    Scenes.mail_server_answers_never,
    Scenes.clock_jumps_back_while_sending,
    Scenes.kill_before_the_answer,
    Scenes.broker_loses_what_is_queued,
    Scenes.mail_server_hangs,
    Scenes.kill_heads,
    Scenes.mail_server_goes_away,
    Scenes.clock_jumps_in_fan_out,
    Scenes.kill_after_the_answer,
    Scenes.broker_dies_in_fan_out,
)
