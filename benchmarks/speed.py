"""How fast it answers and how much memory it takes, on the two bundled documents.

`make bench` runs this. It prints each figure beside its limit, and fails where one is over.
"""

from __future__ import annotations

import json
import os
import platform
import re
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from qa.bot import Bot  # noqa: E402 - found once the root is on the path

if TYPE_CHECKING:
    from collections.abc import Iterator

QUESTIONS = [
    "东湖科学城建设由谁牵头？",
    "重大科技专项的责任单位有哪些？",
    "市人才工作局牵头什么？",
    "2020年研发投入占GDP比重目标？",
    "技术合同成交额目标",
    "2010年发明专利授权量",
    "2023年要点的文号是什么",
    "上海市科技工作由谁牵头？",
    "2025年高新技术企业目标？",
    "怎样推进科技成果转化？",
]
ROUNDS = 100
COLD_RUNS = 7
HEAVY = ("torch", "sentence_transformers", "fastapi", "uvicorn")
COUNT_HEAVY = f"""
import sys, cli
cli.run(["ask", *sys.argv[1:]])
sys.exit(sum(name in sys.modules for name in {HEAVY!r}))
"""


class Figure(NamedTuple):
    """Something measured, its unit, and the limit it stays within (None: it is only told)."""

    name: str
    value: float
    unit: str
    limit: float | None = None

    def over(self) -> bool:
        return self.limit is not None and self.value > self.limit

    def __str__(self) -> str:
        limit = "" if self.limit is None else f"   limit {self.limit:g}"
        return f"{self.name:<40}{self.value:>9.2f} {self.unit:<3}{limit}{' OVER' * self.over()}"


def main() -> int:
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, {platform.machine()}")
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        figures = [*warm(data), *cold(data), *service(data)]
    print(*figures, sep="\n")
    return int(any(figure.over() for figure in figures))


def warm(data: Path) -> Iterator[Figure]:
    """Add the two documents, and ask in this process over and over."""
    started = time.perf_counter()
    bot = Bot.open(data)
    bot.add([ROOT / "corpus" / "documents"])
    yield Figure("adding the two documents", time.perf_counter() - started, "s")
    for question in QUESTIONS:
        bot.ask(question)
    took = sorted(ask_ms(bot, question) for _ in range(ROUNDS) for question in QUESTIONS)
    bot.close()
    yield Figure("warm ask in process, median", statistics.median(took), "ms", 8)
    yield Figure("warm ask in process, p99", took[len(took) * 99 // 100], "ms", 40)


def ask_ms(bot: Bot, question: str) -> float:
    started = time.perf_counter()
    bot.ask(question)
    return (time.perf_counter() - started) * 1000


def cold(data: Path) -> Iterator[Figure]:
    """Run `wence ask` from the shell, each time in a new process."""
    arguments = [QUESTIONS[0], "--data", str(data)]
    took = []
    for _ in range(COLD_RUNS):
        started = time.perf_counter()
        run("-m", "cli", "ask", *arguments)
        took.append(time.perf_counter() - started)
    yield Figure("cold wence ask, median", statistics.median(took), "s", 1)
    heavy = run("-c", COUNT_HEAVY, *arguments).returncode
    yield Figure(f"loaded of {', '.join(HEAVY[:2])} …", heavy, "", 0)


def run(*arguments: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, *arguments], cwd=ROOT, capture_output=True, check=False)


def service(data: Path) -> Iterator[Figure]:
    """Start the service, ask it, and read what it keeps in memory."""
    command = [sys.executable, "-m", "cli", "serve", "--data", str(data), "--port", "0"]
    started = time.perf_counter()
    process = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True)
    try:
        assert process.stderr is not None
        found = re.search(r"http://[\d.:]+", process.stderr.readline())
        assert found, "the service did not say where it listens"
        http_ask(found[0], QUESTIONS[0])
        yield Figure("service, start to first answer", time.perf_counter() - started, "s", 3)
        took = sorted(http_ask(found[0], question) for question in QUESTIONS * 20)
        yield Figure("service, ask over HTTP, median", statistics.median(took), "ms")
        yield Figure("service, resident memory", resident_mb(process.pid), "MB", 400)
    finally:
        process.terminate()
        process.wait()


def http_ask(address: str, question: str) -> float:
    body = json.dumps({"question": question}).encode()
    headers = {"content-type": "application/json"}
    request = urllib.request.Request(f"{address}/v1/ask", body, headers)
    started = time.perf_counter()
    with urllib.request.urlopen(request) as response:
        response.read()
    return (time.perf_counter() - started) * 1000


def resident_mb(process_id: int) -> float:
    """Read the resident memory of a process, the way `ps` tells it."""
    done = subprocess.run(
        ["ps", "-o", "rss=", "-p", str(process_id)], capture_output=True, text=True, check=True
    )
    return int(done.stdout) / 1024


if __name__ == "__main__":
    sys.exit(main())
