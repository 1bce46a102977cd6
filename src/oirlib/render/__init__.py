"""How findings are shown: one summary in words, and a pure function for each outlet (README.md beside this file)."""
