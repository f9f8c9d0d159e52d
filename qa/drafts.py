"""What an answerer hands to `ground`: a sentence with the evidence it claims."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from qa.types import Citation, Fact, Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

# How sure an answer is at most that lacks one of the values it was asked for
HALF_ANSWERED = 0.6


@dataclass(frozen=True, slots=True)
class Working:
    """One step of arithmetic over two facts' values, as the answer shows it.

    `sign` is - (difference), / (how many times) or % (relative change); `result` is printed in the
    answer.
    """

    later: str
    earlier: str
    sign: str
    result: str


@dataclass(frozen=True, slots=True)
class Draft:
    """An answer before it is checked.

    `as_of` is the day whose validity the names of documents are labelled by.
    `counts` are the numbers of the answer that count its own facts ("共16项"). A draft without
    citations is a refusal and `reason` says why; `final` where it knows better than any passage
    that the documents do not hold it, so that no other answerer is asked. `parts` are the answers
    to the parts of a question that it is joined of, with what they cite and state.
    """

    answer: str
    kind: Kind
    citations: tuple[Citation, ...] = ()
    facts: tuple[Fact, ...] = ()
    confidence: float = 0.0
    counts: tuple[int, ...] = ()
    workings: tuple[Working, ...] = ()
    as_of: date | None = None
    reason: str | None = None
    nearest: tuple[Citation, ...] = ()
    suggestions: tuple[str, ...] = ()
    final: bool = False
    parts: tuple[Draft, ...] = ()


def refusal(reason: str, kind: Kind = Kind.NONE, nearest: tuple[Citation, ...] = ()) -> Draft:
    """Say in one sentence that the documents do not hold it, and why."""
    return Draft(f"未在文件中找到依据：{reason}。", kind, reason=reason, nearest=nearest)


def flat(quote: str) -> str:
    """Write a quote on one line as an answer tells it, without the mark it ends in."""
    return quote.replace("\n", " ").replace("\t", " ").rstrip("。；;，,")


def in_turn(citations: Sequence[Citation]) -> str:
    """Write quotes of one document one behind another: what leads a list in, and the item."""
    return "".join(flat(cited.quote) for cited in citations)
