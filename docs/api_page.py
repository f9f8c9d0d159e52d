"""Writes docs/api.md from the service's own description of itself, `/openapi.json`."""

from __future__ import annotations

import json
import shlex
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

ADDRESS = "http://127.0.0.1:8000"  # where the examples are asked: links begin with it
LINE = 100  # JSON as long as this stays on one line
PLACES = {"path": "路径", "query": "查询", "header": "请求头", "body": "请求体"}
TYPES = {"string": "文字", "integer": "整数", "number": "数", "array": "列表", "object": "对象"}
OPENING = f"""# HTTP 接口

`wence serve` 启动服务，默认在 {ADDRESS}。请求和答复都是 UTF-8 的 JSON；机器读的描述在 `/openapi.json`，
本页由它生成（`python docs/refresh.py`），例子都是真实的答复，长的列表只留一条。
用 Python 可以不碰 HTTP：`from client import Client; Client("{ADDRESS}").ask("东湖科学城建设由谁牵头？")`；
在命令行设 `WENCE_URL={ADDRESS}`，`wence ask` 等命令就问这个服务。

出错时答复 `{{"error": {{"code": …, "message": …}}}}`：`code` 给程序认，`message` 给人看，说明哪里不对、怎么办。
`start`、`end` 都是 Unicode 字符位置（不是字节，也不是 UTF-16）；`url` 是原文页面的地址，`#起-止` 标出引文。
日期写作 `2023-12-31`。不认识的请求项不会被忽略，而是 422。

别的来源的网页要从浏览器里调用，先把来源写进 `WENCE_ORIGINS`。
"""


OBJECTS = """## 答复里的对象

没有写明的一律为 null 或空列表，不省略。
"""


def page(described: dict[str, Any]) -> str:
    """Write the page: what all routes have in common, a table of them, then each."""
    schemas = described["components"]["schemas"]
    routes = [
        (f"{method.upper()} {path}", operation)
        for path, methods in described["paths"].items()
        for method, operation in methods.items()
    ]
    contents = [
        f"| [`{route}`](#{anchor(route)}) | {operation['summary']} |" for route, operation in routes
    ]
    parts = ["\n".join(["| 接口 | 做什么 |", "|---|---|", *contents]) + "\n"]
    parts += ["\n".join(section(route, operation, schemas)) for route, operation in routes]
    return "\n".join([OPENING, *parts, OBJECTS, *objects(described["paths"], schemas)])


def objects(paths: dict[str, Any], schemas: dict[str, Any]) -> Iterator[str]:
    """Write what the fields are of every object that is answered, in the order they are met."""
    met: list[str] = []
    for name in answered_objects(paths):
        gather(name, schemas, met)
    for name in met:
        yield f"### {schemas[name]['title']}\n\n| 名称 | 类型 | 说明 |\n|---|---|---|"
        yield from (
            f"| `{field}` | {type_named(schema, schemas)} | {schema['description']} |"
            for field, schema in schemas[name]["properties"].items()
        )
        yield ""


def answered_objects(paths: dict[str, Any]) -> Iterator[str]:
    """Yield the name of each object that is an answer's body."""
    for operation in (one for methods in paths.values() for one in methods.values()):
        for response in operation["responses"].values():
            for content in response.get("content", {}).values():
                yield from references(content.get("schema", {}))


def references(schema: dict[str, Any]) -> list[str]:
    """Return the names of the objects that a schema speaks of."""
    own = [schema["$ref"].rsplit("/", 1)[1]] if "$ref" in schema else []
    inner = [*schema.get("anyOf", ()), *schema.get("prefixItems", ())]
    inner += [schema[key] for key in ("items", "additionalProperties") if schema.get(key)]
    return own + [name for one in inner if isinstance(one, dict) for name in references(one)]


