"""What people write into data/: tables with their sidecars, works, corrections; and the history of it all."""
