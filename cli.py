"""`wence`: ask, chat, ingest, list and serve from the command line."""

from __future__ import annotations

import os
import sys
from contextlib import closing, contextmanager, suppress
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

import sources
import terminal
from corpus.types import Role, WenceError
from qa.types import MemberFact, QuestionError
from qa.wording.marks import in_marks
from sources import open_bot, read_settings

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from qa.bot import Bot
    from service.workers import Seat

DONE, FAILED, MISUSED, NOT_FOUND = 0, 1, 2, 3  # exit codes
ROLES = {
    "牵头": Role.LEAD,
    "责任": Role.RESPONSIBLE,
    "配合": Role.SUPPORT,
    "考核": Role.CHECK,
    "指导": Role.GUIDE,
}
LEAVING = {"退出", "再见", "exit", "quit"}


class Context(click.Context):
    """Click's context, speaking Chinese."""

    formatter_class = terminal.Formatter


class Command(click.Command):
    """Click's command, speaking Chinese."""

    context_class = Context

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Explain `--help` itself."""
        option = super().get_help_option(ctx)
        if option:
            option.help = "显示本页后退出"
        return option


class Group(Command, click.Group):
    """Click's group of commands, speaking Chinese."""

    command_class = Command


data_option = click.option(
    "--data",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="数据文件夹；默认取环境变量 WENCE_DATA，未设则为 ./data；设了 WENCE_URL 而未给此项时，问那里的服务",
)
json_option = click.option("--json", "as_json", is_flag=True, help="输出 JSON")
csv_option = click.option("--csv", "as_csv", is_flag=True, help="输出 CSV")
as_of_option = click.option(
    "--as-of",
    metavar="日期",
    type=click.DateTime(["%Y-%m-%d"]),
    callback=lambda _ctx, _param, value: value and value.date(),
    help="按这一天回答（文件是否有效、“今年”是哪一年），如 2024-12-31；默认今天",
)
conversation_option = click.option(
    "--conversation", metavar="编号", help="接着这个对话问；编号见 --json 的 conversation_id"
)


def all_readable(
    ctx: click.Context, param: click.Parameter, values: tuple[str, ...]
) -> tuple[str, ...]:
    """Show bytes that are no characters as such, in each of several arguments."""
    return tuple(readable(ctx, param, value) or "" for value in values)


def readable(_ctx: click.Context, _param: click.Parameter, value: str | None) -> str | None:
    """Show bytes that are no characters as such; they could not be written out again."""
    return value and click.format_filename(value)


@click.group(cls=Group)
@click.version_option(package_name="wence", message="wence %(version)s", help="显示版本后退出")
def cli() -> None:
    """问策：回答政策文件里的问题，句句有出处。"""


@cli.command()
@click.argument("question", callback=readable)
@as_of_option
@conversation_option
@data_option
@json_option
def ask(
    question: str,
    as_of: date | None,
    conversation: str | None,
    data: Path | None,
    *,
    as_json: bool,
) -> int:
    """回答一个问题，并给出原文和出处。

    例：wence ask "东湖科学城建设由谁牵头？"

    退出码：0 已回答或需要澄清，3 文件中没有，2 用法不对，1 出错。
    """
    keep = as_json or conversation is not None
    answer = sources.answer(question, as_of, conversation, data, keep=keep)
    if as_json:
        print_json(answer)
    else:
        click.echo(terminal.answer_text(answer))
    return NOT_FOUND if answer.status == "not_found" else DONE


@cli.command()
@as_of_option
@data_option
def chat(as_of: date | None, data: Path | None) -> None:
    """连续提问，后一问可以承接前一问；输入“退出”结束。"""
    with sources.talk(as_of, data) as ask_on:
        for question in typed_questions():
            try:
                answer = ask_on(question)
            except QuestionError as error:
                click.echo(str(error), err=True)
                continue
            click.echo(terminal.answer_text(answer) + "\n")


