"""What a question demands of a passage: its words, each with its weight, and the answer's shape."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from corpus.words import Word, cut
from qa.context import Rarity
from qa.shapes import Shape, shape_asked
from qa.synonyms import is_asked, written
from qa.task_texts import bare
from qa.topics import GENERIC


class Sort(Enum):
    """What a word does in a question."""

    THING = "thing"
    DOING = "doing"
    ASKED = "asked"


@dataclass(frozen=True, slots=True)
class Demanded:
    """A word of the question; `weight` is its rarity, less for what may be said otherwise."""

    text: str
    sort: Sort
    rarity: float
    weight: float


@dataclass(frozen=True, slots=True)
class Demand:
    """A question's words with their weights, and what its answer must look like."""

    words: tuple[Demanded, ...]
    shape: Shape | None
    phrase: str


# A thing must be there; what is done, and what is asked of it, may be put in other words.
_FACTOR = {Sort.THING: 1.0, Sort.DOING: 0.5, Sort.ASKED: 0.35}
_SHORT = 0.4  # one character (评, 留) stands in many words
_NUMBERS = 0.7

# Words that people say as one phrase, at most (空气 好 的 日子).
MAX_SAID = 5
# Other words a word is searched by: with two, four or all of them as many passages were found, and
# four cost less.
OTHER_WORDS = 4
# What only asks; longer ones first, as "多长时间" holds "时间"
_FRAMES = re.compile(
    # "疏散多少人算特别重大", "损失几万元以上才构成较大"
    r"(?:多少|几)[十百千万亿]*(?:个?人|元|公顷|亩|吨|户|头)(?:以上|以下)?(?:才能?|就)?(?:算作?|属于|构成|定为|达到)(?=特别重大|重大|较大|一般)|"
    # "是在企业什么阶段"
    r"(?:处于|处在)?(?:什么|哪个?|哪一个?|何种)(?:阶段|时期|时段)(?=$|[,，?])|"
    # "违规了怎么处理": the shape of the answer stands for it; "这是怎么回事", "算不算违规"
    r"(?:怎么|如何|怎样|咋)(?:来|去)?处理(?=$|[,，?])|怎么(?:一)?回事|算不算|"
    # "发展体育有哪些安排"
    r"有?(?:哪些|什么|啥|哪几[项个])(?:具体|工作|重点)*(?:安排|打算)(?=$|[,，?])|"
    r"(?:应当?|该|须)(?=由)|(?:(?:必?须|需要?|要)经过?|得|征得)(?=谁|哪[个家一])|由?谁(?:来)?(?:出|掏|拿|承担|负担)(?=$|[,，?])|由?谁(?:来|去)?(?:做|办|干|搞|弄|当|扛)(?=的?(?:$|[,，?]))|[由归]?哪(?:一)?(?:[个家些]|[几两三]个?)(?:单位|部门|机构|机关|部委|委办局|科室|[局厅委办](?!公|理)|处室?(?![长罚理置所])|司(?![机法长])|部(?![分位件队长门])|家(?=[单机企公]|审|来|承|组))|这[件个码]?事儿?(?=归|由|是|谁|该|要|什么|[,，]|$)|多[大长高宽深远重快](?!型|期|度)(?:年纪|岁数|年龄)?|为什么要?|为何要?|为啥要?|是?什么意思|什么时[候间]|多长时间|多久|怎么样|怎么办(?!理|公|事|学|案)|分几\w|是什么(?!样)|指什么|是指|指的是|什么叫做?|什么是|何谓|有哪些|些(?=什么|啥)|[哪那]些(?:地方|方面|人员|人(?![员才群口民工物事大质均体数力权文])|东西|方式|内容)?|什么(?:地方|方面|东西|内容|样子|样的?|人(?![员才群口民工物事大质均体数力权文]))|哪几\w|包括什么"
    # "规划里提了什么别的路子", "文件里有没得说法", "会怎么罚": what a document says, and that something follows
    r"|(?<=[\u4e00-\u9fff ,])(?:规划|文件|政策|通知|方案|办法|意见|要点|条例|措施)(?:里面?|中|上)?(?:都|是|有)?(?:提到?|说|讲|写|规定|要求|明确|安排)(?:了|过|的)?(?=怎|什么|啥|如何|哪|没)|(?:文件|规划|政策|条例|办法)(?:里面?|中|上)?(?:有没有?|有没得|怎么|有什么|有啥)(?:个|什么)?(?:说法|规定|讲究)|(?:要)?(?:做|达|提高)?到(?:一个)?(?:什么|啥|哪种|怎样的)(?:程度|地步|水平)|(?<=[\u4e00-\u9fff])这(?:一)?块(?=[\u4e00-\u9fff])|会(?=怎么|怎样|如何|受|被)|管不管"
    r"|能不能|可不可以|能否|可否|是否|是不是|有没有|要不要|怎么|怎样|如何|什么样的?|什么|(?:多少|几)(?:个?(?:工作日|小时|月)|天|年|字|款|家|次|件|位|条|米|公里|吨|亩|度|倍|辆|台|套|户)(?=[内以之前后]|$|[^\u4e00-\u9fff]|要|能|才|就|的)|多少|几[个项家名位人类种条件所台次批天年月档级]|哪(?:一[个家年天月日步份类种级项次]|[个家里儿年天月份])|谁来?|会不会"
    r"|几(?:块|毛)钱|由谁|何时|所称的?|请问|吗$|呢$|最后|到底|究竟|分别|具体"
    # "不能超过多少字", "不得低于多少", "计划完成多少投资", "力争年度投资多少": how a value is bounded or aimed at
    r"|不(?:能|得|要|可|许|应)?(?:超过?|高于|低于|少于|多于|大于|小于|短于|长于)|(?:计划|预计|预期)(?=完成|达到?|实现|新增|投资|建[成设]|开工|增长|培育|引进|安排|投入)|力争"
    # "稳岗20条说到2022年建几所", "人才12条里": what a document is called by how many measures it has
    r"|(?<=[\u4e00-\u9fff]{2})(?<!第)\d{1,3}条(?:里面?|中)?(?:都|是|有)?(?:(?<=[里面中])|(?:说|提|讲|写)(?:了|过|的|到)*)"
    # "钱从哪来"
    r"|从(?:哪(?![些几个家类种项])|何)(?:儿|里|处)?(?:来|出|筹|解决)?"
    # "满几岁才行"
    r"|才(?:能?行|成)(?=$|[,，])"
    # "选址有什么讲究", "重点领域说说"
    r"|有(?:没有)?(?:什么|啥|哪些)?讲究|说说(?=$|[,，?])"
    # "哪些车可以挂，请列全", "给不给补助", "接着花成不成", "顶多拿多少", "最长能免几年"
    r"|请?列(?:全|齐|出来)|[给发收补]不[给发收补](?=[\u4e00-\u9fff])|(?:成不成|行不行|中不中)$|顶多能?|能(?=[免减抵退罚享领拿补](?!疫))"
    # "最晚哪天报", "准备建几座" (not 准备金, 准备什么材料), "打算支持几项"
    r"|[最至][晚迟]|准备(?=[\u4e00-\u9fff])(?!金|工作|期|阶段|好|的|材料|资料|情况|库|率|就绪|什么|哪|啥|些)|打算|(?<=要)做到(?=多少|几|什么)"
    # "不明白的打哪个电话问", "要走哪些程序", "往哪些地方花", "拿什么形式发", "靠什么机构推进", "要等几天"
    r"|有(?:什么|啥)?不(?:太)?(?:明白|懂|清楚)的?(?:地方)?|[打拨](?=(?:哪|什么|几)个?(?:电话|热线|号))|(?<=电话)问(?=$|[,，?])"
    r"|[走过](?=(?:哪|什么|啥|几)[一些几道个种]{0,2}(?:程序|流程|步骤|手续|环节))|[往拿靠](?=哪|什么|啥|谁)|要等(?=几|多)"
    # "准备哪些材料", "带什么证件": what is done with papers; "碰到哪些情况"
    r"|(?:准备|备齐|备好|携带|带上?|出示)(?=(?:好|齐)?(?:哪[些几]样?|什么|啥)(?:材料|资料|证件|证明|手续|文件))|(?:碰[到上]|遇[到上]|出现|发生)了?(?=(?:哪[些种几]|什么|啥)(?:样的)?情[况形])"
    # "算哪一段时间", "在哪个时间段"
    r"|(?:哪一?段|哪个)(?:时间段|时间|时段|时期|日子)"
    # "申请是交到谁那里", "表交给哪个窗口"
    r"|(?<![移递转])(?:是?[交送报递](?:给|到))(?=(?:谁|哪[个家里])(?:那里|手里|手上|部门|单位|窗口|机构|学校|办公室)?(?:$|[,，?]))"
    # "组长叫什么名字"
    r"|叫(?:做)?(?:什么|啥)(?:名字?)?|(?:什么|啥)名字"
)
# "最多拿", "不改罚多少", where the dictionary sees 多拿 and 改罚
_LIMITS = re.compile(r"最[多高少低长短大]|至多|至少|罚(?=多少|多重|款|钱|\s|$)")
# "多少家瞪羚", "几座驿站": the measure is no part of a name that the dictionary does not know; not 多少家庭, 几个工作日
_MEASURED = re.compile(
    r"(?:多少|(?<!哪)几)(?:[家户](?![庭政具电长园属畜禽纺居教装籍外均])|[座辆](?![位谈])|支(?![队撑持出付部线行教架援配票柱流取气])|[个名](?![体人性师校牌城医胜录额优]|工作日|小时|月)|[项条](?![目例件款])|[台套所](?![账湾餐期得有需]))(?=[\u4e00-\u9fff]{2})"
)
_EMPTY_TAGS = ("r", "u", "p", "c", "d", "e", "y", "o", "w", "k", "h", "f")
# Adverbs that only colour a question; others (到期, 同意, 重复, 更新, as jieba tags them) say what is done
_COLOURING = frozenset(
    "已经 原来 不少 必须 几时 更好 大概 偷偷 慢慢 非得 到处 比较 最少 至少 最多 只是 可能 正在 一直 总是 经常 马上 尽快 赶紧 真的 确实 其实 当然 大约 几乎 难道 反正 根本 一定 肯定 恐怕 似乎 好像 干脆 不要 不用 一起".split()
)
_PARTICLES = frozenset(
    "的了在是有和与跟及或吗呢吧啊能会要可由被把对从向为给让就都也还又才很最更个里中上下内外前后时等之以将于至到按等其该此那这每各一哪几谁何么没不想去往得着再已比"
)
# Words that only carry a question
_CARRYING = GENERIC | frozenset(
    "达到 最多 最高 最少 需要 可以 能够 应该 进行 方面 一年 一次 目前 现在 这个 那个 时候 时间 情况 问题 期间 之后 之前 以后 其中 主要 多长 多大 属于 才能 怎么办 会怎样"
    " 起来 出来 下来 下去 上去 过来 偏要 非要 硬要 想要 还有 后来 当时 那会儿 这会儿 眼下 比如 一大堆 用来"
    " 正在 有了 没到 手里 手上 手头 一般 所有 哪里 什么 提出 采取 做出 作出 出台 发布 介绍 说明 关于 对于 针对 为了 以及 通过 总责 牵头的 配合的 负责的 我省 我市 我县 我区 我州 我乡 我镇 我村 咱省 咱市 咱县 咱区 咱州 咱乡 咱镇 咱村".split()
)


