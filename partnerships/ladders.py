"""The deadlines of partnerships, promises and requests; registered once when the app is ready."""

from partnerships.channelling import after_deadlines
from partnerships.channelling import deadlines as channelling_deadlines
from partnerships.commitments import deadlines as commitment_deadlines
from partnerships.forwarding import deadlines as forwarding_deadlines


def register() -> None:
    for found in (channelling_deadlines, after_deadlines, commitment_deadlines, forwarding_deadlines):
        found.register()
