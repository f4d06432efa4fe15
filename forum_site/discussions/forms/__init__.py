"""What people fill in: a topic, a reply, a correction."""
