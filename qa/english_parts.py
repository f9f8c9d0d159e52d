"""English sentences put so that one pattern reads them: what leads in, what is asked apart, what is left out."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

# "Besides the lead bureau, who is …", "who else is responsible", "apart from the lead unit"
_BESIDES_LEAD = re.compile(
    r",?\s*\b(?:besides|apart from|aside from|other than|in addition to|not counting|except(?: for)?) (?:the )?(?:lead(?:ing)?|head|main)(?: (?:units?|agenc(?:y|ies)|departments?|bureaus?|organi[sz]ations?|ministr(?:y|ies)|authorit(?:y|ies)|bod(?:y|ies)|offices?|one))?\b,?"
    r"|(?<=\bwho) else\b",
    re.IGNORECASE,
)
# "Under the road test rules, how long …", "According to the plan, who …", "In the 2018 report, which …"
_LEADS_IN = re.compile(
    r"^(?:under|in|according to|as per|per|pursuant to|based on|by|following) (?!how|which|what|when|whom|whose)(?P<where>[^,?]{3,100}?)(?P<asked>,? (?:which|what|who|how|when|where|by)\b.+|, (?:is|are|may|can|must|does|do|should)\b.+)$",
    re.IGNORECASE,
)
# "What does Hefei's report say about transit", "What is stated in the rules on insurance"
_SAYS = re.compile(
    r"^what (?:does|do|did) (?P<where>.+?) (?:say|state|stipulate|provide|require|specify|promise|mention|write|propose)(?: anything)? (?:about|on|regarding|concerning|for|as to|with regard to) (?P<topic>.+)$"
    r"|^what (?:is|was) (?:said|stated|written|stipulated|provided|specified|promised|proposed|mentioned) in (?P<where2>.+?) (?:about|on|regarding|concerning|as to|with regard to) (?P<topic2>.+)$",
    re.IGNORECASE,
)
# "…, and when was it printed", "… and for how many years at most"
_ASKED_APART = re.compile(
    r",? and (?=(?:(?:for|by|within|in|since|until|to|of|at|on|under) )?(?:when|who|whom|what|which|how|where)\b)",
    re.IGNORECASE,
)
# "Nanjing and Hefei", "Nanjing with Hefei", "Nanjing or Hefei"
_PAIR = re.compile(
    r"\b([A-Z][a-z']+?)(?:'s)? (?:and|with|or|versus|vs\.?|than|compared (?:to|with)) ([A-Z][a-z']+?)(?:'s)?\b"
)
# "culture, tourism and the copyright economy"
_IN_A_ROW = re.compile(r",(?= (?:[\w'-]+ ){1,5}?(?:and|or) )(?<!\d,)|,(?= (?:and|or) )")
_WORDS_OF_TERM = 5


# "What share of GDP should R&D spending reach", "what percentage of GDP does R&D account for"
_SHARE_ASKED = re.compile(
    r"^(?:to )?what (?:share|percentage|proportion|percent|ratio) of (?:the )?(?:city's |total )?GDP (?:should|will|would|must|shall|does|do|did|is|was|are|were|has|had) (?P<what>.+?)(?: (?:to|expected to|planned to|supposed to))?(?: (?:reach|be|make up|account for|come to|represent|take up))?(?P<behind>(?: (?:by|in|at|for|of) [^?]*)?\??)$",
    re.IGNORECASE,
)


def share_of_gdp(text: str) -> str:
    """Put what is shared before its share.

    >>> share_of_gdp("What share of GDP should R&D spending reach by 2020?")
    'What is R&D spending as a share of GDP by 2020?'
    """
    found = _SHARE_ASKED.match(text)
    return f"What is {found['what']} as a share of GDP{found['behind']}" if found else text


def without_lead(text: str) -> tuple[str, bool]:
    """Return the text without "besides the lead unit", and whether it said so.

    >>> without_lead("Besides the lead bureau, who is responsible for parks")
    (' who is responsible for parks', True)
    """
    left, found = _BESIDES_LEAD.subn("", text)
    return left, bool(found)


def led_in(text: str) -> str:
    """Put what leads a sentence in behind it.

    >>> led_in("Under the road test rules, how long may a test last")
    'how long may a test last in the road test rules'
    """
    found = _LEADS_IN.match(text)
    return f"{found['asked'].lstrip(', ')} in {found['where']}" if found else text


def said_of(text: str) -> str | None:
    """Return what a question wants a document to say, the document behind it.

    >>> said_of("What does the plan say about housing for talents")
    'housing for talents in the plan'
    """
    found = _SAYS.match(text)
    if not found:
        return None
    return f"{found['topic'] or found['topic2']} in {found['where'] or found['where2']}"


def pair(text: str, is_place: Callable[[str], bool]) -> bool:
    """Tell whether two places stand beside each other.

    >>> pair("targets of Nanjing and Hefei", {"nanjing", "hefei"}.__contains__)
    True
    """
    return any(all(is_place(g.lower()) for g in m.groups()) for m in _PAIR.finditer(text))


def in_a_row(text: str) -> str:
    """Take out the commas of a row of things, which part nothing else.

    >>> in_a_row("measures on culture, tourism and the economy")
    'measures on culture tourism and the economy'
    """
    return _IN_A_ROW.sub("", text)


def asked_apart(text: str) -> tuple[str, ...]:
    """Cut a question where it asks for a second thing.

    >>> asked_apart("What is the number of the plan, and when was it printed")
    ('What is the number of the plan', 'when was it printed')
    """
    return tuple(_ASKED_APART.split(text, maxsplit=1))


def spelled_out(text: str, is_term: Callable[[str], bool]) -> str:
    """Say what two things share for both of them.

    >>> known = {"patent application", "patent grant", "gazelle company", "unicorn company"}
    >>> spelled_out("targets for patent application and grant", known.__contains__)
    'targets for patent application 和 patent grant'
    >>> spelled_out("gazelle and unicorn company in Xian", known.__contains__)
    'gazelle company 和 unicorn company in Xian'
    """
    words = text.split()
    for at, word in enumerate(words):
        if word not in ("and", "or") or _inside_term(words, at, is_term):
            continue
        for size in range(1, _WORDS_OF_TERM):
            before, after = words[max(0, at - size - 1) : at], words[at + 1 : at + 2 + size]
            shared, own = before[:-1], before[-1:]
            if (
                len(before) > 1
                and is_term(" ".join(before))
                and is_term(" ".join([*shared, words[at + 1]]))
            ):
                return " ".join([*words[:at], "和", *shared, *words[at + 1 :]])
            own, shared = words[at - 1 : at], after[1:]
            if len(after) > 1 and is_term(" ".join(after)) and is_term(" ".join([*own, *shared])):
                return " ".join([*words[:at], *shared, "和", *words[at + 1 :]])
    return text


def _inside_term(words: Sequence[str], at: int, is_term: Callable[[str], bool]) -> bool:
    """Tell an "and" that a term has itself: smart health and elderly care."""
    starts = range(max(0, at - _WORDS_OF_TERM), at)
    ends = range(at + 2, min(len(words), at + _WORDS_OF_TERM) + 1)
    return any(is_term(" ".join(words[a:b])) for a in starts for b in ends)
