"""The units of government (单位): which printed names are the same organ.

    unit   = [国家 | 中央 | place] [level] name          武汉市科技局 · 市委宣传部 · 国家发展改革委
    level  = 省 | 自治区 | 市 | 区 | 县 | 州 | 盟 | 旗
    name   = a line of data/units.tsv, or whatever is left

The same organ of two levels (省科技厅, 市科技局) is two units; so is that of two places.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import IntEnum
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from corpus import places
from corpus.slips import is_slip
from corpus.unit_fields import ENDINGS, field_of, without_level_word

if TYPE_CHECKING:
    from collections.abc import Iterable

NATIONAL = "国家"

_BLANKS = re.compile(r"[\s“”\"'‘’《》]+")
_FOLDS = (
    ("管理委员会", "管委会"),
    ("委员会", "委"),
    ("办公室", "办"),
    ("监督管理", "监管"),
    ("人民政府", "政府"),
    ("营业管理部", "营管部"),
)
# 文化和旅游厅 = 文化旅游厅 (but 和平区, 和田)
_AND = re.compile(r"[和与、](?![平田谐])")
# 国家发展改革委, 中央网信办, 国务院国资委
_NATIONAL_PREFIX = re.compile(r"^(?:中华人民共和国|国家|中央|国务院)(?=..)")
# 中国气象局, 全国妇联, 中华全国总工会: only before a name of the table, for 中国科学院 is a name
_NATIONAL_WORD = re.compile(r"^(?:中华全国|全国|中国)(?=..)")
# 市科技局, 区委组织部 (but 市场监管局, 市民中心, 区域合作办, 省级机关, 市直单位)
_LEVEL_PREFIX = re.compile(
    r"^[我本]?(自治区|省(?![会级属]|直(?!机关工委))|市(?![场容值级属区县]|直(?!机关工委)|民(?![政族营宗防委革主]))"
    r"|区(?![域块间位级属县]|直(?!机关工委))|县(?![域级直属区])|[州盟旗])(?=..)"
)
# 团市委, 共青团武汉市委, 共青团湖北省委员会
_YOUTH_LEAGUE = re.compile(
    r"^(?:中国)?(?:共产主义青年团|共青团|团)(.{2,8}?[省市区县州盟旗]|省|市|区|县|州)委(?:员会)?$"
)
# 国家税务总局武汉市税务局: the bureau is named after the place
_TAX_BUREAU = re.compile(r"^国家税务总局(?=.{2,}税务局$)")
# 人行武汉分行营管部, 中国人民银行济南分行
_BANK_BRANCH = re.compile(
    r"^(?:中国人民银行|人民银行|人行)(?=.{2,}(?:分行|支行|营管部|营业管理部))"
)
# 人民银行榆林市分行 is 人行榆林分行
_CITY_OF_BRANCH = re.compile(r"(?<=.{2})市(?=(?:中心)?(?:分行|支行))")
BANK = "人民银行"
_BANK_FOR_SHORT = frozenset({"人行", BANK})
# 武汉投控集团 is the 投控集团 of 武汉
_GROUP_COMPANY = re.compile(r"^.{2,6}集团$")
# 南沙经济技术开发区科学技术局, 东湖高新区教育局
_ZONE_PREFIX = re.compile(r"^(.{2,14}?(?:开发区|高新区|新区|经开区|保税区|合作区|示范区))(?=..)")
_GOVERNMENT = "人民政府"
# 东湖新技术开发区管理委员会; 国有资产监督管理委员会 and 城市管理委员会 are of a level
_ZONE_COMMITTEE = re.compile(r"(?<!监督)(?<!城市)管理委员会$")
_WRITTEN_PLACE = re.compile(r"^([\u4e00-\u9fff]{2,4}?[市县区旗])(?=..)")
# 各区人民政府, 有关部门, 相关部门及各地区, 市直有关单位, 领导小组成员单位, 县(市、区)政府, 在汉高校
_GROUP = re.compile(
    r"^(?:各|有关|相关|其他|其它|全体|所有|全[省市区县州盟]各|驻.{1,2}高校|在.{1,2}高校)"
    r"|(?:有关|相关|成员|责任|牵头|参与|配合|直属|[市省区县][直级属])各?(?:有关|相关)?(?:部门|单位|地区|地方|企业|高校|机构|方面|处室)"
    r"|各(?:部门|单位|地|地区|级|区|县|市|镇|街|乡|成员|相关|有关|省|高校|新闻单位)"
    r"|^(?:[省市区县]|地方|、|\(|\)|（|）){2,}(?:级)?(?:人民)?政府|^(?:地方|基层|省级)(?:各级)?(?:人民)?政府"
    r"|等(?:有关|相关)?(?:部门|单位)$"
)


class Match(IntEnum):
    """How a unit asked for fits one that is printed; the higher the better."""

    NO = 0
    SLIP = 1
    ALIAS = 2
    EXACT = 3


@dataclass(frozen=True, slots=True)
class UnitName:
    """A unit taken apart; `name` is the official one where the table knows it, else as printed.

    `level` is 国家, 省, 自治区, 市, 区, 县, 州, 盟, 旗 or None; `place` the place printed with it.
    """

    level: str | None
    place: str | None
    name: str


@dataclass(frozen=True, slots=True)
class Resolution:
    """The known units that one asked for may be, in the order they were given."""

    exact: tuple[str, ...] = ()
    alias: tuple[str, ...] = ()
    slip: tuple[str, ...] = ()

    @property
    def best(self) -> tuple[str, ...]:
        """The units of the best kind of match there is: every printed name of the organ."""
        return self.exact + self.alias or self.slip

    @property
    def kind(self) -> Match:
        """The best kind of match there is."""
        if self.exact:
            return Match.EXACT
        return Match.ALIAS if self.alias else Match.SLIP if self.slip else Match.NO

    @property
    def ambiguous(self) -> bool:
        """Whether a slip fits several organs, so that the asker must say which is meant."""
        return self.kind is Match.SLIP and len({canonical(x).name for x in self.slip}) > 1


@dataclass(frozen=True, slots=True)
class _Row:
    name: str
    spellings: tuple[str, ...]  # folded: the official name and every other
    later: str | None
    national: bool


def tidy(unit: str) -> str:
    """Write a printed unit in one width, without blanks and quotation marks."""
    return _BLANKS.sub("", unicodedata.normalize("NFKC", unit))


def _fold(name: str) -> str:
    for long, short in _FOLDS:
        name = name.replace(long, short)
    return _AND.sub("", name)


@cache
def _rows() -> dict[str, _Row]:
    """Read the packaged table once: folded spelling → its line."""
    rows: dict[str, _Row] = {}
    table = files("corpus").joinpath("data/units.tsv").read_text(encoding="utf-8")
    for line in table.splitlines():
        if not line or line.startswith("#"):
            continue
        name, others, later, level = (*line.split("\t"), "", "", "")[:4]
        spellings = (name, *(x for x in others.split(",") if x))
        row = _Row(name, tuple(map(_fold, spellings)), later or None, level == NATIONAL)
        rows.update(dict.fromkeys(row.spellings, row))
    return rows


@cache
def table_names() -> frozenset[str]:
    """Every spelling the table knows, in full and folded, without place and level."""
    table = files("corpus").joinpath("data/units.tsv").read_text(encoding="utf-8")
    lines = [x.split("\t") for x in table.splitlines() if x and not x.startswith("#")]
    names = {name for line in lines for name in (line[0], *"".join(line[1:2]).split(",")) if name}
    return frozenset(names | _rows().keys())


def is_known_name(name: str) -> bool:
    """Say whether the table has this name, written without place and level."""
    return _fold(tidy(name)) in _rows()


def name_today(name: str) -> str | None:
    """Give what the organ of a former name is called today: 环保局 → 生态环境局, else None."""
    row = _rows().get(_fold(tidy(name)))
    return row.later if row else None


@lru_cache(maxsize=1 << 16)
def canonical(unit: str) -> UnitName:
    """Take a unit apart so that two spellings of it can be compared.

    >>> canonical("武汉市发改委")
    UnitName(level='市', place='武汉市', name='发展和改革委员会')
    >>> canonical("市发展改革委") == canonical("市发展和改革委员会")
    True
    """
    text = _TAX_BUREAU.sub("", tidy(unit).removeprefix("中共"))
    head, rest = _before_league(text)
    league = _YOUTH_LEAGUE.match(rest)
    if league:
        place = league[1] if len(league[1]) > 1 else head
        return UnitName(league[1][-1], places.normal(place) if place else None, "团委")
    if _BANK_BRANCH.match(text):
        branch = _CITY_OF_BRANCH.sub("", _BANK_BRANCH.sub("", text))
        return UnitName(None, None, BANK + _fold(branch.replace("营管部", "营业管理部")))
    return _without_prefixes(text)


def _before_league(text: str) -> tuple[str | None, str]:
    """Take the place off 武汉团市委; other names keep theirs here."""
    cut = text.find("团")
    return (text[:cut], text[cut:]) if cut > 1 and places.is_known(text[:cut]) else (None, text)


def _without_prefixes(text: str) -> UnitName:
    level: str | None = None
    place: str | None = None
    while _fold(text) not in _rows():
        stripped = _strip_nation(text) or _strip_place(text) or _strip_level(text, level)
        if stripped is None:
            break
        level, place, text = stripped[0], stripped[1] or place, stripped[2]
    row = _rows().get(_fold(text))
    if row and _ZONE_COMMITTEE.search(row.name):
        level = place = None  # the name of the zone says where it is
    if row and row.national and place is None:
        level = NATIONAL
    return UnitName(level, place, row.name if row else _fold(text))


def _strip_nation(text: str) -> tuple[str, None, str] | None:
    match = _NATIONAL_PREFIX.match(text)
    if not match:
        match = _NATIONAL_WORD.match(text)
        if not match or not is_known_name(text[match.end() :]):
            return None
    return NATIONAL, None, text[match.end() :]


def _strip_level(text: str, level: str | None) -> tuple[str, None, str] | None:
    match = _LEVEL_PREFIX.match(text)
    if match and level is not None and not (match[1] == level and is_known_name(text[1:])):
        return None  # only a doubled level, 武汉市市科技局, stands behind a place
    return (match[1], None, text[match.end() :]) if match else None


def _strip_place(text: str) -> tuple[str, str, str] | None:
    """Take a place off the front: a full name always, anything else only before a known name."""
    for length in range(min(len(text) - 2, 12), 1, -1):
        head, rest = text[:length], text[length:]
        owned = is_known_name(rest) or _GROUP_COMPANY.match(rest)
        if places.is_known(head) and (places.normal(head) == head or owned):
            if rest[0] in "场民容" and not is_known_name(rest):
                continue
            return _level_of_place(head), places.normal(head), rest
    match = _WRITTEN_PLACE.match(text)
    if match and is_known_name(text[match.end() :]) and places.reads_as_name(match[1]):
        return match[1][-1], match[1], text[match.end() :]
    match = _ZONE_PREFIX.match(text)
    if match and is_known_name(text[match.end() :]):
        return "区", match[1], text[match.end() :]
    return None


def _level_of_place(place: str) -> str:
    """Give the level of a place's organs: 直辖市 and 县级市 have those of a 市."""
    level = places.level_of(place) or place[-1]
    names = {"直辖市": "市", "县级市": "市", "自治州": "州", "地区": "地", "特别行政区": "特区"}
    return names.get(level, level)


