"""Pages of partnerships, one module a noun."""
