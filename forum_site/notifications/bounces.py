"""Reports of mail that came back, in our own words and in those of two common senders."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from forum_site.notifications.mail_text import storable

HARD: Final = {"HardBounce", "BadEmailAddress"}  # Postmark's words for a mailbox that is not there


@dataclass(frozen=True)
class Report:
    """`complaint`: the person marked our mail as unwanted. `permanent`: trying again is useless."""

    address: str
    complaint: bool
    permanent: bool
    detail: str = ""


def reports_of(payload: Any) -> list[Report]:
    """One report or a list of them; ValueError for what is none. Events of other kinds give nothing."""
    found = payload if isinstance(payload, list) else [payload]
    reports = [_one(item) for item in found if isinstance(item, dict)]
    if len(reports) != len(found):
        raise ValueError("a report is a JSON object")
    return [report for report in reports if report]


def _one(item: Mapping[str, Any]) -> Report | None:
    if "RecordType" in item:
        return _postmark(item)
    if "event-data" in item:
        return _mailgun(item)
    if item.get("type") not in {"bounce", "complaint"}:
        raise ValueError("type must be bounce or complaint")
    permanent = item.get("permanent", False)
    if not isinstance(permanent, bool):
        raise ValueError("permanent must be true or false")
    return Report(
        _address(item.get("address")), item["type"] == "complaint", permanent, _words(item.get("detail"))
    )


def _postmark(item: Mapping[str, Any]) -> Report | None:
    kind = item["RecordType"]
    if kind not in {"Bounce", "SpamComplaint"}:
        return None
    complaint = kind == "SpamComplaint" or item.get("Type") == "SpamComplaint"
    words = _words(item.get("Details") or item.get("Description"))
    return Report(_address(item.get("Email")), complaint, item.get("Type") in HARD, words)


def _mailgun(item: Mapping[str, Any]) -> Report | None:
    data = item["event-data"]
    if not isinstance(data, dict):
        raise ValueError("event-data must be an object")
    if data.get("event") not in {"failed", "complained"}:
        return None
    status = data.get("delivery-status")
    words = _words(status.get("message") if isinstance(status, dict) else "")
    complaint = data["event"] == "complained"
    return Report(_address(data.get("recipient")), complaint, data.get("severity") == "permanent", words)


def _address(value: Any) -> str:
    if not isinstance(value, str) or "@" not in value or len(value) > 254 or storable(value) != value:
        raise ValueError("address must be a mail address")
    return value.strip().lower()


def _words(value: Any) -> str:
    return " ".join(storable(str(value or "")).split())[:300]
