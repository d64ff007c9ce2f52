"""From an altair chart to pictures, the labels of their marks, and a description in words."""
