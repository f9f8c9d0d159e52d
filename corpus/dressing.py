"""Web page dressing: what a site prints round a document and what is not part of it."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from corpus.characters import shape

if TYPE_CHECKING:
    from collections.abc import Sequence

# A page's dressing is looked for within this many non-empty lines of its start and its end only,
# so that a line in mid-document is never taken for it.
HEAD_LINES = 40
TAIL_LINES = 30
# A page's menus may be longer; they are taken for that between its title and the document's own, and at its end.
MENU_LINES = 120
MIN_TITLE = 8
MENUS = 2  # lines with what only a site says, at least

# "当前位置: 首页>>教学科研>>正文", "您的位置：首页 > 政务公开"
_BREADCRUMB = re.compile(
    r"^(?:[您你](?:的|当前|现在)?|当前|现在)(?:所?在的?)?位置(?:是)?\s*:?|^首页\s*>+"
)
# "首页 | 学院概况 | 专业介绍 | …": short words between three or more bars
_NAVIGATION = re.compile(r"^[^|。]{1,16}(\|[^|。]{0,16}){3,}$")
# "2019-05-10 08:52", "2023年2月3日 10:20": the posting site's clock, never a document's date
_TIMESTAMP = re.compile(
    r"^(发布)?(时间|日期)?:?\s*\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s*\d{1,2}:\d{2}(:\d{2})?$"
)
# "来源:市科技局 浏览次数:12", "字体:[大 中 小]", "链接：https://…", "【法宝引证码】 CLI.12.1"
_PAGE_FIELD = re.compile(
    r"^(信息来源|稿件来源|来\s*源|作\s*者|编\s*辑|责任编辑|审核|发布(时间|日期)|发布人|发[稿表]时间|更新时间|"
    r"浏览(次数|量)?|点击(数|量|率)?|阅读(次数|量)?|访问量|字\s*[体号]|打印|分享|收藏|原文链接|详情页链接|"
    r"链\s*接|网\s*址|文章来源|视力保护色|扫一扫|日\s*期|产业类型|政策标题)\s*:.{0,160}$"
    r"|^\[法宝引证码\].*$|^\[?字体.{0,20}$|^https?://\S+$|^正\s*文$"
    r"|^(Public domain|false|true|TODO\b.*)$"
    r"|^A\+大.{0,12}$|^(URL Source|Published Time|Markdown Content)\s*:"
)
# A line of a page saved as markdown that holds links or pictures and no words beside them:
# "[首页](http://…) > [政务公开](http://…)", "*   ![Image 3](http://…)". An annex's link is kept.
_LINKS_ONLY = re.compile(
    r"^[\s*+\-|·•>»、]*(?:\[?!?\[(?!附件)[^\[\]]*\]\([^()]*(?:\([^()]*\)[^()]*)*\)(?:\]\([^()]*\))?[\s|·•>»、\-]*)+$"
)
# "关闭窗口", "【打印本页】", "网站地图": what can be clicked, over a document or under it
_BUTTON = (
    r"^[\[(]?(关闭(窗口|本页)?|打印(本页|此页)?|返回(顶部|首页|列表)?|收藏|分享(到|至)?.{0,20}|我要纠错|相关(链接|文档|解读|阅读)"
    r"|附件下载|扫一扫.{0,20}|网站地图.{0,80}|联系我们.{0,40}|字体.{0,10})[\])]?$"
)
_CLICKED = re.compile(_BUTTON)
# "上一篇：…", "版权所有：…", "ICP备05001234号", and an open library's fields: only under one
_TAIL = re.compile(
    rf"{_BUTTON}"
    r"|^(上|下)一[篇条]:?.{0,80}$|版权所有|ICP备(?:案)?\d+|公网安备|^(主办|承办)单位:.{0,60}网站"
    r"|^主办单位:.{0,80}(咨询|版权|技术支持|网站).{0,80}$"
    r"|^(责任)?编辑:.{0,20}$|^https?://\S+$|^(Public domain|false|true)$"
)
# A bar alone, of a converter: under the text it is dressing, behind a cell it closes the cell
_BAR = re.compile(r"^\|[\s|]*$")
# What ends a document itself: a sentence, a date, "(此件公开发布)", "抄送:…"
_OWN_END = re.compile(r"[。;!?)]$|\d{1,2}月\d{1,2}日|^抄送|^附件|\t")
MAX_DRESSING = 30  # a longer line at the end is text
# "本作品是中华人民共和国的法律…属于公有领域": what an open library says under every text
_LICENCE = re.compile(r"^本作品(是|来自)中华人民共和国")


def undress(lines: Sequence[str]) -> list[str]:
    """Return the lines of the document alone; blank lines inside it stay.

    What is left out: everything down to a breadcrumb, navigation bars, the posting site's own
    timestamp and fields under it, a page title repeated by the document's own, and what stands
    under the document (关闭窗口, 上一篇, 版权所有). A field that tells of the document itself
    (发文机关, 文号, 成文日期) stays.
    """
    return _without_head(_without_tail(list(lines)))


def _with_values(lines: list[str]) -> list[str]:
    """Put a catalogue's values behind their labels: "文号：" and below it "洛政办〔2024〕3号".

    A label without a value goes.
    """
    filled = [i for i, line in enumerate(lines) if line.strip()][:HEAD_LINES]
    shaped = [shape(lines[i]).strip() for i in filled]
    if not any(map(_CATALOGUE.match, shaped)):
        return lines
    for (label, value), (said, below) in zip(
        itertools.pairwise(filled), itertools.pairwise(shaped), strict=True
    ):
        if _VALUE_BELOW.match(said):
            titled = _SORTED_BY.match(said) and _TITLE_BELOW.search(below)
            alone = _LABEL.match(below) or _CLICKED.match(below) or titled
            lines[label] = "" if alone else lines[label].strip() + lines[value].strip()
            lines[value] = lines[value] if alone else ""
    return lines


# The fields a site generator keeps over a markdown text, between two lines "---"
_FRONT_FIELD = re.compile(r"^(?:[A-Za-z_]+\s*:.*|\s*-\s+\S.*|\s*)$")
_FRONT_TITLE = re.compile(r"^title\s*:\s*[\"']?(.+?)[\"']?\s*$")


def without_front_matter(lines: Sequence[str]) -> list[str]:
    """Leave out a markdown file's front matter; what it says is the title stays."""
    if not lines or lines[0].strip() != "---":
        return list(lines)
    end = next((i for i, x in enumerate(lines[1:HEAD_LINES], 1) if x.strip() == "---"), None)
    if end is None or not all(_FRONT_FIELD.match(x) for x in lines[1:end]):
        return list(lines)
    titles = [m.group(1) for x in lines[1:end] if (m := _FRONT_TITLE.match(x))]
    return [*titles, *lines[end + 1 :]]