def gather(name: str, schemas: dict[str, Any], met: list[str]) -> None:
    """Add an object and those in it to what was met, each once."""
    if name in met or "properties" not in schemas[name]:
        return
    met.append(name)
    for schema in schemas[name]["properties"].values():
        for inner in references(schema):
            gather(inner, schemas, met)


def type_named(schema: dict[str, Any], schemas: dict[str, Any]) -> str:
    """Say what kind of value a field has, objects by their names, and whether it may be null."""
    kinds = schema.get("anyOf", [schema])
    named = [_named(kind, schemas) for kind in kinds if kind.get("type") != "null"]
    null = "，可为 null" if len(named) < len(kinds) else ""
    return "或".join(named) + null


def _named(kind: dict[str, Any], schemas: dict[str, Any]) -> str:
    if names := references(kind):
        linked = "或".join(_linked(name, schemas) for name in names)
        return f"列表：{linked}" if kind.get("type") == "array" else linked
    if kind.get("type") == "array" and "items" in kind:
        return f"列表：{_named(kind['items'], schemas)}"
    return type_of(kind) if "enum" not in kind else "文字"


def _linked(name: str, schemas: dict[str, Any]) -> str:
    if "properties" not in schemas[name]:
        return "文字"
    title = schemas[name]["title"]
    return f"[{title}](#{title})"


def anchor(route: str) -> str:
    """Give the anchor that a heading of a route gets: small letters, marks left out."""
    return "".join(c for c in route.lower().replace(" ", "-") if c.isalnum() or c in "-_")


def section(route: str, operation: dict[str, Any], schemas: dict[str, Any]) -> Iterator[str]:
    """Write what is said of one route."""
    yield f"## {route}\n"
    yield f"**{operation['summary']}。** {operation['description']}\n"
    if rows := [*parameters(operation, schemas), *fields(operation, schemas)]:
        yield from ("| 名称 | 在哪里 | 类型 | 说明 |", "|---|---|---|---|", *rows, "")
    yield block("sh", curl(route, operation["x-example"]))
    yield from answered(operation, schemas)
    yield "出错：" + "；".join(errors(operation)) + "。\n"


def parameters(operation: dict[str, Any], schemas: dict[str, Any]) -> Iterator[str]:
    """Write a row for each parameter of path, query and headers."""
    for one in operation.get("parameters", ()):
        yield row(one["name"], one["in"], one["schema"], schemas, needed=one["required"])


def fields(operation: dict[str, Any], schemas: dict[str, Any]) -> Iterator[str]:
    """Write a row for each field of the body."""
    body = operation.get("requestBody")
    if body:
        schema = resolved(body["content"]["application/json"]["schema"], schemas)
        for name, field in schema["properties"].items():
            yield row(name, "body", field, schemas, needed=name in schema.get("required", ()))


def row(
    name: str, place: str, schema: dict[str, Any], schemas: dict[str, Any], *, needed: bool
) -> str:
    """Write what can be sent under a name."""
    kind = resolved(schema, schemas)
    said = [meaning(schema, schemas), *limits(kind)]
    if needed:
        said.insert(0, "必填")
    elif schema.get("default") is not None:
        said.append(f"默认 {schema['default']}")
    return f"| `{name}` | {PLACES[place]} | {type_of(kind)} | {'；'.join(said)} |"


def meaning(schema: dict[str, Any], schemas: dict[str, Any]) -> str:
    """Give what is said of a value: of it as it is sent here, else of its kind."""
    said: str = schema.get("description") or resolved(schema, schemas)["description"]
    return said


def resolved(schema: dict[str, Any], schemas: dict[str, Any]) -> dict[str, Any]:
    """Follow references, and take of several kinds the one that is not null."""
    if "$ref" in schema:
        return resolved(schemas[schema["$ref"].rsplit("/", 1)[1]], schemas)
    if "anyOf" in schema:
        stated = next(one for one in schema["anyOf"] if one.get("type") != "null")
        return resolved(stated, schemas)
    return schema