def typed_questions() -> Iterator[str]:
    """Give each line typed until the end of input or a word of leaving."""
    if sys.stdin.isatty():
        import readline  # noqa: F401 - gives input() its line editing
    while True:
        try:
            line = click.format_filename(input("问> " if sys.stdin.isatty() else "")).strip()
        except EOFError:
            return
        if line in LEAVING:
            return
        if line:
            yield line


@cli.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH…", type=click.Path(path_type=Path))
@data_option
def ingest(paths: tuple[Path, ...], data: Path | None) -> int:
    """把文件或文件夹（含其下各层）加入文件库，逐个说明结果。

    例：wence ingest corpus/documents

    退出码：0 全部加入，1 有文件被拒绝。
    """
    with open_bot(data) as bot, progress_bar() as progress:
        outcomes = bot.add(paths, progress)
    for outcome in outcomes:
        click.echo(terminal.outcome_line(outcome))
    if not outcomes:
        raise WenceError(f"{'、'.join(map(str, paths))} 里没有可以读的文件")
    refused = any(outcome.status == "refused" for outcome in outcomes)
    return FAILED if refused else DONE


@contextmanager
def progress_bar() -> Iterator[Callable[[int, int, Path], None] | None]:
    """Show on standard error how far an ingest is, where that is a terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    with click.progressbar(
        length=1, label="读入文件", file=sys.stderr, item_show_func=lambda name: name
    ) as bar:

        def progress(done: int, total: int, path: Path) -> None:
            bar.length = total
            bar.update(done - bar.pos, path.name)

        yield progress


@cli.command()
@click.argument("document_ids", nargs=-1, required=True, metavar="编号…", callback=all_readable)
@data_option
def remove(document_ids: tuple[str, ...], data: Path | None) -> int:
    """把文件从文件库中移除，连同它的任务和指标；编号见 wence documents。

    例：wence remove 3f2a9c1b

    退出码：0 全部移除，1 有编号不在库中。
    """
    with open_bot(data) as bot:
        missing = [one for one in document_ids if not removed(bot, one)]
    for one in missing:
        click.echo(f"库里没有编号为 {one} 的文件；编号见 wence documents", err=True)
    return FAILED if missing else DONE


def removed(bot: Bot, document_id: str) -> bool:
    """Remove a document and say so; false where there is none."""
    document = bot.document(document_id)
    if document is None or not bot.remove(document_id):
        return False
    click.echo(f"已移除 {document_id} {in_marks(document.parsed.header.title)}")
    return True


@cli.command(name="eval")
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path, exists=True))
@click.option("--held-out", is_flag=True, help="只问留出的问题（held_out）；默认只问其余的")
@click.option("--failures", is_flag=True, help="逐个列出答错的问题")
@click.option(
    "--html", metavar="FILE", type=click.Path(path_type=Path), help="另写一页带图的 HTML 报告"
)
@as_of_option
@data_option
def evaluate(
    file: Path,
    html: Path | None,
    as_of: date | None,
    data: Path | None,
    *,
    held_out: bool,
    failures: bool,
) -> None:
    """用一份带标准答案的问题检验文件库答得对不对，分类打印各项比率。

    FILE 是 .jsonl 文件或装着它们的文件夹，每行一个问题，格式见 benchmarks/README.md。

    例：wence eval benchmarks/questions/bundled.jsonl --html report.html
    """
    from qa import evaluate as evaluation

    asked = [one for one in evaluation.load(file) if one.held_out == held_out]
    if not asked:
        raise WenceError(f"{file} 里没有{'' if held_out else '不'}留出的问题")
    with open_bot(data) as bot:
        bot.warm()
        report = evaluation.evaluate(bot, asked, as_of)
    click.echo(evaluation.render(report))
    if failures:
        click.echo("\n".join(map(evaluation.failure, report.failures())))
    if html:
        write_out(html, evaluation.page(report).encode(), "--html")


def write_out(path: Path, written: bytes, option: str) -> None:
    """Write a file, or say why it cannot be written."""
    try:
        path.write_bytes(written)
    except OSError as error:
        raise WenceError(f"写不进 {path}：{error.strerror}；换一个 {option} 的位置") from error


@cli.command()
@click.option(
    "--export",
    "file",
    metavar="FILE",
    required=True,
    type=click.Path(path_type=Path),
    help="写到这个 .jsonl 文件，每行一条",
)
@data_option
def feedback(file: Path, data: Path | None) -> None:
    """导出网页上对回答的评价，写成 wence eval 能读的问题。

    赞的一条以当时的回答为准；踩的一条只要求换一个回答，对的是什么要由人补上。

    例：wence feedback --export feedback.jsonl
    """
    from conversations.export import as_lines
    from conversations.feedback import all_feedback
    from conversations.file import File

    with closing(File.open_or_fail(read_settings(data).data_dir)) as opened:
        stored = all_feedback(opened)
    write_out(file, as_lines(stored), "--export")
    up = sum(one.verdict == "up" for one in stored)
    click.echo(f"已写出 {len(stored)} 条评价：赞 {up}，踩 {len(stored) - up}", err=True)


@cli.command()
@data_option
@json_option
@csv_option
def documents(data: Path | None, *, as_json: bool, as_csv: bool) -> None:
    """列出文件库中的文件。"""
    found = sources.documents(data)
    shown = {
        "id": "编号",
        "title": "标题",
        "document_number": "文号",
        "issuer": "发文机关",
        "written": "成文日期",
        "tasks": "任务",
        "targets": "指标",
    }
    show_list(found, found.documents, shown, as_json=as_json, as_csv=as_csv)


@cli.command()
@click.option("--unit", callback=readable, metavar="单位", help="只列这个单位的任务")
@click.option(
    "--role",
    metavar="角色",
    type=click.Choice([*ROLES, *map(str, Role)]),
    help="牵头、责任、配合、考核或指导",
)
@data_option
@json_option
@csv_option
def tasks(
    unit: str | None, role: str | None, data: Path | None, *, as_json: bool, as_csv: bool
) -> None:
    """列出任务及其牵头、责任单位。

    例：wence tasks --unit 市人才工作局 --role 牵头
    """
    from qa.filters import TaskFilter

    wanted = TaskFilter(unit, ROLES.get(role or "") or (Role(role) if role else None))
    page = sources.tasks(wanted, data)
    shown = {
        "task": "任务",
        "leads": "牵头单位",
        "others": "其他单位",
        "deadline": "期限",
        "title": "文件",
    }
    show_list(page, page.tasks, shown, as_json=as_json, as_csv=as_csv)


@cli.command()
@click.option("--indicator", callback=readable, metavar="指标", help="只列这个指标的数值")
@click.option("--year", metavar="年份", type=int, help="只列这一年的数值")
@data_option
@json_option
@csv_option
def targets(
    indicator: str | None, year: int | None, data: Path | None, *, as_json: bool, as_csv: bool
) -> None:
    """列出指标的目标值、完成值和基期值。

    例：wence targets --indicator 高新技术企业 --year 2023
    """
    from qa.filters import TargetFilter

    page = sources.targets(TargetFilter(indicator, year), data)
    shown = {
        "indicator": "指标",
        "value_text": "数值",
        "unit": "单位",
        "year": "年份",
        "period": "时期",
        "role": "性质",
        "title": "文件",
    }
    show_list(page, page.targets, shown, as_json=as_json, as_csv=as_csv)


def show_list(
    page: Any, rows: Sequence[Any], shown: dict[str, str], *, as_json: bool, as_csv: bool
) -> None:
    """Print rows as the service's JSON, as CSV with every field, or as a table of a few."""
    if as_json:
        print_json(page)
    elif as_csv:
        names = [field.name for field in fields(rows[0])] if rows else list(shown)
        click.echo(terminal.csv_text(names, [cells(row, names) for row in rows]))
    elif rows:
        said = [[terminal.SAID.get(cell, cell) for cell in cells(row, shown)] for row in rows]
        click.echo(terminal.table_text([*shown.values()], said))
    else:
        click.echo("没有符合条件的记录", err=True)


