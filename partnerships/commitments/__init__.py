"""Commitments of partners to a need; see README.md."""
