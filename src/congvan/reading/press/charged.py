"""Whom a sentence charges that names nobody who orders, while the paper speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.reading.grammar.rule import rule
from congvan.reading.press.doing import (
    GROUND,
    PUBLIC,
    acting_later,
    acts,
    has_done,
    is_duty,
    is_to_be_done,
    named_before_duty,
)
from congvan.reading.tasks.supports import find_supports

_SPEAKS = rule(
    "press.charged.speaks",
    r"\s?(?:cung |da |con |vua )?(?:yeu cau|de nghi|kien nghi|nhac nho|luu y|nhan manh|quan triet|keu goi|chi ra|cho biet|cho hay|cho rang)\b",
    basis="whoever asks others is not the one who is asked",
    examples=(" yêu cầu các", " cũng đề nghị", " cho biết"),
    counterexamples=(" chỉ đạo", " rà soát"),
    anchored=True,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from congvan.reading.tasks.names import Name, Names
    from congvan.reading.text.normalise import Text


def whom_charged(
    text: Text, place: tuple[int, int], names: Names, is_speaker: Callable[[str], bool], *, goes_on: bool
) -> list[Name] | None:
    """Who is to act, blank for those of before; ``None`` where the sentence only tells.

    Args:
        text: The text.
        place: The sentence, behind the words that join it.
        names: Those with whom it begins.
        is_speaker: Whether a name is that of whoever orders.
        goes_on: Whether the paper ordered something just before.
    """
    at, end = place
    if names.found and not names.at_end:
        first = names.found[0]
        is_office = text.fold.startswith("van phong ", first.start)  # an office that helps to carry the paper out
        is_alone = len(names.found) == 1 and not is_office
        if (is_alone and is_speaker(text.text[first.start : first.end])) or PUBLIC.match(text.fold, at):
            return None
        if _SPEAKS.match(text.fold, names.end, end):
            return None
        if acts(text, names.end, end):
            return list(names.found)
    is_open_ground = GROUND.match(text.fold, at, end) and text.fold[end - 1] in ";,"
    if is_open_ground or has_done(text, at, end):
        return None
    later = acting_later(text, at, end, is_speaker)
    if later or (later := named_before_duty(text, at, end, is_speaker) or later):
        return later
    if is_to_be_done(text, at, end, is_named=bool(names.found), is_after=later is not None):
        return []
    return [] if goes_on and is_duty(text, at, end) else None


def with_whom(text: Text, place: tuple[int, int], leads: list[Name], supports: list[Name]) -> list[Name]:
    """Who helps: those that a sentence names beside its leads, and those of the list above it."""
    taken = {(name.start, name.end) for name in leads}
    helpers = [name for name in find_supports(text, *place) if (name.start, name.end) not in taken]
    printed = {text.fold[name.start : name.end] for name in helpers}
    return helpers + [name for name in supports if text.fold[name.start : name.end] not in printed]
