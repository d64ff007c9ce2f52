"""One view for each kind of page, and what pages share."""
