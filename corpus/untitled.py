"""What names a text that begins without a title: its letter printed again below, what it explains, gives out or is for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.characters import shape
from corpus.masthead import Reading, read_masthead

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.masthead import HeadLine

# A first line of so many characters that stands again is a letter's: "各省、自治区…主管部门："
FIRST_LINE = 20
# Title and number stand on so many lines above it.
LINES_ABOVE = 4
# "印发了《济南市…规划（2021-2025年）》（以下简称《规划》），现解读如下"
_EXPLAINED = re.compile(r"《(?P<name>[^《》\n]{6,60})》[(（]以下(?:简)?称")
_EXPLAINS = re.compile(r"解读|起草说明|说明如下|答记者问|有关情况")
EXPLAINED_WITHIN = 400
# "组织编制了2019年…工作要点。", "现将“…”等7个重点专项2018年度项目申报指南予以公布": how a letter
# names what it gives out, a year in its name
_GIVEN_OUT = re.compile(
    r"(?:编制了|制定了|起草了|现将|现发布|现公布)(?P<name>(?=[^,。;:\n]{0,50}(?:19|20)\d\d年)[^《》<>,。;:()\n]{6,60}?"
    r"(?:申报指南|指南|要点|方案|规划|计划|办法|意见|措施|细则|名单|清单|目录))"
    r"(?=予以(?:公布|发布|公示)|印发(?:给)?你们|(?:公布|发布)如下|[。,])"
)
GIVEN_OUT_WITHIN = 900
# The sentence that says what a text is for: "…,制定本行动方案", "现就…提出如下意见"; a letter's,
# "…通知如下", with the one before it
_PURPOSE = re.compile(
    r"(?:^|[。\n])(?P<said>[^。\n]{4,500}?(?:制定|制订|提出|编制)(?:本|以下|如下|《(?P<name>[^《》\n]{6,60})》)"
    r"|(?:[^。\n]{4,300}。)?[^。\n]{4,300}?通知如下)"
)
PURPOSE_WITHIN = 1200
CLAUSE = 4  # characters: a shorter one names nothing
# What is no purpose in its last clause: "现就…", "特制定本…", "…有关工作通知如下"
_FRAME = re.compile(
    r"^(?:现|并)?[将就]|(?:特|现)?(?:制定|制订|提出|编制)(?:本|以下|如下|《).*|(?:有关|相关)?(?:的)?(?:事项|事宜|要求|工作)*通知如下"
)
# Clauses of it that say on whose behalf and by which rules it was made
_BY_WHOM = re.compile(r"贯彻|部署|精神|[《<]|^根据|^按照|^依据|经[^,]{1,12}(?:同意|研究)")
_CHINESE = re.compile(r"[\u4e00-\u9fff]")


def read_head_again(found: Reading, lines: Sequence[HeadLine]) -> None:
    """Read title and number above the place where the text's first line is printed again."""
    first = lines[0].text if lines else ""
    if found.title or len(first) < FIRST_LINE:
        return
    again = next((i for i, line in enumerate(lines[1:], start=1) if line.text == first), 0)
    for above in range(1, min(LINES_ABOVE, again) + 1):
        head = Reading()
        read_masthead(head, lines[again - above : again], ())
        if head.title:
            for name in ("title", "number"):
                if value := getattr(head, name):
                    found.put(name, value, head.spans[name])
            return


def given_out(text: str, file_name: str) -> str | None:
    """Name a letter after what it gives out in so many words, where no title and no file's name does.

    >>> given_out("我司组织编制了2019年某标准化工作要点。主要内容如下：", "doc_109")
    '2019年某标准化工作要点'
    """
    named = _GIVEN_OUT.search(shape(text[:GIVEN_OUT_WITHIN]))
    if named is None or _CHINESE.search(file_name):
        return None
    return text[slice(*named.span("name"))]


def purposes(text: str) -> tuple[str, ...]:
    """Return what a text says it is made for, clause by clause, without whose orders it follows.

    >>> purposes("为贯彻落实《某省规划》，加快推进数字海州建设，制定本行动方案。")
    ('加快推进数字海州建设',)
    """
    said = _PURPOSE.search(shape(text[:PURPOSE_WITHIN]))
    if said is None:
        return ()
    clauses = (_FRAME.sub("", clause) for clause in re.split("[,。]", said["said"]))
    named = [said["name"]] if said["name"] else []
    return (*named, *(c for c in clauses if len(c) >= CLAUSE and not _BY_WHOM.search(c)))


def explanation(text: str, file_name: str) -> str | None:
    """Name an explanation after the document it explains, where no title and no file's name does.

    >>> explanation("市政府印发了《某市数字经济规划》（以下简称《规划》），现解读如下。", "doc_024")
    '《某市数字经济规划》解读'
    """
    head = text[:EXPLAINED_WITHIN]
    named = _EXPLAINED.search(head)
    if named is None or not _EXPLAINS.search(head) or _CHINESE.search(file_name):
        return None
    return f"《{named['name']}》解读"
