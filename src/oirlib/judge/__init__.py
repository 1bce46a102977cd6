"""Topics to findings."""
