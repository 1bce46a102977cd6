"""How long a million claims take; see README.md here."""
