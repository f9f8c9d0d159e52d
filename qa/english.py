"""English questions → the same asked in Chinese, in words that the library's documents use.

    question = what is asked (who leads …, the target of …, what does … mean) + years + place + topic
    topic    = terms joined by of, for, in …: Chinese puts what follows such a word before what precedes it

Terms are looked up, the longest first, in tables of names, of policy terms, and of words from a
dictionary; where several Chinese words fit, the one that documents hold beside its neighbour is
taken. A word that no table has stays as it is, so that a question is never answered without it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from importlib.resources import files
from itertools import product

from corpus.places import level_of, short_names
from corpus.slips import spellings

Stands = Callable[[str], bool]
"""Whether the library's documents hold a Chinese word."""

_HAN = "\u3400-\u9fff“”《》〔〕、·（）"
_WORD = re.compile(r"[A-Za-z]+(?:[&'’.-][A-Za-z0-9]+)*")
_ENGLISH_WORD = re.compile(r"(?<![A-Za-z&])[A-Za-z]?[a-z]{2,}(?![A-Za-z])")
_YEAR = re.compile(r"(?<![\d年])((?:19|20)\d\d)(?![\d年])")

# What an English question asks, and how the same is asked in Chinese; the first that fits counts.
# What a pattern matches is left out of the topic, but for what stands in a group.
_UNIT = r"(?:units?|agenc(?:y|ies)|departments?|bureaus?|organi[sz]ations?|ministr(?:y|ies)|authorit(?:y|ies)|bod(?:y|ies)|offices?)"
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
        # the document number of X; what number does X have
        (
            r"\b(?:what(?:'s| is) )?(?:the )?(?:document|issue|reference|file|official) (?:number|no\.?)(?: of| for)?\b",
            "的文号是什么",
        ),
        # when was X issued, when does X take effect, until when is X valid
        (
            r"\bwhen (?:does|did|will|do) (.+?) (?:take|come into|enter into|go into) (?:effect|force)\b|\b(?:effective date|date of entry into force)(?: of)?",
            "什么时候施行",
        ),
        (
            r"\b(?:until when|how long) (?:is|are) (.+?) valid\b|\bwhen (?:does|did|will) (.+?) expire\b|\b(?:validity period|period of validity|expiry date)(?: of)?",
            "的有效期到什么时候",
        ),
        (
            r"\bwhen (?:was|were) (.+?) (?:issued|published|printed|released|promulgated|adopted)\b|\b(?:date of issue|issue date|issuing date|publication date)(?: of)?",
            "的成文日期是什么",
        ),
        (
            r"\b(?:who|which \w+) (?:issued|published|released|promulgated)\b|\b(?:the )?(?:issuer|issuing (?:authority|agency|body|organi[sz]ation))(?: of)?\b|\bissued by (?:whom|which \w+)",
            "的发文机关是谁",
        ),
        # which tasks does X lead; what is X responsible for
        (
            r"\b(?:which|what) (?:tasks?|work|projects?|items?|does|do|is|are)\b(.*?)\b(?:lead|leads|led by|leading|head|heads|headed by|in charge of|take the lead in|taking the lead in)\b|\btasks? (?:led|headed) by\b",
            "牵头哪些任务",
        ),
        (
            r"\b(?:which|what) (?:tasks?|work|projects?) (?:does|do|is|are)\b(.*?)\b(?:take part in|participate in|involved in|support|responsible for|have|do|undertake)\b|\bwhat (?:is|are) (.*?) (?:responsible for|involved in)\b|\b(?:the )?tasks? of\b|\bwhat (?:tasks|work) (?:does|do|has)\b(.*?)(?:\bhave|\bdo)?\s*$",
            "参与哪些任务",
        ),
        # who leads X, which unit leads X, X is led by whom, who is in charge of X
        (
            rf"\b(?:who|which {_UNIT}|what {_UNIT}) (?:is |are |will |takes? the |should |jointly )*(?:leads?|leading|lead in|heads?|in charge of|charged with)\b(?: for| of| in)?|\b(?:the )?lead(?:ing)? {_UNIT}(?: of| for| in)?\b|\bled by (?:whom|who|which \w+)|\bwho (?:is|are) in charge of\b",
            "由谁牵头",
        ),
        # which units support X; which units are responsible for X; who is responsible for X
        (
            rf"\b(?:which|what) {_UNIT} (?:support|assist|cooperate)\b(?: in| with| on)?|\b(?:the )?(?:supporting|cooperating|assisting) {_UNIT}(?: of| for| in)?\b",
            "的配合单位有哪些",
        ),
        (
            rf"\b(?:which|what) {_UNIT} (?:are|is|will be|share)(?: jointly)? ?(?:responsible for|responsibility for|involved in)?\b|\b(?:who|whom) (?:is|are) (?:responsible|accountable) for\b|\b(?:the )?responsible {_UNIT}(?: of| for)?\b|\bresponsibility for\b",
            "的责任单位有哪些",
        ),
        # what are the X, list the X, which X are there
        (r"^(?:please )?(?:list|name|enumerate)(?: all)?(?: of)?(?: the)?\b", "有哪些"),
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
            r"\b(?:how many(?: people| persons)?|how much|how large|how high|how big|how long)\b|\b(?:actual|baseline) (?:value|figure|number)?(?: of| for)?|\bwhat (?:was|is|are|were)(?: the)? (?=(?:number|value|amount|share|ratio|rate|percentage|proportion|total)\b)|\b(?:number|value|amount|percentage|proportion) of\b",
            "是多少",
        ),
        (r"\bwho (?:is|are)\b", "是谁"),
        (r"\bwhat (?:can|should|must|may) (.+?) do\b", "可以做什么"),
        (r"\bwhat (?:are|were)\b|\bwhich\b", "有哪些"),
        (r"\bwhat (?:is|was)\b", "是什么"),
        (r"\bhow (?:do|does|can|should|to)\b", "怎么"),
    )
)
# Words that are in no name
_EMPTY = frozenset(
    "a an the is are was were be been being do does did has have had will would shall should can could may might must please tell me us i we you it its this that these those there"
    " and or to with as per each any some all who whom whose which what when where how why many much also still just about according set out planned expected plan plans planning aim aims"
    " value figure number amount total level under than reach reached achieve achieved had year end period stated mentioned issuing issued printing given set document documents library city's hi hello thanks thank".split()
)
_JOINS = re.compile(
    r"\b(?:of|for|in|at|by|from|under|within|on|about|into|during|through|among|across|regarding|concerning)\b|,",
    re.IGNORECASE,
)
_LEVELS = {
    "municipal": "市",
    "city": "市",
    "provincial": "省",
    "province": "省",
    "district": "区",
    "county": "县",
    "national": "国家",
    "state": "国家",
}
# "the Wuhan Municipal Bureau of Science and Technology", "Provincial Department of Commerce", "Finance Bureau"
_OFFICE = r"(?:Bureau|Department|Commission|Committee|Office|Administration|Ministry|Association|Authority)"
_UNIT_OF = re.compile(
    rf"\b(?P<level>(?:municipal|city|provincial|district|county|national|state)\s+)?(?:people's government\s+)?(?:general\s+)?{_OFFICE}\s+(?:of|for)\s+(?:the\s+)?(?P<field>[A-Za-z][A-Za-z&,' -]{{2,60}}?)(?=\s+(?:lead|head|take|participat|involv|support|responsib|have|has|do|is|are|in|charge|play)\b|[?.]|$)",
    re.IGNORECASE,
)
_UNIT_NAMED = re.compile(
    rf"\b(?P<level>municipal|city|provincial|district|county|national|state)?\s*(?P<field>[A-Za-z][A-Za-z&,' -]{{2,60}}?)\s+{_OFFICE}\b",
    re.IGNORECASE,
)
# "What about 2015?", "And the responsible units?": of the question before
_BACK = re.compile(
    r"^(?:(?:ok|okay|and|so|then|also)[, ]+)*(?:(?:what|how) about|and|then|also)\b", re.IGNORECASE
)
_HIGHEST_FIRST = ("省", "自治区", "直辖市", "特别行政区", "市", "自治州", "地区", "盟")
_MAX_TERM = 9  # words of the longest term of the tables
_MAX_BEAM = 6


