"""The files that a build leaves behind: written whole, kept with their digest, one build at a time."""
