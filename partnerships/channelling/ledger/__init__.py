"""The ledger: rows that are never changed, chained by hashes."""
