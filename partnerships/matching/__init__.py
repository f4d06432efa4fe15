"""The pure matching package: needs and offers compared with reasons. Imports no Django and reads no clock."""
