"""placeholder"""
from attrs import frozen
from oirlib.wording.phrases import Phrase, figure_at, STARTS
from oirlib.wording.tokens import Tokens
@frozen
class Scan:
    figures: list[Phrase]
def scan(tokens: Tokens) -> Scan:
    out = []
    i = 0
    while i < tokens.count:
        w = tokens.words[i]
        p = figure_at(tokens, i) if w in STARTS or not w.isalpha() else None
        if p:
            out.append(p); i = p.end
        else:
            i += 1
    return Scan(out)
