"""Findings, claims and comparisons show themselves in a notebook, as reports do; findings give pictures, too.

They stand on lower floors than the renderers and may not import them, so the face is put on from up here, once, where
:mod:`oirlib.report` is imported (and so whenever ``oirlib`` is).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from oirlib.claim import Claim
from oirlib.finding import Comparison, Finding
from oirlib.render.html import claim_html, comparison_html, finding_html
from oirlib.render.plot import finding_plot

FACES: tuple[tuple[type, Callable[[Any], str]], ...] = (
    (Claim, claim_html),
    (Comparison, comparison_html),
    (Finding, finding_html),
)


def put_on_faces() -> None:
    """Gives each of the classes the method that notebooks look for, and findings ``plot``."""
    for shown, face in FACES:
        type.__setattr__(shown, "_repr_html_", face)
    type.__setattr__(Finding, "plot", finding_plot)
