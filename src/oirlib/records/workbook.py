"""Workbooks and Parquet files as frames: pandas enters here, since it is who reads a workbook, and narwhals."""

from __future__ import annotations

from typing import Any, BinaryIO

from oirlib.errors import MissingExtraError, RecordsError
from oirlib.records.loaded import Reject


def frame_of_workbook(file: BinaryIO, path: str) -> Any:
    """The one sheet of a workbook that holds anything, every cell as it stands.

    Raises:
        RecordsError: It is no workbook, or several of its sheets hold something.
        MissingExtraError: pandas or openpyxl is not installed.
    """
    try:
        import pandas  # type: ignore[import-untyped]
    except ImportError:
        raise MissingExtraError("excel", "workbooks") from None
    try:
        sheets = pandas.read_excel(file, sheet_name=None, dtype=object, keep_default_na=False, na_values=[""])
    except ImportError:
        raise MissingExtraError("excel", "workbooks") from None
    except Exception as error:  # of the zip file, the XML in it, or what they come to: openpyxl has no error of its own
        raise RecordsError([Reject(path, None, None, None, f"is no workbook that can be read ({error})")]) from None
    filled = {name: sheet for name, sheet in sheets.items() if len(sheet)}
    if len(filled) > 1:
        names = ", ".join(map(repr, filled))
        one = f"pandas.read_excel(path, sheet_name={next(iter(filled))!r})"
        reason = f"has several sheets, {names}; keep one, or give {one} to claims_from_frame"
        raise RecordsError([Reject(path, None, None, None, reason)])
    return next(iter(filled.values()), next(iter(sheets.values())))


def frame_of_parquet(file: BinaryIO, path: str) -> Any:
    """The frame of a Parquet file, by whichever library is there to read it.

    Raises:
        RecordsError: It is no Parquet file.
        MissingExtraError: None is.
    """
    try:
        import narwhals
    except ImportError:
        raise MissingExtraError("parquet", "Parquet files") from None
    for backend in ("pyarrow", "polars", "pandas"):
        try:
            return narwhals.read_parquet(file, backend=backend).to_native()
        except ImportError:
            continue
        except Exception as error:  # each library has errors of its own
            reason = f"is no Parquet file that can be read ({error})"
            raise RecordsError([Reject(path, None, None, None, reason)]) from None
    raise MissingExtraError("parquet", "Parquet files")
