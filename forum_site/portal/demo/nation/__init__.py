"""An invented country: boards, plans and needs by the hundred thousand, for measuring; never for reading."""
