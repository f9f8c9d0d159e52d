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
from functools import cache, partial

from corpus.slips import spellings
from qa.english_asked import asked_in, whether
from qa.english_forms import HYPHEN, in_ten_thousands, singular, stems
from qa.english_measures import amount, bounded, counted_in
from qa.english_parts import (
    asked_apart,
    in_a_row,
    led_in,
    pair,
    said_of,
    share_of_gdp,
    spelled_out,
    without_lead,
)
from qa.english_tables import dictionary, places, places_named, terms
from qa.english_units import named_unit, unit_in

Stands = Callable[[str], bool]
"""Whether the library's documents hold a Chinese word."""
Sounds = Callable[[str], str | None]
"""The Chinese name that the library's documents spell so in Latin letters: shuguang → 曙光."""


def _no(_: str) -> None:
    return None


_HAN = "\u3400-\u9fff“”《》〔〕、·（）"
_WORD = re.compile(r"[A-Za-z]+(?:[&'’.-][A-Za-z0-9]+)*")
_ENGLISH_WORD = re.compile(r"(?<![A-Za-z&])[A-Za-z]?[a-z]{2,}(?![A-Za-z])")
_YEAR = re.compile(r"(?<![\d年])((?:19|20)\d\d)(?![\d年])")

# Words that are in no name
_EMPTY = frozenset(
    "a an the is are was were be been being do does did has have had will would shall should can could may might must please tell me us i we you it its this that these those there"
    " and or to with as per each any some all who whom whose which what when where how why many much also still just about according set out planned expected plan plans planning aim aims"
    " value figure number amount total level under than reach reached achieve achieved had year end period stated mentioned issuing issued printing given set list name give show document documents library city's hi hello thanks thank"
    " if my our your his her their them they him someone anyone get gets got need needs want wants wanted supposed aiming aimed hope hopes intend intends intended such overall altogether compare compared comparison reviewed"
    " role part take takes taking play plays participate participates participating involve involved built constructed established created newly targeted responsible lead leads leading led".split()
)
_JOINS = re.compile(
    r"\b(?:of|for|in|at|by|from|under|within|on|about|into|during|through|among|across|regarding|concerning)\b|,",
    re.IGNORECASE,
)
# "by the end of 2020"; but "in the 2025 report" says in what
_LEFT_BY_YEAR = re.compile(
    r"\b(?:in|by|for|of|during|since|from|to|between|and|until)(?:(?: the)?(?: end of| year))?\s+(?=$|[,?.]|\s|to\b|and\b)"
)
# "as a percentage of GDP", "the share of … in GDP"
_OF_GDP = re.compile(
    r"\bas (?:a |the )?(?:share|percentage|proportion|ratio) (?:of|to|in) (?:the )?GDP\b|\b(?:in|to) (?:the )?GDP(?= |$)",
    re.IGNORECASE,
)
# "the five industries Xianning will develop": what is to be done with them is no part of their name
_TO_BE_DONE = re.compile(
    r"\b(?:will|plans? to|aims? to|intends? to|is to|are to) (?:develop|build|promote|foster|cultivate|strengthen|grow|implement|carry out|pursue|focus on)\s*$"
)
# "full entrustment" (全委托): the Chinese behind it is meant
_GLOSSED = re.compile(r"[\"“][^\"“”]{2,40}[\"”]\s*[(（]([\u4e00-\u9fff]+)[)）]")
# "the Photochemistry Institute (光化学研究院)": what a word that no table has means stands behind it
_IN_CHINESE = re.compile(r"[(（][\u4e00-\u9fff]{3,}[)）]")
_UNKNOWN_WORD = re.compile(r"[A-Z]?[a-z][a-z-]{3,}")
_ORDINALS = dict(
    zip(
        ("10th", "11th", "12th", "13th", "14th", "15th"),
        ("tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth"),
        strict=True,
    )
)
_ORDINAL = re.compile(r"\b(1[0-5]th)\b")
_RULES = frozenset(
    "规定 规则 办法 措施 通知 规划 计划 方案 文件 报告 意见 条例 政策 公告 指南 指导意见".split()
)
# "2015年研发投入强度", "人口": of these one asks how much, not what they are
_LIKE_A_VALUE = re.compile(
    r"(?:率|额|量|数|比重|比例|规模|收入|投资|产值|增加值|强度|人口|GDP|资金|补助|补贴|标准|面积|动力|金额|经费|支出)$"
)
_MARKS = 0xE000  # private characters: marks of terms
_TOKEN = re.compile(rf"[\ue000-\uf8ff]|[{_HAN}0-9“”]+(?:[{_HAN}A-Z0-9&]*)|{_WORD.pattern}|,|\d+")
# "What about 2015?", "And the responsible units?": of the question before
_BACK = re.compile(
    r"^(?:(?:ok|okay|and|so|then|also)[, ]+)*(?:(?:what|how) about|and|then|also)\b", re.IGNORECASE
)
_MAX_TERM = 9  # words of the longest term of the tables
_MAX_BEAM = 6
_MAX_WAYS = 3  # 全国重点实验室, 国家重点实验室, 国家(重点)实验室


