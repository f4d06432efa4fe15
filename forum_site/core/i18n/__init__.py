"""Message catalogues without system tools: extract, check and compile with Babel."""
