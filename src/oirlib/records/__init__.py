"""Claims to and from files, tables and plain dictionaries.

``.jsonl`` keeps everything as it is and is the form to keep; ``.csv`` is for spreadsheets and for people, who may leave
out every column they do not need::

    what,figure,where,when,source
    US troops,about 900,Syria,2024-10-13,Paper A

A fault in a row never hides another, and never loses a row that is good: see :class:`Loaded` and
:class:`~oirlib.errors.RecordsError`.
"""

from typing import TYPE_CHECKING

from oirlib.later import later
from oirlib.records.loaded import Loaded, Reject
from oirlib.records.written import written_whole

if TYPE_CHECKING:
    from oirlib.records.columns import CLAIM_COLUMNS, claim_rows
    from oirlib.records.files import load_claims, save_claims
    from oirlib.records.frame import claims_from_frame, claims_to_frame
    from oirlib.records.given import no_claims
    from oirlib.records.schema import SCHEMA, claim_from_dict, claim_to_dict

__all__ = [
    "CLAIM_COLUMNS",
    "SCHEMA",
    "Loaded",
    "Reject",
    "claim_from_dict",
    "claim_rows",
    "claim_to_dict",
    "claims_from_frame",
    "claims_to_frame",
    "load_claims",
    "no_claims",
    "save_claims",
    "written_whole",
]

# Who reconciles claims that are there has no use for files and tables.
__getattr__ = later(
    __name__,
    {
        **dict.fromkeys(("CLAIM_COLUMNS", "claim_rows"), "columns"),
        **dict.fromkeys(("load_claims", "save_claims"), "files"),
        **dict.fromkeys(("claims_from_frame", "claims_to_frame"), "frame"),
        "no_claims": "given",
        **dict.fromkeys(("SCHEMA", "claim_from_dict", "claim_to_dict"), "schema"),
    },
)
