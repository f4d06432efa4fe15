"""What breaks in the middle of telling people: workers, broker, mail server, clock; all of them real."""
