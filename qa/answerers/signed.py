"""Who signed the order that makes a document public, as its first lines say: "总理 李克强 2018年11月6日"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.context import blanked
from qa.drafts import Draft
from qa.topics import content_words
from qa.types import Kind
from qa.understand import topic_of

if TYPE_CHECKING:
    from qa.context import Context

# "由谁签署", "是哪位总理签发的", "谁签的", "签署人是谁"
_ASKED = re.compile(
    r"(?:由|是|被)*(?:谁|哪[一]?位(?:总理|国家主席|[省市区县州]长|主席|领导)?|哪个(?:总理|[省市区县州]长))(?:来)?签(?:署|发|字|名)?(?:公布|发布)?的?$"
    r"|(?:签署|签发|署名)(?:人|的人)(?:是|叫)*(?:谁|哪位|什么)?(?:名字)?$"
)
# "总理 李克强 2018年11月6日", "市长　张三", a day behind the name
_SIGNED = re.compile(
    r"(?:^|(?<=[\s。]))(?:总理|主席|主任|部长|局长|署长|[省市区县州]长)[ 　：:]{0,4}[\u4e00-\u9fff](?:[ 　]{0,2}[\u4e00-\u9fff]){1,2}\s{1,2}(?:19|20|二)[\d○〇零一二三四五六七八九]{1,3}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日"
)
# An order stands before what it makes public.
WITHIN = 600
CONFIDENCE = 0.78


def answer(context: Context) -> Draft | None:
    """Quote the line of the one document asked about; None where something else is signed."""
    view, scope = context.question.view, context.scope
    asked = _ASKED.search(view)
    if not asked or len(scope.document_ids) != 1:
        return None
    if content_words(topic_of(blanked(view, [*scope.used, asked.span()]))):
        return None  # "通行证由谁签发" is no order
    document_id = scope.document_ids[0]
    signed = _SIGNED.search(context.library.text(document_id)[:WITHIN])
    if not signed:
        return None
    start, end = signed.span()
    cited = context.library.cite(document_id, start, end)
    said = re.sub(r"\s+", " ", signed.group())
    return Draft(
        f"{context.name(document_id)}写道：{said}。", Kind.PASSAGE, (cited,), confidence=CONFIDENCE
    )
