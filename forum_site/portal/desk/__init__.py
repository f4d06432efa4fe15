"""The desk of a person: what waits, what is new and what to do next, by the role they act in."""
