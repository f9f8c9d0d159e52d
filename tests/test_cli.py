"""`wence` as it is run from a shell."""

from __future__ import annotations

import csv
import io
import json
import os
import pty
import shutil
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import cli
from conversations import NOBODY
from conversations.feedback import rate
from conversations.file import FILE_NAME, File

if TYPE_CHECKING:
    from collections.abc import Callable

    Wence = Callable[..., subprocess.CompletedProcess[str]]

ROOT = Path(__file__).parent.parent
LEAD = "东湖科学城建设由谁牵头？"


@pytest.fixture
def data(library: Path, tmp_path: Path) -> Path:
    """A copy of the library that may be written to, without what was asked of it so far."""
    unasked = shutil.ignore_patterns(f"{FILE_NAME}*")
    return Path(shutil.copytree(library, tmp_path / "data", ignore=unasked))


def test_ask_prints_the_answer_then_the_quote_and_its_place(wence: Wence, library: Path) -> None:
    done = wence("ask", LEAD, data=library)
    answer, _, place, quote = done.stdout.split("\n")[:4]
    assert done.returncode == 0
    assert "东湖高新区管委会" in answer
    assert place.startswith("[1] 《2023年武汉市科技创新工作要点》 · 武政办[2023]4号 · ")
    assert "东湖高新区管委会" in quote
    assert done.stderr == ""


