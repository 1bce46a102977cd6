"""What language knows, as data: one folder a language."""
