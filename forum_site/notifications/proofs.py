"""Whether our own mail server found a mail to be from whom it says (Authentication-Results, RFC 8601)."""

import re
from email import message_from_bytes
from typing import Any, Final

HEADER: Final = "Authentication-Results"
MOST: Final = 4_000  # signs of a header that are read
_QUOTED: Final = re.compile(
    r'"(?:[^"\\]|\\.)*"'
)  # names of boxes that a stranger chose may look like findings
_COMMENT: Final = re.compile(r"\([^()]*\)")
_FOUND: Final = re.compile(r"^(dmarc|dkim|spf)\s*=\s*(\w+)(.*)$")
_DOMAIN: Final = re.compile(r"\b(?:header\.(?:from|d|i)|smtp\.mailfrom)\s*=\s*\"?(?:[^\s@\"]*@)?([\w.-]+)")

Verdicts = list[tuple[str, str]]  # (verdict, domain it is about, "" when it names none)


def is_proven(raw: bytes, sender: str, authserv: str) -> bool:
    """DMARC passed for the sender's domain; without a policy there, SPF and a DKIM signature of that domain.

    Only what `authserv` says counts, and of that what stands highest: a header below may have come along.
    """
    domain = sender.rpartition("@")[2]
    found = verdicts(raw, authserv.lower())
    dmarc = found.get("dmarc", [])
    if any(verdict not in {"none", "pass"} for verdict, _about in dmarc):
        return False
    if any(verdict == "pass" and about in {"", domain} for verdict, about in dmarc):
        return True
    signed = any(verdict == "pass" and covers(about, domain) for verdict, about in found.get("dkim", []))
    return signed and any(verdict == "pass" for verdict, _about in found.get("spf", []))


def covers(signer: str, domain: str) -> bool:
    """Kota.id signs for warga.kota.id, but "id" for nobody."""
    return "." in signer and (domain == signer or domain.endswith(f".{signer}"))


def verdicts(raw: bytes, authserv: str) -> dict[str, Verdicts]:
    """{method: verdicts} of the highest header of this server that speaks of the method."""
    head = raw.partition(b"\r\n\r\n")[0].partition(b"\n\n")[0]
    message: Any = message_from_bytes(
        re.sub(rb"\r(?!\n)", b" ", head) + b"\n\n"
    )  # mail servers see one line there
    found: dict[str, Verdicts] = {}
    for value in message.get_all(HEADER, []):
        name, _end, rest = bare(" ".join(str(value)[:MOST].lower().split())).partition(";")
        if name.split()[:1] != [authserv]:
            continue
        for method, said in methods(rest).items():
            found.setdefault(method, said)
    return found


def bare(text: str) -> str:
    """Without what is quoted, and without comments, also those within others."""
    text, last = _QUOTED.sub("", text), ""
    while text != last:
        last, text = text, _COMMENT.sub(" ", text)
    return text


def methods(text: str) -> dict[str, Verdicts]:
    found: dict[str, Verdicts] = {}
    for part in text.split(";"):
        if match := _FOUND.match(part.strip()):
            method, verdict, rest = match.groups()
            about = _DOMAIN.search(rest)
            found.setdefault(method, []).append((verdict, about[1] if about else ""))
    return found
