"""Colours that the colour-blind tell apart, on light and on dark."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import pytest

from oirlib.render import theme

# Full dichromacy, after Machado, Oliveira and Fernandes (2009), for linear light.
SIGHTS = {
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
    "full": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
}


def linear(colour: str) -> tuple[float, ...]:
    """#rrggbb as linear light."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return tuple(p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)


def lab(light: tuple[float, ...]) -> tuple[float, float, float]:
    """Linear light in CIE Lab, where distance is difference to the eye."""
    red, green, blue = (min(1, max(0, part)) for part in light)
    xyz = (
        (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505,
        0.2126 * red + 0.7152 * green + 0.0722 * blue,
        (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089,
    )
    x, y, z = (part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116 for part in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def weighted(weights: Sequence[float], light: Sequence[float]) -> float:
    """The parts of the light, each as much as its weight."""
    return sum(weight * part for weight, part in zip(weights, light, strict=True))


def difference(one: str, other: str, sight: str) -> float:
    """How different two colours look (CIE 1976: 2.3 is just noticeable)."""
    seen = [lab(tuple(weighted(row, linear(colour)) for row in SIGHTS[sight])) for colour in (one, other)]
    return sum((a - b) ** 2 for a, b in zip(*seen, strict=True)) ** 0.5


@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize("scheme", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_versions_look_different_to_every_eye(scheme, sight):
    """Each two colours of versions differ by twelve times the least that can be noticed; shapes come on top."""
    for one, other in itertools.combinations(theme.HUES, 2):
        assert difference(scheme[one], scheme[other], sight) > 28, (one, other)


@pytest.mark.parametrize("scheme", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_versions_stand_out_from_the_ground(scheme):
    """Three to one or more, as WCAG asks of graphics."""
    for hue in theme.HUES:
        for ground in ("paper", "card"):
            lights = [weighted((0.2126, 0.7152, 0.0722), linear(scheme[name])) for name in (hue, ground)]
            assert (max(lights) + 0.05) / (min(lights) + 0.05) >= 3, (hue, ground)
