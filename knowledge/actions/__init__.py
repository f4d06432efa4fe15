"""What changes in the knowledge base."""