def test_ask_json_prints_the_contracts_object_alone(wence: Wence, library: Path) -> None:
    done = wence("ask", LEAD, "--json", data=library)
    answer = json.loads(done.stdout)
    assert (answer["status"], answer["kind"]) == ("answered", "lead_unit")
    assert answer["conversation_id"]
    assert done.stderr == ""


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["ask", LEAD], 0),
        (["ask", "上海市科技工作由谁牵头？"], 3),
        (["ask", ""], 2),
        (["ask", "？！"], 2),
        (["ask", "问" * 10_000], 2),
        (["ask"], 2),
        (["ask", LEAD, "--colour"], 2),
        (["aks", LEAD], 2),
        (["tasks", "--role", "老板"], 2),
        (["targets", "--year", "今年"], 2),
        (["tasks", "--unit", "没有的单位"], 0),
        (["ask", LEAD, "--data", "pyproject.toml"], 1),
        (["ask", LEAD, "--data", "tests"], 1),
    ],
)
def test_the_exit_code_says_what_became_of_it(
    wence: Wence, library: Path, arguments: list[str], code: int
) -> None:
    done = wence(*arguments, data=library)
    assert done.returncode == code
    assert "Traceback" not in done.stderr
    if code in {1, 2}:
        assert done.stdout == ""
        assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["ask"], "缺少 QUESTION"),
        (["ask", "问", "--colour"], "没有选项 --colour"),
        (["ask", "谁", "牵头"], "多出参数 牵头；带空格的问题要加引号"),
        (["aks"], "没有命令 aks；全部命令见 wence --help"),
        (["serve", "--port", "70000"], "--port 的值不对：应为 0 到 65535 的整数"),
        (["targets", "--year", "今年"], "--year 的值不对：应为整数"),
        (["ask", "问", "--as-of", "明天"], "--as-of 的值不对：应为日期，如 2024-12-31"),
        (["eval", "没有.jsonl"], "FILE 的值不对：没有这个文件或文件夹"),
        (
            ["tasks", "--role", "老板"],
            "--role 的值不对：可选 牵头、责任、配合、考核、指导、lead、responsible、support、check、guide",
        ),
    ],
)
def test_wrong_usage_is_told_in_chinese(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(arguments) == 2
    assert capsys.readouterr().err == message + "\n"


def test_a_bad_setting_is_named_with_its_value(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("WENCE_PORT", "八千")
    assert cli.run(["documents"]) == 1
    error = capsys.readouterr().err
    assert "WENCE_PORT" in error
    assert "八千" in error


def test_a_question_is_asked_as_of_a_day(wence: Wence, library: Path) -> None:
    question = "“十三五”规划还有效吗"
    now = wence("ask", question, data=library).stdout
    then = wence("ask", question, "--as-of", "2018-05-01", data=library).stdout
    assert "已到期" in now
    assert "已到期" not in then


def test_a_conversation_goes_on_from_one_command_to_the_next(wence: Wence, data: Path) -> None:
    first = json.loads(wence("ask", LEAD, "--json", data=data).stdout)
    follow_up = ("ask", "那责任单位呢？")
    after = wence(*follow_up, "--conversation", first["conversation_id"], data=data)
    assert "市自然资源规划局" in after.stdout
    assert wence(*follow_up, data=data).returncode == 3


def test_a_removed_document_answers_no_more(wence: Wence, data: Path) -> None:
    listed = json.loads(wence("documents", "--json", data=data).stdout)["documents"]
    document_id = next(one["id"] for one in listed if one["document_number"])
    done = wence("remove", document_id, "没有", data=data)
    assert done.returncode == 1
    assert done.stdout.startswith(f"已移除 {document_id} 《")
    assert done.stderr == "库里没有编号为 没有 的文件；编号见 wence documents\n"
    assert wence("ask", LEAD, data=data).returncode == 3
    assert wence("remove", document_id, data=data).returncode == 1


QUESTIONS = [
    {
        "id": "1", "question": LEAD, "kind": "lead_unit", "status": "answered",
        "facts": {"units": ["东湖高新区管委会"]},
    },
    {"id": "2", "question": "上海市科技工作由谁牵头？", "kind": "refusal", "status": "answered"},
    {
        "id": "3", "question": "上海市科技工作由谁牵头？", "kind": "refusal",
        "status": "not_found", "held_out": True,
    },
]  # fmt: skip


def test_eval_prints_the_shares_the_failures_and_writes_a_page(
    wence: Wence, library: Path, tmp_path: Path
) -> None:
    file, page = tmp_path / "questions.jsonl", tmp_path / "report.html"
    file.write_text("\n".join(map(json.dumps, QUESTIONS)), "utf-8")
    done = wence("eval", file, "--failures", "--html", page, data=library)
    assert done.returncode == 0, done.stderr
    assert "50.0%" in done.stdout.splitlines()[0]
    assert "1/2" in done.stdout.splitlines()[0]
    assert "status not_found, not answered" in done.stdout
    assert "<svg" in page.read_text("utf-8")
    apart = wence("eval", file, "--held-out", data=library)
    assert "1/1" in apart.stdout.splitlines()[0]


def test_feedback_is_written_as_questions_that_eval_reads(
    wence: Wence, data: Path, tmp_path: Path
) -> None:
    asked = json.loads(wence("ask", LEAD, "--json", data=data).stdout)
    for verdict in ("down", "up"):
        with closing(File.open_or_fail(data)) as file:
            rate(file, NOBODY, asked["conversation_id"], None, verdict, None)
    rows = tmp_path / "rows.jsonl"
    done = wence("feedback", "--export", rows, data=data)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "已写出 1 条评价：赞 1，踩 0\n")
    assert "100.0" in wence("eval", rows, data=data).stdout


@pytest.mark.parametrize("state", ["read-only", "damaged", "strange"])
def test_feedback_that_cannot_be_read_is_not_told_to_be_none(
    wence: Wence, data: Path, tmp_path: Path, state: str
) -> None:
    folder = data if state != "strange" else tmp_path
    for file in folder.glob(f"{FILE_NAME}*"):
        file.unlink()
    (folder / FILE_NAME).write_bytes(b"no database" * 100)
    if state == "read-only":
        (folder / FILE_NAME).chmod(0o444)
    done = wence("feedback", "--export", tmp_path / "rows.jsonl", data=folder)
    assert (done.returncode, done.stdout) == (1, "")
    assert str(folder) in done.stderr
    assert not (tmp_path / "rows.jsonl").exists()


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("", "里没有不留出的问题"),
        ("{}", "第1行不是可用的问题"),
        (json.dumps(QUESTIONS[2]), "里没有不留出的问题"),
    ],
)
def test_a_question_file_that_cannot_be_used_is_refused(
    wence: Wence, library: Path, tmp_path: Path, written: str, message: str
) -> None:
    file = tmp_path / "questions.jsonl"
    file.write_text(written, "utf-8")
    done = wence("eval", file, data=library)
    assert (done.returncode, done.stdout) == (1, "")
    assert message in done.stderr


def test_colours_stand_on_a_terminal_only(wence: Wence, library: Path) -> None:
    assert "\x1b[" not in wence("ask", LEAD, data=library).stdout
    assert b"\x1b[" in on_a_terminal("ask", LEAD, "--data", str(library))
    assert b"\x1b[" not in on_a_terminal("ask", LEAD, "--data", str(library), NO_COLOR="1")


def on_a_terminal(*arguments: str, **env: str) -> bytes:
    """What `wence` writes when its output is a terminal."""
    ours, theirs = pty.openpty()
    subprocess.run(
        [sys.executable, "-m", "cli", *arguments],
        cwd=ROOT,
        env=os.environ | env,
        stdout=theirs,
        check=True,
    )
    os.close(theirs)
    written = b""
    try:
        while part := os.read(ours, 65536):
            written += part
    except OSError:  # the other end is closed
        pass
    os.close(ours)
    return written


