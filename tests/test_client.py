"""The client asks a real service, and says in one sentence what went wrong with any other."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import threading
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING

import pytest

import client as client_module
from client import Client, ServiceError
from corpus.types import Role
from qa.filters import DocumentFilter, TargetFilter, TaskFilter
from qa.types import Answer, Filters, QuestionError
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from qa.bot import Bot

    Wence = Callable[..., subprocess.CompletedProcess[str]]

LEAD = "东湖科学城建设由谁牵头？"


@pytest.fixture(scope="module")
def service(address: str) -> Client:
    return Client(address)


def without_time(answer: Answer) -> dict[str, object]:
    unlike = {"took_ms", "conversation_id"}
    return {name: getattr(answer, name) for name in Answer.__slots__ if name not in unlike}


@pytest.mark.parametrize("question", [LEAD, "2020年研发投入占GDP比重目标？", "上海市的目标？"])
def test_an_answer_is_the_one_the_bot_gives(service: Client, bot: Bot, question: str) -> None:
    assert without_time(service.ask(question)) == without_time(bot.ask(question))


def test_a_conversation_goes_on_under_its_id(service: Client) -> None:
    first = service.ask(LEAD)
    after = service.ask("那责任单位呢？", conversation_id=first.conversation_id)
    assert "市自然资源规划局" in after.answer
    assert after.conversation_id == first.conversation_id


def test_a_question_is_asked_as_of_a_day_and_within_documents(service: Client) -> None:
    question = "“十三五”规划还有效吗"
    assert "已到期" not in service.ask(question, as_of=date(2018, 5, 1)).answer
    within = service.ask(LEAD, filters=Filters(document_ids=("nothing",)))
    assert within.status == "not_found"


def test_lists_are_whole_and_those_of_the_bot(service: Client, bot: Bot) -> None:
    led = TaskFilter(unit="市人才工作局", role=Role.LEAD)
    assert list(service.tasks().tasks) == bot.tasks(limit=1000)[0]
    assert list(service.tasks(led).tasks) == bot.tasks(led)[0]
    grown = TargetFilter(year=2023, q="企业")
    assert list(service.targets(grown).targets) == bot.targets(grown)[0]
    named = service.documents(DocumentFilter(q="科技创新", year=2023))
    assert [one.document_number for one in named.documents] == ["武政办[2023]4号"]
    assert named.total == 1


def test_a_list_longer_than_a_page_is_read_to_its_end(
    service: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = service.targets()
    monkeypatch.setattr(client_module, "PAGE_ROWS", 7)
    assert service.targets() == whole
    assert whole.total == len(whole.targets) > 7


def test_passages_and_documents_are_given(service: Client, bot: Bot) -> None:
    hit = service.search("揭榜挂帅", limit=1).hits[0]
    assert "揭榜挂帅" in hit.text
    document = bot.document(hit.document_id)
    assert document is not None
    assert service.document(hit.document_id).text == document.parsed.text


@pytest.mark.parametrize("question", ["", "？！", "问" * 2001])
def test_a_question_that_cannot_be_asked_is_the_askers_mistake(
    service: Client, question: str
) -> None:
    with pytest.raises(QuestionError):
        service.ask(question)


def test_a_refusal_is_told_with_the_address_and_the_services_own_words(service: Client) -> None:
    with pytest.raises(ServiceError, match=r"^http://127\.0\.0\.1:\d+ 答复 HTTP 404：没有编号为"):
        service.document("nothing")


@pytest.mark.parametrize("address", ["", "127.0.0.1:8000", "ftp://a", "http://", "http://a:b"])
def test_what_is_no_address_is_told_with_how_one_is_written(address: str) -> None:
    with pytest.raises(ServiceError, match=r"应写成 http://127\.0\.0\.1:8000 这样"):
        Client(address)


def test_a_service_that_does_not_run_is_told_with_what_to_do() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        address = f"http://127.0.0.1:{taken.getsockname()[1]}"
    with pytest.raises(ServiceError, match=f"^连不上 {address}：那里没有程序在监听；.*wence serve"):
        Client(address).ask(LEAD)


@contextmanager
def answering(reply: bytes, *, hold: bool = False) -> Iterator[str]:
    """A server that answers the same bytes to any request, or nothing as long as it is held."""
    done = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def serve() -> None:
            connection, _ = listening.accept()
            with connection:
                connection.recv(65536)
                if hold:
                    done.wait(10)
                connection.sendall(reply)
                connection.shutdown(socket.SHUT_WR)
                while connection.recv(65536):  # closed with a body unread, the reply is lost
                    pass

        thread = threading.Thread(target=serve)
        thread.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        done.set()
        thread.join()


def reply(status: str, body: str) -> bytes:
    written = body.encode()
    return f"HTTP/1.1 {status}\r\ncontent-length: {len(written)}\r\n\r\n".encode() + written


@pytest.mark.parametrize(
    "answered",
    [
        reply("502 Bad Gateway", "<html>"),
        reply("200 OK", "<html>"),
        reply("200 OK", "{}"),
        reply("200 OK", '{"answer": 1}'),
        reply("301 Moved", ""),
        reply("500 Oops", '{"detail": "no"}'),
    ],
)
def test_an_answer_that_is_not_ours_is_told_as_such(answered: bytes) -> None:
    with answering(answered) as address, pytest.raises(ServiceError, match="不是本版问策的"):
        Client(address).ask(LEAD)


@pytest.mark.parametrize(
    ("answered", "reason"),
    [
        (b"", "连接断了"),
        (b"HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{", "答复没有传完"),
        (b"SSH-2.0\r\n", "那里答的不是 HTTP"),
    ],
)
def test_a_connection_that_breaks_is_told_as_such(answered: bytes, reason: str) -> None:
    with answering(answered) as address, pytest.raises(ServiceError) as told:
        Client(address).ask(LEAD)
    assert str(told.value).startswith(f"连不上 {address}：{reason}；看一看")


def test_a_service_that_does_not_answer_is_told_after_a_while() -> None:
    with answering(b"", hold=True) as address, pytest.raises(ServiceError, match=r"过了 0\.2 秒"):
        Client(address, timeout_s=0.2).ask(LEAD)


# ---- the command line


LISTS = [
    ("documents",),
    ("tasks", "--unit", "市科技局", "--role", "牵头"),
    ("targets", "--year", "2023"),
]


@pytest.mark.parametrize("form", [(), ("--json",), ("--csv",)])
@pytest.mark.parametrize("arguments", LISTS, ids=lambda arguments: arguments[0])
def test_a_list_is_printed_alike_from_service_and_folder(
    wence: Wence, address: str, library: Path, arguments: tuple[str, ...], form: tuple[str, ...]
) -> None:
    asked = wence(*arguments, *form, url=address)
    assert (asked.returncode, asked.stderr) == (0, "")
    assert asked.stdout == wence(*arguments, *form, data=library).stdout


@pytest.mark.parametrize(
    ("question", "code"), [(LEAD, 0), ("上海市科技工作由谁牵头？", 3), ("？！", 2), ("", 2)]
)
def test_an_answer_is_printed_alike_from_service_and_folder(
    wence: Wence, address: str, library: Path, question: str, code: int
) -> None:
    asked, own = wence("ask", question, url=address), wence("ask", question, data=library)
    assert (asked.returncode, asked.stdout, asked.stderr) == (code, own.stdout, own.stderr)


def test_json_is_the_same_object_from_service_and_folder(
    wence: Wence, address: str, library: Path
) -> None:
    asked, own = (
        json.loads(wence("ask", LEAD, "--json", **place).stdout)
        for place in ({"url": address}, {"data": library})
    )
    unlike = dict.fromkeys(("took_ms", "conversation_id"))
    assert list(asked) == list(own)
    assert asked | unlike == own | unlike


def test_conversations_go_on_from_one_command_to_the_next(wence: Wence, address: str) -> None:
    first = json.loads(wence("ask", LEAD, "--json", url=address).stdout)
    follow_up = ("ask", "那责任单位呢？", "--conversation", first["conversation_id"])
    assert "市自然资源规划局" in wence(*follow_up, url=address).stdout


def test_chat_is_one_conversation(wence: Wence, address: str) -> None:
    done = wence("chat", url=address, input=f"{LEAD}\n？？\n那责任单位呢？\n退出\n")
    assert done.returncode == 0
    assert "的责任单位为" in done.stdout
    assert len(done.stderr.splitlines()) == 1


def test_a_data_folder_named_on_the_command_line_comes_first(wence: Wence, tmp_path: Path) -> None:
    done = wence("tasks", "--data", tmp_path / "empty", url="http://127.0.0.1:1")
    assert (done.returncode, done.stderr) == (0, "没有符合条件的记录\n")


@pytest.mark.parametrize("url", ["http://127.0.0.1:1", "没有"])
def test_a_service_that_cannot_be_asked_is_a_failure_in_one_sentence(
    wence: Wence, url: str
) -> None:
    done = wence("ask", LEAD, url=url)
    assert (done.returncode, done.stdout) == (1, "")
    assert len(done.stderr.splitlines()) == 1


def test_asking_a_service_loads_no_engine(address: str) -> None:
    script = (
        "import sys, cli\n"
        f"code = cli.run(['ask', {LEAD!r}])\n"
        "heavy = {'numpy', 'faiss', 'jieba', 'tantivy', 'sqlite3', 'qa.bot', 'index', 'fastapi'}\n"
        "sys.stderr.write(f'{code} {sorted(heavy & set(sys.modules))}')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT, env=os.environ | {"WENCE_URL": address}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stderr == "0 []"
