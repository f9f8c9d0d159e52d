"""Ways of asking → one way: traditional script, widths, and English around Chinese names."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from corpus.characters import fold, shape
from corpus.places import find_places

if TYPE_CHECKING:
    from opencc import OpenCC

# "23年要点", "到25年底", but not "20年以上", "15年内", "30年期"
_SHORT_YEAR = re.compile(r"(?<!\d)([0-49]\d)年(?![来内间以期限前后左]|的?(?:时间|租|免))")
_BEFORE_YEAR = frozenset(' ,。、;:(《<"到至和与比在从对')
LATEST_SHORT_YEAR = 49
_HAN = re.compile(r"[\u3400-\u9fff]")
_LOST_BLANK = re.compile(r"(?<=[\u4e00-\u9fff\d]) +(?=[\u4e00-\u9fff\d])")
# Runs of Chinese with what belongs to a name in them: "R&D经费", "PCT国际专利申请量"
_NAME = re.compile(
    r"(?:\d{4}年)?[A-Z&+]*[\u4e00-\u9fff“”《》、·][\u4e00-\u9fffA-Z&+\d“”《》、·()（）]*"
)
# What an English question asks, and how the same is asked in Chinese; the first that fits counts.
_ENGLISH: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), chinese)
    for pattern, chinese in (
        (r"what does .*mean|meaning of|definition|stand for|refer to", "指什么"),
        (
            r"what (?:tasks|work|does).*\b(?:lead|led|head)|tasks (?:led|headed) by|which tasks .*lead",
            "牵头哪些任务",
        ),
        (r"what (?:tasks|work|does)|tasks of|involved in|take part in|which tasks", "参与哪些任务"),
        (
            r"\bwho (?:leads|is leading|heads)|lead (?:unit|agency|department)|led by|in charge",
            "由谁牵头",
        ),
        (r"support(?:ing)? (?:units?|agenc)|cooperat", "的配合单位有哪些"),
        (r"responsible|which (?:units?|departments?|agenc)", "的责任单位有哪些"),
        (r"document number|issue number|reference number", "的文号是什么"),
        (r"who issued|issuer|issued by|issuing", "的发文机关是谁"),
        (r"when was .*(?:issued|published|printed)|date of issue|issue date", "的成文日期是什么"),
        (r"which documents|what documents|list (?:the |all )?documents", "有哪些文件"),
        (r"growth|grow|increase rate", "增长目标是多少"),
        (r"target|goal|aim|plan(?:ned)?", "目标是多少"),
        (r"actual|achieved|reached|baseline|value|how (?:many|much)|what was|what is", "是多少"),
    )
)


def plain(text: str) -> str:
    """Write a question in simplified script and one width, an English one in Chinese.

    >>> plain("Who leads 東湖科學城建設?")
    '东湖科学城建设由谁牵头'
    """
    view = shape(fold(_simplified(text))).strip()
    view = _whole_years(_LOST_BLANK.sub("", view))
    return _restated(view) if _is_english(view) else view


def _whole_years(view: str) -> str:
    """Write a year of two digits whole where it opens a phrase or follows a place.

    >>> _whole_years("23年要点"), _whole_years("武汉24年目标"), _whole_years("满20年的")
    ('2023年要点', '武汉2024年目标', '满20年的')
    """
    for year in reversed(list(_SHORT_YEAR.finditer(view))):
        at = year.start()
        places = find_places(view[:at]) if at else []
        if at == 0 or view[at - 1] in _BEFORE_YEAR or (places and places[-1].end == at):
            century = "20" if int(year.group(1)) <= LATEST_SHORT_YEAR else "19"
            view = view[:at] + century + view[at:]
    return view


def _simplified(text: str) -> str:
    """Turn traditional script into simplified; GB 2312 holds no traditional form."""
    try:
        text.encode("gb2312")
    except UnicodeEncodeError:
        return str(_converter().convert(text))
    return text


@cache
def _converter() -> OpenCC:
    from opencc import OpenCC  # noqa: PLC0415  # 20 ms that simplified questions never pay

    return OpenCC("t2s")


def _is_english(view: str) -> bool:
    return len(re.findall(r"[A-Za-z]{2,}", view)) >= 2 and bool(
        re.match(r"^(?:please |hi,? |hello,? )?[A-Za-z]+ ", view, re.IGNORECASE)
    )


def _restated(view: str) -> str:
    """Ask in Chinese what an English question asks of the Chinese names in it."""
    asked = next((chinese for pattern, chinese in _ENGLISH if pattern.search(view)), None)
    names = [n for n in _NAME.findall(view) if _HAN.search(n)]
    if asked is None or not (names or asked == "有哪些文件"):
        return view
    years = "".join(f"{y}年" for y in re.findall(r"(?<!\d)((?:19|20)\d\d)(?![\d年])", view))
    return years + "".join(dict.fromkeys(n.strip("()（）") for n in names)) + asked