def demand_of(text: str, view: str, rarity: Rarity) -> Demand:
    """Read what is demanded: `text` is the question without what chose the documents."""
    words = tuple(dict.fromkeys(_words(text, rarity)))
    return Demand(words, shape_asked(view), bare(_FRAMES.sub(" ", text)))


def without_asking(text: str) -> str:
    """Put a blank for what only asks: "场地有多大面积" names no 大面积.

    >>> without_asking("场地有多大面积")
    '场地有 面积'
    """
    return _FRAMES.sub(" ", text)


def things(text: str) -> list[str]:
    """Return the words of a text that name something, what is only asked of it left out.

    >>> things("粤莞联合基金的申报条件")
    ['粤莞', '联合', '基金']
    """
    return [name for name, _ in _named(text) if not is_asked(name)]


def in_other_words(text: str) -> list[str]:
    """Return what documents write for the words of a text, a few for each.

    >>> in_other_words("掏钱")
    ['投入', '支出', '资金', '出资']
    """
    return [other for name, _ in _named(text) for other in written(name)[:OTHER_WORDS]]


def _words(text: str, rarity: Rarity) -> Iterator[Demanded]:
    def is_known(name: str) -> bool:
        return _rarity(name, rarity) < UNKNOWN

    return (_weighed(name, tag, _rarity(name, rarity)) for name, tag in _named(text, is_known))