# A page's script may hold the whole text once more, in one line: of ten of 37 pages .97 and more of it stood above;
# of the lines as long in 530 documents that are no copy .91 and less did.
COPY_CHARS, COPIED = 700, 0.95
_PIECES = re.compile(r"[。；;：:!！?？,，\s]+")
MIN_PIECE = 5


def without_copy(lines: Sequence[str]) -> list[str]:
    """Leave out a long line, as it is read, whose every clause, nearly, stands in the lines above it."""
    kept: list[str] = []
    for line in lines:
        long = len(line) >= COPY_CHARS
        kept.append("" if long and _share_above(line, kept) >= COPIED else line)
    return kept


def _share_above(line: str, above: Sequence[str]) -> float:
    there = "".join("".join(above).split())
    pieces = [piece for piece in _PIECES.split(line) if len(piece) >= MIN_PIECE]
    return sum(piece in there for piece in pieces) / len(pieces) if pieces else 0.0


def links_only(line: str) -> bool:
    """Tell a line of markdown that holds links or pictures and no words of its own."""
    return "](" in line and bool(_LINKS_ONLY.match(shape(line)))


def _without_head(lines: list[str]) -> list[str]:
    lines = _with_values(_without_menus(lines))
    shaped = [shape(line).strip() for line in lines]
    filled = [i for i, line in enumerate(shaped) if line][:HEAD_LINES]
    breadcrumbs = [i for i in filled if _BREADCRUMB.match(shaped[i]) or shaped[i].count(">>") >= 2]
    first = breadcrumbs[-1] + 1 if breadcrumbs else 0
    dressed = {
        i
        for i in filled
        if i < first
        or _NAVIGATION.match(shaped[i])
        or _TIMESTAMP.match(shaped[i])
        or _CLICKED.match(shaped[i])
        or _PAGE_FIELD.match(shaped[i])
    }
    kept = [i for i in filled if i not in dressed]
    dressed |= _page_title(shaped, kept)
    return ["" if i in dressed else line for i, line in enumerate(lines)]


