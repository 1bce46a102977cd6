"""Where the files stand that come with oirlib."""

from __future__ import annotations

from pathlib import Path

HOME = Path(__file__).parent