def cells(row: Any, names: Iterable[str]) -> list[str]:
    """Write the named fields of a row as cells; a list is joined with 、."""
    return [cell(getattr(row, name)) for name in names]


def cell(value: Any) -> str:
    """Write one value as a cell."""
    match value:
        case None:
            return ""
        case tuple():
            return "、".join(cell(part) for part in value)
        case MemberFact():
            return f"{value.unit}:{value.role}"
    return str(value)


def print_json(value: Any) -> None:
    """Print a value of the contract as indented JSON."""
    from contract import to_json

    click.echo(to_json(value, indent=True).decode())


@cli.command()
@data_option
@click.option("--host", metavar="地址", help="监听的地址；默认 127.0.0.1")
@click.option("--port", metavar="端口", type=click.IntRange(0, 65535), help="监听的端口；默认 8000")
@click.option("--workers", metavar="个数", type=click.IntRange(1), help="服务进程的个数；默认 1")
def serve(data: Path | None, host: str | None, port: int | None, workers: int | None) -> None:
    """启动网页和 HTTP 服务。

    例：wence serve --port 8001 --workers 2
    """
    settings = read_settings(data)
    workers = workers or settings.workers
    with listen(host or settings.host, settings.port if port is None else port) as listening:
        started = f"问策已启动：{address(listening)}（按 Ctrl+C 停止）"
        if workers == 1:
            serve_alone(data, listening, started)
        else:
            serve_together(workers, data, listening, started)


