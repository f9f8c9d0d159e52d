"""What every test may use, and the switch under which a skipped test is a failed one."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator

    from qa.bot import Bot

ROOT = Path(__file__).parent.parent
DOCUMENTS = ROOT / "corpus" / "documents"
NO_SKIP = "WENCE_NO_SKIP"

Report = TypeVar("Report", pytest.TestReport, pytest.CollectReport)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Under WENCE_NO_SKIP a test that skips itself fails: where it is set, all it needs is there."""
    report = yield
    return _not_skipped(report)


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """The same for a file that skips itself whole."""
    report = yield
    return _not_skipped(report)


def _not_skipped(report: Report) -> Report:
    if os.environ.get(NO_SKIP) and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped although {NO_SKIP} is set: {report.longrepr}"
    return report


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the two bundled documents; no test writes to it."""
    from qa.bot import Bot

    data = tmp_path_factory.mktemp("library") / "data"
    bot = Bot.open(data)
    bot.add([DOCUMENTS])
    bot.close()
    return data


@pytest.fixture(scope="session")
def bot(library: Path) -> Iterator[Bot]:
    """The bot on the two bundled documents."""
    from qa.bot import Bot

    opened = Bot.open(library)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def wence() -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run `wence` as a user does, in a process of its own."""

    def run(
        *args: object, data: Path | None = None, url: str | None = None, **more: Any
    ) -> subprocess.CompletedProcess[str]:
        env = {key: value for key, value in os.environ.items() if not key.startswith("WENCE_")}
        env["PYTHONIOENCODING"] = "utf-8:strict"  # as in a Chinese locale
        if data:
            env["WENCE_DATA"] = str(data)
        if url:
            env["WENCE_URL"] = url
        return subprocess.run(
            [sys.executable, "-m", "cli", *map(str, args)],
            cwd=ROOT,
            env=env,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=60,
            check=False,
            **more,
        )

    return run


@pytest.fixture(scope="session")
def serving(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., str]]:
    """Start a real `wence serve` on a data folder, with settings as keywords; gives its address."""
    running: list[subprocess.Popen[bytes]] = []

    def start(data: Path, **settings: str) -> str:
        log = tmp_path_factory.mktemp("service") / "log"
        with log.open("w") as out:
            process = subprocess.Popen(
                [sys.executable, "-m", "cli", "serve", "--data", str(data), "--port", "0"],
                cwd=ROOT,
                env=os.environ | settings,
                stderr=out,
            )
        running.append(process)
        return _announced(log, process)

    yield start
    for process in running:
        process.terminate()
    for process in running:
        process.wait(timeout=10)


@pytest.fixture(scope="session")
def address(library: Path, serving: Callable[..., str]) -> str:
    """The address of a real `wence serve` on the library."""
    return serving(library)


def _announced(log: Path, process: subprocess.Popen[bytes]) -> str:
    """Wait for the line that says where the service listens."""
    import re
    import time

    for _ in range(300):
        found = re.search(r"http://[0-9.:]+", log.read_text(encoding="utf-8"))
        if found:
            return found[0]
        assert process.poll() is None, log.read_text(encoding="utf-8")
        time.sleep(0.1)
    raise AssertionError("the service did not start: " + log.read_text(encoding="utf-8"))
