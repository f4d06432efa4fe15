"""What people fill in; each form cleans to the arguments of one action."""
