"""Closed classes of English words that the reader goes by. Subject matter is the vocabulary's, not this file's."""

from __future__ import annotations

from oirlib.language import words

BE = words("grammar.be")
HAVE = words("grammar.have")
AUX = BE | HAVE | words("grammar.aux")
HOLDING = HAVE | words("grammar.holding")

DETERMINERS = words("grammar.determiners")
PREPOSITIONS = words("grammar.prepositions")
CONJUNCTIONS = words("grammar.conjunctions")
RELATIVES = words("grammar.relatives")
PRONOUNS = words("grammar.pronouns")

# Words between a figure and what it counts that say nothing of what is counted.
NOISE = words("grammar.noise")

REPORTING = words("grammar.reporting")
# Of these, the ones that also do other work, and need "that" or a comma or a name to count as saying something.
WEAK_REPORTING = words("grammar.weak_reporting")

# Verbs that end a stretch of words as surely as a full stop does; none of them says what was done to what is counted.
PLAIN_VERBS = words("grammar.plain_verbs")
ADVERBS = words("grammar.adverbs")

# Nouns that are counted in passing: a way, a time, a side. A figure on one of these states nothing to compare.
ABSTRACT = words("grammar.abstract")
NUMBER_NOUNS = words("grammar.number_nouns")
SPAN_UNITS = words("grammar.span_units")
