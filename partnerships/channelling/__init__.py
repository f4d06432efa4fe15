"""Channelling: what a partnership is made of between first contact and handover; see README.md."""
