"""What an English question asks, told by its words, and how the same is asked in Chinese."""

from __future__ import annotations

import re

# What an English question asks, and how the same is asked in Chinese; the first that fits counts.
# What a pattern matches is left out of the topic, but for what stands in a group.
_UNIT = r"(?:units?|agenc(?:y|ies)|departments?|bureaus?|organi[sz]ations?|ministr(?:y|ies)|authorit(?:y|ies)|bod(?:y|ies)|offices?)"
# "which Shandong department", "which provincial department", "which bureau of Huangpu District": places stay in the topic
_CAPITAL = r"(?:(?-i:[A-Z])[\w'-]*|[\ue000-\uf8ff])"
_WHICH_UNIT = (
    rf"(?:who|(?:which|what)((?: {_CAPITAL})*)(?: (?:government|local|central|national|state|city|municipal|provincial|district|county|public|other))* {_UNIT}"
    rf"((?: (?:of|in|at|within) (?:the )?{_CAPITAL}(?: {_CAPITAL})*(?: (?:government|city|district|province))?)?))"
)
# "a leading team", "for leading talents", "the leading industries": which sort of thing, not who leads it
_NO_ADJECTIVE = r"(?<!\ba )(?<!\bfor )(?<!\bof )(?<!\bto )(?<!\bby )(?<!\bfrom )(?<!\bas )(?<!\band )(?<!\bis the )(?<!\bare the )(?<!\bfor the )(?<!\bof the )(?<!\bto the )"
_HELPER = r"(?:should|shall|will|would|is|are|was|were|did|do|does|must|can|has|have)"
_TO_BE = r"(?: to| be| been| supposed| planned| expected| set| due)*"
_ASKED: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), chinese)
    for pattern, chinese in (
        # what does X mean; what is meant by X; define X; the definition of X; what does X stand for
        (
            r"\bwhat (?:does|do|is|are) (.+?) (?:means?|meant|stand for|refer to|defined as)\b",
            "指什么",
        ),
        (
            r"\bwhat is meant by\b|\b(?:the )?(?:meaning|definition) of\b|^define\b|\bwhat is the (?:meaning|definition) of\b",
            "指什么",
        ),
        # which documents do you have
        (
            r"\b(?:which|what|list (?:all )?(?:the )?) ?documents?(?: (?:do you have|are (?:there|available)|can i ask about|in the library))?\s*$|^list (?:all )?(?:the )?documents",
            "有哪些文件",
        ),
        # is X still in force; has X expired
        (
            r"\b(?:is|are) (.+?) (?:still |currently )?(?:in force|in effect|valid|effective)\b|\bhas (.+?) (?:expired|been (?:repealed|abolished))",
            "还有效吗",
        ),
        # which ministry houses X; in which department is X set up; where is X located
        (
            (
                rf"\b(?:which|what) {_UNIT} (?:houses?|hosts?)\b|\b(?:in|at|under|within) (?:which|what) {_UNIT} (?:is|are|was) (.+?) (?:located|based|housed|hosted|set up|established)\b"
                rf"|\b(?:which|what) {_UNIT} (?:is|are|was) (.+?) (?:located|based|housed|hosted|set up|established) (?:in|at|under|within)\b"
            ),
            "设在哪个部门",
        ),
        (
            r"\bwhere (?:is|are|was) (.+?) (?:located|based|housed|hosted|set up|established)\b",
            "设在哪里",
        ),
        # the document number of X; what number does X have
        (
            r"\b(?:what(?:'s| is) )?(?:the )?(?:document|issue|reference|file|official) (?:number|no\.?)(?: of| for)?\b",
            "的文号是什么",
        ),
        # when was X issued, when does X take effect, until when is X valid
        (
            r"\b(?:when|(?:from|since|as of|on) (?:which|what) (?:date|day|time)) (?:does|did|will|do) (.+?) (?:(?:take|come into|enter into|go into) (?:effect|force|operation)|(?:start|begin) to apply|(?:start|begin) applying)\b|\b(?:effective date|date of entry into force)(?: of)?",
            "什么时候施行",
        ),
        (
            r"\b(?:until when|how long) (?:is|are) (.+?) valid\b|\bwhen (?:does|do|did|will) (.+?) (?:expire|lapse|run out|end|stop applying|cease to (?:be valid|apply|have effect))\b|\b(?:validity period|period of validity|expiry date)(?: of)?",
            "的有效期到什么时候",
        ),
        (
            r"\b(?:when|on (?:which|what) (?:date|day)) (?:was|were) (.+?) (?:issued|published|printed|released|promulgated|adopted)\b|\b(?:date of issue|issue date|issuing date|publication date)(?: of)?",
            "的成文日期是什么",
        ),
        (
            r"\b(?:who|which \w+) (?:jointly )?(?:issued|published|released|promulgated|put out)\b|\b(?:the )?(?:issuer|issuing (?:authority|agency|body|organi[sz]ation))(?: of)?\b|\bissued by (?:whom|which \w+)",
            "的发文机关是谁",
        ),
        # which tasks does X lead; what is X responsible for; no "what is paid to a leading team"
        (
            rf"\b(?:which|what) (?:tasks?|work|projects?|items?|does|do|is|are)\b(.*?){_NO_ADJECTIVE}\b(?:lead|leads|led by|leading|head|heads|headed by|in charge of|take the lead in|taking the lead in)\b|\btasks? (?:led|headed) by\b",
            "牵头哪些任务",
        ),
        (
            r"\b(?:which|what) (?:tasks?|work|projects?) (?:does|do|is|are)\b(.*?)\b(?:take part in|participate in|involved in|support|responsible for|have|do|undertake)\b|\bwhat (?:is|are) (.*?) (?:responsible for|involved in)\b|\b(?:the )?tasks? of\b|\bwhat (?:tasks|work) (?:does|do|has)\b(.*?)(?:\bhave|\bdo)?\s*$",
            "参与哪些任务",
        ),
        # who leads X, which unit leads X, X is led by whom, who is in charge of X
        (
            rf"\b{_WHICH_UNIT} (?:is |are |will |takes? the |should |must |has to |have to |jointly |to )*(?:leads?|leading|lead in|heads?|heading|in charge of|charged with|spearheads?)\b(?: for| of| in)?|\b(?:the )?lead(?:ing)? {_UNIT}(?: of| for| in)?\b|\bled by (?:whom|who|which \w+)|\bwho (?:is|are) in charge of\b",
            "由谁牵头",
        ),
        # which units support X; which units are responsible for X; who is responsible for X
        (
            rf"\b{_WHICH_UNIT} (?:supports?|assists?|helps?|cooperates?)\b(?: in| with| on)?|\b(?:the )?(?:supporting|cooperating|assisting) {_UNIT}(?: of| for| in)?\b",
            "的配合单位有哪些",
        ),
        (
            rf"\b{_WHICH_UNIT} (?:are|is|will be|bears?|has|have)(?: jointly| mainly| also)?(?: the)? (?:responsible|responsibility|accountable|involved)\b(?: for| in)?|\b(?:which|what) {_UNIT} (?:are|is|will be|share)(?: jointly)? ?(?:responsible for|responsibility for|involved in)?\b|\b(?:the )?responsible {_UNIT}(?: of| for)?\b|\bresponsibility for\b",
            "的责任单位有哪些",
        ),
        # which department handles X, who oversees X
        (
            rf"\b{_WHICH_UNIT} (?:is |are |will |should |must |has to |have to |jointly |to )*(?:handles?|handling|oversees?|overseeing|supervises?|coordinates?|deals? with|looks? after|takes? care of|manages?|tasked with|runs?)\b",
            "由谁负责",
        ),
        # what are the X, list the X, which X are there
        (r"^(?:please )?(?:list|name|enumerate)(?: all)?(?: of)?(?: the)?\b", "有哪些"),
        # for which years is the plan X; what period does X cover
        (
            r"\b(?:for |over |in )?(?:which|what) (?:years?|period|time ?(?:span|frame)|timeframe)(?: of time)? (?:does|do|is|are|was|were) (.+?)(?: (?:cover|span|run|apply|meant|valid|intended|drawn up|made|drafted|designed))?(?: (?:for|to|over))?$|\bhow many years does (.+?) (?:cover|span)\b",
            "的规划期是哪几年",
        ),
        # how did X change; by how much is X to be cut, raised
        (
            r"\bhow (?:did|has|have|does|do|will) (.+?) (?:changed?|develop(?:ed)?|evolved?|moved?)\b|\bhow much (?:did|has|have|does|do|will) (.+?) changed?\b|\b(?:what (?:is|was) )?(?:the )?change (?:in|of)\b",
            "变化了多少",
        ),
        (
            rf"\b(?:by )?how much {_HELPER}(.*?){_TO_BE}\s(?:cut|reduced?|lowered?|decreased?|fall(?:en)?|fell|drop(?:ped)?|declined?|shrink|shrunk|saved?)\b(?: by)?",
            "降低多少",
        ),
        (
            rf"\b(?:by )?how much {_HELPER}(.*?){_TO_BE}\s(?:raised?|risen|rise|rose|gone? up|lifted|climb(?:ed)?|improved?)\b(?: by)?",
            "提高多少",
        ),
        (
            rf"\bby how much {_HELPER}(.*?){_TO_BE}\s(?:increased?|grown?|expanded?)\b(?: by)?",
            "增长多少",
        ),
        # by how much does X grow; growth target of X
        (
            r"\bgrowth (?:rate )?(?:target|goal)s?(?: of| for)?\b|\b(?:target|planned|expected) growth(?: rate)?(?: of| for| in)?\b|\bhow (?:much|fast) (?:will|should|is|did|does) (.+?) (?:expected to |planned to |supposed to )?grow\b",
            "增长目标是多少",
        ),
        (
            r"\bgrowth(?: rate)?(?: of| in| for)?\b|\bhow much did (.+?) (?:grow|increase)\b",
            "增长多少",
        ),
        (
            r"\b(?:target|goal|planned value|expected value)s?(?: value)?(?: set)?(?: of| for)?\b|\bhow many (.+?) (?:does|do|will|should|is|are) (.+?) (?:plan|aim|expect|expected|planned|to)\b.*",
            "目标是多少",
        ),
        (
            r"\b(?:how many(?: people| persons)?|how much|how large|how high|how big|how long)\b|\b(?:actual|baseline) (?:value|figure|number)?(?: of| for)?|\bwhat (?:was|is|are|were)(?: the)? (?=(?:number|value|amount|share|ratio|rate|percentage|proportion|total)\b)|\b(?:number|value|amount|percentage|proportion|share|ratio) of\b",
            "是多少",
        ),
        # what will X do to Y, which steps does X take to Y
        (
            r"^what (?:will|does|do|did|would|is|are) (.+?) (?:do|doing|done|planning to do)(?: about| to| for| in order to)\b",
            "怎么",
        ),
        (
            r"\b(?:which|what) (?:steps?|measures?|actions?|efforts?|policies|arrangements?) (?:will|does|do|did|would|is|are|has|have) (.+?) (?:taken?|taking|adopt(?:ed)?|introduced?|planned|made|make|plan)(?: to| for| on| against| in order to)?\b",
            "有哪些措施",
        ),
        (r"\bwho (?:is|are)\b", "是谁"),
        (r"\bwhat (?:can|should|must|may) (.+?) do\b", "可以做什么"),
        (r"\bwhat (?:are|were)\b|\bwhich\b", "有哪些"),
        (r"\bwhat (?:is|was)\b", "是什么"),
        (r"\bhow (?:do|does|did|can|should|to|will|would|is|are|was|were|must|may)\b", "怎么"),
        (
            r"^what ([\w'\ue000-\uf8ff -]{2,40}?s) (?:does|do|did|will|should|must|can|may)\b",
            "有哪些",
        ),
        (r"^why\b", "为什么"),
        (r"^where\b", "在哪里"),
    )
)


# "May a test vehicle carry …", "Do I have to …", "Is there …"
_YES_OR_NO = re.compile(
    r"^(?:may|can|could|must|is|are|was|were|do|does|did|has|have|will|should)\b", re.IGNORECASE
)


def whether(text: str) -> str:
    """Return how a question for yes or no ends in Chinese, "" for another question.

    >>> whether("May a test vehicle carry goods"), whether("Who may drive")
    ('吗', '')
    """
    return "吗" if _YES_OR_NO.match(text) else ""


def asked_in(text: str) -> tuple[str, str]:
    """Return how it is asked in Chinese, and what is left of the text."""
    for pattern, chinese in _ASKED:
        found = pattern.search(text)
        if found:
            kept = " ".join(g for g in found.groups() if g)
            return chinese, f"{text[: found.start()]} {kept} {text[found.end() :]}"
    return "", text