def is_english(view: str) -> bool:
    """Tell a question that is asked in English, Chinese names in it or not.

    >>> is_english("Who leads 东湖科学城建设?"), is_english("PCT国际专利申请量是多少")
    (True, False)
    """
    words = _ENGLISH_WORD.findall(view)
    return len(words) >= 2 and 3 * len(words) >= len(re.findall(r"[\u3400-\u9fff]", view)) // 2


def in_chinese(view: str, stands: Stands, units: Sequence[str] = ()) -> str:
    """Ask in Chinese what an English question asks; `units` are the units' names of the library."""
    text = re.sub(r"\s+", " ", view.replace("’", "'")).strip(" ?.!")
    years = "".join(f"{y}年" for y in dict.fromkeys(_YEAR.findall(text)))
    text = _YEAR.sub(" ", text)
    text = re.sub(
        r"\b(?:in|by|for|of|during|since)(?: the)?(?: end of)?\s+(?=$|[,?.]|\s{2})", " ", text
    )
    text, unit = _unit_in(text, units)
    about, text = _BACK.match(text), _BACK.sub("", text)
    asked, rest = _asked(text)
    topic = _in_order(rest, stands)
    if unit:
        if asked.endswith("任务") or not topic:
            return f"{'那么' if about else ''}{topic}{unit}{asked or '呢'}"
        return f"{unit}在{topic}里是什么角色"
    if about:
        return f"那么{years}{topic}{asked or '呢'}"
    if not asked and not re.search(f"[{_HAN}]", topic):
        return view
    return f"{years}{topic}{asked or ('是多少' if years else '')}"


