"""What a question asks of a document itself: its number, issuer, dates, validity, chapters."""

from __future__ import annotations

import re
from enum import StrEnum


class Field(StrEnum):
    """What is asked of a document itself."""

    NUMBER = "number"
    ISSUER = "issuer"
    WRITTEN = "written"
    PRINTED = "printed"
    ADDRESSEES = "addressees"
    COPIED_TO = "copied_to"
    PERIOD = "period"
    BASIS = "basis"
    TITLE = "title"
    CHAPTERS = "chapters"
    DOCUMENTS = "documents"
    EFFECTIVE = "effective"
    EXPIRES = "expires"
    REPEALS = "repeals"
    STATUS = "status"


_METADATA: tuple[tuple[re.Pattern[str], Field], ...] = (
    (
        re.compile(
            r"(?:还|是否|是不是|仍然?|目前|现在).{0,4}(?:有效|管用|作数|适用|能用)|(?:失效|过期|废止|到期)(?:了)?(?:吗|没有|没)|是否(?:失效|过期|废止|到期)|效力(?:状态)?"
        ),
        Field.STATUS,
    ),
    (
        re.compile(
            r"废止(?:了)?(?:的)?(?:是)?(?:哪|什么)|(?:替代|取代|代替)(?:了)?(?:哪|什么)|同时废止"
        ),
        Field.REPEALS,
    ),
    (
        re.compile(
            r"有效期|失效(?:日期|时间)|(?:什么时候|何时|哪天|哪年)(?:.{0,2})(?:失效|到期|截止|过期)|到期(?:日|时间)"
        ),
        Field.EXPIRES,
    ),
    (
        re.compile(
            r"(?:什么时候|何时|哪天|哪一天|从哪天|哪年)(?:.{0,3})(?:施行|实施|生效|执行)|(?:施行|生效|实施)(?:的)?(?:日期|时间)"
        ),
        Field.EFFECTIVE,
    ),
    (re.compile(r"文号|发文字号|文件(?:编)?号(?:是|码)?|几号文|哪(?:个|号)文件号"), Field.NUMBER),
    (re.compile(r"抄送"), Field.COPIED_TO),
    (re.compile(r"主送|发给(?:了)?(?:谁|哪些)|印发给"), Field.ADDRESSEES),
    (
        re.compile(
            r"印发(?:的)?(?:日期|时间)|(?:什么时候|何时|哪天|哪一天|几月几[日号])印发|印发于"
        ),
        Field.PRINTED,
    ),
    (
        re.compile(
            r"成文(?:日期|时间)|发文(?:日期|时间)|发布(?:日期|时间)|落款(?:日期|时间)"
            r"|(?:什么时候|何时|哪天|哪一天|哪年|几月几[日号])(?:.{0,2})(?:发布|发文|出台|成文|制定|下发|公布|发的)"
        ),
        Field.WRITTEN,
    ),
    (
        re.compile(
            r"发文(?:机关|单位|机构)|发布(?:机关|单位|机构)|印发(?:机关|单位)|制定(?:机关|单位)"
            r"|(?:谁|哪个(?:部门|单位|机关)|哪家)(?:.{0,1})(?:发布|发文|印发|出台|制定|下发|编制|起草|颁布|公布)|(?:由谁|谁)发(?:的|布|出)"
        ),
        Field.ISSUER,
    ),
    (re.compile(r"(?:依据|根据)(?:是)?(?:什么|哪|啥)|制定依据|(?:编制|上位)依据"), Field.BASIS),
    (
        re.compile(
            r"规划期|(?:覆盖|涵盖|跨)(?:哪|什么|几)(?:些|几)?(?:年|个?年份)|起止(?:年份|时间)|期限是"
        ),
        Field.PERIOD,
    ),
    (re.compile(r"(?:几|多少)(?:个)?(?:章|篇)|章数|篇数"), Field.CHAPTERS),
    (
        re.compile(
            r"(?:有|收录|导入)(?:了)?(?:哪些|什么|几(?:份|个|篇)|多少(?:份|个|篇)?)(?:政策)?(?:文件|文档|规划|资料)(?:可以?查|可以?问)?$|(?:文件|文档)(?:清单|目录|列表)$"
        ),
        Field.DOCUMENTS,
    ),
    (
        re.compile(
            r"(?:文件|通知|规划|要点|办法|方案|意见)(?:的)?(?:全称|完整(?:的)?(?:名称|标题)|标题)(?:是|叫)?什么"
        ),
        Field.TITLE,
    ),
)


def field_of(view: str) -> Field | None:
    """Return what a question asks of a document itself, None for other questions."""
    return next((field for pattern, field in _METADATA if pattern.search(view)), None)