def serve_alone(data: Path | None, listening: socket.socket, started: str) -> None:
    """Serve from this process."""
    with open_bot(data) as bot:
        from api import run

        bot.warm()
        with suppress(KeyboardInterrupt):  # Ctrl+C is how it is told to stop
            run(bot, listening, ready=lambda: click.echo(started, err=True))


def serve_together(workers: int, data: Path | None, listening: socket.socket, started: str) -> None:
    """Serve from several processes, each with its own bot on the same files."""
    from service.workers import Workers

    def work(seat: Seat) -> None:
        with open_bot(data) as bot:
            from api import run

            bot.warm()
            run(bot, listening, seat)

    Workers(workers, work).run(lambda: click.echo(started, err=True))


def listen(host: str, port: int) -> socket.socket:
    """Take the port before anything is loaded, so that a taken one is told at once."""
    import errno
    import socket

    try:
        listening = socket.create_server((host, port))
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise WenceError(
                f"端口 {port} 已被占用：停掉占用它的程序，"
                f"或换一个端口，如 wence serve --port {port + 1}"
            ) from error
        raise WenceError(
            f"不能在 {host}:{port} 上监听：{error.strerror}；检查 --host 和 --port"
        ) from error
    # connections inherit it: asyncio forgets to set it, and a body then waits 40 ms for its header
    listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listening


def address(listening: socket.socket) -> str:
    """Give the address a browser opens."""
    host, port = listening.getsockname()[:2]
    return f"http://{host}:{port}"


def main(args: Sequence[str] | None = None) -> None:
    """Run `wence`; what a user can mend is told in one sentence, without a traceback."""
    raise SystemExit(run(args))


def run(args: Sequence[str] | None) -> int:
    """Run a command line and give its exit code."""
    color = False if os.environ.get("NO_COLOR") else None
    try:
        code: int | None = cli.main(args, prog_name="wence", standalone_mode=False, color=color)
    except click.UsageError as error:
        return complain(terminal.usage_problem(error), MISUSED)
    except QuestionError as error:
        return complain(str(error), MISUSED)
    except WenceError as error:
        return complain(str(error), FAILED)
    except click.Abort:
        return FAILED
    except BrokenPipeError:  # the reader, such as head, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    return code or DONE


def complain(message: str, code: int) -> int:
    """Say on standard error what is wrong."""
    click.echo(message, err=True)
    return code


if __name__ == "__main__":
    main()
