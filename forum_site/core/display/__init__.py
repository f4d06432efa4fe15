"""What the template tags draw: icons, badges, charts, fields. Functions from values to safe HTML."""