def is_english(view: str) -> bool:
    """Tell a question that is asked in English, Chinese names in it or not.

    >>> is_english("Who leads 东湖科学城建设?"), is_english("PCT国际专利申请量是多少")
    (True, False)
    >>> is_english("Shaoxing GDP 2023"), is_english("R&D")
    (True, False)
    """
    words = _ENGLISH_WORD.findall(view)
    if len(words) == 1 and not re.search(f"[{_HAN}]", view):
        return len(view.split()) > 1
    return len(words) >= 2 and 3 * len(words) >= len(re.findall(r"[\u3400-\u9fff]", view)) // 2


def ways_in_chinese(
    view: str, stands: Stands, units: Sequence[str], sounds: Sounds
) -> tuple[str, ...]:
    """Return the ways to ask an English question in Chinese, the likeliest first.

    `units` are the units' names of the library.
    """
    likeliest = in_chinese(view, stands, units, sounds)
    others = (in_chinese(view, stands, units, sounds, way) for way in range(_MAX_WAYS))
    return tuple(dict.fromkeys((likeliest, *others)))


def in_chinese(
    view: str,
    stands: Stands,
    units: Sequence[str] = (),
    sounds: Sounds = _no,
    way: int | None = None,
) -> str:
    """Ask in Chinese what an English question asks.

    A term with several Chinese words is the one of them that fits best, or the one at `way`.
    """
    one = partial(_one_asked, stands=stands, units=units, sounds=sounds, way=way)
    parts = asked_apart(view)
    if len(parts) > 1 and not all(map(_YEAR.search, parts)):
        first, second = map(one, parts)
        return f"{first}，{second.removeprefix('的')}"
    return one(view)


def _one_asked(
    view: str, stands: Stands, units: Sequence[str], sounds: Sounds, way: int | None
) -> str:
    text = in_a_row(led_in(share_of_gdp(_normal(view))))
    beside = pair(text, lambda name: name in places())
    years = list(dict.fromkeys(_YEAR.findall(text)))
    text = _YEAR.sub(" ", text)
    text = _LEFT_BY_YEAR.sub(" ", text)
    text, unit = named_unit(text, units) or unit_in(text, units)
    about, text = _BACK.match(text), _BACK.sub("", text)
    text, besides = without_lead(text)
    text, share = _OF_GDP.subn(" ", _TO_BE_DONE.sub(" ", text))
    said = said_of(" ".join(text.split()))
    (text, measure), yes_no = counted_in(said or text), whether(text.strip())
    text, bound = bounded(text)
    text, kept = _with_terms(spelled_out(text, _is_term))
    if way is not None:
        kept = {mark: (options[way % len(options)],) for mark, options in kept.items()}
    asked, rest = ("有什么内容", text) if said else asked_in(text)
    topic = _in_order(rest, kept, stands, sounds, "和" if beside else "") + (
        "占GDP比重" if share else ""
    )
    if _IN_CHINESE.search(view):
        topic = _UNKNOWN_WORD.sub(lambda m: m.group() if stands(m.group()) else "", topic)
    if unit:
        return ("那么" if about else "") + _of_unit(view, unit, topic, asked)
    asked = _as_asked(asked, measure, bound, yes_no)
    asked = _but_lead(asked) if besides else asked
    when = "".join(f"{y}年" for y in years)
    if about and besides and not topic:
        return "那么其他呢"
    if about:
        return f"那么{when}{topic}{asked or '呢'}"
    if not asked and not re.search(f"[{_HAN}]", topic):
        return view
    if len(years) > 1 and asked.startswith(("增长", "提高", "降低", "变化")):
        return _between(topic, years, asked)
    if asked == "是什么" and (years or _LIKE_A_VALUE.search(topic)):
        asked = "是多少"
    return f"{when}{topic}{asked or ('是多少' if years else '')}"


