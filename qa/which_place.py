"""Which city or province something is in: only a text that names one answers."""

from __future__ import annotations

import re

from corpus.places import NATION, find_places

# "平台建在了哪个城市", "总部设在哪个省", "落户哪座城市", "在哪个县试点"; "哪个市级部门", "哪个区间" ask otherwise
_ASKED = re.compile(
    r"(?:[建设落放开办选安]|位于|坐落|落户|选址|在)(?:[在到址户于])*了?哪(?:一)?[个座](?:城市|地级市|[省市县](?!级|直|属|长|委|政|[\u4e00-\u9fff]?[局厅办])|省份|直辖市|自治区|国家(?!级))"
)


def asks_which_place(view: str) -> bool:
    """Tell a question for the city or province that something is in.

    >>> asks_which_place("验证平台建在了哪个城市"), asks_which_place("由哪个市级部门负责")
    (True, False)
    """
    return _ASKED.search(view) is not None


def names_another_place(view: str, text: str) -> bool:
    """Tell a text that names a place which the question does not."""
    asked = {mention.place for mention in find_places(view)}
    return any(m.place not in asked and m.place != NATION for m in find_places(text))