def _rarity(name: str, rarity: Rarity) -> float:
    """Return how rare a word is; one that documents write otherwise is as rare as that."""
    return min(map(rarity, (name, *written(name))))


def _named(text: str, is_known: Callable[[str], bool] = bool) -> Iterator[tuple[str, str]]:
    text = _MEASURED.sub(r"\g<0> ", text)
    for part in _LIMITS.sub(r" \g<0> ", _FRAMES.sub(" ", text)).split():
        if _LIMITS.fullmatch(part):
            yield part, "a"
            continue
        for word in _joined(_phrases(cut(part)), is_known):
            if _tells(word, bare(word.text)):
                yield from ((name, word.tag) for name in _parts(bare(word.text)))


def _phrases(words: list[Word]) -> list[Word]:
    """Put words together that people say as one, for what documents write otherwise: 空气好的日子."""
    found: list[Word] = []
    at = 0
    while at < len(words):
        ends = range(min(len(words), at + MAX_SAID), at + 1, -1)
        end = next((e for e in ends if written(_said(words[at:e]))), at + 1)
        run = words[at:end]
        tag = words[at].tag if end == at + 1 else "n"
        found.append(Word(_said(run), tag, run[0].start, run[-1].end))
        at = end
    return found


def _said(words: list[Word]) -> str:
    return "".join(w.text for w in words)


