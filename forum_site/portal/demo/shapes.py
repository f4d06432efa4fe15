"""The shapes of the demo data: short names, because a page of needs has to stay readable."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class DemoOrganisation:
    """`place` is the Kemendagri code of where it sits; `serves` of its territory ("" is Indonesia)."""

    slug: str
    kind: str
    name: str
    place: str
    serves: str = ""
    summary: str = ""
    label: str = ""
    host: str = ""
    founded: int | None = None
    state: str = "verified"


@dataclass(frozen=True)
class DemoPerson:
    handle: str
    name: str
    organisation: str = ""
    role: str = ""
    place: str = ""
    kind: str = ""  # the word under which `load_demo --logins` lists this login


@dataclass(frozen=True)
class DemoNeed:
    """Amounts in thousands of rupiah; `year` counts from this year; `money` is (source, stage, amount)."""

    title: str
    category: str
    rw: str
    rt: str
    quantity: int
    unit: str
    cost: int | None
    swadaya: int
    households: int | None
    poor: int | None
    year: int = 1
    problem: str = ""
    money: tuple[tuple[str, str, int], ...] = ()
    people: int | None = None
    women: int | None = None


@dataclass(frozen=True)
class DemoOffer:
    """Amounts in thousands of rupiah; days count from today."""

    organisation: str
    title: str
    summary: str
    source_kind: str
    forms: tuple[str, ...]
    categories: tuple[str, ...]
    regions: tuple[str, ...] = ()
    amount: tuple[int | None, int | None] = (None, None)
    basis: str = "need"
    window: tuple[int, int] = (-14, 45)
    quota: int | None = None
    criteria: tuple[tuple[str, dict[str, object], bool, int], ...] = ()
    documents: tuple[str, ...] = ()
    contact: str = ""
    type: str = "call"
    status: str = "published"


@dataclass(frozen=True)
class DemoTopic:
    """`replies` are (handle, text); days and hours count back from now."""

    category: str
    type: str
    author: str
    title: str
    text: str
    replies: tuple[tuple[str, str], ...] = ()
    days_ago: int = 1
    tags: tuple[str, ...] = ()
    accepted: int | None = None
    about: tuple[str, str] | None = field(default=None)  # ("need" | "offer", title)