def _asked(text: str) -> tuple[str, str]:
    """Return how it is asked in Chinese, and what is left of the text."""
    for pattern, chinese in _ASKED:
        found = pattern.search(text)
        if found:
            kept = " ".join(g for g in found.groups() if g)
            return chinese, f"{text[: found.start()]} {kept} {text[found.end() :]}"
    return "", text


def _in_order(text: str, stands: Stands) -> str:
    """Translate the pieces between of, for, in … and put the last one first."""
    whole = _term(_WORD.findall(text.replace(",", " ")))
    if whole:
        return whole[0]
    pieces = _pieces(text)
    named = [s[0] for slots in pieces for s in slots if len(s) == 1 and s[0] in _places_named()]
    pieces = [[s for s in slots if s[0] not in named] for slots in pieces]
    said = [_joined(slots, stands) for slots in reversed(pieces) if slots]
    return "".join(dict.fromkeys([*named, *said]))


def _pieces(text: str) -> list[list[tuple[str, ...]]]:
    """Cut a text at its joining words, but not inside a term of the tables."""
    tokens = [
        (m.group(), m.start())
        for m in re.finditer(rf"[{_HAN}0-9“”]+(?:[{_HAN}A-Z0-9&]*)|{_WORD.pattern}|,|\d+", text)
    ]
    pieces: list[list[tuple[str, ...]]] = [[]]
    position = 0
    while position < len(tokens):
        token = tokens[position][0]
        length, options = _longest([t for t, _ in tokens[position:]])
        if options:
            pieces[-1].append(options)
            position += length
            continue
        if _JOINS.fullmatch(token):
            pieces.append([])
        elif re.search(f"[{_HAN}]", token) or token.isdigit():
            chinese = token.strip("()（）")
            if pieces[-1] and chinese in pieces[-1][-1]:
                pieces[-1].pop()  # data zones (数据专区): the same twice
            pieces[-1].append((chinese,))
        elif token.lower() not in _EMPTY:
            pieces[-1].append((token,))
        position += 1
    return pieces


def _longest(tokens: Sequence[str]) -> tuple[int, tuple[str, ...]]:
    """Return how many words at the start are a term, and its Chinese ways."""
    for length in range(min(_MAX_TERM, len(tokens)), 0, -1):
        words = tokens[:length]
        if not all(_WORD.fullmatch(w) or w == "10000" for w in words):
            continue
        if length == 1 and words[0].lower() in _EMPTY:
            continue
        options = _term(words)
        if options:
            return length, options
    return 0, ()


