"""What the answer to a question must look like: a sum for 多少钱, a reason for 为什么, a list for 哪些."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from qa.how_long import SPAN, lasting

_NUMBER = r"(?:\d[\d.,]*|[一二两三四五六七八九十百千]+)"
# "图4 号牌尺寸", "第三条", "附件2": the number of a figure, an article, an annex counts nothing
_NO_LABEL = r"(?<![图表第\d.])(?<!附件)"
_TIME = r"\d{1,4}[年月日]|年底|年初|月底|上旬|中旬|下旬|之日起|期限|[前内]完成|(?:[后前]|验收|完成时)(?:方可|方能|才能?|再|即可|进行|申请|开展|办理)"


@dataclass(frozen=True, slots=True)
class Shape:
    """A kind of question by how it asks, and what its answer holds.

    An answer to a `strict` one that does not look so is none. A whole list answers only where
    what introduces it, or its heading, has what `opens` such a list; None: no list answers.
    """

    name: str
    asks: re.Pattern[str]
    holds: re.Pattern[str]
    strict: bool = False
    opens: re.Pattern[str] | None = None


def _shape(name: str, asks: str, holds: str, *, strict: bool = False) -> Shape:
    opens = _LISTED.get(name)
    return Shape(
        name, re.compile(asks), re.compile(holds), strict, re.compile(opens) if opens else None
    )


# What introduces a list that answers such a question whole
_LISTED = {
    "money": r"标准|奖励|补|资助|给予|扣除|收费|费用|扶持|支持",
    "share": r"比例|标准|税率|利率",
    "count": r"[个项类种档]",
    "use": r"用于|范围|用途|支出",
    "consequence": r"处理|处罚|情形|行为|措施|责任|之一",
    "who": r"条件|范围|对象|成员|组成|职责|分工|单位",
    "condition": r"条件|要求|符合|满足|具备|资格|标准|规定|原则|情形|下列|以下",
    "material": r"材料|资料|提供|提交|文件|手续",
    "how": r"流程|程序|步骤|环节|方式|办法|渠道|途径|方法|如何|怎[么样]",
    "list": r".",
}


_MAY = r"不得|不再|可以?|禁止|允许|除外|不予|不受理|应当?|必须|严禁|不能|不可|无需|须|免|不设|鼓励|支持"
_MAY_HOLDS = re.compile(_MAY)
# "在全省排第几", "排名第几", "居全国第几位", "位次是多少"; no "第几条", "第几批", "分值相同怎么排名"
RANK_ASKED = re.compile(
    r"(?:排|列|居|位)(?:在)?(?:全[国省市区州县])?第几(?:位|名)?(?![条章款次届期批部节编篇页代个号])|排名(?:是|为|在)?(?:多少|几|第几|怎么?样|如何)(?:位|名)?|第几[位名](?!称)|(?<![么何样按照])(?:位次|名次|排名)(?:是|为|有)?(?:多少|几|第几|怎么?样|如何|呢|$)"
)
_FOLLOWS = re.compile(
    r"[处罚]|撤销|取消|追究|责令|收回|追回|不予|不得|退回|退还|移送|退出|迁离|暂停|通报|约谈|可以|应当|需"
)
_STEPS = r"申[请报领]|提交|递交|受理|登录|平台|提出|程序|流程|步骤|办理|报[送名]|窗口|APP|公众号|凭|审核|初审|评审|审批"
_POST = r"(副?(?:组长|局长|厅长|部长|主任|市长|省长|县长|区长|书记|会长|秘书长|召集人|所长|院长|校长|司长|处长|科长|董事长|总经理|负责人|联系人|发言人|主讲(?:人|嘉宾)?|嘉宾|评委|主持人|获奖者|得主))"
# "12368热线怎么整合", "值班电话跟110怎么联动", "热线办结率要达到多少": what becomes of a line, not its number
_OF_A_LINE = r"[^,，。?？]*?(?:(?:怎么|如何|怎样)(?!打|拨|联系|咨询)|接[通听]|受理|办结|回访|由谁|谁来?[管负]|能不能)"
# In the order they are tried. The phrasings come from questions put to policy services and from
# the 324 of the public competition in benchmarks/README.md.
_SHAPES = (
    _shape(
        "number",  # "热线电话是多少", "联系方式": a number, not a word of one
        r"(?:电话|热线|手机|联系方式|传真)(?:号码?|热线)?(?:是|为|有)?(?:多少|什么|几号|哪个|呢|$)",
        r"(?:电话|热线|拨打|联系|咨询|传真|手机|号码|致电)[^。;；\n\d]{0,20}(?:0\d{2,3}-?)?\d{5,11}(?!\d)|(?<!\d)0\d{2,3}-\d{7,8}(?!\d)|(?<!\d)1[3-9]\d{9}(?!\d)",
        strict=True,
    ),
    _shape(
        "clock",  # "几点关门", "上午几点开始"; not "提了几点要求"
        r"几点(?:钟|半)?(?=[开关上下到前后起结营]|$)",
        r"\d{1,2}(?:点|时(?![代期间])|:\d\d)|[一二三四五六七八九十]点",
        strict=True,
    ),
    _shape(
        "rank",  # "在全省排第几", "全国排名第几", "居全市第几位", "位次是多少"
        RANK_ASKED.pattern,
        r"第(?:[一二三四五六七八九十百]+|\d+)(?![\d条章款次届期批部节编篇]|产业|季度|个|代|方)|(?:首|末)位|榜首|前(?:[一二三四五六七八九十]+|\d+)(?![年期季月天届次章条\d])|前列|(?:排名|位次)[^,，。;；]{0,8}?\d",
        strict=True,
    ),
    _shape(
        "allowed",  # "企业能同时申报几个试点项目", "每人最多报几项": what a rule allows each
        r"(?:(?<![功性产智节储效动势机才职只])能够?|可以?|允许|最多|至多|只能|限)[^,，。]{0,6}?(?:申[报请]|报名?|推荐|兼任?|担任|参加|牵头|承担)[^,，。]{0,3}?(?:几|多少)(?=[个项家名人次门种篇])",
        rf"(?:只|限|最多|至多|不(?:得|能|可)?(?:超过|多于)|每[家个人位名项])[^。;；\n]{{0,24}}?{_NUMBER}[个项家名人次门种篇]",
        strict=True,
    ),
    _shape(
        "price",  # "多少钱一克", "一吨几块钱"
        r"(?:多少钱|几块钱?|几元|多少元)一[克斤吨度升桶支件张平]|一[克斤吨度升桶](?:多少钱|几块|几元)",
        r"元(?:/|每|一)|每[克斤吨度升桶支件张平千立][^。;；]{0,12}元",
        strict=True,
    ),
    _shape(
        "employer",  # "王某是哪个单位的", "他是哪家公司的"
        r"是哪(?:个|家)(?:单位|公司|学校|企业|机构)的$",
        r"就职|任职|供职|单位|公司|[局厅院]|大学|学院|集团|委员会",
        strict=True,
    ),
    _shape(
        "contact",  # "咨询电话是多少", "网址是什么"; "拨打12345", not "突破15000家", "序号78101112"
        rf"(?:电话|热线)(?!{_OF_A_LINE})|联系方式|手机号|网址|邮箱|邮编|哪个网站",
        r"(?:电话|热线|拨打|联系|咨询|传真|手机|号码|致电)[^。;；\n\d]{0,20}(?:0\d{2,3}-?)?\d{5,11}(?!\d)"
        r"|(?<!\d)0\d{2,3}-\d{7,8}(?!\d)|(?<!\d)1[3-9]\d{9}(?!\d)|www\.|https?:|@|热线|网站|登录.{0,16}(?:平台|系统|门户)",
        strict=True,
    ),
    _shape(
        "address",  # "地址在哪里", "办公地点在哪", "在哪儿办公"
        r"地址|办公地[点址]|在哪[里儿]?(?:办公|上班)",
        r"地址|办公地点|(?:路|街|大道|巷)\d+号|\d+号(?:楼|院)|大厦|\d+[楼室]",
        strict=True,
    ),
    _shape(
        "source",  # "经费从哪来", "资金来源是什么", "钱由谁出", "费用怎么承担"
        r"(?:资金|经费|费用?|钱|款项?)[\w\"]{0,6}(?:来源|从(?:哪|何)|哪(?:里|儿)?来|谁(?:出|来出|承担|负担|掏)|怎么(?:出|解决|承担|保障|筹)|如何(?:解决|承担|保障|筹措))|谁(?:出钱|掏钱|买单)",
        r"列支|列入|纳入|安排|预算|统筹|承担|自筹|自理|自付|分摊|负担|出资|由.{1,15}支付|筹集|自行解决",
    ),
    _shape(
        "money",  # "最多拿多少补贴", "给多少奖励", "一等奖奖金多少"
        r"多少(?:钱|[万亿千百]*元|资金|奖|补|扶持|资助|经费|支持|额度|款)|(?:奖励?|补贴?|补助|资助|给|拿|领|扶持|支持|罚款?|奖金|补偿|投资|投入|资金|金额|额度|价格|工资|费用?|收费|报销|返还|缴纳?|交)(?:金额|标准|额度|资金|幅度|数额|区间|范围)?(?:是|为|有)?多少(?!人|名|个|家|项|天|年|位|次)"
        r"|几(?:万|千|百|亿)(?:元|块)?|几(?:块|毛)钱|几元(?!素)|金额|限额|上限是|(?:奖励|补贴|补助|资助|扣除|收费|处罚|发放|支付|赔偿|补偿)标准|(?:费用?|投入|投资额?|营收|收入|销售额|产值|纳税额?|资产)(?:总额|增量)?(?:要|需|须|应)*(?:达到?|到|超过|不低于)多少(?=才|可以?|方可|能)",
        r"元|%|百分之|[一二三四五六七八九十]分之[一二三四五六七八九]",
        strict=True,
    ),
    _shape(
        "share",  # "占比多少", "按什么比例缴", "优惠几折"
        r"比例|占比|比重|[百千万]分之(?:几|多少)|几成|几折|利率|税率|多少%|百分点|下浮|下调多少|降低多少|提高多少",
        rf"{_NUMBER}[%‰]|[百千万]分之|{_NUMBER}分之{_NUMBER}|{_NUMBER}个百分点|{_NUMBER}倍|{_NUMBER}/{_NUMBER}|折|[一二三四五六七八九]成",
        strict=True,
    ),
    _shape(
        "often",  # "多久评一次", "每年几次", "多长时间检查一回"
        r"多久[\w]{1,6}[次回]|(?:每年|一年|每月)几[次回]|几年[\w]{1,4}[次回]|频率|频次",
        r"每\w{0,3}(?:年|月|季|周|日|天|次)|一次|定期|随时|按[年月季周日天]|\d+次",
        strict=True,
    ),
    _shape(
        "span",  # "多久", "免租期最长几年", "公示多少天", "有效期"
        r"多久|多长时间|(?:时间|周期)(?:分别|各|一般|最长|要|是|为|有)*多长|(?:多少|几)个?(?:年|天|日|月|小时|周|工作日)(?![代轻级龄])|有效期|最长几|期限|时限|时长",
        SPAN,
        strict=True,
    ),
    _shape(
        "time",  # "什么时候完成", "截止到哪天", "何时启用"
        r"什么时[候间]|何时|哪一?[天年月日]|几[月号]|(?:哪一?段|哪个)(?:时间|时段|时期|日子)|截止|起止|时间(?:是|为|节点|安排)|从什么时|到什么时|从几",
        _TIME,
        strict=True,
    ),
    _shape(
        "count",  # "选多少个城市", "几名专家", "有几家"; not "几个工程叫什么"
        r"多少|(?<![哪好])几(?![个项大种类][^,，?？几]{1,12}叫)(?:个|家|项|名|位|人|类|种|条|件|所|台|处|次|批|亩|吨|档|级|章|篇|份|张|岁|轮|公里|分(?![为成管工别批期类步之钟享]))|多大|多高|多宽|数量",
        rf"{_NUMBER}",
        strict=True,
    ),
    _shape(
        "why",  # "为什么要设立", "目的是什么", "出于什么考虑"
        r"为什么|为何|为啥|(?<!项)目的(?!地)|原因|出于|缘由|缘何|意义|背景|初衷",
        r"(?:^|[,，。;；\s条款])为(?:了|(?![\d主期])\w)|由于|因|旨在|目的|鉴于|避免|防止|以便|有利于|意义|是\w{2,}的(?:重要|必然|有力|具体)",
    ),
    _shape(
        "meaning",  # "什么叫X", "X指什么", "X是什么意思"
        r"什么意思|什么叫|指哪[些几]|啥叫|指什么|指的是|是指|什么是|所[称指](?![^,，?？]{1,20}(?:包括|包含|分|有)[^,，?？]{0,4}哪)|含义|定义|何谓|怎么理解|如何界定|怎么界定|包含什么",
        r"是指|指的?是|指|所称|即|以下简称|是.{2,}的|包括",
    ),
    _shape(
        "use",  # "资金用在哪些地方", "主要用于什么"
        r"用[在于到](?:哪|什么|何)|用途|用来(?:做|干)|使用范围|花在|支出范围|开支范围",
        r"用于|用来|用在|可用|支出范围|开支范围|主要用",
    ),
    _shape(
        "consequence",  # "弄虚作假会怎样", "没通过怎么办", "怎么处罚"
        r"会(?:怎么?样|如何|被|受到)|(?:怎么|如何|怎样)(?:处理|处罚|处置|惩|追究|罚)|(?:什么|啥|何)(?:样的)?(?:后果|处罚|责任)|怎么办|会不会|受.{0,3}处罚",
        _FOLLOWS.pattern,
    ),
    _shape(
        "post",  # "组长是谁", "局长叫什么", "召集人由谁担任": the post itself must be spoken of
        _POST
        + r"(?:都|又)?(?:是|由|为|叫|有)?(?:谁|哪位|什么名字|什么人|啥名字)|(?:谁|哪位|什么人)(?:来)?(?:当|担任|兼任|出任|任)"
        + _POST,
        _POST
        + r"[^,，。;；]{0,12}?[由为是任:：]|由[^。;；]{1,40}?(?:担任|兼任|任)|任[^,，。;；]{0,12}"
        + _POST,
        strict=True,
    ),
    _shape(
        "firm",  # "管理公司是哪家", "受托银行是哪一家", "是哪家公司管理的": one that is named, not what it does
        r"(?:公司|银行|券商|保险机构)(?:是|叫|为|有|选的?)(?:哪[一几]?[家个]|谁)|[是由]哪[一几两]?家(?:公司|银行|券商)",
        r"公司|银行|信用社|证券|有限合伙|[由为托][^。;；\n]{0,16}集团",
        strict=True,
    ),
    _shape(
        "who",  # "谁负责", "哪些单位组成", "什么人可以参加", "哪几个部要检查"
        r"谁|[由归]哪[一几两三]?[个家](?!企业|公司)|哪(?:个|些|家|几个|几家|[两三四]个|[两三四]家)(?:部门|单位|机构|企业|公司|人|人员|组织|平台|系统|局|厅|委|部(?![分位件队])|厅局|处室?(?![长罚理置所])|司(?![机法长]))|什么(?:部门|单位|机构|人|企业|平台)|由什么",
        r"局|委|部|办|厅|院|政府|单位|机构|公司|中心|会|行|企业|部门|主管|人员?|者|员|平台|组织|集团|小组|系统|方",
    ),
    _shape(
        "taken_to",  # "材料往哪里交", "申请表交到哪儿"
        r"(?:往|向|到|去)哪[里儿]?(?:提?交|递交|报送?|送)(?!通)|(?:[提递]?交|送|报送?)[到往给]哪[里儿]",
        r"[向到由至交送][^,，。;；\n]{2,40}?(?:提交|递交|申请|申报|报名|报送|受理|办理|预审|提出)|窗口",
    ),
    _shape(
        "may",  # "能不能办成营利性的", "可以缓缴吗", "是否收费"
        r"能不能|能否|可不可以|可否|是否|是不是|允许|(?:可以|能|要|需要|必须|会).*吗|要不要|用不用|有没有",
        _MAY,
    ),
    _shape(
        "condition",  # "有什么条件", "要求是什么", "符合什么标准"; not "有条件开放的数据"
        r"(?<!有)条件|有条件(?=[吗么]|限制|要求|$)|要求|资格|门槛|标准|(?:符合|具备|满足|达到)(?:什么|哪些)|需要什么",
        r"条件|符合|具备|满足|应当?|须|要求|不少于|不低于|以上|可以|可|必须|具有|不得",
    ),
    _shape(
        "material",  # "要交什么材料", "提交哪些资料", "留哪些票据"
        r"材料|资料|证件|凭证|提交(?:什么|哪些)|带什么|准备(?:什么|哪些)",
        r"材料|资料|表|证|书|复印件|原件|提交|提供|上传|扫描件|函[”\"》]|凭证|合同|票据|清单|留存|备查",
    ),
    _shape(
        "how",  # "资金怎么拨付", "补贴分几期发放", "经费是怎么拨的"
        r"(?:怎么|如何|怎样|咋|按什么|分几[期次批笔]|一次性)(?:来|去|给)?(?:拨|发放|兑付|支付|下达|给付)|(?:拨付|发放|兑付|支付)(?:的)?(?:方式|办法)",
        r"[分按].{0,4}[期次批]|一次性|首[期付笔]|先.{1,16}后|[按由][^。，,；;]{1,16}(?:拨[付款]|发放|支付|下达|兑付)|预[拨付]|直接|转账|账户|社保卡|银行卡|逐[月年级]|按[月季年]|次月|后补助|后[拨付]|工作日内[^。]{0,12}(?:拨|发放|付)",
    ),
    _shape(
        "how",  # "要走哪些手续", "过哪几道程序": what is only given says no step
        r"(?:哪些|什么|啥|几道|哪几[道个步])(?:手续|程序)",
        _STEPS,
        strict=True,
    ),
    _shape(
        "how",  # "怎么申请", "申报流程", "走哪些程序"
        r"流程|程序|步骤|(?:怎么|如何|怎样|咋)(?:申|领|办|报|拿|享受|兑现|登记|预约|认定|评)|在哪(?:里|儿)?(?:申|办|领|报)|途径|渠道",
        _STEPS,
    ),
    _shape(
        "principle",  # "按什么原则收费", "坚持哪几条原则"
        r"(?:什么样?的?|啥|哪[些几]\w?|哪[一二三四五六七八九十]\w?)(?:基本)?原则",
        r"原则|坚持|遵循",
        strict=True,
    ),
    _shape(
        "where",  # "在哪里办", "哪些地方试点"
        r"哪里|哪儿|什么地方|哪个(?:城市|地方|地区|区|县|省|市)|地点|地址|位于",
        r"窗口|大厅|平台|网|APP|公众号|中心|设在|位于|位置|[市区县镇乡路街园省洲国]",
    ),
    _shape(
        "list",  # "什么情况下",
        r"什么情况下?|哪些情[形况]|哪种情[形况]",
        r"情形|情况|的[,;，；。]|时|之一|下列|凡|如|若|对",
    ),
    _shape(
        "list",  # "哪些措施", "包括什么", "有什么优惠"
        r"哪些|哪几|哪[两三四五六七八九十]|包括|包含|有什么|有何|几[个项大种类][^,，?？几]{1,12}叫(?:什么|啥)|什么措施|什么举措|分为|分成|什么方面",
        r"[、;；:：\n]|[，,][^，,]+[，,]|[(（][一1][)）]|一是|包括|分为|以及|和|及",
    ),
)


# "收费标准由谁定", "补贴金额归哪个部门核定", "公示期限谁来定": who settles a value, not the value
_OF_VALUES = frozenset({"money", "share", "span", "time"})
_ASKS_WHO = re.compile(
    r"谁(?!的)|[由归]哪[个家]|哪(?:一|几|两)?[个家](?:部门|单位|机构|机关|处室|科室|[局委厅](?![长员]))"
)
_ASKS_HOW_MUCH = re.compile(
    r"多少|几|多[久长大高]|[何啥]时|什么时|哪[天年月日]|(?:标准|比例|比重|期限|时限|金额|时间|上限|额度|周期)(?:又|都|分别|各)*(?:是|为|怎|如何|有|呢|$)|[,，](?:补|奖|按|最)"
)


def shape_asked(view: str) -> Shape | None:
    """Return what the answer must look like, None for anything.

    >>> shape_asked("最多拿多少补贴").name, shape_asked("经费从哪来").name
    ('money', 'source')
    """
    who = _ASKS_WHO.search(view) and not _ASKS_HOW_MUCH.search(view)
    for shape in _SHAPES:
        if who and shape.name in _OF_VALUES:
            continue
        if shape.asks.search(view):
            own = _OWN_HOLDS.get(shape.name)
            return replace(shape, holds=own(view)) if own else shape
    return None


# "多少人" asks for 3人 or 3名
_MEASURES = {
    "人": "人|名|位",
    "名": "名|人|位|个",
    "位": "名|人|位",
    "家": "家|户|个|所",
    "所": "所|家|个",
    "个": "个|家|项|名|座|处|种|类|大",
    "类": "类|种|个|项|、",
    "种": "种|类|个|项|、",
    "项": "项|个|条|、",
    "条": "条|项|个",
    "档": "档|级|元|%",
    "章": "章",
    "篇": "篇",
    "座": "座|个|处",
    "辆": "辆|台",
    "款": "款|个|种|项",
    "部": "部|个",
    "平方米": "平方米|㎡|亩|平米",
}


# "不少于3（含3）人", "若干（不超过5）名"; an item's own number "1）人口…", "（一）项目…" counts nothing
_IN_BRACKETS = rf"(?:{_NUMBER}[(（]|[(（](?!(?:\d{{1,2}}|[一二三四五六七八九十]{{1,3}})[)）]))[^()（）\n]{{1,12}}[)）]"
# "一年分几种赛", "有几类卡": told too by what are called so, 月度赛、季度赛
_SORTS_OF = re.compile(r"几[种类级档](?P<what>[\u4e00-\u9fff]{1,3})$")


def _counted(view: str) -> re.Pattern[str]:
    """Return what a number must look like where the question names the measure."""
    if re.search(r"(?:多少|几)[十百千]*[亿万](?:$|[,，?？元])", view):  # "规模多少亿"
        return re.compile(rf"{_NUMBER}[余多]?[亿万]")
    if re.search(r"多大(?:年纪|岁数|年龄)|年龄(?:多大|是多少|有多大)", view):
        return re.compile(rf"{_NUMBER}周?岁")
    asked = re.search(
        rf"(?:多少|几)({'|'.join(_MEASURES)}|吨|件|台|次|批|亩|公里|万|岁|级|度|株|份|套|床|张|字|册|小时|轮|分(?![为成管工别批期类步之钟享]))",
        view,
    )
    if asked is None:
        return re.compile(
            rf"{_NO_LABEL}\d|[二三四五六七八九十]分之[一二三四五六七八九]|[一二两三四五六七八九十百千万亿]+(?:个|家|名|项|年|倍|成|次|人|种|类|天|所|元)"
        )
    measure = _MEASURES.get(asked.group(1), asked.group(1))
    of = _SORTS_OF.search(view)
    called = rf"|{of['what']}、[^、，,。；;]{{1,12}}{of['what']}" if of else ""
    return re.compile(
        rf"{_NUMBER}[余多]?[万亿千百]*[余多]?(?:{measure})|{_IN_BRACKETS}[人名家个项]{called}"
    )


def _of_post(view: str) -> re.Pattern[str]:
    """Return how the post asked for is told: 组长：甲, 组长由乙兼任, 由丙担任组长."""
    found = re.search(_POST, view)
    post = re.escape(found.group(1)) if found else _POST
    return re.compile(
        rf"{post}[^,，。;；]{{0,12}}?[由为是:：]|{post}[^。;；]{{0,30}}?(?:担任|兼任)"
        rf"|(?:任|为|是)[^,，。;；]{{0,12}}{post}"
    )


_SUM_IN_YUAN = re.compile(rf"{_NUMBER}[余多]?(?:万|亿|千|百)*元")
_ANY_SUM = re.compile(
    rf"{_NUMBER}[余多]?(?:万|亿|千|百)*元|{_NUMBER}%|百分之|[二三四五六七八九十]分之[一二三四五六七八九]"
)
_PAYS = re.compile(r"补|奖|助|扶持|给|领|拿|罚|扣|减免|优惠")
# "建一套要花多少钱", "一共多少钱": no share answers
_SPENT = re.compile(r"(?:花|费|要|用|共|投)(?:了|掉|去)?多少(?:钱|元|资金|经费)|多少钱")
_FINE = re.compile(rf"{_ANY_SUM.pattern}|{_NUMBER}倍")  # 处所收费用1倍以上3倍以下的罚款


def _in_yuan(view: str) -> re.Pattern[str]:
    """Return how a sum is told: 多少亿元 asks for 元, 多少补贴 may be a share."""
    if re.search(r"(?:多少|几)[万亿千百]*元|几(?:块|毛)钱", view):  # "票价几块钱"
        return _SUM_IN_YUAN
    if "罚" in view:
        return _FINE
    return _SUM_IN_YUAN if _SPENT.search(view) and not _PAYS.search(view) else _ANY_SUM


# "实习有没有补贴", "开店有没有奖励": told by what is given
_IS_THERE_PAY = re.compile(
    r"有(?:没有|无|木有)[^,，]{0,6}?(?:补贴|补助|奖励|奖补|资助|扶持|优惠|支持|津贴|待遇)"
)
_GIVEN = r"给予|发放|享受|领取|补贴|补助|奖励|资助|减免|优惠"


def _may(view: str) -> re.Pattern[str]:
    """Return how it is told whether something may be, or is given."""
    return re.compile(f"{_MAY}|{_GIVEN}") if _IS_THERE_PAY.search(view) else _MAY_HOLDS


_ANY_TIME = re.compile(_TIME)
_SANCTION = re.compile(
    r"罚|处分|责令|警告|吊销|撤销|撤回|追究|没收|取消|拘留|通报|约谈|停止|暂停|收回|追回|退[回还]|不予|不再|终止|失信|法律责任"
)


def _follows(view: str) -> re.Pattern[str]:
    """Return how it is told what follows: 怎么处罚 asks for a sanction, which no ban alone is."""
    return _SANCTION if re.search(r"罚|处分|追究|后果", view) else _FOLLOWS


# "哪天之前备案", "几号放假": no year alone is a day
_ON_A_DAY = re.compile(
    _TIME.replace(r"\d{1,4}[年月日]", r"\d{1,2}[月日号]|[一二三四五六七八九十]月")
)


def _when(view: str) -> re.Pattern[str]:
    """Return how a time is told: 哪天 and 几号 by a month or a day."""
    return _ON_A_DAY if re.search(r"哪一?[天日]|几[月号]", view) else _ANY_TIME


_OWN_HOLDS = {
    "consequence": _follows,
    "time": _when,
    "may": _may,
    "count": _counted,
    "money": _in_yuan,
    "post": _of_post,
    "span": lasting,
}


_PAID = re.compile(
    r"奖(?!牌|项|杯)|补[贴助偿]|[奖给]补|资助|扶持|(?:拿|领|给|报销|扣除?|罚|缴|退)(?:多少|几|什么)|能[拿领享]|优惠|减免"
)


def asks_what_is_paid(view: str) -> bool:
    """Tell a question of what a measure pays, or from what: no indicator of a plan.

    >>> asks_what_is_paid("重点实验室能拿多少扶持资金"), asks_what_is_paid("工业投资增长多少")
    (True, False)
    """
    shape = shape_asked(view)
    return bool(_PAID.search(view)) or (shape is not None and shape.name in ("source", "use"))


# "补贴多少钱", "奖励几万": told by a text that speaks of paying, by no target of an amount
_SUM_PAID = re.compile(r"(?:补[贴助偿]|奖[励补]|资助|津贴)[^,，]{0,4}(?:多少|几)")
PAYS = re.compile(r"[补奖助贴]|扶持|给予|支持|减免|发放|优惠|标准")


def asks_sum_paid(view: str) -> bool:
    """Tell a question of how much is paid out by what it calls the payment.

    >>> asks_sum_paid("数字产业补贴多少钱"), asks_sum_paid("数字产业产值多少")
    (True, False)
    """
    return _SUM_PAID.search(view) is not None


# "搬迁台站的钱由谁出", "费用归谁承担": what pays, and no unit's task
_WHO_PAYS = re.compile(
    r"(?:资金|经费|费用?|钱|款项?|开支|税)[^,，]{0,6}?(?:由|归|该|要|是)?(?:谁|哪[个家儿些]?[^,，]{0,4}?)(?:来)?(?:出|掏|承担|负担|买单|付|缴)|谁(?:出钱|掏钱|买单|付钱)"
    # "支出责任归谁", "支出责任由哪一级承担"
    r"|支出责任[^,，]{0,6}?(?:由|归|是|在|该)?(?:谁|哪)"
)


def asks_who_pays(view: str) -> bool:
    """Tell a question for what pays, which names no unit's task.

    >>> asks_who_pays("编制费用由哪个部门承担"), asks_who_pays("费用清单由哪个部门编制")
    (True, False)
    """
    return _WHO_PAYS.search(view) is not None
