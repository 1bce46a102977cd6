"""Makes what oirlib.vocabulary_store keeps: run it when a vocabulary's files have changed.

    python tools/make_vocabularies.py
"""

from __future__ import annotations

from pathlib import Path

from oirlib.vocabulary import as_stored

MADE = Path(__file__).parent.parent / "src" / "oirlib" / "vocabularies" / "_made"


def main() -> None:
    """Write each vocabulary."""
    MADE.mkdir(exist_ok=True)
    for folder in sorted(MADE.parent.iterdir()):
        if folder.is_dir() and folder != MADE:
            (MADE / f"{folder.name}.json").write_text(as_stored(folder.name), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
