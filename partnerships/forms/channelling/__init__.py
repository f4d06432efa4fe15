"""Forms of partnerships, one module a noun."""
