"""Our own mail server says whether a mail is from whom it says; what came along says nothing."""

import pytest

from forum_site.notifications.proofs import is_proven

OURS = "mx.kota.id"
CASES = {
    "dmarc passed": (["mx.kota.id; dmarc=pass (p=none dis=none) header.from=contoh.id"], True),
    "in capitals, folded, with a version": (["MX.Kota.ID 1;\r\n\tDMARC=Pass header.from=Contoh.id"], True),
    "dmarc failed": (["mx.kota.id; dmarc=fail header.from=contoh.id"], False),
    "of another domain": (["mx.kota.id; dmarc=pass header.from=jahat.id"], False),
    "of another server": (["mx.jahat.id; dmarc=pass header.from=contoh.id"], False),
    "no header": ([], False),
    "nothing found": (["mx.kota.id; none"], False),
    "came along below ours": (["mx.kota.id; dmarc=fail", "mx.kota.id; dmarc=pass"], False),
    "two filters": (["mx.kota.id; spf=pass", "mx.kota.id; dkim=pass header.d=contoh.id"], True),
    "no policy, both pass": (["mx.kota.id; dmarc=none; spf=pass; dkim=pass header.i=@contoh.id"], True),
    "one signature of two": (["mx.kota.id; spf=pass; dkim=fail; dkim=pass header.d=contoh.id"], True),
    "signed by a stranger": (["mx.kota.id; spf=pass; dkim=pass header.d=jahat.id"], False),
    "signed by all of Indonesia": (["mx.kota.id; spf=pass; dkim=pass header.d=id"], False),
    "dkim alone": (["mx.kota.id; dkim=pass header.d=contoh.id"], False),
    "spf alone": (["mx.kota.id; spf=pass smtp.mailfrom=contoh.id"], False),
    "failure outweighs": (["mx.kota.id; dmarc=fail; spf=pass; dkim=pass header.d=contoh.id"], False),
    "said in a box's name": (['mx.kota.id; spf=pass smtp.mailfrom="a; dmarc=pass ; b"@jahat.id'], False),
    "said in comments": (["mx.kota.id; spf=fail (a (b) ; dmarc=pass ; c)"], False),
    "smuggled in a line": (["mx.jahat.id; x\rAuthentication-Results: mx.kota.id; dmarc=pass"], False),
    "said in a comment": (["mx.kota.id; dmarc=fail (was; dmarc=pass header.from=contoh.id)"], False),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_only_what_our_server_found_counts(name):
    headers, wanted = CASES[name]
    lines = "".join(f"Authentication-Results: {one}\r\n" for one in headers)
    assert is_proven(f"{lines}From: ani@contoh.id\r\n\r\nHalo".encode(), "ani@contoh.id", OURS) is wanted


def test_a_header_in_the_text_is_text():
    raw = b"From: ani@contoh.id\r\n\r\nAuthentication-Results: mx.kota.id; dmarc=pass\r\n"
    assert not is_proven(raw, "ani@contoh.id", OURS)


@pytest.mark.parametrize("raw", [b"", b"\xff\xfe", b"Authentication-Results: \xff;;=\r\n\r\n", b"\r\n\r\n"])
def test_a_broken_mail_proves_nothing(raw):
    assert not is_proven(raw, "", OURS)