# "索引号：": the catalogue that a government's site prints over a document, with its values below
_CATALOGUE = re.compile(r"^索\s*引\s*号\s*:")
# "…- 广州市人民政府门户网站" behind a page's title
SITE = re.compile(r"\s*[-_|]\s*[^-_|]{2,20}(?:网|网站|门户)$")
_MENU = re.compile(r"无障碍|登\s?录|收藏|搜索|首页|分享到|用户中心|网站支持|关怀版")
_NAMED = re.compile(r"^(?:名\s*称|标\s*题)\s*:$")
_LABEL = re.compile(r"^[\u4e00-\u9fa5 ]{2,8}:")
_VALUE_BELOW = re.compile(
    r"^(?:索\s*引\s*号|分\s*类|主题分类|发[布文]机[构关]|成文日期|发布日期|名\s*称|文\s*号|发文字号|主\s*题\s*词)\s*:$"
)
# "主题词：", left empty, and right below it the document's title
_SORTED_BY = re.compile(r"^(?:分\s*类|主题分类|主\s*题\s*词)\s*:$")
_TITLE_BELOW = re.compile(r"关于|(?:通知|办法|意见|方案|规划|规定|细则|措施|条例)$")
# "（转载）某市人民政府办公厅关于…的通知": what a site puts before a title that is another's
_REPOSTED = re.compile(r"^[(\[]转载[)\]]\s*")


def _without_menus(lines: Sequence[str]) -> list[str]:
    """Leave out what only menus stand in, between the page's title and the document's own.

    The catalogue between them tells of the document and is kept.
    """
    lines = [line[_reposted(line) :] for line in lines]
    shaped = [shape(line).strip() for line in lines]
    title, first = _menus(shaped)
    if not title:
        return lines
    named = {_bare(shaped[title]), "名称:", "标题:"}
    kept = [
        "" if i < first or (i < title and _bare(shaped[i]) in named) else line
        for i, line in enumerate(lines)
    ]
    site = SITE.search(next(line for line in lines if line.strip()))
    below = [site.group()] if site else []  # it may tell of which place the document is
    return [*kept[: title + 1], *below, *kept[title + 1 :]]


def _reposted(line: str) -> int:
    found = _REPOSTED.match(shape(line))
    return found.end() if found else 0


def _menus(shaped: Sequence[str]) -> tuple[int, int]:
    """Find the document's own title under menus, and the first line to keep: 0, 0 without any."""
    filled = [i for i, line in enumerate(shaped) if line][:MENU_LINES]
    title = _bare(SITE.sub("", shaped[filled[0]])) if filled else ""
    if len(title) < MIN_TITLE:
        return 0, 0
    menus = 0
    for before, i in itertools.pairwise(filled):
        menus += bool(_MENU.search(shaped[i]))
        if _bare(shaped[i]) == title and not _NAMED.match(shaped[before]):
            catalogue = next((j for j in filled if j < i and _CATALOGUE.match(shaped[j])), i)
            return (i, catalogue) if menus >= MENUS else (0, 0)
        if shaped[i][-1] in "。;":
            break
    return 0, 0


def _page_title(shaped: list[str], kept: list[int]) -> set[int]:
    """Find the page's own title: the first line left, printed again as the document's."""
    for first, second in itertools.pairwise(kept[:4]):
        is_title = len(shaped[first]) > 5 and shaped[first][-1] not in "。;:"
        if is_title and _bare(shaped[first]) == _bare(shaped[second]):
            return {first}
    return set()


def _bare(line: str) -> str:
    return re.sub(r"\s", "", line)


def _without_tail(lines: list[str]) -> list[str]:
    """Cut at the topmost dressing line among the short ones at the end."""
    filled = [i for i, line in enumerate(lines) if line.strip()][-MENU_LINES:]
    menus = sum(bool(_MENU.search(x) or _TAIL.search(x)) for x in (shape(lines[i]) for i in filled))
    filled = filled if menus >= MENUS else filled[-TAIL_LINES:]
    licence = next((i for i in filled if _LICENCE.match(lines[i].strip())), len(lines))
    cut = licence
    for i in reversed([i for i in filled if i < licence]):
        line = shape(lines[i]).strip()
        under_all = all(j >= cut for j in filled if j > i)
        if _TAIL.search(line) or (under_all and _BAR.match(line)):
            cut = i
        elif len(line) > MAX_DRESSING or _OWN_END.search(line):
            break
    return lines[:cut]
