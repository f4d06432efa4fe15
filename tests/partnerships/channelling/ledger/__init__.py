"""The ledger: written, checked, shown."""
