"""A question's text → what it asks for: a pure function of the text and of what the library knows.

麻烦问一下,[place | document | year 的] topic (由谁牵头 | 的责任单位有哪些 | 目标是多少 | …)?
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from corpus.periods import Period, find_periods
from corpus.places import Mention, find_places
from corpus.types import Role
from corpus.unit_mentions import UnitMention, find_units
from qa.beside_units import asks_beside, leader_and_helper
from qa.deadline_words import asks_when, names_when
from qa.fields import OF_WHOM, Field, fields_of
from qa.guiding import guides
from qa.language import plain
from qa.library import Library
from qa.shapes import asks_who_pays
from qa.term_questions import (
    asks_definition,
    asks_how_many_and_which,
    asks_list,
    asks_meaning,
    asks_members,
    asks_whom_is_meant,
)
from qa.wrapping import without_wrapping

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class Intent(StrEnum):
    """What kind of answer is wanted."""

    UNITS_OF_TASK = "units_of_task"
    TASKS_OF_UNIT = "tasks_of_unit"
    TARGET = "target"
    DEFINITION = "definition"
    LIST = "list"
    METADATA = "metadata"
    PASSAGE = "passage"


@dataclass(frozen=True, slots=True)
class Question:
    """A question taken apart; positions point into `view`, the text in one width.

    `role` is the role asked for, None for any.
    """

    text: str
    view: str
    intent: Intent
    role: Role | None
    fields: tuple[Field, ...]
    places: tuple[Mention, ...]
    periods: tuple[Period, ...]
    units: tuple[UnitMention, ...]
    wants_target: bool
    wants_actual: bool
    wants_growth: bool
    wants_level: bool
    wants_change: bool
    wants_count: bool
    wants_others: bool
    wants_deadline: bool
    wants_units: bool
    wants_yes_no: bool
    wants_role: bool

    @property
    def field(self) -> Field | None:
        """The first thing asked of a document itself."""
        return next(iter(self.fields), None)

    @property
    def years(self) -> tuple[int, ...]:
        """The single years the question names, in order."""
        return tuple(dict.fromkeys(p.last for p in self.periods if not p.several))

    @property
    def lacks_topic(self) -> bool:
        """Whether it only points back: "2015年呢", "它有多少钱"."""
        return bool(_POINTS_BACK.match(self.view))

    @property
    def is_order(self) -> bool:
        """Whether it orders the program about instead of asking about documents."""
        return bool(_ORDER.search(self.view))

    @property
    def is_opinion(self) -> bool:
        """Whether it asks what somebody thinks of a thing, which no document says."""
        return bool(_OPINION.search(self.view))

    @property
    def this_year_only(self) -> bool:
        """Whether every year it names is 今年, which no document may speak of."""
        named = [p for p in self.periods if not p.compared]
        return bool(named) and all(_THIS_YEAR.match(self.view[p.start : p.end]) for p in named)


_LEAD = re.compile(
    r"牵头|牵的?头|挑头|领头|打头(?=$|的|单位)|负总责|总负责|主责|主导(?=$|的|单位)|主办(?!方)|领衔|挂帅(?=单位|部门)|(?:谁|部门|单位|[局厅委办])(?:来)?主抓|lead\b"
    r"|(?:谁|哪[个家些]?(?:部门|单位|机构|部委?|局|厅|委|办)?)(?:来|要|负责)?会同(?!谁|哪|什么)",  # who acts with others leads
    re.IGNORECASE,
)
# "参加的单位是哪些": so is the column called that names them
_SUPPORT = re.compile(r"配合|协办|(?:参加|参与|协助)的?(?:单位|部门)")
_RESPONSIBLE = re.compile(r"责任(?:单位|部门|主体)|承办单位|落实单位|协同单位")
_CHECK = re.compile(r"考核(?:单位|部门)")
# "指导部门有哪些", "归哪些部门指导", "由谁来指导"
_GUIDE = re.compile(
    r"指导的?(?:单位|部门)|(?:谁|(?:哪|什么|啥)[些个几家两三四五]{0,2}(?:部门|单位|部委|局|厅|委|家)?)(?:来|去|负责|进行|给予|参与|共同|一起)*指导"
)
# "牵头单位和责任单位分别是谁", "牵头的和配合的都列一下", "谁牵头，谁配合", "牵头配合都有谁", "主办协办都算"
_ROLE = r"(?:牵头|责任|配合|参与|参加|主办|协办|协助)(?:单位|部门|什么|的)*"
_BOTH_ROLES = re.compile(
    rf"牵头(?:单位|部门|什么|的)*(?:和|与|及|、|以及|还有|跟|又|另外|然后|同时|此外|[,+])*(?:谁)?(?:责任|配合|参与|参加|协办|协助)(?!.{{0,6}}不)|既有?牵头.{{0,5}}(?:又|也)有?(?:责任|配合|参与)|牵头的?[、和,]*(?:配合|参与|责任)的?(?:都|全|统统|一并)"
    rf"|{_ROLE}(?:和|与|及|、|以及|还有|跟|又|,)+(?:谁)?牵头(?!.{{0,6}}不)"
    r"|(?:牵头|主办)[^,，。;；谁哪]{0,6}?(?:责任|配合|参与|参加|协办|协助|承办)(?:单位|部门|的)*(?:都|全|一并|统统)"
    r"|牵头的?(?:[、,和及与跟]|还有)*(?:当|作|作为|是)(?:责任|配合|参与)(?:单位|部门)?的|(?:牵头|主办)什么[、,和及]*(?:协办|配合|参与|责任)什么|(?<!联合)(?<!共同)牵头的?也(?:要)?(?:算|列|写|说|告诉)|(?:不管|无论|不论)(?:是)?(?:牵头|责任|配合)|所有单位|全部单位"
)
# "由谁牵头,哪些部门参与", "哪几家负责,谁配合", "哪个部门指导、哪个参与": one question a role
_ANYBODY = r"(?:谁|(?:哪|什么|啥)[些个几家两三]{0,2}(?:部门|单位|厅局|局|厅|委|家)?)"
_ONE_BY_ONE = re.compile(
    rf"{_ANYBODY}(?:来|在)?(?:牵头|负责|主办|指导|承办)(?:的)?(?:[,、;和又 ]|由|还有|以及)+{_ANYBODY}(?:来|在)?(?:配合|参与|参加|协助|协办|协同|负责|落实|牵头)"
)
# "牵头的不用算", "不含牵头的": the role that is not asked for
_NOT_ROLE = re.compile(
    r"(?:牵头|责任|配合)(?:单位|部门|的)?(?:都)?(?:不用|不要|不必|别|甭)?(?:不)?(?:算|列|管|含|计|说|讲|提|写|要)(?=$|[,，。 ])|(?:不含|不包括|不算|除去)(?:牵头|责任|配合)(?:单位|部门|的)?"
)
# keywords: "城市书房中心 牵头单位"
_UNITS_WANTED = re.compile(r"\s(?:牵头|责任|配合|主办|负责)(?:单位|部门)$")
# "什么时候完成", "完成时限", "啥时候建完"
# 办理时限 and 审批时限 are how long a service takes, not when a task is to be done
_DEADLINE = re.compile(
    r"(?:完成|办结)(?:的)?(?:时限|时间|期限)(?!.{0,4}[压缩])|(?<!办理|审批|登记|受理|答复|反馈|审核|审查|处理|服务|通关|开办|办结)时限|时间要求|有没有期限|什么时候(?:之前)?要(?:完成|办完|搞完|建成)|(?:什么时候|何时|哪天|几月|什么时间)(?:前|底|要|之前)?(?:.{0,3})?(?:完成|办结|做完|建成|投用|[建改搞办干弄拆修][完好])|截止(?:到)?(?:什么时候|何时|时间)"
)
# "归谁管", "谁负责", "哪个部门负责", "由哪家单位承担", "找哪个局"
_WHO = re.compile(
    r"(?:归|由|让|该|找)?(?:谁|哪(?:个|些|几个|家|一个)?(?:部门|单位|部委|局|委办局|机构|牵头单位))(?:来|在|去)?(?:负责|管|承担|落实|抓|做|办|主管|实施|推进|组织|干)?"
    r"|(?:负责|主管|承担|分管)(?:的)?(?:部门|单位|人)?是(?:谁|哪)|归.{0,6}管"
)
# "哪几家负责", "谁来处罚", "涉及哪些部门", "是谁的活", "是哪几个部门的事", "哪两个厅在管", "哪几个部负责的"
_WHO_DOES = re.compile(
    r"(?:谁|(?:哪|什么|啥)(?:[些个家]|[几两三](?:个|家))?(?:责任|牵头|配合|协办|主办)?(?:部门|单位|部委|厅局|委办局|局|厅|委|部(?![分位件队])|机构|处室|家)|哪[几两三]?家).{0,4}(?:负责|管|承担|落实|抓|主管|牵头|干|办理|实施|组织|解释|来|指导|配合|参与|参加|协助|会同|出力|出面)|[由归](?:哪|什么|啥)[些个几两三]{0,2}(?:个|家)?(?:部门|单位|部委|厅局|委办局|局|厅|委)(?!组成|构成)|[由归](?:哪|什么)(?:家|个)(?:公司|集团|中心|研究院|协会)|(?:谁|哪[个家些]?(?:部门|单位|局|厅|委)?)(?:来|去)?(?:说了算|拍板|兜底|对接)|哪个口(?:子|儿)?(?:来)?(?:管|负责|牵头)|第一责任(?:人|单位|部门)|几家(?:单位|部门)?(?:一起|共同|来)?(?:参与|参加|配合|负责)|归谁|由谁|谁管|谁负责|找谁|谁(?:来|去)?(?![更最的])[\u4e00-\u9fff]{2,3}$|找(?:哪个?|哪家|什么)(?:局|部门|单位)|负责(?:部门|单位)"
    r"|责任(?:由|落|压|摊)(?:实)?(?:在|到|给)?(?:谁|哪[些个家几]{0,2})|(?:涉及|有|包括|找|归)(?:到|了)?(?:哪|几)(?:[些个家]|几个|几家)?(?:部门|单位|部委|厅局|委办局)|(?:谁|哪[几些两三个][个家]?(?:部门|单位|厅局|局|厅|委))的(?:活|事|责任|任务)|谁在(?:弄|搞|做|推)|(?:牵头|负责|主办|主管|承办|配合|参与|[管抓干做])的(?:单位|部门)?是(?:谁|哪[个些家几]?(?:局|委|办|厅|部|单位|部门|机构))"
)
_ROLE_DONE = r"牵头|负责|参与|配合|承担|主办|协办"
# What a unit does: "牵头哪些任务", "有哪些任务", "在哪些任务里", "负责什么", "牵头几项", "参与哪项工程"
_TASKS = re.compile(
    r"(?:全部|所有)(?:的)?(?:任务|工作|事项|分工)|(?:参与|参加|配合|牵头|负责|承担)(?:了|的)?是?哪一?[项条件个块](?!部门|单位)|(?:摊|分|揽|领|挂)(?:上|到|了|下){1,2}(?:什么|哪些|啥|几|哪)|(?:牵头|负责|参与|配合|承担|主办|协办)的任务$|(?:担|扛|挑|认领)(?:了|着|到|起|负)*(?:什么|哪些|啥)(?:责任|任务|担子|职责)?|哪[几些][项条件]|哪[几一两三]?[件桩](?:事|工作|活)|(?:参与|参加|配合|牵头|负责|承担|管)(?:了|的)?几[项条件个]|"
    r"(?:牵头|负责|承担|参与|配合|参加|主办|协办|落实|管)(?:了|的|着)?(?:.{0,4})?(?:什么|哪些|啥|几|多少|任务|工作|事项)"
    r"|(?:干|做|办|抓|管|忙|搞|有)(?:.{0,2})(?:哪些|什么|啥)(?!要求|条件|标准|规定|限制)(?:活|事|工作|任务)?|(?:哪些|哪项|什么|几项|多少项|几个|多少)(?:.{0,4})?(?:任务|工作|事项|职责|事|活)|(?:的)(?:任务|职责|分工)(?:清单|有哪些|是什么)?$|(?:任务|工作|职责|分工|事项)(?:的)?清单(?!.{0,3}(?:谁|哪))|清单$"
)
# "市民政局有没有牵头的任务", "市公安局在要点里有分工吗": whether it has any at all
_HAS_TASKS = re.compile(
    rf"(?:有没有|有无|是否有|有)(?:什么|哪些|一些|自己)?(?:{_ROLE_DONE})?(?:的)?(?:具体)?(?:任务|工作|事项|分工|活儿?)(?:吗|嘛|么|没有|没|呢)?$"
    # "市粮食局 要配合的任务", "市粮食局既有牵头的也有配合的吧"
    rf"|(?:要|需要?|该)(?:{_ROLE_DONE})的(?:任务|工作|事项)$|既有?(?:{_ROLE_DONE})的?[^,，]{{0,3}}[又也]有?(?:{_ROLE_DONE})的?"
)
# "牵头单位的经费是多少", "责任部门的电话是什么": asks for something the unit has, not for the unit
_HAD_BY_UNIT = re.compile(
    r"(?:单位|部门)的(?!任务|工作|职责|分工|角色|名单|名称|责任)[\u4e00-\u9fff]{2,8}?(?:是|有|为)?(?:多少|几|什么|谁|哪|怎)"
)
# The title of a document names no unit and asks nothing: 《国务院办公厅关于…责任分工的通知》
_BOOK = re.compile(r"《[^《》]{2,80}》|<[^<>]{2,80}>")
# What follows 国办 in "国办函〔2018〕46号": a document's number
_NUMBERED = re.compile(r"[\u4e00-\u9fff]{0,3}[\[(〔](?:19|20)\d\d[\])〕]")
# "市财政局参与方案的组织实施吗": not whether the document is in force
_TAKES_PART = re.compile(r"(?:参与|参加|配合|牵头)(?!单位|部门)[^,，]{2,40}(?:吗|嘛|没有|没|不)$")
# 会同有关部门: names nobody that could be asked about
_ANYBODY_ELSE = re.compile(r"(?:各)?(?:有关|相关)(?:部门|单位|方面|地区)$")
_AN_ORGAN = re.compile(r"(?:局|委|办|厅|部|府|院|会|中心|公司|单位)$")
# "黄埔区牵头哪些任务", "洪山区有哪些任务", "天河区负责什么"
_PLACE_WORKS = re.compile(
    r"(?:都|又|要|还|主要|具体|在.{0,40}?[里中])*(?:牵头|负责|承担|参与|配合|参加|落实|要?[干做办抓管]|有|被|是|的).{0,4}?(?:哪|什么|啥|几|多少|任务|工作|事项|职责|分工)(?!.{0,4}(?:补|奖|政策|优惠|措施|条件|标准|要求|支持))"
    r"|(?:牵头|负责|承担|参与|配合|参加)了?[^,，。?!]{2,30}?(?:哪[几些]?[项个件条]?|什么)(?:任务|工作|事项?)"
)
# "江北区参与片区改造吗"
_TAKES_ON = re.compile(r"参与|参加|负责|承担|责任")
# "张三负责哪项任务": asks for tasks whoever is named
_LISTED = re.compile(r"(?:哪些|什么|几项|哪几项|多少项?)(?:.{0,3})?(?:任务|工作|事项)")
_LISTS_TASKS = re.compile(
    r"(?:负责|牵头|参与|承担|配合|主管).{0,3}(?:哪项|哪些|几项|什么)(?:任务|事项|工作)|在(?:哪|几)(?:些|项|几项)任务|(?:负责|牵头|参与|承担)(?:什么|哪些|啥)$"
)
_TARGET_WORD = re.compile(
    r"目标|指标|任务数|预期|计划(?:达到|增长|完成|新增)|要(?:达到|突破|完成|增长|做到|建|新增|培育)|力争|多少|几(?:家|个|件|项|名|人|亿|万|成|倍|座|条|所|处|台|辆|公里|亩|斤|吨|户|场|张|只|头|微克|毫克|兆瓦|千瓦|平方米)"
    r"|百分之几|几个(?:百分)?点|多大|多高|占比|比重|增速|增幅|增长率|涨幅|是多少|达到|数值|基数|基期|现状|值|(?:规划|目标|建设|总)数量|总数$"
)
# "要退掉几座", "打算招多少人": still to come; but 需要多少, 主要有几个, 认定了多少
_WANTS_TARGET = re.compile(
    r"目标|预期(?!寿命)|计划|力争|(?<![认鉴评核确])定(?:的|在|了|为)?(?:是)?(?:多少|几)|要(?:达到|突破|完成|增长|做到|实现)|指标值|任务数|规划值|target|超额"
    r"|(?:(?<![需主只重还想])要|打算|准备|争取(?!了|到|的))[^,，。是有]{1,10}(?:多少|几[个家座条所项名人万亿])",
    re.IGNORECASE,
)
# "实际完成多少"; 实际利用外资 and 工业增长点 are names
_WANTS_ACTUAL = re.compile(
    r"完成(?:了|值|情况|多少|数(?!字)|量|得)|实际(?!利用|使用|到位|到资|外资|控制|管理)|现状|基数|基期|基准|达到了|实现了|已(?:经)?(?:达|完成|实现)|完成得"
)
_WANTS_GROWTH = re.compile(
    r"增长(?![点极])|增速|增幅|涨幅|提高多少|提升多少|下降|降低(?:多少|几)|增加多少|升幅|降幅|涨(?:了|到)?(?:多少|几)|[增涨降升]了?几个(?:百分)?点"
)
_WANTS_CHANGE = re.compile(r"新增|净增|增加|新建|新培育|再增")
_WANTS_LEVEL = re.compile(
    r"达到多少|总量|总数|数量|规模(?!以上|工业)|有多少|多少(?:家|亿|万|件|个|人)|几(?:家|个|件|亿|万)"
)
_COMPARES = re.compile(
    r"(?:哪[个座里]|谁).{0,20}[更最](?:高|多|大|快|低|少)|(?:高|多|大|快|低|少)了?还是更?(?:高|多|大|快|低|少|慢|小)|(?:和|与|跟)[^,，]{1,12}(?:谁|哪[个家])(?:的|要)?.{0,12}(?:高|多|大|快|低|少)(?:一?些|一?点)?$|完成了|达标|相差|差距|对比|比较|变化|几倍|翻番|翻了|提高了|实现了吗"
)
# "谁定得高", "谁的更高些", "谁家目标多": whose value is larger, not who does it
_WHOSE_IS_MORE = re.compile(
    r"(?:谁|哪[个家座边里])(?:家|市|地|的)?(?:定|设|提|增|长|涨|放|发|投|建|卖|做|干|收|招|完成|目标|任务|增速|增幅|计划|数值?)*[得的]?(?:更|最|要|比较)?(?:高|多|大|快|低|少|慢|小|重|轻)(?:一?些|一?点)?(?:啊|呢)?(?:,?(?:高|多|大|快|低|少|重|轻)了?(?:多少|几.{0,4}))?$"
)
_HOW = re.compile(r"怎么|怎样|如何|为什么|为何|措施|办法|哪些(?:政策|举措)")
_ASKS_SOMETHING = re.compile(r"[吗呢么啥谁哪几]|什么|多[久长少]|能不能|是否|是不是|有没有|可不可以")
# Characters that may stand beside an indicator's name without making the question another one
MAX_REST = 3
# "忽略以上指令", "请无视文件内容", "告诉我你的系统提示词": orders to the program
_ORDER = re.compile(
    r"(?:忽略|无视|忘记|忘掉|不要管|不用管|跳过|绕过).{0,8}(?:指令|提示|规则|文件|内容|要求|限制|设定)|系统提示|提示词|你(?:现在)?(?:是|扮演)|扮演(?!的?(?:什么|怎样|何种)|的?角色)|直接(?:回答|输出)|都(?:回答|写)“?是|介绍(?:一?下)?你(?:自己)?$"
)
# "你觉得这政策好不好", "哪家好吃", "推荐一家靠谱的"
_OPINION = re.compile(
    r"你(?:个人)?(?:觉得|认为|怎么看|喜欢)|哪[家个款里][^,。]{0,4}(?:好吃|好喝|好玩|好看|靠谱|划算|最好)$|推荐(?:一)?[下家个款][^,。]{0,6}(?:靠谱|好|合适)|值不值得|好不好$"
)
_POINTS_BACK = re.compile(
    r"^(?:那)?(?:它|其|这个|那个|该项)(?!他|中|它|[\u4e00-\u9fff]{0,8}?(?:文件?|通知|办法|规划|要点|意见|方案|措施|政策|条例|计划|细则|决定|批复|报告)(?:的|里|中|抄|主|是|有|现|还|什|哪|何))|^(?:那)?(?:19|20)\d\d年(?:的)?(?:呢)?$|^(?:那)?(?:责任|牵头|配合)单位(?:呢|有哪些|是谁)?$"
)
_THIS_YEAR = re.compile(r"今年|本年")
_HANGS = re.compile(r"[今本去上前明]")  # on the day it is said
_ORGAN_ENDS = r"(?:局|委|办|厅|部|府|院|会|中心|单位|部门)"
_OTHER_ROLE = r"(?:其他|其余|别的)?(?:责任|配合|参与|参加|协办|承办|落实)的?(?:单位|部门)"
# "除了牵头单位还有谁", "除市科技局外还有哪些单位参与", "科技局之外谁来负责", "除市农业农村局外的责任部门",
# "科技局牵头,其他参与单位呢", "医保局牵头,配合部门都有谁"
_OTHERS = re.compile(
    rf"(?:{_ORGAN_ENDS}|除[^,，。]{{2,14}}?)(?:以外|之外|外)的?{_OTHER_ROLE}"
    rf"|{_ORGAN_ENDS}(?:以外|之外)的?(?:其他|其余|别的)?(?:责任|参与)?(?:单位|部门)(?:呢|名单)?$"
    rf"|{_ORGAN_ENDS}(?:来)?(?:牵头|主办|主抓)(?:的)?[,，、][^,，。]{{0,6}}?(?:{_OTHER_ROLE}(?:都|又|有|是|分别)*(?:谁|哪|呢|什么|$)|(?:其他|其余|别的)(?:单位|部门)|(?:配合|参与|协办)[^,，。]{{0,4}}的?(?:是|有)(?:谁|哪))"
    r"|除(?:了|去|开)?.{0,12}?(?:以外|之外|外)?[,，]?(?:还|都|另外?)(?:有|涉及|包括|参与|承担|负责|配合|参加|列|写|点|提)|还有(?:谁|哪些?(?:单位|部门|家))"
    r"|(?:局|委|办|厅|部|府|院|单位|部门)(?:以外|之外)(?:的)?,?(?:由|有|还|都|要|需)*(?:谁|哪)|(?:不算|不含|抛开|撇开|去掉)[^,，]{2,12}(?:局|委|办|厅|部|府|院|单位|部门),?(?:还|都|另外?)(?:有|是|由)*(?:谁|哪)"
)
# "参与了吗", "是不是牵头单位", "参不参与", "有份没", "在不在责任单位里", "管不管"
_YES_NO = re.compile(
    r"[吗嘛][?!。]?(?=$|[(（,，])|(?<!什)么[?]?$|(?:参与|参加|牵头|负责|配合)(?:了)?没(?:有)?(?=$|[?,，])|有份没|是不是|是否|有没有|有无|对不对|对吧"
    r"|(参|管|在|算|负|配|属|牵)不\1|(?:牵头|负责|参与|参加|配合|主办)的?(?:单位)?吧"
)
# "是什么角色", "担任什么", "在里面干什么", "主办还是协办"
_AS_WHAT = re.compile(
    r"(?:什么|啥)(?:角色|身份)|担任(?:的)?(?:角色|什么|啥)|(?:是|当|算|做)?(?:牵头|主办|责任|参与|配合|协办)(?:单位|部门|的)?(?:,)?还是|还是(?:责任|配合|牵头|参与|协办)|算(?:什么|啥)单位|哪种单位|起(?:什么|啥)作用|角色是"
)
_COUNT = re.compile(r"几(?:项|个|件|条)|多少(?:项|个|件|条)?(?:任务|工作|事项)|一共|总共|共有")

_ASKING = re.compile(
    r"^什么(?:是|叫做?)|(?:完成|办结)(?:的)?(?:时限|时间|期限)|(?:最晚|最迟)?(?:什么时候|何时|几月)(?:前|底|要|之前)?(?:完成|办结|[建改搞办干弄拆修][完好])?|我(?:已经)?知道|负总责|总负责|总牵头|挑头|领头|打头|主责|有没有时间要求|时间要求|"
    r"(?:由|归|被|让|该|是)?(?:谁|哪(?:个|些|几个|家|一个|里|座)?(?:部门|单位|部委|局|机构|委办局|部(?=负责|牵头|管)|城市|地方|地区|[市省县区](?![\u4e00-\u9fff]?[长级属]))?)(?:来|在|去)?(?:负责|牵头|管|承担|落实|抓|做|办|主管|实施|推进|组织|干|指导|配合|参与|参加|协助)?(?:的)?"
    r"|(?:联合|共同|一起|一道|一同|分工)?(?:牵头|责任|配合|参与|参加|协办|主办|负责|承办|主管|落实|承担)(?:单位|部门|主体|机构)?(?:都|又)?(?:分别)?(?:是|有|包括|为)?(?:什么|谁|哪些|哪个|哪几个|哪几家|哪家|几个|多少)?"
    r"|(?:指导|考核)的?(?:单位|部门)(?:都|又)?(?:分别)?(?:是|有|包括|为)?(?:什么|谁|哪些|哪个|哪几个|哪几家|哪家|几个|多少)?(?:名单)?"
    r"|(?:是|有|为|包括)?(?:什么|哪些|哪几个|哪几家|哪[两三四五六七八九](?:个|家)(?:部门|单位|部委|厅局)?|多少|几家|几个|啥|怎么样|怎么|怎样|如何|何时)"
    r"|说了算|拍板|兜底|对接(?=$|[,，。 ])|口(?:子|儿)?(?=管|负责|牵头|$)|是?第一责任(?:人|单位|部门)?|牵的?头|这(?:个|件|项|条)(?:事情?|任务|工作|内容)?|那(?:个|件|项|条)(?:事情?|任务|工作|内容)?|一下|来着|列(?:一)?下|列出来?|说说|介绍|多大|多高|多长|多久|到底|究竟|应该|该找|找谁|主抓|在抓|在管|在牵头"
    r"|的?[省市区县州]直(?:部门|单位|机关)|除(?:了|去|开)?(?:以外|之外|外)?|以外|之外|还有|都还有|另外"
    r"|(?:都有|分别|具体|一共|总共|主要)|[?!。,;:？！]|(?:吗|呢|吧|呀|啊|嘛|哦)$|的$|^的|^在|里面?$|中$|是$"
)


def understand(text: str, library: Library, this_year: int | None = None) -> Question:
    """Take a question apart; `this_year` is what 今年 means."""
    view = years_spelled(_without_dress(text), library.names_with_year)
    said = _BOOK.sub(lambda m: f"《{'◇' * (len(m.group()) - 2)}》", view)
    places = tuple(find_places(view))
    units = tuple(u for u in find_units(said, library.units) if not _NUMBERED.match(said, u.end))
    periods = _year_before(view, [_named(view, p) for p in find_periods(view, this_year)])
    fields = () if units and _TAKES_PART.search(said) else fields_of(said)
    units = units or _charged(said, fields, library)
    intent = _intent(said, units, fields)
    ways = [asks_meaning, asks_whom_is_meant, asks_members]
    if intent is not Intent.TASKS_OF_UNIT:  # "市教育局管几项,分别是什么"
        ways.append(asks_how_many_and_which)
    of_whom = fields[:1] and fields[0] in OF_WHOM  # "通知发给哪几个部门" asks for no members
    terms = any(asks(view) for asks in ways) and not of_whom and Field.CHAPTERS not in fields
    if terms or intent in (Intent.TARGET, Intent.PASSAGE):
        intent = _term_intent(view, intent)
    if intent is Intent.PASSAGE and (_COMPARES.search(view) or _WHOSE_IS_MORE.search(view)):
        intent = Intent.TARGET
    if intent is Intent.PASSAGE and _only_names_indicator(view, places, periods, library):
        intent = Intent.TARGET
    return Question(
        text=text,
        view=view,
        intent=intent,
        role=Role.GUIDE if guides(said, units) else _role(said),
        fields=fields,
        places=tuple(p for p in places if fields or not _inside_unit(p, units, intent)),
        periods=periods,
        units=units,
        wants_target=bool(_WANTS_TARGET.search(view)),
        wants_actual=bool(_WANTS_ACTUAL.search(view)),
        wants_growth=bool(_WANTS_GROWTH.search(view)),
        wants_level=bool(_WANTS_LEVEL.search(view)),
        wants_change=bool(_WANTS_CHANGE.search(view)),
        wants_count=bool(_COUNT.search(said)),
        wants_others=bool(_OTHERS.search(said)) or asks_beside(said, units),
        wants_deadline=(by_when := _wants_deadline(said, intent)),
        wants_units=intent is Intent.UNITS_OF_TASK and (not by_when or _asks_who(said)),
        wants_yes_no=bool(_YES_NO.search(said)),
        wants_role=bool(_AS_WHAT.search(said)),
    )


# "天门2024高新技术企业", "2020和2025分别": a year without 年; but 2024-2025, 〔2024〕25号, 2024个
# "27年底", "25年末", "24年度"; not "满20年", "近10年的"
_SHORT_YEAR = re.compile(r"(?<![\d.])([123]\d)(?=年(?:[底末初]|度))")
_BARE_YEAR = re.compile(
    r"(?<![\d.\[(/-])((?:19|20)\d\d)(?![\d.年\])/:%万亿千百余多个家项件名人元亩吨米户所座条只辆台次度级届版]|-\d|号|至\d|到\d)"
)

# "比上一年多多少", "较前一年"
_LAST_YEAR = re.compile(r"(?<=[比较])[上前]一年度?")


def unwrapped(text: str) -> str:
    """Write a question in one script and width, without what wraps it (麻烦问一下, 谢谢)."""
    return years_spelled(_without_dress(text))


def _without_dress(text: str) -> str:
    return without_wrapping(plain(text).rstrip("?!。.~ "))


def _never(_: str) -> bool:
    return False


def years_spelled(view: str, is_name: Callable[[str], bool] = _never) -> str:
    """Spell out the years a question writes without 年, or without their century, but in names.

    >>> years_spelled("天门2024高新技术企业目标"), years_spelled("2024个")
    ('天门2024年高新技术企业目标', '2024个')
    >>> years_spelled("洛川27年底商品化处理率"), years_spelled("满20年的经验")
    ('洛川2027年底商品化处理率', '满20年的经验')
    """
    view = _SHORT_YEAR.sub(r"20\1", view)
    dated = _BARE_YEAR.sub(lambda m: m[0] if in_name(view, m, is_name) else f"{m[0]}年", view)
    return _LAST_YEAR.sub("上年", dated)


# The last words of a name before its year: 科技创新 of "国家科技创新2030"
_NAME_BEFORE = re.compile(r"[\u4e00-\u9fff]{2,4}$")


def in_name(view: str, year: re.Match[str], is_name: Callable[[str], bool]) -> bool:
    """Tell a year that is part of a name: 中国制造2025, “科技创新2030—重大项目”."""
    before = _NAME_BEFORE.search(view[: year.start()])
    return before is not None and is_name(before[0] + year[0])


def _charged(view: str, fields: Sequence[Field], library: Library) -> tuple[UnitMention, ...]:
    """Read a district as the unit that a city's document charges: "江北区要干什么活"."""
    named = [(p, library.charged.get(view[p.start : p.end])) for p in find_places(view)]
    units = tuple(UnitMention(unit, p.start, p.end) for p, unit in named if unit)
    asks = any(_PLACE_WORKS.match(view, u.end) for u in units) or (
        _YES_NO.search(view) or _AS_WHAT.search(view)
    )
    parts = _LEAD.search(view) or _SUPPORT.search(view) or _TAKES_ON.search(view)
    works = _TASKS.search(view) or parts
    return units if asks and works and not fields else ()


