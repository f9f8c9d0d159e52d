"""The unit that an English question names: "the Wuhan Municipal Bureau of Science and Technology"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.english_forms import singular
from qa.english_tables import unit_bodies

_LEVELS = {
    "municipal": "市",
    "city": "市",
    "provincial": "省",
    "province": "省",
    "district": "区",
    "county": "县",
    "national": "国家",
    "state": "国家",
}
# "the Wuhan Municipal Bureau of Science and Technology", "Provincial Department of Commerce", "Finance Bureau"
_OFFICE = r"(?:Bureau|Department|Commission|Committee|Office|Administration|Ministry|Association|Authority)"
_UNIT_OF = re.compile(
    rf"\b(?P<level>(?:municipal|city|provincial|district|county|national|state)\s+)?(?:people's government\s+)?(?:general\s+)?{_OFFICE}\s+(?:of|for)\s+(?:the\s+)?(?P<field>[A-Za-z][A-Za-z&,' -]{{2,60}}?)(?=\s+(?:lead|head|take|participat|involv|support|responsib|have|has|do|is|are|in|charge|play)\b|[?.]|$)",
    re.IGNORECASE,
)
_UNIT_NAMED = re.compile(
    rf"\b(?P<level>municipal|city|provincial|district|county|national|state)?\s*(?P<field>[A-Za-z][A-Za-z&,' -]{{2,60}}?)\s+{_OFFICE}\b",
    re.IGNORECASE,
)


def named_unit(text: str, known: Sequence[str]) -> tuple[str, str] | None:
    """Return the text without the one unit of the library that it names in Chinese, and the unit."""
    named = sorted((u for u in known if u in text), key=len, reverse=True)
    if not named or any(u not in named[0] for u in named):
        return None
    return text.replace(named[0], " ", 1), named[0]


def unit_in(text: str, known: Sequence[str]) -> tuple[str, str]:
    """Return the text with a unit's English name taken out, and the unit's name in the library."""
    for pattern in (_UNIT_OF, _UNIT_NAMED):
        for found in pattern.finditer(text):
            unit, start = _unit_of(found["field"], found["level"] or "", known)
            if unit:
                begin = found.start() if pattern is _UNIT_OF else found.start("field") + start
                level = re.search(
                    rf"\b(?:the\s+)?(?:{'|'.join(_LEVELS)})\s+$", text[:begin], re.IGNORECASE
                )
                begin = level.start() if level else begin
                return f"{text[:begin]} {text[found.end() :]}", unit
    return text, ""


def _unit_of(field: str, level: str, known: Sequence[str]) -> tuple[str, int]:
    """Find the unit of a field: the words at the end of `field`, which may begin with a sentence."""
    words = field.replace(",", "").split()
    for start in range(len(words)):
        key = " ".join(map(singular, (w.lower() for w in words[start:])))
        bodies = unit_bodies().get(key)
        if bodies is None:
            continue
        own = _LEVELS.get(level.strip().lower(), "")
        before = len(" ".join(words[:start])) + (1 if start else 0)
        if start and not own:
            own = _LEVELS.get(words[start - 1].lower(), "")
        named = [own + body for body in bodies] if own else []
        for name in (*named, *bodies):
            fitting = [
                u for u in known if u == name or (u.endswith(name) and len(u) <= len(name) + 1)
            ]
            if fitting:
                return min(fitting, key=len), before
        return (named or list(bodies))[0], before
    return "", 0
