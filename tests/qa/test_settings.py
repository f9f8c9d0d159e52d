"""Every setting is read from its variable, and one that cannot be used is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.pretrained import Runtime
from qa.settings import Settings, SettingsError


def test_an_empty_environment_sets_nothing() -> None:
    assert Settings.from_env({}) == Settings()
    assert Settings.from_env({"WENCE_BACKEND": "", "WENCE_RERANK_MS": ""}) == Settings()


def test_every_variable_sets_its_own() -> None:
    environment = {
        "WENCE_DATA": "/srv/wence", "WENCE_MODEL": "BAAI/bge-m3", "WENCE_RERANKER": "models/r",
        "WENCE_RERANK_MS": "350", "WENCE_BACKEND": "onnx", "WENCE_DEVICE": "cuda:1",
        "WENCE_HOST": "0.0.0.0", "WENCE_PORT": "80",
        "WENCE_ORIGINS": "https://oa.example.cn, http://10.1.2.3:8080,http://[fd00::1]",
        "WENCE_HOSTS": "wence.example.cn, Wence-2",
    }  # fmt: skip
    runtime = Runtime("onnx", "cuda:1")
    origins = ("https://oa.example.cn", "http://10.1.2.3:8080", "http://[fd00::1]")
    assert Settings.from_env(environment) == Settings(
        Path("/srv/wence"), "BAAI/bge-m3", "models/r", 350, runtime, "0.0.0.0", 80, origins,
        hosts=("wence.example.cn", "wence-2"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("variable", "value", "message"),
    [
        ("WENCE_PORT", "65536", "不是端口号，请写 1 到 65535 之间的整数"),
        ("WENCE_RERANK_MS", "0", "不是毫秒数，请写大于 0 的整数"),
        ("WENCE_RERANK_MS", "0.2s", "不是毫秒数，请写大于 0 的整数"),
        ("WENCE_BACKEND", "jax", "不是计算后端，请写 torch、onnx、openvino 之一"),
    ],
)
def test_a_value_that_cannot_be_used_is_named_with_what_can(
    variable: str, value: str, message: str
) -> None:
    with pytest.raises(SettingsError) as caught:
        Settings.from_env({variable: value})
    assert str(caught.value) == f"{variable}={value} {message}"


@pytest.mark.parametrize(
    "value",
    ["*", "null", "oa.example.cn", "https://", "https://*.example.cn", "ftp://oa.example.cn",
     "https://oa.example.cn/app", "https://u@oa.example.cn", "https://oa.example.cn;http://b.cn"],
)  # fmt: skip
def test_what_is_no_origin_is_refused(value: str) -> None:
    with pytest.raises(SettingsError, match="不是网页的来源"):
        Settings.from_env({"WENCE_ORIGINS": f"https://first.example.cn,{value}"})


@pytest.mark.parametrize(
    "value", ["https://oa.example.cn/", "https://OA.example.cn", "https://oa.example.cn:443"]
)
def test_an_origin_that_no_browser_writes_so_is_told_how_it_is_written(value: str) -> None:
    with pytest.raises(SettingsError, match=r"请写 https://oa\.example\.cn$"):
        Settings.from_env({"WENCE_ORIGINS": value})


@pytest.mark.parametrize("value", ["*", "https://wence.example.cn", "wence:8000", "a..b", "一"])
def test_what_is_no_name_of_a_machine_is_refused(value: str) -> None:
    with pytest.raises(SettingsError, match="不是主机名，请只写名称"):
        Settings.from_env({"WENCE_HOSTS": f"wence.example.cn,{value}"})
