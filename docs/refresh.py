"""Write anew what the documents show: transcripts, the picture, the service's examples, docs/api.md.

    python docs/refresh.py

Run it after a change of what is printed or answered, and read the difference before committing it:
the tests compare the documents with the real output and know nothing of what it should be.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from fastapi.testclient import TestClient  # noqa: E402 - the root comes first

from api import create_app  # noqa: E402
from docs.api_page import ADDRESS, page  # noqa: E402
from qa.bot import Bot  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable

    from httpx2 import Response

READMES = [ROOT / "README.md", ROOT / "README.zh-CN.md"]
EXAMPLES = ROOT / "web" / "openapi-examples.json"
API_PAGE = ROOT / "docs" / "api.md"
FACETS = {"issuers", "years", "statuses", "units", "indicators", "deadlines", "value_years"}
LONG_LISTS = {
    "documents",
    "hits",
    "pages",
    "rows",
    "sections",
    "series",
    "tables",
    "targets",
    "tasks",
    *FACETS,
}
LONG_TEXT = 40
MOMENTS = {"added", "asked", "conversation_id", "created", "took_ms", "updated"}
# In a stream: "conversation_id":"uFfRP_JUT9","took_ms":2.17
_MOMENT = re.compile(rf'"(?:{"|".join(sorted(MOMENTS))})":[^,}}]*')
HELD = {
    "question": "东湖科学城建设由谁牵头？",
    "conversation_id": "Zk3fJq8xP1vTn6WbR0dLhA",
    "request_id": "q-20231215-0001",
}
"""A conversation of the visitor in the examples."""
JSON = "application/json"


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        bot = Bot.open(data)
        bot.add(sorted((ROOT / "corpus" / "documents").glob("*.txt")))
        for readme in READMES:
            rewrite(readme, "console", lambda block: console(block, data))
            rewrite(readme, "pycon", lambda block: python(block, folder))
        EXAMPLES.write_text(examples(bot), encoding="utf-8")
        bot.close()
    API_PAGE.write_text(printed_api(), encoding="utf-8")
    subprocess.run([sys.executable, ROOT / "docs" / "picture.py"], check=True)


def printed_api() -> str:
    """Write docs/api.md by a service that has read the new examples."""
    script = "import json, api; print(json.dumps(api.create_app().openapi()))"
    described = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, check=True
    )
    return page(json.loads(described.stdout))


def rewrite(path: Path, language: str, block: Callable[[str], str]) -> None:
    """Replace the inside of every block of a language."""
    text = path.read_text(encoding="utf-8")
    pattern = re.compile(rf"(?<=^```{language}\n).*?(?=^```)", re.DOTALL | re.MULTILINE)
    path.write_text(pattern.sub(lambda found: block(found[0]), text), encoding="utf-8")


def console(block: str, data: Path) -> str:
    """Run the commands of a block, and put under each what it prints."""
    commands = re.findall(r"^\$ (wence .*)$", block, re.MULTILINE)
    return "\n".join(f"$ {command}\n{printed(command, data)}\n" for command in commands)


def printed(command: str, data: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "cli", *shlex.split(command)[1:]],
        cwd=ROOT,
        env=os.environ | {"WENCE_DATA": str(data)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return (done.stdout + done.stderr).strip("\n")


def python(block: str, folder: str) -> str:
    """Run the lines of a block, and put under each expression its value."""
    names: dict[str, Any] = {}
    shown = []
    with contextlib.chdir(folder):
        for line in re.findall(r"^>>> (.*)$", block, re.MULTILINE):
            shown.append(f">>> {line}")
            try:
                value = eval(line, names)
            except SyntaxError:
                exec(line, names)
                continue
            shown += [] if value is None else [repr(value)]
    return "\n".join(shown) + "\n"


def examples(bot: Bot) -> str:
    """Send the request of each example, and keep what comes back, long parts cut."""
    known = json.loads(EXAMPLES.read_text(encoding="utf-8"))
    numbered = next(one.id for one in bot.documents() if one.parsed.header.number)
    with TestClient(create_app(bot), base_url=ADDRESS) as client:
        for route, example in known.items():
            response = response_of(client, route, example, numbered)
            if "{" in route:
                example["path"] = response.request.url.path
            if response.content:
                now = shown(response, example.get("media", JSON))
                example["response"] = settled(example.get("response"), now)
    return json.dumps(known, ensure_ascii=False, indent=2) + "\n"


def response_of(client: Any, route: str, example: dict[str, Any], document_id: str) -> Any:
    """Send the request of an example; the conversation of its visitor is there, as if just held."""
    headers = example.get("headers", {})
    if headers:
        client.delete(f"/v1/conversations/{HELD['conversation_id']}", headers=headers)
        client.post("/v1/ask", json=HELD, headers=headers)
    method, path = route.split()
    path = path.format(document_id=document_id, conversation_id=HELD["conversation_id"])
    sent = {"params" if method == "GET" else "json": example.get("request")}
    return client.request(method, path, headers=headers, **sent)


def shown(response: Response, media: str) -> Any:
    """What an example shows of an answer: text as it is, JSON with long parts cut, or what it is."""
    if media == JSON:
        return cut(response.json())
    return response.text.lstrip("\ufeff") if media.startswith("text/") else "（工作簿）"


def settled(before: Any, now: Any) -> Any:
    """Give what is answered now, with the moments and random ids of before: they tell nothing."""
    match before, now:
        case dict(), dict():
            kept = MOMENTS & before.keys() & now.keys()
            new = {key: settled(before.get(key), part) for key, part in now.items()}
            return new | {key: before[key] for key in kept}
        case list(), list() if len(before) == len(now):
            return [settled(*pair) for pair in zip(before, now, strict=True)]
        case str(), str() if _MOMENT.sub("", before) == _MOMENT.sub("", now):
            return before
    return now


def cut(value: Any, name: str = "") -> Any:
    """Keep one of each long list, and the beginning of a document's text."""
    match value:
        case dict():
            return {key: cut(part, key) for key, part in value.items()}
        case list():
            return [cut(part) for part in (value[:1] if name in LONG_LISTS else value)]
        case str() if name == "text" and len(value) > LONG_TEXT:
            return value[:LONG_TEXT] + "…"
    return value


if __name__ == "__main__":
    main()
