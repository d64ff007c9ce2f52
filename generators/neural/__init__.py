"""Small neural networks in JAX, for the experiments only."""
