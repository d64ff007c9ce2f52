"""What everything that is drawn shares: the colours by role, and the report's own type."""