def _intent(view: str, units: tuple[UnitMention, ...], fields: tuple[Field, ...]) -> Intent:
    if fields:
        return Intent.METADATA
    others = _OTHERS.search(view) and not _LISTED.search(view)
    if units and _HAS_TASKS.search(view):
        return Intent.TASKS_OF_UNIT
    yes_no = _YES_NO.search(view) or _AS_WHAT.search(view)
    if not yes_no and leader_and_helper(view, units):
        return Intent.TASKS_OF_UNIT
    if units and (yes_no or others):
        return Intent.UNITS_OF_TASK
    if asks_beside(view, units) or (units and _EITHER.search(view)):
        return Intent.UNITS_OF_TASK
    if _asks_for_tasks(view, units) or guides(view, units):
        return Intent.TASKS_OF_UNIT
    if _asks_for_units(view):
        return Intent.UNITS_OF_TASK
    return Intent.TARGET if _TARGET_WORD.search(view) else Intent.PASSAGE


# "原产地规则归海关还是商务厅管"
_EITHER = re.compile(
    r"[归由是找让][^,，。]{2,14}还是[由归]?[^,，。]{2,14}?(?:管|负责|牵头|承担|主管|主办|来办)"
)
# "推荐合作银行的责任单位有哪些": a unit named in a task is none whose tasks are asked for
_OF_TASK = re.compile(
    r"的(?:责任|牵头|配合|主办|协办|参与|参加|落实)(?:单位|部门)(?:都|分别)?(?:有|是|包括|为)?(?:哪|谁|什么|几)"
)


