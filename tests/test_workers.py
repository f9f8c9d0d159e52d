"""A real `wence serve --workers 2`: several processes behind one address."""

from __future__ import annotations

import os
import re
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import httpx2
import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).parent.parent
ASKED = {"question": "东湖科学城建设由谁牵头？"}
SHARED = ("vectors", "columns", ".term", "model.safetensors")


on_linux = pytest.mark.skipif(sys.platform != "linux", reason="/proc is Linux's alone")


class Served:
    """A service of two processes, and what it says on standard error."""

    def __init__(self, data: Path, log: Path, *more: str) -> None:
        self._log = log
        command = [sys.executable, "-m", "cli", "serve", "--data", str(data), "--port", "0"]
        # a shell that runs the tests in the background has SIGINT ignored, and so would the service
        signal.signal(signal.SIGINT, signal.default_int_handler)
        with log.open("w") as out:
            self.process = subprocess.Popen(
                [*command, "--workers", "2", *more], cwd=ROOT, stderr=out
            )

    @property
    def said(self) -> str:
        return self._log.read_text(encoding="utf-8")

    @property
    def address(self) -> str:
        wait(lambda: "http://" in self.said)
        found = re.search(r"http://[0-9.:]+", self.said)
        assert found
        return found[0]

    @property
    def workers(self) -> list[int]:
        done = subprocess.run(
            ["ps", "-o", "pid=", "--ppid", str(self.process.pid)], capture_output=True, check=False
        )
        return [int(pid) for pid in done.stdout.split()]

    def stop(self, by: signal.Signals = signal.SIGTERM) -> int:
        self.process.send_signal(by)
        return self.process.wait(timeout=60)


def wait(until: Callable[[], object], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not until():
        assert time.monotonic() < end, "it did not come to be"
        time.sleep(0.05)


def alive(pid: int) -> bool:
    try:
        return "Z" not in Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False


@pytest.fixture
def served(library: Path, tmp_path: Path) -> Iterator[Served]:
    data = tmp_path / "data"
    shutil.copytree(library, data)
    one = Served(data, tmp_path / "log")
    yield one
    if one.process.poll() is None:
        one.stop()


@pytest.mark.parametrize("by", [signal.SIGINT, signal.SIGTERM])
def test_two_processes_answer_and_stop_together_quietly(served: Served, by: signal.Signals) -> None:
    assert httpx2.post(f"{served.address}/v1/ask", json=ASKED).json()["status"] == "answered"
    workers = served.workers
    assert len(workers) == 2
    assert served.stop(by) == 0
    assert not any(map(alive, workers))
    assert len(served.said.splitlines()) == 1


def test_a_process_that_dies_is_replaced_and_the_service_says_so(served: Served) -> None:
    address = served.address
    dead, other = served.workers
    os.kill(dead, signal.SIGKILL)
    wait(lambda: len(served.workers) == 2 and dead not in served.workers)
    assert f"{dead} 被信号 9 中止" in served.said
    assert other in served.workers
    answers = [httpx2.post(f"{address}/v1/ask", json=ASKED) for _ in range(20)]
    assert {one.json()["status"] for one in answers} == {"answered"}


def test_a_question_sent_to_both_at_once_is_one_question(served: Served) -> None:
    visitor = {"x-wence-visitor": secrets.token_urlsafe(16)}
    address, sent = served.address, {**ASKED, "request_id": "request-1"}

    def ask(_number: int) -> str:
        answered = httpx2.post(f"{address}/v1/ask", json=sent, headers=visitor)
        assert answered.status_code == 200
        return answered.json()["conversation_id"]

    with ThreadPoolExecutor(8) as pool:
        began_in = set(pool.map(ask, range(24)))
    (kept,) = httpx2.get(f"{address}/v1/conversations", headers=visitor).json()["conversations"]
    assert began_in == {kept["id"]}
    assert kept["turns"] == 1


def test_the_processes_go_when_the_one_that_keeps_them_is_killed(served: Served) -> None:
    assert served.address
    workers = served.workers
    served.stop(signal.SIGKILL)
    wait(lambda: not any(map(alive, workers)))


def test_what_keeps_the_first_process_from_serving_is_told_in_one_sentence(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    (data / "wence.db").write_text("no database")
    one = Served(data, tmp_path / "log")
    assert one.process.wait(timeout=60) == 1
    assert one.said.startswith("打不开数据库")
    assert len(one.said.splitlines()) == 1


def test_all_processes_answer_from_what_another_process_takes_in(
    served: Served, tmp_path: Path, wence: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    address, data = served.address, tmp_path / "data"
    new = tmp_path / "new.txt"
    new.write_text("鹿鸣市数字经济实施方案\n\n一、建设云谷\n由市数据局牵头建设鹿鸣云谷。\n")
    assert wence("ingest", new, data=data).returncode == 0
    asked = {"question": "鹿鸣云谷由谁牵头建设？"}
    found = {httpx2.post(f"{address}/v1/ask", json=asked).json()["answer"] for _ in range(30)}
    assert len(found) == 1
    assert "市数据局" in found.pop()


@on_linux
def test_rows_keywords_and_weights_are_mapped_and_shared(served: Served) -> None:
    assert served.address
    for pid in served.workers:
        mapped = maps_of(pid)
        for part in SHARED:
            of = [sizes for name, sizes in mapped if name.endswith(part)]
            assert of, f"{part} is not mapped"
            assert sum(sizes["Private_Dirty"] for sizes in of) <= 64, f"{part} is a copy"
            assert all(sizes["Pss"] <= 0.7 * sizes["Rss"] for sizes in of if sizes["Rss"] > 64)


def maps_of(pid: int) -> list[tuple[str, dict[str, int]]]:
    """The mapped files of a process, each with its sizes in kB."""
    found: list[tuple[str, dict[str, int]]] = []
    for line in Path(f"/proc/{pid}/smaps").read_text().splitlines():
        if re.match(r"[0-9a-f]+-[0-9a-f]+ ", line):
            found.append((line.split()[-1], {}))
        elif line.endswith(" kB"):
            key, value = line.split(":")
            found[-1][1][key] = int(value.split()[0])
    return found


@on_linux
def test_connections_are_shared_evenly(served: Served) -> None:
    host, port = served.address.removeprefix("http://").split(":")
    before = {pid: sockets_of(pid) for pid in served.workers}

    def taken() -> list[int]:
        return [len(sockets_of(pid) - had) for pid, had in before.items()]

    with ExitStack() as opened:
        for _ in range(32):
            opened.enter_context(socket.create_connection((host, int(port))))
        wait(lambda: sum(taken()) == 32)
        assert max(taken()) <= 20


def sockets_of(pid: int) -> set[str]:
    """The sockets a process has open."""
    links = {str(link.readlink()) for link in Path(f"/proc/{pid}/fd").iterdir()}
    return {link for link in links if link.startswith("socket:")}