def type_of(kind: dict[str, Any]) -> str:
    """Say what kind of value it is."""
    if kind.get("format") == "date":
        return "日期"
    if "enum" in kind:
        return "、".join(f"`{value}`" for value in kind["enum"])
    return TYPES[kind["type"]]


def limits(kind: dict[str, Any]) -> Iterator[str]:
    """Say how long or how large it may be."""
    if "minimum" in kind and "maximum" in kind:
        yield f"{int(kind['minimum'])} 到 {int(kind['maximum'])}"
    if "maxLength" in kind:
        yield f"至多 {kind['maxLength']} 字"
    if "pattern" in kind and kind["pattern"] != r"\S":
        yield f"形如 `{kind['pattern'].strip('^$')}`"


def curl(route: str, example: dict[str, Any]) -> str:
    """Write the command that sends the request of an example."""
    method, path = route.split()
    sent = example.get("request", {})
    lines = [f"curl -s {ADDRESS}{example.get('path', path)}"]
    if path.endswith("/stream"):
        lines[0] = lines[0].replace("curl -s", "curl -sN")
    lines += [
        f"-H {shlex.quote(f'{name}: {value}')}"
        for name, value in example.get("headers", {}).items()
    ]
    if method == "GET":
        lines += [f"--data-urlencode {shlex.quote(f'{k}={v}')}" for k, v in sent.items()]
        lines[0] = lines[0].replace("curl -s", "curl -G -s") if sent else lines[0]
    else:
        lines[0] = lines[0].replace("curl", f"curl -X {method}") if method != "POST" else lines[0]
    if method != "GET" and sent:
        body = json.dumps(sent, ensure_ascii=False)
        lines += ["-H 'content-type: application/json'", f"-d {shlex.quote(body)}"]
    if path.endswith((".csv", ".xlsx")):
        lines.append(f"-o {path.rsplit('/', 1)[1]}")
    return " \\\n  ".join(lines)


def answered(operation: dict[str, Any], schemas: dict[str, Any]) -> Iterator[str]:
    """Write what comes back where all goes well."""
    for status, response in operation["responses"].items():
        if not status.startswith("2"):
            continue
        for media, content in response.get("content", {}).items():
            names = references(content.get("schema", {}))
            linked = "".join(f"，{_linked(name, schemas)}" for name in names)
            yield f"答复 {status}，`{media}`{linked}：\n"
            yield block(*example_of(media, content["example"]))
        if "content" not in response:
            yield f"答复 {status}，没有内容：{response['description']}。\n"


def example_of(media: str, example: Any) -> tuple[str, str]:
    """Give the language and the text that an example is shown in."""
    if media == "application/json":
        return "json", pretty(example)
    return "text", example.replace("\r\n", "\n").strip()


def errors(operation: dict[str, Any]) -> Iterator[str]:
    """Say each status that may come instead, and when."""
    for status, response in sorted(operation["responses"].items()):
        if not status.startswith("2"):
            yield f"{status} {response['description']}"


def pretty(value: Any, depth: int = 0) -> str:
    """Write JSON with what is short on one line."""
    line = json.dumps(value, ensure_ascii=False)
    if len(line) + 2 * depth <= LINE or not isinstance(value, dict | list) or not value:
        return line
    inner = "  " * (depth + 1)
    if isinstance(value, dict):
        parts = [
            f"{json.dumps(k, ensure_ascii=False)}: {pretty(v, depth + 1)}" for k, v in value.items()
        ]
        opened, closed = "{}"
    else:
        parts = [pretty(one, depth + 1) for one in value]
        opened, closed = "[]"
    joined = f",\n{inner}".join(parts)
    return f"{opened}\n{inner}{joined}\n{'  ' * depth}{closed}"


def block(language: str, text: str) -> str:
    """Set a text apart as code."""
    return f"```{language}\n{text}\n```\n"
