"""Ways of asking → one way: traditional script, widths, and English around Chinese names."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from corpus.characters import fold, shape
from corpus.places import find_places
from corpus.spellings import one_spelling
from qa.cantonese import in_cantonese, in_mandarin
from qa.english import in_chinese, is_english
from qa.role_slips import roles_mended

if TYPE_CHECKING:
    from opencc import OpenCC

# "23年要点", "到25年底", but not "20年以上", "15年内", "30年期"
_SHORT_YEAR = re.compile(r"(?<!\d)([0-49]\d)年(?![来内间以期限前后左]|的?(?:时间|租|免))")
_BEFORE_YEAR = frozenset(' ,。、;:(《<"到至和与比在从对')
LATEST_SHORT_YEAR = 49
# "国办发2014 25号": a document's number without its brackets
_BARE_NUMBER = re.compile(r"(?<=[发函字规])\s?((?:19|20)\d\d)[年 ]{0,2}第?(\d{1,4})号")
# "PM2.5要控制在什么水平", "要达到什么程度"
_WHAT_LEVEL = re.compile(r"(?<=[制持定]在)什么水平|(?<=[达降升提减加]到)什么水平")
# "冷藏保鲜26年支持多少个项目", "孵化器25年要达到几家"; not "连续20年完成", "最长20年要还清"
_OF_ITS_YEAR = re.compile(
    r"(?:的)?(?:目标|计划|任务|支持|安排|建成?|新建|新增|完成|实际|要|将|力争|拟|预计|打算|达到|增长|和|与|比|多少|几)"
)
_FOR_SO_LONG = re.compile(
    r"(?:满|近|共|达|过|用|存|期|任|住|租|免|享|续|约|龄|务|长|至少|最短|超|少于|低于|高于|为|是|有|了|前|后|第|头|每)$"
)
_LOST_BLANK = re.compile(r"(?<=[\u4e00-\u9fff\d]) +(?=[\u4e00-\u9fff\d])")
# Between stretches this long a blank parts them: "济南人工智能行动计划 市教育局的任务"
_PARTED = re.compile(r"(?<=[\u4e00-\u9fff]{4}) +(?=[\u4e00-\u9fff]{4})")
PARTING = "\0"
# "冷气库 2027 万吨": a number between blanks is a year, no quantity
_YEAR_APART = re.compile(r"(?<=[\u4e00-\u9fff] )20[0-4]\d(?= [\u4e00-\u9fff])")
# Words of Taiwan and Hong Kong that are others on the mainland: 資訊, 軟體, 網路, 數位, 專案
_ELSEWHERE = {
    "技术合约": "技术合同",
    "资讯": "信息",
    "软体": "软件",
    "硬体": "硬件",
    "网路": "网络",
    "数位": "数字",
    "专案": "专项",
    "人工智慧": "人工智能",
    "智慧财产权": "知识产权",
    "计画": "计划",
    "品质": "质量",
    "程式": "程序",
    "营运": "运营",
    "晶片": "芯片",
    "半导体晶片": "半导体芯片",
    "大陆地区": "全国",
    "行动网络": "移动网络",
    "新创企业": "初创企业",
    "育成中心": "孵化器",
    "公营企业": "国有企业",
}


def plain(text: str) -> str:
    """Write a question in simplified script and one width, an English one in Chinese.

    >>> plain("Who leads 東湖科學城建設?")
    '东湖科学城建设由谁牵头'
    """
    view = written_plainly(text)
    return in_chinese(view, lambda _: False) if is_english(view) else view


def written_plainly(text: str) -> str:
    """Write a question in simplified script and one width, whatever its language."""
    view = one_spelling(shape(fold(_simplified(in_cantonese(text))))).strip()
    view = in_mandarin(view)
    view = _YEAR_APART.sub(r"\g<0>年", view)
    view = _LOST_BLANK.sub("", _PARTED.sub(PARTING, view)).replace(PARTING, " ")
    return _standard(_whole_years(view))


# Question words of the street and of dialects, the longer first
_SPOKEN = {
    "咋整": "怎么办", "咋弄": "怎么办", "咋个": "怎么", "啷个": "怎么", "俺们": "我们", "俺": "我",
    "为啥": "为什么", "啥样": "什么样", "啥": "什么", "咋样": "怎么样", "咋": "怎么", "多会儿": "什么时候",
    "哪儿": "哪里", "甭": "不用", "俩": "两个", "仨": "三个", "好多家": "多少家", "好多个": "多少个",
}  # fmt: skip
# "谁来牵这个头", "哪个部门牵个头", "谁负这个责": a verb whose object is apart; not 牵头, 负责任
_APART = (
    (re.compile(r"牵(?:着|了|起)?(?:一下)?(?:[这那]个?|个)头(?![羊牛绳])"), "牵头"),
    (re.compile(r"负(?:起|了)?(?:[这那]个?|个)责(?!任)"), "负责"),
)
# "2015年的底数是多少": what documents call 基数; "摸清底数" is a task
_BASE = re.compile(r"(?:底数|起点值|基础值|初始值)(?=[是为呢有,]|多少|$)")
# "城里人和农村人收入各增长多少": whose income documents write otherwise; not 农村人口, 农村人居环境
_PEOPLE_OF = re.compile(
    r"(?<![当像])(?:(城里人|城市人)|农村人|乡下人)(?=[和与跟同、比]|的?(?:人均|收入|可支配|消费)|的?(?:呢)?$)"
)
# "每一万人", "每一千户": documents write 每万人
_PER_MANY = re.compile(r"每一(?=[万千百]个?[人户])")


# "乌市2024年", "呼市和哈市": cities called by their first character; not 义乌市, 欢呼市民
_CALLED_SHORT = {"乌": "乌鲁木齐市", "呼": "呼和浩特市", "哈": "哈尔滨市", "齐": "齐齐哈尔市"}
_SHORT_CITY = re.compile(
    rf"(?:^|(?<=[，,、。 和与跟比在对]))([{''.join(_CALLED_SHORT)}])市(?![场民容政长委级直辖内值面区属井花树歌])"
)


def _standard(view: str) -> str:
    """Write spoken question words as written ones.

    >>> _standard("要满足啥条件"), _standard("这事谁迁头")
    ('要满足什么条件', '这事谁牵头')
    """
    for spoken, written in _SPOKEN.items():
        view = view.replace(spoken, written)
    view = _SHORT_CITY.sub(lambda m: _CALLED_SHORT[m[1]], view)
    for apart, whole in _APART:
        view = apart.sub(whole, view)
    view = _WHAT_LEVEL.sub("多少", view)
    view = _BARE_NUMBER.sub(r"[\1]\2号", view)
    view = _PEOPLE_OF.sub(lambda m: "城镇居民" if m[1] else "农村居民", view)
    view = _PER_MANY.sub("每", _BASE.sub("基数", view))
    return roles_mended(view)


def _whole_years(view: str) -> str:
    """Write a year of two digits whole where it opens a phrase, follows a place, or something is of it.

    >>> _whole_years("23年要点"), _whole_years("武汉24年目标"), _whole_years("满20年的")
    ('2023年要点', '武汉2024年目标', '满20年的')
    >>> _whole_years("冷库26年支持几个项目"), _whole_years("最长20年要还清")
    ('冷库2026年支持几个项目', '最长20年要还清')
    """
    for year in reversed(list(_SHORT_YEAR.finditer(view))):
        at = year.start()
        places = find_places(view[:at]) if at else []
        told = _OF_ITS_YEAR.match(view, year.end()) and not _FOR_SO_LONG.search(view[:at])
        named = at == 0 or view[at - 1] in _BEFORE_YEAR or (places and places[-1].end == at)
        if named or told:
            century = "20" if int(year.group(1)) <= LATEST_SHORT_YEAR else "19"
            view = view[:at] + century + view[at:]
    return view


def _simplified(text: str) -> str:
    """Turn traditional script into simplified; GB 2312 holds no traditional form."""
    try:
        text.encode("gb2312")
    except UnicodeEncodeError:
        return _of_mainland(str(_converter().convert(text)))
    return text


def _of_mainland(text: str) -> str:
    for theirs, ours in _ELSEWHERE.items():
        text = text.replace(theirs, ours)
    return text


@cache
def _converter() -> OpenCC:
    from opencc import OpenCC  # noqa: PLC0415  # 20 ms that simplified questions never pay

    return OpenCC("t2s")
