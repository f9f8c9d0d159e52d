"""Who is in charge of a document as a whole: said in its head or of itself, told by none of its tasks.

云岭文旅措施是哪个局牵头的        牵头单位：市文旅局 | 市文旅局是本措施的实施部门 | 本措施由市文旅局组织实施
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.facts.statements import sentence
from qa.answerers.quoting import quoted
from qa.called_loosely import stretches
from qa.drafts import refusal
from qa.task_texts import bare
from qa.topics import content_words
from qa.types import Kind
from qa.wording.marks import in_marks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus.types import Document
    from qa.context import Context
    from qa.drafts import Draft

_WHO = r"(?:谁|哪(?:一)?[个家些几两三](?:个|家)?(?:部门|单位|机关|机构|[局委办厅](?!公))?|什么(?:部门|单位))"
_LEADS = r"(?:总?牵头|主抓|挂帅|主管|总负责|组织实施|负责实施|牵头(?:实施|落实|抓))"
_OFFICE = r"(?:总?牵头|主管|实施|主办|责任)(?:单位|部门|机关)"
# Behind a document's name: "是哪个局牵头的", "由谁组织实施", "的牵头单位是谁"; not "由谁牵头编制", "由谁负责解释"
_ASKS = re.compile(
    rf"(?:的)?(?:都|又|总体|整体|主要|具体)*(?:是|由|归)*{_WHO}(?:来|在)?{_LEADS}的?[?？呢啊]*|的?{_OFFICE}(?:是|有|为)?{_WHO}[?？呢啊]*"
)
# "牵头单位：市文旅局", a line before the text begins; under a heading it is of that alone
_IN_HEAD = re.compile(rf"^{_OFFICE}\s*[:：]\s*\S[^\n]*$", re.MULTILINE)
HEAD_CHARS = 1500
_THIS = r"本(?:措施|办法|政策|方案|规定|细则|条例|意见|规划|计划|通知|若干措施|若干政策)"
# "市工信局是本措施的实施部门", "本办法由市文旅局负责组织实施", "本措施具体由区人社局负责组织实施",
# "市文旅局负责本办法的组织实施"; "由财政资金支持实施", "由发布之日起实施" say of nobody
_OF_ITSELF = re.compile(
    rf"(?:是|为){_THIS}的?{_OFFICE}|{_THIS}(?:的)?(?:具体|统一)?由(?![^。；;，,\n]{{0,30}}(?:日起|资金|支持))[^。；;，,\n]{{2,30}}?(?:负责|牵头|会同[^。；;，,\n]{{2,20}})?(?:具体)?(?:组织|统筹)?实施"
    rf"|(?:负责|牵头){_THIS}的?(?:具体)?(?:组织|统筹)?实施"
)
# Said of itself or in its head, of the one document whose name the question says
CONFIDENCE = 0.78
# Of the words, weighted, the one document must be called by so many.
SAME = 0.95


def answer(context: Context) -> Draft | None:
    """Quote who is in charge of the one document named, or refuse; None for another question."""
    view = context.question.view
    named = stretches(view)
    if not named or not _ASKS.fullmatch(view[named[-1][1] :].strip(" ,，")):
        return None
    name = view[named[-1][0] : named[-1][1]]
    document_id = _called(context, name)
    if document_id is None or _is_a_task(context, name):
        return None
    found = list(_said(context.library.document(document_id)))
    if len(found) != 1:
        title = in_marks(context.library.entries[document_id].header.title)
        return replace(refusal(f"{title}没有写明整份文件由谁牵头", Kind.LEAD_UNIT), final=True)
    return quoted(context, document_id, *found[0], CONFIDENCE)


def _called(context: Context, name: str) -> str | None:
    """Return the one document that all words of a name fit."""
    words = [b for w in content_words(name) if len(b := bare(w)) > 1]
    names = context.library.names
    found = [i for i in context.library.entries if words and names.share(words, i) >= SAME]
    return found[0] if len(found) == 1 else None


def _is_a_task(context: Context, name: str) -> bool:
    """Tell a name that some task has: 编制养老服务规划 is done by whom the task names."""
    said, library = bare(name), context.library
    saying = library.saying(max(content_words(name), key=len))
    return any(said in library.texts_of(t).scope for t in library.tasks if t.document_id in saying)


def _said(document: Document) -> Iterator[tuple[int, int]]:
    """Yield where a document says who is in charge of it: in its head, else in a sentence on itself."""
    text, sections = document.parsed.text, document.parsed.sections
    end = min(HEAD_CHARS, sections[0].start if sections else HEAD_CHARS)
    head = [found.span() for found in _IN_HEAD.finditer(text, 0, end)]
    yield from head or {sentence(text, *found.span()) for found in _OF_ITSELF.finditer(text)}