def is_group(unit: str) -> bool:
    """Say whether many units are meant at once: 各区人民政府, 有关部门, 领导小组成员单位.

    >>> is_group("各区人民政府"), is_group("洪山区人民政府")
    (True, False)
    """
    return bool(_GROUP.search(tidy(unit)))


def same_unit(asked: str, printed: str, *, document_place: str | None = None) -> Match:
    """Say how a unit asked for fits a printed one; `document_place` is whom the document is of.

    Asked without level it fits any level; asked with a place it fits 市科技局 only in a document
    of that place or of a place in it.

    >>> same_unit("武汉市科技局", "市科学技术局", document_place="武汉市")
    <Match.ALIAS: 2>
    >>> same_unit("科计局", "市科技局"), same_unit("省科技厅", "市科技局")
    (<Match.SLIP: 1>, <Match.NO: 0>)
    """
    if tidy(asked) == tidy(printed):
        return Match.EXACT
    a, p = _taken_apart(asked), _taken_apart(printed)
    if tidy(asked) in _BANK_FOR_SHORT and p.name.startswith(BANK):
        return Match.ALIAS  # the branch of wherever the document is of
    if a.name == _GOVERNMENT and a.place and a.place == places.normal(tidy(printed)):
        return Match.ALIAS  # 黄埔区 of "黄埔区、天河区人民政府"
    fits = _level_fits(a, p, document_place) and _place_fits(a, p, document_place)
    if fits and (a.name == p.name or _same_field(a, p)):
        return Match.ALIAS
    if _fold(a.name) in _rows() or is_group(printed):
        return Match.NO
    slipped = fits and any(is_slip(a.name, spelling) for spelling in _spellings(p.name))
    return Match.SLIP if slipped or is_slip(tidy(asked), tidy(printed)) else Match.NO


