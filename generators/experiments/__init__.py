"""Long computations that run on request; their tables are committed."""
