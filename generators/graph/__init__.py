"""The graph of the report: which file needs what, what is wrong, what must be computed again."""
