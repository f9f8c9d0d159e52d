"""The READMEs' picture: a real answer at the real page.

python docs/picture.py
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.pages import CHROMIUM, FLAGS, served  # noqa: E402 - the root comes first

PICTURE = ROOT / "docs" / "page.png"
QUESTION = "2020年研发投入占GDP比重目标？"


def main() -> None:
    if not CHROMIUM.exists():
        print(f"no browser: {CHROMIUM} is missing, {PICTURE.name} stays as it is")
        return
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        with served(Path(folder) / "data") as (address, _):
            page = browser.new_page(viewport={"width": 1120, "height": 720}, device_scale_factor=2)
            page.goto(address)
            page.fill("#question", QUESTION)
            page.press("#question", "Enter")
            page.wait_for_selector(".card")
            page.wait_for_load_state("networkidle")
            page.screenshot(path=PICTURE)
        browser.close()


if __name__ == "__main__":
    main()
