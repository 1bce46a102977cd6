"""What claims are about, at any time."""

from __future__ import annotations

from attrs import frozen


@frozen(order=True)
class Topic:
    """Claims that are about the same thing at any time share a topic.

    Attributes:
        what: What is counted, in the words the claims use most.
        where: The place likewise; "" where none is named.

    >>> str(Topic("US troops", "Syria"))
    'US troops, Syria'
    """

    what: str
    where: str = ""

    def __str__(self) -> str:
        return f"{self.what}, {self.where}" if self.where else self.what
