"""The engine: claims to findings."""