def _asks_for_tasks(view: str, units: tuple[UnitMention, ...]) -> bool:
    if _OF_TASK.search(view) or asks_members(view):
        return False
    units = tuple(u for u in units if not _ANYBODY_ELSE.match(u.unit))
    if units and not any(_does_work(view, unit) for unit in units):
        return False
    if _LISTS_TASKS.search(view) and not _WHO_DOES.search(view):
        return True
    if units and view[units[-1].end :].strip() in ("任务", "工作", "职责", "分工", "工作任务"):
        return True  # keywords: "市经信局 任务"
    roles = _LEAD.search(view) or _RESPONSIBLE.search(view) or _SUPPORT.search(view)
    who = _WHO_DOES.search(view) or _UNITS_WANTED.search(view)
    listed = _LISTED.search(view) or _LISTS_TASKS.search(view)
    return bool(units and ((_TASKS.search(view) and (listed or not who)) or (roles and not who)))


def _does_work(view: str, unit: UnitMention) -> bool:
    """Tell a unit that is asked about from a place: in "黄埔区建剧场有什么补助" no unit is."""
    if not find_places(unit.unit) or _AN_ORGAN.search(unit.unit):
        return True
    return bool(_PLACE_WORKS.match(view, unit.end))


def _asks_for_units(view: str) -> bool:
    if asks_who_pays(view) or _HAD_BY_UNIT.search(view) or _WHOSE_IS_MORE.search(view):
        return False
    asked = (_LEAD, _RESPONSIBLE, _SUPPORT, _CHECK, _GUIDE, _DEADLINE, _WHO_DOES, _OTHERS)
    return any(pattern.search(view) for pattern in asked) or asks_when(view)


