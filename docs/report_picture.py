"""Takes the documents' pictures: ``python docs/report_picture.py`` (needs Chromium).

``report.png`` is the demonstration's first card; ``page.png`` and ``page_narrow.png`` are the first screen of its page,
on a desk and on a telephone.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from oirlib import load_claims, reconcile

ROOT = Path(__file__).parents[1]
CLAIMS = ROOT / "examples" / "oir" / "claims.jsonl"
PICTURES = ROOT / "docs" / "images"
SCREENS = {"page.png": (1440, 900), "page_narrow.png": (390, 844)}


def take(chromium: str) -> None:
    """The first card, at a notebook's width and sharper than a screen, and the page's first screen at two widths."""
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        saved = reconcile(load_claims(CLAIMS)).save(Path(folder) / "report.html")
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": 820, "height": 900}, device_scale_factor=1.6, color_scheme="light")
        page.goto(saved.as_uri())
        page.locator("article").first.screenshot(path=PICTURES / "report.png")
        for name, (width, height) in SCREENS.items():
            page = browser.new_page(viewport={"width": width, "height": height}, color_scheme="light")
            page.goto(saved.as_uri())
            page.screenshot(path=PICTURES / name)
        browser.close()


if __name__ == "__main__":
    found = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if found is None:
        sys.exit("there is no Chromium; set CHROMIUM to where it is")
    PICTURES.mkdir(exist_ok=True)
    take(found)