def _as_asked(asked: str, measure: str, bound: str, yes_no: str) -> str:
    """Ask as it is asked: in a measure, for the most, for yes or no."""
    if measure or bound:
        plain = asked if asked == "目标是多少" else "是多少"
        counts = not asked or asked.startswith(("是", "目标", "有哪些", "怎么"))
        return amount(plain, measure, bound) if counts else asked
    return asked or yes_no


def _but_lead(asked: str) -> str:
    of_units = not asked or asked.endswith(("牵头", "负责", "单位有哪些"))
    return "除牵头单位外的责任单位有哪些" if of_units else asked


def _between(topic: str, years: Sequence[str], asked: str) -> str:
    if asked.startswith("增长"):
        return f"{years[-1]}年{topic}比{years[0]}年增长多少"
    return f"{years[0]}年到{years[-1]}年{topic}{asked}"


def _is_term(words: str) -> bool:
    return _key(words.split()) in terms()


def _normal(view: str) -> str:
    """Write an English question so that the tables fit: 13th → thirteenth, 10,000 → 10000."""
    text = re.sub(r"\s+", " ", view.replace("’", "'")).strip(" ?.!")
    text = _GLOSSED.sub(r" \1 ", text)
    text = in_ten_thousands(re.sub(r"(?<=\d),(?=\d{3})", "", text))
    text = HYPHEN.sub(" ", text)
    return _ORDINAL.sub(lambda m: _ORDINALS[m.group(1)], text)


def _of_unit(view: str, unit: str, topic: str, asked: str) -> str:
    """Ask of a unit: its tasks, or its part in one."""
    if not topic or asked.endswith("任务"):
        return f"{topic}{unit}{asked or '呢'}"
    if re.match(r"(?:does|do|is|are|did|will)\b", view, re.IGNORECASE):
        verb = "牵头" if re.search(r"\b(?:lead|leads|leading|head|in charge)\b", view) else "参与"
        return f"{unit}{verb}{topic}吗"
    return f"{unit}在{topic}里是什么角色"


def _with_terms(text: str) -> tuple[str, dict[str, tuple[str, ...]]]:
    """Put a mark for each term of several words, so that no asking pattern cuts it in two."""
    kept: dict[str, tuple[str, ...]] = {}
    words = list(re.finditer(r"[^\s,]+", text))
    position = 0
    said: list[str] = []
    while position < len(words):
        for length in range(min(_MAX_TERM, len(words) - position), 1, -1):
            group = [w.group() for w in words[position : position + length]]
            own = [w for w in group if w.lower() not in ("the", "a", "an")]
            whole = len(own) > 1 and own[0] == group[0] and own[-1] == group[-1]
            options = terms().get(_key(group)) if whole else None
            if options:
                mark = chr(_MARKS + len(kept))
                kept[mark] = options
                said.append(mark)
                position += length
                break
        else:
            end = words[position].end()
            said.append(words[position].group() + ("," if text[end : end + 1] == "," else ""))
            position += 1
    return " ".join(said), kept


def _key(words: Sequence[str]) -> str:
    bare = [w.lower().removesuffix("'s") for w in words]
    return " ".join(map(singular, (w for w in bare if w not in ("the", "a", "an"))))


