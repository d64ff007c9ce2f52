"""What everything that is drawn shares: the colours by role, the report's own type, and how numbers are spelled."""
