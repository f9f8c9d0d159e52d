from __future__ import annotations

from conversations import Conversations, new_conversation_id
from qa.types import Answer, Kind, Turn

ANSWER = Answer("答", "answered", Kind.PASSAGE)


def turn(number: int) -> Turn:
    return Turn(f"第{number}问", ANSWER)


def test_turns_come_back_oldest_first() -> None:
    kept = Conversations()
    kept.add("a", turn(1))
    kept.add("b", turn(2))
    kept.add("a", turn(3))
    assert kept.turns("a") == (turn(1), turn(3))


def test_an_unknown_conversation_has_no_turns() -> None:
    assert Conversations().turns("a") == ()


def test_only_the_last_turns_are_kept() -> None:
    kept = Conversations(turns=2)
    for number in range(5):
        kept.add("a", turn(number))
    assert kept.turns("a") == (turn(3), turn(4))


def test_the_conversation_used_longest_ago_is_forgotten() -> None:
    kept = Conversations(limit=2)
    for name in ("a", "b", "a", "c"):
        kept.add(name, turn(1))
    assert [len(kept.turns(name)) for name in "abc"] == [2, 0, 1]


def test_ids_are_long_and_never_twice_the_same() -> None:
    ids = {new_conversation_id() for _ in range(1000)}
    assert len(ids) == 1000
    assert min(map(len, ids)) >= 22
