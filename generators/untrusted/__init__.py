"""What may come from a row, a work or a pull request and never becomes active: addresses and HTML."""