def _weighed(name: str, tag: str, rarity: float) -> Demanded:
    sort = _sort(tag, name)
    factor = _FACTOR[sort]
    if name.isascii() and name.isdigit():
        factor = _NUMBERS
    elif len(name) == 1:
        factor *= _SHORT
    return Demanded(name, sort, rarity, rarity * factor)


def _parts(name: str) -> tuple[str, ...]:
    """Take apart a word one half of which names what is asked: 申报材料, 准入条件; leave 里 of 县里."""
    if len(name) == _LONGER and (is_asked(name[:2]) or is_asked(name[2:])):
        return name[:2], name[2:]
    return (name[:-1] if _is_inside(name) else name,)


# "县里", "市里": the place itself; 网上, 高中 and 公里 are words of their own
_INSIDE = re.compile(r"[国省市州县区镇乡村厅局委办部校厂店][里上中内]|.{2,}[里上中内]")


def _is_inside(name: str) -> bool:
    return _INSIDE.fullmatch(name) is not None


def _tells(word: Word, name: str) -> bool:
    if is_asked(name):
        return True
    if not name or name in _CARRYING:
        return False
    if word.tag.startswith("m"):
        return any(c.isdigit() for c in name) or len(name) > 2
    if word.tag == "d":
        return len(name) > 1 and name not in _COLOURING
    return not (word.tag.startswith(_EMPTY_TAGS) and len(name) < 3)


def _sort(tag: str, name: str) -> Sort:
    if is_asked(name):
        return Sort.ASKED
    doing = tag[:1] in ("v", "a", "l", "i", "z", "d") and tag != "vn"
    return Sort.DOING if doing else Sort.THING


def _joined(words: list[Word], is_known: Callable[[str], bool]) -> Iterator[Word]:
    """Put single characters that stand side by side together: 集 + 采 is one word (集采).

    A thing and what is done with it are two, where no passage holds them so: 血 + 加 of 献血加几分.
    """
    run: list[Word] = []
    before = ""
    for word in [*words, Word("", "", -1, -1)]:
        single = len(word.text) == 1 and "\u4e00" <= word.text <= "\u9fff"
        measures = word.tag == "q" and before == "m"
        before = word.tag
        if single and word.text not in _PARTICLES and not measures:
            run.append(word)
            continue
        run = _without_light(run)
        if _opens_with_verb(run, is_known):
            yield run[0]
            run = run[1:]
        one = _said(run)
        torn = _is_of_level(run) or (_is_torn(run) and not is_known(one))
        if torn and all(is_known(w.text) for w in run):
            yield from run
        elif run:
            tag = run[0].tag if len(run) == 1 else "n"
            yield Word(one, tag, run[0].start, run[-1].end)
        run = []
        if word.text and not single:
            yield word


