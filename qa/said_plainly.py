"""What is asked in everyday words about a value or a list, put as documents put it.

场地大了多少 → 场地面积增加了多少 | 五年添了几个 → 五年新增了几个 | 余额增幅底线 → 余额增幅不低于多少
目标值和2015年基数 → 目标值是多少,2015年是多少
那几个工程叫什么名字 → 有哪几个工程 | 重点盯着哪三个领域 → 重点聚焦哪三个领域
十个方面工作都突出什么 → 十个方面工作有哪些 | 有几种,名字报一下 → 有哪几种 | 保底增多少 → 确保增长多少
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.three_industries import industries_spelled

if TYPE_CHECKING:
    from collections.abc import Callable

# What is measured by its area where it has grown larger: "场地从2010年到2015年大了多少"
_SPREADS = re.compile(
    r"(?P<what>场地|用地|绿地|林地|厂房|用房|园区|校舍|水域)(?!面积)(?=[^,，。]{0,20}(?<!面积)[大小]了(?:多少|几))"
)
# "大了多少", "大了几倍", "小了多少"; not "扩大了多少", "是大了还是小了"
_LARGER = re.compile(r"(?<![扩增加变最很])大了(?=多少|几[^年岁])")
_SMALLER = re.compile(r"(?<![缩减变最很])小了(?=多少|几[^年岁])")
# "五年添了几个", "还要添几座", "增添了多少"
_ADDED = re.compile(
    r"(?:(?<!新)增|(?<![新增]))添(?P<done>了?)(?=(?:多少|几)[个家座项条所处辆台张])"
)
# "发明专利申请那五年年均增长多少": of which years the document says itself
_THOSE_YEARS = re.compile(
    r"(?<=[\u4e00-\u9fff])[这那](?:五年|[三四]年)(?:里面?|间|期间|中)?(?=年均|平均|新增|增加|增长|一共|总共)"
)
# "总数多少,五年新增几个": over the years that its document counts it
_OVER_YEARS = re.compile(
    r"(?<=[,，、])[三四五]年(?:里面?|间|期间)?(?=(?:一共|总共)?(?:新增|增加|增长))"
)
# "余额增幅底线", "自给率的底线是多少"; not 生态保护红线底线
_AT_LEAST = re.compile(
    r"(?<=增幅|增速|余额|比例|比重|占比|面积|产量|总量|[\u4e00-\u9fff]率)的?(?:最低)?底线(?:是|为|定在|有)?(?:多少)?$"
)
# "要做的那几个“工程”叫什么名字", "这几项行动分别叫什么"
_CALLED_WHAT = re.compile(
    r"(?:要?[做搞建抓推](?:进|动)?的)?的?[那这]几(?P<by>[个项大类条])[\"“]?(?P<what>[\u4e00-\u9fff]{2,8}?)[\"”]?(?:都|各|各自|分别)*(?:叫|是叫)(?:做|个)?什么(?:名字|名称|名)?$"
)
# "重点盯着哪三个产业领域", "主要瞄准哪几个方向"
_AIMS_AT = re.compile(r"(?<=重点|主要)(?:盯着|盯住|盯|瞄着|瞄准)(?:的是)?(?=哪|什么)")
# "那市、县一级呢", "省一级要到多少"; not 省一级幼儿园, 一级响应
_LEVEL = re.compile(
    r"(?<=[省市县区乡镇村])一级(?![甲乙丙]等|保护|文物|运动员|响应|预警|标准|资质|公路|[\u4e00-\u9fff]{0,2}(?:园|学校|高中|医院|师))"
)
# "目标值和2015年基数分别是多少", "2015年实际值和目标各是多少": two values, of which one has a year
_BASE = r"(?P<year>(?:19|20)\d\d年)(?:的)?(?:基数|基期值?|基准值?|实际值?|实际|数值|数|值|水平)"
_EACH = r"(?:分别|各自?|都)*(?:是|为)?(?:多少)?$"
_AIM_AND_BASE = re.compile(rf"(?P<aim>(?<!\d年)目标值?)(?:和|与|以及|及|、){_BASE}{_EACH}")
_YEARS_APART = re.compile(
    rf"(?<=\d年)(?:的)?(?P<aim>目标值?)(?:和|与|以及|及|、)(?P<year>(?:19|20)\d\d年)(?:的)?(?:基数|基期值?|基准值?){_EACH}"
)
_BASE_AND_AIM = re.compile(rf"的?{_BASE}(?:和|与|以及|及|、)(?P<aim>目标值?){_EACH}")
# "多出来的钱算谁的", "这笔费用算在谁头上": who bears it; not 罚款算谁的收入
_BORNE_BY = re.compile(
    r"(?<=[钱费款用失账])(?:都|该|要|得|应该|到底)*算(?:在|到)?谁(?:的头上|的账上|头上|账上|身上|的(?![^,，]))"
)
# "税务局有活吗,哪条", "要点里残联有没有任务,是哪几项"
_HAS_WORK = re.compile(
    r"有(?:没有|没)?(?:活儿?|任务|差事|份)(?:没有|没|吗|么|要[干做])*[,，](?:都|分别)?(?:是|在)?(?:哪几?[条项个件些]|什么|啥)(?:任务|活儿?)?$"
)
# "从哪天到哪天", "从哪一天开始到哪一天结束", "哪天起到哪天止": 开始 and 结束 need no word of their own
_FROM_DAY_TO_DAY = re.compile(
    r"(?:从|自)?哪一?天(?:开始|起)?(?:算起?)?[,，]?[到至]哪一?天(?:结束|截止|为止|止)?"
)
# "新制定多少项国标和行标", "团标要达到几项", "备案的企标"; not 中国标准, 银行标识, 国企标杆, 国标舞, 车企标配
_STANDARDS = tuple(
    (re.compile(rf"{before}{short}(?![准识志注记题杆段的舞码语配兵价签]|书)"), whole)
    for before, short, whole in (
        (r"(?<![中全各外出])", "国标", "国家标准"),
        (r"(?:(?<=[和与、及或项个条的,，\s标准])|^)", "行标", "行业标准"),
        (r"(?<![集社剧])", "团标", "团体标准"),
        (r"(?<![国央民外私])", "企标", "企业标准"),
    )
)
# "至少要几个人", "几个人才能成团", "最多几个人组队"; not 几个人才项目, 多少个人所得税, 多少个人就业贷款
_PERSONS = re.compile(
    r"(?P<many>(?<![好哪])几|多少)个人(?=$|[,，、。?？吗呢啊]|才[能可行够算]|以[上下内]|能|可以|就(?!业)|参[加保赛]|参与(?!度)|组|来(?!源)|报[名团])"
)
# "收入多少起可以申请", "几万元起就给奖励": from how much on; not 多少起案件, 发生多少起才算
_FROM_ON = re.compile(
    r"(?:从|要|满)?(?<![有了生发案故处办立报])(?P<many>(?:多少|几(?=[十百千万亿元块人家户平]))[十百千]*[万亿]*(?:元|块|人|家|户|平方米?|平米)?)(?:钱)?起步?(?=才|可以|能(?![源量力耗])|就(?!业)|给(?!了|予处)|算|有[奖补](?!举报)|申[请报领]|[领享])"
)
# "在那里申报": written so for 哪里, where nothing else is asked
_WHERE = re.compile(
    r"^(?P<what>[^哪谁什啥几多怎如吗么何]+[在去到从])那(?=[里儿](?:申[报请领]|办理?|报名|领取?|提?交)[呢啊]?$)"
)
# "新闻组都有谁参加(牵头的不算)", "组里有哪些单位,不含牵头单位"
_LEADER_APART = re.compile(
    r"^(?P<what>[^,，]*?)(?:都|还|一共)*(?P<who>(?:由|有|是)?(?:谁|哪些|哪几[个家]).*?)[(（,，](?:牵头的?(?:单位)?(?:不算|除外)(?:在内)?|不[算含包](?:括|上)?牵头(?:的|单位))[)）]?$"
)
# "各是增还是减、多少", "增减多少", "是升了还是降了多少"; not 增减挂钩
_UP_OR_DOWN = re.compile(
    r"(?:是)?(?:(?:增|升|涨)(?:加|长|高)?了?还是(?:减|降)(?:少|低)?了?[、,，]?|增减了?)(?=多少|几[个家万亿成倍])"
)
# "人力资源服务业创新发展那几条措施", "民营经济的这几条政策": a document of 若干措施
_THOSE_MEASURES = re.compile(
    r"(?<=[\u4e00-\u9fff]{4})的?[那这]几条(?P<kind>措施|政策措施|政策|意见|规定|举措)(?=$|[,，、里中上的是归由有])"
)
# "新版国家应急预案", "最新版的招标办法": the newest is told anyway; not 创新版, 更新版
_NEWEST = re.compile(
    r"(?<![创更翻革全刷])(?:最新版|新版)的?(?=《?[\u4e00-\u9fff]{3,24}?(?:预案|办法|规划|条例|规定|方案|目录|指南|意见|细则|措施|纲要))"
)
# "稳就业新政", "2025年购房新政里": a policy, whenever it was made; not 新政府, 新政权
_NEW_POLICY = re.compile(r"(?<=[\u4e00-\u9fff]{2})新政(?=$|[,，里中上的规说讲])")
# "稳就业文件讲企业困难能缓缴吗", "人才办法里说博士补多少": who says it ends there; not 方案说明, 意见写作
_PAPER_SAYS = re.compile(
    r"(?<=[\u4e00-\u9fff]{3})(?P<paper>文件|通知|规划|方案|办法|意见|条例|政策|措施|细则|预案|纲要)(?:里面?|中|上)?(?:(?:讲|说|写)(?:到|了|着)?(?![明法服解座话作入的])|提(?:到|及)了?(?!的))(?=(?![是的什啥怎哪多如何谁几有要该应没关])[\u4e00-\u9fff]{3})"
)
# "钱不能用到哪些地方", "不能花在什么上面"
_NOT_FOR = re.compile(
    r"不(?:能|可以?|许|准|让)(?:用到|用在|花在|花到|投到|投向)(?P<what>哪|什么|啥)"
)
# "毕业离校还没找到工作的", "没就业的毕业生": as documents call them
_WITHOUT_WORK = re.compile(
    r"(?:还|一直|仍然?|暂时)?(?:没有?|未)(?:能)?(?:找到|找着)(?:合适的?)?工作|(?:还|一直|仍)?没有?就业(?=的|[,，]|$)"
)
# "那十个方面重点工作都突出什么", "八项行动分别抓什么": each of so many says one thing, so they are listed
_EACH_SAYS = re.compile(
    r"(?:[那这]|的)?(?P<what>(?<!第)(?:[三四五六七八九]|十[一二三四五六七八九]?|\d{1,2})(?:个方面|大|项|条|个)的?[\u4e00-\u9fff]{2,8}?)(?:都|分别|各自?|主要)+(?:突出|强调|抓|讲|说|写)(?:的是|了)?(?:些|的)?(?:什么|啥)(?=$|[,，?？])"
)
# "运营模式一共有几种,名字报一下", "有几类,都叫什么名字报给我": so many by name; not "有几种,列一下理由"
_NAMES_TOLD = re.compile(
    r"(?:一共|总共|共|都)*有(?:几|多少)(?P<by>[种个类项家条])(?P<what>[\u4e00-\u9fff]{0,6})[,，?？](?:请|麻烦|把|都|全部)*(?:它们的?|各自的?)?(?:名字|名称|名单)(?:都|全|也|给我)*(?:报|说|列|讲|数|写)(?:一?下|出来|一遍|全|给我|来)+$"
)
# "标准体系结构分哪6块", "主要分成哪几大块": its parts; not 哪几块地, 哪三块田
_BLOCKS = re.compile(
    r"(?<=[\u4e00-\u9fff])(?P<verb>分为|分成|分|包括|由)(?P<which>哪(?:几|[二两三四五六七八九十\d]{1,2}))大?块(?:内容)?(?=$|[,，?？组])"
)
# "投资保底增几个点", "保底完成多少": the lower of two aims; not 保底工资, 保底收购
_SURELY = re.compile(
    r"(?<=[\u4e00-\u9fff,，])(?:的)?保底(?:要)?(?P<grows>增长?|涨)?(?=(?:多少|几[个成]|完成|达到))"
)
# "数据从哪些部门来", "信息从哪几个渠道来"; not "从哪个部门来领"
_COMES_FROM = re.compile(
    r"(?<=数据|信息|资料|资源)(?:都|是|要)*从(?P<which>哪(?:些|几[个家]|里)(?:部门|单位|渠道|系统|机构)?)(?:里)?来的?(?=$|[,，?？])"
)
# "标准化总体组要干哪些活", "专家组都要做哪些事": a body that is no office
_BODY_DOES = re.compile(
    r"(?<=总体组|专家组|技术组|起草组|编写组|评审组|顾问组)(?:都|要|得|该|应该|具体|主要)*[干做]些?(?:哪些|什么|啥)(?:活儿?|事情?|工作)?(?=$|[,，?？])"
)
# "甲产业和乙产业,哪个规模目标更大", "甲和乙哪个的产值高": what is compared stands behind 哪个; not 哪个城市规模更大
_WHICH_HAS_MORE = re.compile(
    r"(?P<other>(?<!共)(?:和|与|跟)[^,，?？谁哪什啥]{2,16}?)的?[,，]?哪一?[个家类]的?(?P<what>(?![城县区省地年月季部国]|市|单位|人)[\u4e00-\u9fff]{0,8}?(?:规模|产值|面积|数量|收入|增速|投资额?|金额|标准|比例|比重|上限|人数|总数|总量|额度|产量|目标)(?:目标|指标)?)(?:定得|要)?(?:更|最|比较)?(?P<more>[高大多快低少])(?:一?些|一?点)?(?:呢|啊)?$"
)
# "基础分一样的时候怎么排", "积分都一样的话", "分数打平了": where two have as many
_SAME_SCORE = re.compile(
    r"(?P<what>(?:分数?值?|得分|积分|成绩|票数|名次))(?:如果|要是|都|全|完全)*(?:一样多?|一模一样|打平|相等)(?:了?的(?:时候|话|情况下?)|了|时)"
)
# "先后怎么排", "名次咋排", "顺序如何排"; not 排班, 怎么排污
_IN_ORDER = re.compile(
    r"[,，]?(?:先后|名次|顺序|次序)(?:该|要|又)?(?:怎么|如何|怎样|咋)排(?:定|列|序|名)?$"
)
_SCORES = {"分": "分值"}
_WAYS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (_COMES_FROM, r"来自\g<which>"),
    (_BODY_DOES, "做什么"),
    (_EACH_SAYS, r"\g<what>有哪些"),
    (_NAMES_TOLD, r"有哪几\g<by>\g<what>"),
    (_BLOCKS, r"\g<verb>\g<which>个部分"),
    (_SURELY, lambda said: "确保增长" if said["grows"] else "确保"),
    (_THOSE_MEASURES, r"若干\g<kind>"),
    (_NEWEST, ""),
    (_NEW_POLICY, "政策"),
    (_PAPER_SAYS, r"\g<paper>,"),
    (_NOT_FOR, r"不得用于\g<what>"),
    (_WITHOUT_WORK, "未就业"),
    (_UP_OR_DOWN, "增加还是减少"),
    (_WHERE, r"\g<what>哪"),
    (_PERSONS, r"\g<many>人"),
    (_FROM_ON, r"达到\g<many>"),
    (_SPREADS, r"\g<what>面积"),
    (_LARGER, "增加了"),
    (_SMALLER, "减少了"),
    (_ADDED, r"新增\g<done>"),
    (_THOSE_YEARS, ""),
    (_OVER_YEARS, ""),
    (_AT_LEAST, "不低于多少"),
    (_CALLED_WHAT, r"有哪几\g<by>\g<what>"),
    (_AIMS_AT, "聚焦"),
    (_LEVEL, "级"),
    (_YEARS_APART, r"\g<aim>和\g<year>实际值"),
    (_AIM_AND_BASE, r"\g<aim>是多少,\g<year>是多少"),
    (_BASE_AND_AIM, r"的\g<aim>是多少,\g<year>是多少"),
    (_BORNE_BY, "由谁承担"),
    (_HAS_WORK, "有哪些任务"),
    (_LEADER_APART, r"\g<what>除了牵头的还\g<who>"),
    (_FROM_DAY_TO_DAY, "从哪一天到哪一天"),
    (_WHICH_HAS_MORE, r"\g<other>的\g<what>哪个更\g<more>"),
    *_STANDARDS,
)


def said_plainly(view: str) -> str:
    """Put everyday words about a value or a list as documents put them.

    >>> said_plainly("五年添了几个"), said_plainly("贷款余额增幅底线"), said_plainly("扩大了多少")
    ('五年新增了几个', '贷款余额增幅不低于多少', '扩大了多少')
    """
    view = _SAME_SCORE.sub(lambda m: f"{_SCORES.get(m['what'], m['what'])}相同时", view)
    view = _IN_ORDER.sub("怎么排名", view)
    for everyday, written in _WAYS:
        view = everyday.sub(written, view)
    return industries_spelled(view)
