"""How many answers a second two processes give to many askers at once, and what memory they take.

`make bench` runs this. wrk asks over 32 connections for a minute, each time one of 500 questions
that stand in questions/bundled.jsonl, none of them held out. Without wrk it says so and does
nothing.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.figures import Figure, Service, serving, told  # noqa: E402 - once the root is on the path
from qa.bot import Bot  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator

QUESTIONS = ROOT / "benchmarks" / "questions" / "bundled.jsonl"
SCRIPT = ROOT / "benchmarks" / "load.lua"
DRAWN = 500
WORKERS = 2
CONNECTIONS = 32
SECONDS = 60
SETTLED_S = 10
"""From this second on memory stays as it is; before, each process reads what it answers from."""


def main() -> int:
    if not shutil.which("wrk"):
        print("wrk is not here (Debian: apt install wrk), so no load is measured")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        data, bodies = Path(folder) / "data", Path(folder) / "bodies"
        bot = Bot.open(data)
        bot.add([ROOT / "corpus" / "documents"])
        bot.close()
        bodies.write_text("".join(f"{body}\n" for body in drawn()), encoding="utf-8")
        with serving(data, "--workers", str(WORKERS)) as service:
            return told(figures(service, bodies))


def drawn() -> list[str]:
    """Draw the questions, the same ones each time, as the bodies of requests."""
    rows = [json.loads(line) for line in QUESTIONS.read_text("utf-8").splitlines()]
    whole = {row["question"] for row in rows if not row["held_out"] and "turns" not in row}
    asked = Random(0).sample(sorted(whole), DRAWN)
    return [json.dumps({"question": question}, ensure_ascii=False) for question in asked]


def figures(service: Service, bodies: Path) -> Iterator[Figure]:
    wrk, sizes = loaded(service, bodies)
    settled = sizes[SETTLED_S:]
    moved = max(abs(size - settled[0]) for size in settled) / settled[0]
    yield Figure(f"{WORKERS} processes, answers", wrk["requests"] / wrk["seconds"], "/s", least=250)
    yield Figure("half of them within", wrk["p50"], "ms")
    yield Figure("99 of 100 within", wrk["p99"], "ms", 200)
    yield Figure("requests that failed", wrk["failed"], "", 0)
    yield Figure("resident memory together, at the end", sizes[-1], "MB")
    yield Figure(f"it moves from second {SETTLED_S} to {SECONDS} by", moved * 100, "%", 2)
    yield Figure("of it shared by memory map and libraries", shared_mb(service), "MB")


def loaded(service: Service, bodies: Path) -> tuple[dict[str, Any], list[float]]:
    """Let wrk ask, and read the memory of the processes each second meanwhile."""
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{SECONDS}s", "-s", str(SCRIPT)]
    wrk = subprocess.Popen(
        [*command, f"{service.address}/v1/ask", "--", str(bodies)],
        stdout=subprocess.PIPE,
        text=True,
    )
    started, sizes = time.monotonic(), []
    for second in range(SECONDS):
        sizes.append(service.resident_mb())
        time.sleep(max(0.0, started + second + 1 - time.monotonic()))
    said = wrk.communicate()[0]
    return json.loads(said.splitlines()[-1]), sizes


def shared_mb(service: Service) -> float:
    """Read what the processes have in common: resident less proportional size."""
    sizes = {"Rss": 0, "Pss": 0}
    for process_id in service.process_ids:
        for line in Path(f"/proc/{process_id}/smaps_rollup").read_text().splitlines():
            key, _, value = line.partition(":")
            if key in sizes:
                sizes[key] += int(value.split()[0])
    return (sizes["Rss"] - sizes["Pss"]) / 1024


if __name__ == "__main__":
    sys.exit(main())