def _in_order(
    text: str, kept: dict[str, tuple[str, ...]], stands: Stands, sounds: Sounds, beside: str
) -> str:
    """Translate the pieces between of, for, in … and put the last one first, places before all."""
    pieces = _pieces(text, kept)
    pieces = [[s for s in slots if any(s)] for slots in pieces]
    if sum(map(bool, pieces)) > 1 and len(pieces[-1]) == 1 and pieces[-1][0][0] in _RULES:
        pieces.pop()  # "under the rules" says nothing of which
    named = [s[0] for slots in pieces for s in slots if len(s) == 1 and s[0] in places_named()]
    pieces = [[s for s in slots if s[0] not in named] for slots in pieces]
    pieces = [[_sounded(s, sounds) for s in slots] for slots in pieces]
    said = [_joined(slots, stands) for slots in reversed(pieces) if slots]
    return beside.join(dict.fromkeys(named)) + "".join(
        w for w in dict.fromkeys(said) if w not in named
    )


def _sounded(options: tuple[str, ...], sounds: Sounds) -> tuple[str, ...]:
    """Read a name in Latin letters (Shuguang) as the documents write it."""
    name = options[0]
    if len(options) > 1 or not re.fullmatch(r"[A-Z][a-z']{3,17}", name):
        return options
    found = sounds(name.lower().replace("'", ""))
    return (found,) if found else options


def _pieces(text: str, kept: dict[str, tuple[str, ...]]) -> list[list[tuple[str, ...]]]:
    """Cut a text at its joining words, but not inside a term of the tables."""
    tokens = [m.group() for m in _TOKEN.finditer(text)]
    pieces: list[list[tuple[str, ...]]] = [[]]
    position = 0
    while position < len(tokens):
        token = tokens[position]
        length, options = _longest(tokens[position:])
        if token in kept:
            pieces[-1].append(kept[token])
        elif options:
            pieces[-1].append(options)
            position += length - 1
        elif _JOINS.fullmatch(token):
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
        if words[0].lower() in _EMPTY:
            break
        options = _term(words)
        if options:
            return length, options
    return 0, ()


def _term(words: Sequence[str]) -> tuple[str, ...]:
    """Look a term up: as written, with its words in the singular, as a place."""
    lower = [w.lower().removesuffix("'s") for w in words if w.lower() not in ("the", "a", "an")]
    forms = tuple(stems(lower[0])) if len(lower) == 1 else ()
    if not lower:
        return ()
    whole, single = " ".join(lower), " ".join(map(singular, lower))
    last = " ".join([*lower[:-1], *map(singular, lower[-1:])])
    for key in dict.fromkeys((whole, single, last, *forms)):
        if key in terms():
            return terms()[key]
        if key in dictionary():
            return dictionary()[key]
    if words[0][:1].isupper():
        place = places().get("".join(lower).replace("'", ""))
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


def spelled_pattern(letters: str) -> re.Pattern[str] | None:
    """Return what Chinese names spelled so look like: shuguang → [书曙…][光广…]; None for no spelling.

    >>> bool(spelled_pattern("shuguang").fullmatch("曙光")), spelled_pattern("strength")
    (True, None)
    """
    cuts = list(_syllables(letters))
    if not cuts:
        return None
    by_sound = _by_sound()
    ways = ("".join(f"[{by_sound[sound]}]" for sound in way) for way in cuts[:_MAX_BEAM])
    return re.compile("|".join(ways))


def _syllables(letters: str) -> Iterator[tuple[str, ...]]:
    if not letters:
        yield ()
    for length in range(1, min(6, len(letters)) + 1):
        if letters[:length] in _by_sound():
            for rest in _syllables(letters[length:]):
                yield (letters[:length], *rest)


@cache
def _by_sound() -> dict[str, str]:
    found: dict[str, str] = {}
    for character, sounds in spellings().items():
        for sound in sounds:
            found[sound] = found.get(sound, "") + character
    return found
