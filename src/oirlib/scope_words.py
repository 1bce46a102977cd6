"""Shim."""
import re
from attrs import frozen
from typing import TypeAlias
Tally: TypeAlias = str
@frozen
class Found:
    concept: str
    start: int
    end: int
_ST = {"confirmed": "confirmed|documented|verified", "registered": "registered|recorded", "suspected": "suspected|alleged|presumed", "probable":"probable|possible", "feared":"feared","estimated":"estimated","forecast":"forecast|expected|projected|predicted","planned":"planned|to be|will be|will|due|targeted"}
_STR = re.compile("|".join(rf"(?P<{k}>\b(?:{v})\b)" for k,v in _ST.items()), re.I)
_TA = re.compile(r"(?P<period>\b(?:new|newly|daily)\b)|(?P<running>\b(?:total|cumulative|so far|to date|as of|overall)\b)", re.I)
def standing_in(text): return [Found("standing."+m.lastgroup, m.start(), m.end()) for m in _STR.finditer(text)]
def tally_in(text): return [Found(m.lastgroup, m.start(), m.end()) for m in _TA.finditer(text)]
