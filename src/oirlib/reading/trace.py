"""Why a claim was read as it was: by which pattern, and which candidates there were for who, where and when."""

from __future__ import annotations

from attrs import frozen


@frozen
class Trace:
    """Why a claim was read as it was.

    Attributes:
        what: The pattern that gave what is counted.
        where: Where the place was taken from; None where there is none.
        when: Where the days were taken from; None where there are none.
        said_by: Where the speaker was taken from; None where there is none.
        places: The places that the sentence itself names, the one it was given first.
        times: The days that the sentence itself names.
        speakers: Who speaks in the sentence itself.
    """

    what: str
    where: str | None = None
    when: str | None = None
    said_by: str | None = None
    places: tuple[str, ...] = ()
    times: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()

    def __str__(self) -> str:
        lines = [f"what: {self.what}"]
        told = (
            ("where", self.where, self.places),
            ("when", self.when, self.times),
            ("said_by", self.said_by, self.speakers),
        )
        for name, source, candidates in told:
            among = f" (its sentence names {'; '.join(candidates)})" if candidates else ""
            lines.append(f"{name}: {source or 'not said'}{among}")
        return "\n".join(lines)
