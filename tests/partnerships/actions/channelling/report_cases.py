"""Which steps a report takes, written once more by hand: (step, from, side) gives the state after."""

AFTER = {
    ("write", "due", "ani"): "draft",
    ("write", "draft", "ani"): "draft",
    ("write", "returned", "ani"): "returned",
    ("submit", "due", "ani"): "submitted",
    ("submit", "draft", "ani"): "submitted",
    ("submit", "returned", "ani"): "submitted",
    ("accept", "submitted", "gita"): "accepted",
    ("return", "submitted", "gita"): "returned",
    ("waive", "due", "gita"): "waived",
    ("waive", "draft", "gita"): "waived",
    ("waive", "returned", "gita"): "waived",
}
STEPS = ("write", "submit", "accept", "return", "waive")
STATES = ("due", "draft", "submitted", "returned", "accepted", "waived")
PEOPLE = ("ani", "budi", "gita", "eko", "fitri", "citra", "hadi", "both", "nobody")
SAME = {"budi": "ani"}  # the unit manager acts for the board as its coordinator does
OPEN_STAGES = ("active", "reporting", "suspended", "terminated")
OTHER_STAGES = ("negotiation", "agreed", "handed_over", "evaluated", "closed")