def organ_names(unit: str) -> frozenset[str]:
    """Return the official names a unit may have: those of its field for a department of a level.

    >>> sorted(organ_names("市发改部门"))
    ['发展和改革委员会', '发展和改革局']
    """
    name = _taken_apart(unit)
    return _organs(name) if name.level else frozenset({name.name})


def _taken_apart(unit: str) -> UnitName:
    return canonical(without_level_word(tidy(unit)))


def _same_field(one: UnitName, other: UnitName) -> bool:
    """Tell 市发展改革部门 and 市发展改革委; a department of no level may be anybody's."""
    if any(field_of(unit.name) and unit.level is None for unit in (one, other)):
        return False
    return not _organs(one).isdisjoint(_organs(other))


def _organs(unit: UnitName) -> frozenset[str]:
    """Return the names of the organs that a department may be, or a unit's own."""
    field = field_of(unit.name)
    rows = (_rows().get(_fold(f"{field}{ending}")) for ending in ENDINGS) if field else ()
    return frozenset(row.name for row in rows if row) or frozenset({unit.name})


def _spellings(name: str) -> tuple[str, ...]:
    row = _rows().get(_fold(name))
    return row.spellings if row else (name,)


def _level_fits(asked: UnitName, printed: UnitName, document_place: str | None) -> bool:
    if asked.level is None or asked.level == printed.level:
        return True
    if printed.level is not None:
        return False
    if document_place is not None:  # 科技局 in a document of 武汉市 is the city's
        return _level_of_place(places.normal(document_place)) == asked.level
    # 发展改革委 of no known place is the state's; a 局 or 厅 may be anyone's
    return asked.level == NATIONAL or printed.name[-1] in "局厅"


def _place_fits(asked: UnitName, printed: UnitName, document_place: str | None) -> bool:
    if asked.place is None:
        return True
    if printed.place is not None:
        return printed.place == asked.place
    if document_place is None:
        return False
    return places.normal(document_place) == asked.place or places.contains(
        asked.place, document_place
    )


def resolve(asked: str, known: Iterable[str], *, document_place: str | None = None) -> Resolution:
    """Find the known units that one asked for may be; slips only where nothing fits better."""
    found: dict[Match, list[str]] = {match: [] for match in Match}
    for printed in dict.fromkeys(known):
        found[same_unit(asked, printed, document_place=document_place)].append(printed)
    exact, alias = tuple(found[Match.EXACT]), tuple(found[Match.ALIAS])
    return Resolution(exact, alias, () if exact or alias else tuple(found[Match.SLIP]))
