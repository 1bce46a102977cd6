"""The last look at a claim in the making: what is not surely understood is skipped with its reason."""

from __future__ import annotations

from oirlib.claim import Kind
from oirlib.figure import Figure, Hedge
from oirlib.language import words
from oirlib.reading.draft import Draft


def refusal(made: Draft) -> str | None:
    """Why a figure is no claim after all, or None where it may be one."""
    counted = made.counted
    if counted.act is not None or counted.party or counted.apart or not isinstance(made.figure, Figure):
        return None
    if counted.thing is None and counted.kind is Kind.STOCK:
        return None  # a camp's or a town's, which the sentence says
    if made.sentence.text[: made.start - made.sentence.start].endswith(" home to "):
        return None  # the camp's or the town's that is told of
    name = counted.noun.lower()
    vague = made.figure.hedge is Hedge.VAGUE
    if vague and name.rpartition(" ")[2] == "people" and counted.kind is not Kind.FLOW:
        return "people, and not said which"  # "many poor people use it"
    if name in words("reading.thin") and made.where is None:
        return f"{name}, and not said which"
    if counted.thing is None and counted.noun.endswith(("'s", "’s")):
        return "ratio"
    return None