def _term(words: Sequence[str]) -> tuple[str, ...]:
    """Look a term up: as written, with its words in the singular, as a place."""
    lower = [w.lower().removesuffix("'s") for w in words if w.lower() not in ("the", "a", "an")]
    if not lower:
        return ()
    for key in dict.fromkeys(
        (
            " ".join(lower),
            " ".join(map(_singular, lower)),
            " ".join([*lower[:-1], _singular(lower[-1])]),
        )
    ):
        if key in _terms():
            return _terms()[key]
        if key in _words():
            return _words()[key]
    if words[0][:1].isupper():
        place = _places().get("".join(lower).replace("'", ""))
        return (place,) if place else ()
    return ()


def _joined(slots: Sequence[tuple[str, ...]], stands: Stands) -> str:
    """Choose one Chinese word of each slot: those that documents hold side by side."""
    beams: list[tuple[int, str, str]] = [(0, "", "")]  # score, all of it, the stretch that stands
    for options in slots:
        grown: list[tuple[int, str, str]] = []
        for score, text, run in beams:
            for rank, option in enumerate(options):
                if not option:
                    grown.append((score, text, run))
                elif run and stands(run + option):
                    grown.append((score + 10 - rank, text + option, run + option))
                else:
                    grown.append(
                        (score + (5 if stands(option) else 0) - rank, text + option, option)
                    )
        beams = sorted(grown, key=lambda b: -b[0])[:_MAX_BEAM]
    return beams[0][1]


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "ics")):
        return word[:-1]
    return word


# ---- units


def _unit_in(text: str, known: Sequence[str]) -> tuple[str, str]:
    """Return the text with a unit's English name taken out, and the unit's name in the library."""
    for pattern in (_UNIT_OF, _UNIT_NAMED):
        for found in pattern.finditer(text):
            unit, start = _unit_of(found["field"], found["level"] or "", known)
            if unit:
                place = re.search(r"(?:\bthe\s+)?(?:[A-Z][a-z']+\s+)?$", text[: found.start()])
                begin = (
                    place.start() if place and pattern is _UNIT_OF else found.start("field") + start
                )
                begin = found.start() if pattern is _UNIT_NAMED and not start else begin
                return f"{text[:begin]} {text[found.end() :]}", unit
    return text, ""


def _unit_of(field: str, level: str, known: Sequence[str]) -> tuple[str, int]:
    """Find the unit of a field: the words at the end of `field`, which may begin with a sentence."""
    words = field.replace(",", "").split()
    for start in range(len(words)):
        key = " ".join(map(_singular, (w.lower() for w in words[start:])))
        bodies = _unit_bodies().get(key)
        if bodies is None:
            continue
        own = _LEVELS.get(level.strip().lower(), "")
        before = len(" ".join(words[:start])) + (1 if start else 0)
        if start and not own:
            own = _LEVELS.get(words[start - 1].lower(), "")
        named = [own + body for body in bodies] if own else []
        for name in (*named, *bodies):
            fitting = [
                u for u in known if u == name or (u.endswith(name) and len(u) <= len(name) + 1)
            ]
            if fitting:
                return min(fitting, key=len), before
        return (named or list(bodies))[0], before
    return "", 0


# ---- tables, read when the first English question comes


def _table(name: str) -> dict[str, tuple[str, ...]]:
    text = files("qa").joinpath("data", name).read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {key: tuple(chinese.split(",")) for key, chinese in rows}


@cache
def _terms() -> dict[str, tuple[str, ...]]:
    return _table("english_terms.tsv")


@cache
def _words() -> dict[str, tuple[str, ...]]:
    return _table("english_words.tsv")


@cache
def _unit_bodies() -> dict[str, tuple[str, ...]]:
    return _table("english_units.tsv")


@cache
def _places() -> dict[str, str]:
    """Give the places by their names in Latin letters; of two that sound the same the higher one."""
    sounds = spellings()
    found: dict[str, str] = {}
    ranked = sorted((_rank(full), short) for short, full in short_names().items())
    for _, short in ranked:
        for spelled in _spelled(short, sounds):
            found.setdefault(spelled, short)
    return found


def _spelled(name: str, sounds: dict[str, frozenset[str]]) -> Iterator[str]:
    if all(c in sounds for c in name):
        yield from map("".join, product(*(sorted(sounds[c]) for c in name)))


@cache
def _places_named() -> frozenset[str]:
    return frozenset(short_names())


def _rank(full: str) -> int:
    level = level_of(full)
    return _HIGHEST_FIRST.index(level) if level in _HIGHEST_FIRST else len(_HIGHEST_FIRST)
