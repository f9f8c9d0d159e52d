"""The floors that the quality of answers never falls under.

    python benchmarks/floors.py             raise the floors to what is measured now
    python benchmarks/floors.py --lower     also lower them, which needs a reason in the commit

`floors.json` holds a share per figure and the digest of the questions and documents it was
measured on. The questions set aside are no part of it.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import sys
from pathlib import Path
from typing import TYPE_CHECKING

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from benchmarks.answers import BUNDLED, run  # noqa: E402 - found once the root is on the path

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qa.evaluate import Report

FLOORS = HERE / "floors.json"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--lower", action="store_true", help="lower floors that are not reached")
    lower = parser.parse_args().lower
    held, now = read(), measured(run())
    under = broken(held["floors"], now)
    if under and not lower:
        print("nothing written; not reached:", *under, sep="\n  ")
        return 1
    write(now)
    print(*(f"{name:<24}{share:.3f}" for name, share in now.items()), sep="\n")
    return 0


def measured(report: Report) -> dict[str, float]:
    """Return the figures that have a floor, higher being better, rounded down to a thousandth."""
    figures = {
        "right": report.accuracy.value,
        **{f"right: {kind}": share.value for kind, share in report.by_kind().items()},
        "citation precision": report.citation_precision.value,
        "citation recall": report.citation_recall.value,
        "refusal precision": report.refusal_precision.value,
        "refusal recall": report.refusal_recall.value,
        "answered of answerable": 1 - report.false_refusals.value,
        "right of the sure": report.sure_and_right.value,
    }
    return {name: math.floor(share * 1000 + 1e-6) / 1000 for name, share in figures.items()}


def broken(floors: Mapping[str, float], now: Mapping[str, float]) -> list[str]:
    """Say which floors are not reached; a figure that is gone is one of them."""
    return [
        f"{name}: {now.get(name, 0.0):.3f} is under the floor of {floor:.3f}"
        for name, floor in floors.items()
        if now.get(name, 0.0) < floor
    ]


def digest() -> str:
    """Return the digest of every question and document that the floors were measured on."""
    files = [*HERE.glob("questions/*.jsonl"), *HERE.glob("documents/*/*"), *BUNDLED.glob("*.txt")]
    whole = hashlib.sha256()
    for file in sorted(files, key=lambda file: file.name):
        whole.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return whole.hexdigest()[:16]


def read() -> dict[str, dict[str, float]]:
    """Return the floors as they are held."""
    held: dict[str, dict[str, float]] = json.loads(FLOORS.read_text(encoding="utf-8"))
    return held


def write(figures: Mapping[str, float]) -> None:
    """Hold these figures as the floors, for the questions as they are now."""
    text = json.dumps({"digest": digest(), "floors": figures}, ensure_ascii=False, indent=2)
    FLOORS.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
