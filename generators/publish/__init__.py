"""What machines and readers take away: JSON, citations, downloads, cards, the search, releases."""
