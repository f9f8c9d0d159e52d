"""A real `wence serve` in a process of its own."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import httpx2
import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parent.parent
QUESTIONS = {
    "东湖科学城建设由谁牵头？": "东湖高新区管委会",
    "2023年要点的文号是什么": "武政办[2023]4号",
    "2010年发明专利授权量": "1731",
}


def test_it_answers_over_http(address: str) -> None:
    for question, expected in QUESTIONS.items():
        answer = httpx2.post(f"{address}/v1/ask", json={"question": question}).json()
        assert expected in answer["answer"]


def test_many_askers_at_once_each_get_their_own_answer(address: str) -> None:
    asked = list(QUESTIONS.items()) * 20
    with httpx2.Client(base_url=address) as client, ThreadPoolExecutor(12) as pool:
        answers = pool.map(lambda one: client.post("/v1/ask", json={"question": one[0]}), asked)
        wrong = [
            question
            for (question, expected), answer in zip(asked, answers, strict=True)
            if expected not in answer.json()["answer"]
        ]
    assert wrong == []


def test_the_page_is_served_at_the_root(address: str) -> None:
    response = httpx2.get(address)
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    assert "问策" in response.text


def test_headers_without_end_are_not_read(address: str) -> None:
    host, port = address.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port))) as asking:
        asking.sendall(b"GET /healthz HTTP/1.1\r\nhost: x\r\n")
        with pytest.raises((ConnectionResetError, BrokenPipeError)):
            asking.sendall(b"a: %s\r\n" % (b"x" * 8000) * 1000)


def test_an_answer_does_not_wait_for_its_header_to_be_acknowledged(address: str) -> None:
    with httpx2.Client(base_url=address) as client:
        took = [client.get("/healthz").elapsed.total_seconds() for _ in range(30)]
    assert min(took) < 0.035  # the other side waits 40 ms before it acknowledges


def test_a_taken_port_is_told_in_one_sentence(
    wence: Callable[..., subprocess.CompletedProcess[str]], library: Path
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = wence("serve", "--data", library, "--port", port)
    assert done.returncode == 1
    assert done.stderr.startswith(f"端口 {port} 已被占用")
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_it_stops_quietly(library: Path, stop: signal.Signals) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "cli", "serve", "--data", str(library), "--port", "0"],
        cwd=ROOT,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    assert process.stderr is not None
    assert "http://127.0.0.1:" in process.stderr.readline()
    process.send_signal(stop)  # as soon as it says that it serves
    _, errors = process.communicate(timeout=10)
    assert errors == ""
    assert process.returncode in {0, -stop}
