"""How fast it answers and how much memory it takes, on the two bundled documents.

`make bench` runs this. It prints each figure beside its limit, and fails where one is over.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.figures import Figure, serving, told  # noqa: E402 - once the root is on the path
from qa.bot import Bot  # noqa: E402

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


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        return told(chain(warm(data), cold(data), service(data)))


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
    started = time.perf_counter()
    with serving(data) as served:
        http_ask(served.address, QUESTIONS[0])
        yield Figure("service, start to first answer", time.perf_counter() - started, "s", 3)
        took = sorted(http_ask(served.address, question) for question in QUESTIONS * 20)
        yield Figure("service, ask over HTTP, median", statistics.median(took), "ms")
        yield Figure("service, resident memory", served.resident_mb(), "MB", 400)


def http_ask(address: str, question: str) -> float:
    body = json.dumps({"question": question}).encode()
    headers = {"content-type": "application/json"}
    request = urllib.request.Request(f"{address}/v1/ask", body, headers)
    started = time.perf_counter()
    with urllib.request.urlopen(request) as response:
        response.read()
    return (time.perf_counter() - started) * 1000


if __name__ == "__main__":
    sys.exit(main())