def _is_torn(run: Sequence[Word]) -> bool:
    """Tell what is done beside a thing, or how far: 血加, 交满; 集采 is short for two words."""
    tags = sorted(w.tag for w in run)
    return tags in (["n", "v"], ["a", "v"]) and not any(is_asked(w.text) for w in run)


# A place of a level, which the dictionary tags in several ways
_LEVELS = frozenset("省市州县区镇乡村")


def _is_of_level(run: Sequence[Word]) -> bool:
    """Tell what a place of a level does, or what is done there: 县 + 建 of 脱贫县建冷库."""
    return len(run) == len("县建") and run[0].text in _LEVELS and run[1].tag == "v"


def _opens_with_verb(run: list[Word], is_known: Callable[[str], bool]) -> bool:
    """Tell what is done before a name that passages know: 填 + 粤莞, 报 + 粤港澳."""
    if len(run) <= len("粤莞") or is_known(_said(run)):
        return False
    done = run[0].tag.startswith("v") or run[0].text in _HANDED_IN
    return done and is_known(run[0].text) and is_known(_said(run[1:]))


# What the dictionary takes for a noun where it is done: 报粤莞基金
_HANDED_IN = frozenset("报申")
# "对知网做了什么", "征走了": what only says that something is done, or how it ends
_LIGHT = frozenset("做走掉完")


def _without_light(run: list[Word]) -> list[Word]:
    """Leave out of a run the light verb at either end: 知网 of 知网做, 签 of 来签; 来穗 stays."""
    while len(run) > 1 and run[-1].text in _LIGHT:
        run = run[:-1]
    while len(run) > 1 and (run[0].text in _LIGHT or _comes_to(run)):
        run = run[1:]
    return run


def _comes_to(run: list[Word]) -> bool:
    """Tell a run that opens with 来 before what is done: 来签."""
    return run[0].text == "来" and run[1].tag.startswith("v")


# A word so rare stands in no passage.
UNKNOWN = 0.95
# How far a text holds a word that does not stand in it as such
_SAID_OTHERWISE, _HALVES, _MOST, _HALF, _SHORTENED = 0.9, 0.85, 0.55, 0.4, 0.6
_LONG, _LONGER = 3, 4


def holds(word: str, text: str) -> float:
    """Return how far a text, written bare, holds a word: 1 as it stands, less in other words.

    >>> holds("经费", "所需资金纳入预算"), holds("人才培养", "培养青年人才"), holds("氢能", "新能源")
    (0.9, 0.85, 0.0)
    >>> holds("500", "超过500亿元"), holds("500", "奖励1500万元")
    (1.0, 0.0)
    """
    if word in text:
        return float(not word.isdecimal() or _is_number_of(word, text))
    others = written(word)
    if others and any(other in text for other in others):
        return _SAID_OTHERWISE
    if len(word) == _LONGER and word[:2] in text and word[2:] in text:
        return _HALVES
    if len(word) >= _LONG and (word[:-1] in text or word[1:] in text):
        return _MOST
    if len(word) == _LONGER and (word[:2] in text or word[2:] in text):
        return _HALF
    if 1 < len(word) < _LONGER and _shortened(word).search(text):
        return _SHORTENED
    return 0.0


def _is_number_of(number: str, text: str) -> bool:
    """Tell a number that stands by itself: 500 of 500亿元, not of 1500万元; 26 of 2026年."""
    century = "(?:20)?" if len(number) == _OF_YEAR else ""
    return re.search(rf"(?<![\d.]){century}{number}(?!\.?\d)", text) is not None


_OF_YEAR = 2  # digits of a year as people say it


@lru_cache(maxsize=4096)
def _shortened(word: str) -> re.Pattern[str]:
    """Match what a word may be short for: 集采 for 集中采购, 社科 for 社会科学."""
    return re.compile(r"\w{1,2}".join(map(re.escape, word)))