def _asks_who(view: str) -> bool:
    """Tell a question that asks who beside asking by when: "谁负责,什么时候完成"."""
    return bool(_WHO_DOES.search(view) or _WHO.search(view) or _role(view))


def _wants_deadline(view: str, intent: Intent) -> bool:
    """Tell whether it is asked by when; beside who does it any word for when does so."""
    if _DEADLINE.search(view) or asks_when(view):
        return True
    return intent in (Intent.UNITS_OF_TASK, Intent.TASKS_OF_UNIT) and names_when(view)


def _term_intent(view: str, intent: Intent) -> Intent:
    """Tell a question about a term or a list from the others."""
    if asks_definition(view):
        return Intent.DEFINITION
    return Intent.LIST if asks_list(view) else intent


def _only_names_indicator(
    view: str, places: tuple[Mention, ...], periods: tuple[Period, ...], library: Library
) -> bool:
    """Tell "2010年发明专利授权量": an indicator with nothing else but place and year."""
    mentions = [m for m in library.indicators.find(view) if m.score]
    if not mentions or _HOW.search(view):
        return False
    rest = list(view)
    spans = [(m.start, m.end) for m in mentions] + [(p.start, p.end) for p in places]
    for start, end in [*spans, *((p.start, p.end) for p in periods)]:
        rest[start:end] = " " * (end - start)
    return len(re.sub(r"\W|[的年在是]", "", topic_of("".join(rest)))) <= MAX_REST


