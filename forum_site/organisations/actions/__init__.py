"""The verbs: each checks its rule, changes rows in one transaction, writes the audit entry, announces."""
