"""How likely a stretch answers: what it lacks makes it less so, how far it stands out more."""

from __future__ import annotations

from dataclasses import replace

from qa.evidence import Features, Standing, leaves_known, likelihood

FOUND = Features(
    own=0.8, all_=0.9, thing=0.0, doing=0.0, asked=0.0, shape=1.0, phrase=0.5,
    near=1.0, apart=0.4, listed=0.0, long=0.0, lacking=0.0,
)  # fmt: skip
STANDING = Standing(margin=1.0, above=3.0, formed=True, scoped=False)


def test_what_stands_far_above_the_field_is_surer() -> None:
    higher = replace(STANDING, above=6.0)
    assert likelihood(FOUND, 0.5, higher) > likelihood(FOUND, 0.5, STANDING)


def test_each_word_that_is_missing_makes_it_less_sure() -> None:
    lacking = replace(FOUND, lacking=0.4)
    assert likelihood(lacking, 0.5, STANDING) < likelihood(FOUND, 0.5, STANDING)


def test_a_thing_left_out_counts_where_documents_know_it() -> None:
    """One that all have says little, and one that none has may be said otherwise."""
    told = [leaves_known(replace(FOUND, thing=rarity)) for rarity in (0.2, 0.6, 0.95)]
    assert told == [False, True, False]


def test_a_known_thing_left_out_is_worse_than_a_word_that_none_has() -> None:
    known, unheard = replace(FOUND, thing=0.79), replace(FOUND, thing=0.81)
    assert likelihood(known, 0.5, STANDING) < likelihood(unheard, 0.5, STANDING)
