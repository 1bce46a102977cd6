"""Takes docs/images/report.png, the demonstration's first card: ``python docs/report_picture.py`` (needs Chromium)."""

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
PICTURE = ROOT / "docs" / "images" / "report.png"


def take(chromium: str) -> None:
    """The first card of the page as it is saved, at the width of a notebook and sharper than a screen."""
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        saved = reconcile(load_claims(CLAIMS)).save(Path(folder) / "report.html")
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": 820, "height": 900}, device_scale_factor=1.6, color_scheme="light")
        page.goto(saved.as_uri())
        page.locator("article").first.screenshot(path=PICTURE)
        browser.close()


if __name__ == "__main__":
    found = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if found is None:
        sys.exit("there is no Chromium; set CHROMIUM to where it is")
    PICTURE.parent.mkdir(exist_ok=True)
    take(found)
