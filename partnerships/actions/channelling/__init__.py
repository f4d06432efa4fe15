"""Verbs of partnerships: rule, transaction, ledger, audit, announce. Locks: partnership, needs, book."""