def test_asking_loads_neither_torch_nor_a_web_framework(library: Path) -> None:
    script = (
        "import sys, cli\n"
        f"code = cli.run(['ask', {LEAD!r}, '--data', {str(library)!r}])\n"
        "heavy = {'torch', 'sentence_transformers', 'fastapi', 'uvicorn', 'transformers'}\n"
        "sys.stderr.write(f'{code} {sorted(heavy & set(sys.modules))}')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stderr == "0 []"


def test_asking_works_with_no_network_no_cache_and_no_home(library: Path, tmp_path: Path) -> None:
    env = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "HF_HUB_OFFLINE": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "cli", "ask", LEAD, "--data", str(library)],
        cwd=ROOT,
        env=env,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    assert "东湖高新区管委会" in done.stdout


def test_chat_answers_line_by_line_and_goes_on_after_a_bad_question(
    wence: Wence, library: Path
) -> None:
    done = wence(
        "chat", data=library, input=f"{LEAD}\n？？\n2023年要点的文号是什么\n退出\n无人回答\n"
    )
    assert done.returncode == 0
    assert "东湖高新区管委会" in done.stdout
    assert "武政办[2023]4号" in done.stdout
    assert "无人回答" not in done.stdout
    assert len(done.stderr.splitlines()) == 1


def test_bytes_that_are_no_characters_do_no_harm(wence: Wence, tmp_path: Path) -> None:
    name = os.fsdecode("通知.txt".encode("gbk"))
    (tmp_path / name).write_text(
        "关于做好防汛工作的通知\n\n一、加强值守。各区要落实责任。\n", "utf-8"
    )
    added = wence("ingest", tmp_path / name, data=tmp_path / "data")
    listed = wence("documents", "--json", data=tmp_path / "data")
    asked = wence("ask", os.fsdecode("谁".encode("gbk")), data=tmp_path / "data")
    assert (added.returncode, listed.returncode) == (0, 0), added.stderr + listed.stderr
    assert asked.returncode in {2, 3}, asked.stderr


def test_ingest_says_one_line_a_file_and_fails_where_one_is_refused(
    wence: Wence, tmp_path: Path
) -> None:
    files = tmp_path / "files"
    files.mkdir()
    (files / "通知.txt").write_text(
        "关于做好防汛工作的通知\n\n一、加强值守。各区要落实责任。\n", "utf-8"
    )
    (files / "空.txt").touch()
    first = wence("ingest", files, data=tmp_path / "data")
    again = wence("ingest", files / "通知.txt", data=tmp_path / "data")
    (files / "通知.txt").write_text(
        "关于做好防汛工作的通知\n\n一、加强巡查。各区要落实责任。\n", "utf-8"
    )
    changed = wence("ingest", files / "通知.txt", data=tmp_path / "data")
    assert first.returncode == 1
    assert sorted(line[:3].strip() for line in first.stdout.splitlines()) == ["已拒绝", "新增"]
    assert (again.returncode, again.stdout[:2]) == (0, "未变")
    assert (changed.returncode, changed.stdout[:3]) == (0, "已替换")


def test_a_path_that_is_not_there_is_refused(wence: Wence, tmp_path: Path) -> None:
    done = wence("ingest", tmp_path / "没有.txt", data=tmp_path / "data")
    assert done.returncode == 1
    assert "没有.txt" in done.stdout + done.stderr
    assert "Traceback" not in done.stderr


def test_documents_are_listed(wence: Wence, library: Path) -> None:
    lines = wence("documents", data=library).stdout.splitlines()
    assert lines[0].split() == ["编号", "标题", "文号", "发文机关", "成文日期", "任务", "指标"]
    assert any("武政办[2023]4号" in line for line in lines[1:])


def test_tasks_of_a_unit_in_a_role(wence: Wence, library: Path) -> None:
    arguments = ("tasks", "--unit", "市人才工作局", "--role")
    said = [wence(*arguments, role, data=library).stdout for role in ("牵头", "lead")]
    assert said[0] == said[1]
    assert "市人才工作局" in said[0]


@pytest.mark.parametrize("name", ["documents", "tasks", "targets"])
def test_json_csv_and_table_hold_the_same_rows(wence: Wence, library: Path, name: str) -> None:
    page = json.loads(wence(name, "--json", data=library).stdout)
    rows = list(csv.DictReader(io.StringIO(wence(name, "--csv", data=library).stdout)))
    key = "title" if name == "documents" else "quote"
    assert [row[key] for row in rows] == [one[key] for one in page[name]]
    assert page["total"] == len(rows) > 0
    assert set(rows[0]) == set(page[name][0])


def test_a_reader_that_leaves_early_is_no_failure(library: Path) -> None:
    command = f"{sys.executable} -m cli targets --csv --data {library} | head -1"
    done = subprocess.run(command, shell=True, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.startswith("id,")
    assert done.stderr == ""


def test_every_command_says_what_it_does_in_one_line() -> None:
    for command in cli.cli.commands.values():
        assert command.get_short_help_str(100).endswith(("。", "..."))
