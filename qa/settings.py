"""What can be set from outside, read once at the edge (api.py, cli.py)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from corpus.types import WenceError
from index.pretrained import BACKENDS, BEST_THERE, Backend, Runtime
from index.reranker import BUDGET_MS

# wence.example.cn
_NAME = re.compile(r"[a-z0-9_-]+(\.[a-z0-9_-]+)*")
# https://oa.example.cn, http://10.1.2.3:8080, http://[fd00::1]:8080
_ORIGIN = re.compile(r"https?://([a-z0-9.-]+|\[[0-9a-f:]+\])(:[0-9]{1,5})?")


class SettingsError(WenceError):
    """A setting whose value cannot be used; the message names the variable and the value."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the environment sets.

    `WENCE_DATA` is the data folder, `WENCE_MODEL` a sentence-transformers model by name or folder
    (None: the embedded one), `WENCE_RERANKER` a CrossEncoder (None: none) and `WENCE_RERANK_MS` its
    time in a search, `WENCE_BACKEND` and `WENCE_DEVICE` what both are run with, `WENCE_HOST` and
    `WENCE_PORT` where the service listens, `WENCE_WORKERS` how many processes it is,
    `WENCE_ORIGINS` the origins whose pages may ask it, `WENCE_HOSTS` the names it may be asked by.
    """

    data_dir: Path = Path("data")
    model: str | None = None
    reranker: str | None = None
    rerank_ms: int = BUDGET_MS
    runtime: Runtime = BEST_THERE
    host: str = "127.0.0.1"
    port: int = 8000
    origins: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    workers: int = 1

    @classmethod
    def from_env(cls, environment: Mapping[str, str]) -> Settings:
        """Read the settings from environment variables.

        Raises:
            SettingsError: a value that cannot be used.
        """
        default = cls()
        return cls(
            data_dir=Path(environment.get("WENCE_DATA") or default.data_dir),
            model=environment.get("WENCE_MODEL") or None,
            reranker=environment.get("WENCE_RERANKER") or None,
            rerank_ms=_milliseconds(environment.get("WENCE_RERANK_MS") or str(default.rerank_ms)),
            runtime=Runtime(
                _backend(environment.get("WENCE_BACKEND") or default.runtime.backend),
                environment.get("WENCE_DEVICE") or None,
            ),
            host=environment.get("WENCE_HOST") or default.host,
            port=_port(environment.get("WENCE_PORT") or str(default.port)),
            origins=_origins(environment.get("WENCE_ORIGINS") or ""),
            hosts=_hosts(environment.get("WENCE_HOSTS") or ""),
            workers=_workers(environment.get("WENCE_WORKERS") or str(default.workers)),
        )


def _port(value: str) -> int:
    if not (value.isascii() and value.isdigit() and 0 < int(value) < 65536):
        raise SettingsError(f"WENCE_PORT={value} 不是端口号，请写 1 到 65535 之间的整数")
    return int(value)


def _origins(value: str) -> tuple[str, ...]:
    return tuple(_origin(one.strip()) for one in value.split(",") if one.strip())


def _origin(value: str) -> str:
    """Check that a value is an origin as browsers write it; no page sends it written otherwise."""
    said = value.lower().rstrip("/")
    for scheme, port in (("https", ":443"), ("http", ":80")):
        if said.startswith(f"{scheme}://"):
            said = said.removesuffix(port)
    if not _ORIGIN.fullmatch(said):
        raise SettingsError(
            f"WENCE_ORIGINS={value} 不是网页的来源，请写协议、域名和端口，如 https://oa.example.cn；"
            "几个之间用逗号隔开，不能写 *"
        )
    if said != value:
        raise SettingsError(f"WENCE_ORIGINS={value} 与浏览器的写法不同，请写 {said}")
    return value


def _hosts(value: str) -> tuple[str, ...]:
    return tuple(_host(one.strip().lower()) for one in value.split(",") if one.strip())


def _host(name: str) -> str:
    if not _NAME.fullmatch(name):
        raise SettingsError(
            f"WENCE_HOSTS={name} 不是主机名，请只写名称，如 wence.example.cn，"
            "不写协议和端口；几个之间用逗号隔开"
        )
    return name


def _workers(value: str) -> int:
    if not (value.isascii() and value.isdigit() and int(value)):
        raise SettingsError(f"WENCE_WORKERS={value} 不是进程的个数，请写大于 0 的整数")
    return int(value)


def _milliseconds(value: str) -> int:
    if not (value.isascii() and value.isdigit() and int(value)):
        raise SettingsError(f"WENCE_RERANK_MS={value} 不是毫秒数，请写大于 0 的整数")
    return int(value)


def _backend(value: str) -> Backend:
    for backend in BACKENDS:
        if value == backend:
            return backend
    raise SettingsError(f"WENCE_BACKEND={value} 不是计算后端，请写 {'、'.join(BACKENDS)} 之一")
