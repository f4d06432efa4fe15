"""Test data, one module per app; the people with fixed meaning are in tests/people.py."""