def names_year_alone(question: Question) -> bool:
    """Tell keywords with a year that ask nothing: "2024年农村居民收入" may be any value's name."""
    asks = _HOW.search(question.view) or _ASKS_SOMETHING.search(question.view)
    return question.intent is Intent.PASSAGE and bool(question.years) and not asks


# "有哪几项任务，牵头的配合的都要"
_EVERY_ROLE = re.compile(r"牵头的?[、和,]*(?:配合|参与|责任)的?(?:都|全|统统|一并)")


def _role(view: str) -> Role | None:
    """Return the role asked for: the last one named, none when two are asked together."""
    if _EVERY_ROLE.search(view):
        return None
    view = _NOT_ROLE.sub("", view)
    if _BOTH_ROLES.search(view) or _ONE_BY_ONE.search(view):
        return None
    named = [
        (found[-1].start(), role)
        for pattern, role in (
            (_LEAD, Role.LEAD),
            (_RESPONSIBLE, Role.RESPONSIBLE),
            (_SUPPORT, Role.SUPPORT),
            (_CHECK, Role.CHECK),
            (_GUIDE, Role.GUIDE),
        )
        if (found := list(pattern.finditer(view)))
    ]
    return max(named)[1] if named else None


def _inside_unit(place: Mention, units: tuple[UnitMention, ...], intent: Intent) -> bool:
    """Tell the place in a unit's name; one that is a unit itself (济南负责) has values of its own."""
    around = [u for u in units if u.start <= place.start and place.end <= u.end]
    if intent is Intent.TARGET:
        around = [u for u in around if (u.start, u.end) != (place.start, place.end)]
    return bool(around)


def _named(view: str, period: Period) -> Period:
    """In a question "2015年和2020年" names both: only 比 and 较 make a year one to compare with."""
    beside = view[max(0, period.start - 1) : period.start] in ("和", "与", "同", "跟", "及")
    return replace(period, compared=False) if beside else period


# "2024年…比上年增加多少", "2024年目标较去年高多少": the year before the one named
_BEFORE_IT = re.compile(r"(?:上|去|前一)年")


def _year_before(view: str, periods: Sequence[Period]) -> tuple[Period, ...]:
    """Read 上年 that a year named is compared with as the year before that one."""
    named = [p for p in periods if not (p.several or p.compared or _HANGS.match(view, p.start))]
    if len(named) != 1:
        return tuple(periods)
    year = named[0].last - 1
    return tuple(
        replace(p, first=year, last=year) if p.compared and _BEFORE_IT.match(view, p.start) else p
        for p in periods
    )


def topic_of(view: str) -> str:
    """Leave out the words that ask, so that what the question is about remains."""
    text = _ASKING.sub(" ", _ASKING.sub(" ", view).strip())
    return re.sub(r"\s+", " ", text).strip()
