"""What people fill in; each form cleans, the actions decide."""
