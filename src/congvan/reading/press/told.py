"""Those who are told: bodies, posts and groups as elsewhere, and the places that stand for their authorities in the press."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from congvan.reading.grammar.rule import rule
from congvan.reading.tasks.names import Name, Names, read_names
from congvan.reading.tasks.words import phrase_at, tokens

if TYPE_CHECKING:
    from congvan.reading.text.normalise import Text

_PLACE = rule(
    "press.told.place",
    r"(?:\d{1,2} )?(?:TP\.?|Tp\.?|[Tt]hanh pho|[Tt]inh|[Hh]uyen|[Qq]uan|[Tt]hi xa|[Pp]huong|[Xx]a|[Dd]ac khu)\s?(?:[A-Z][a-z']*\.?|\d{1,2})(?:[ -][A-Z][A-Za-z']*){0,4}",
    basis="habit of the press: TP Hà Nội, tỉnh Phú Thọ for their authorities",
    examples=("TP Hà Nội phải", "tỉnh Phú Thọ chỉ đạo", "TP.HCM"),
    counterexamples=("tình hình", "TP sạch"),
    runs_on="plain",
    anchored=True,
)
_COUNTED = rule(
    "press.told.counted",
    r"\d{1,3} (?=(?:phuong|xa|huyen|quan|tinh|so|don vi|dia phuong|truong|bo|co quan)\b)",
    basis="habit of the press: 8 phường liên quan",
    examples=("8 phường liên quan",),
    counterexamples=("8 người",),
    anchored=True,
)


_SENT_ENDS = rule(
    "press.told.list-end",
    r"[.;:(\"?](?=\s|$)|\.{3}|,?\s(?:ve viec|ve|yeu cau|de nghi|chi dao|de|nham|neu ro|thong bao|huong dan|truyen dat|trong do|voi noi dung|kem|theo do|"
    r"phe binh|tra loi|bao cao|kien nghi|nhac nho|lien quan den|phuc dap|cho biet|xin|de xuat|xem xet|do|ngay|sau khi|vao|vua|moi day|hom)\b(?! cac don vi truc thuoc)",
    basis="behind a list of those to whom a paper was sent the report says what about, or what it asks",
    examples=(" về việc xử lý", ", yêu cầu tăng cường", " nhằm bảo đảm"),
    counterexamples=(" và UBND các xã",),
)
_FEW = 36  # characters that hold the longest word of doing
_PARTS = re.compile(r"\s?[,;]\s(?:va )?|\sva\s|\scung\s")


def read_sent(text: Text, start: int, stop: int) -> list[Name]:
    """The names behind ``gửi``: each runs to the next, or to the words that say what about, verbs in it or not."""
    first = read_told(text, start, stop)
    if not first.found:
        return []
    ends = _SENT_ENDS.search(text.fold, first.found[0].end, stop)
    while ends is not None and ends.group() == ";":
        ends = _SENT_ENDS.search(text.fold, ends.end(), stop)
    last = ends.start() if ends is not None else stop
    found: list[Name] = []
    at = start
    while at < last:
        names = read_told(text, at, last).found
        if not names:
            break
        parts = ((part.start(), part.end()) for part in _PARTS.finditer(text.fold, names[-1].end, last))
        cut, at = next((part for part in parts if read_told(text, part[1], last).found), (last, last))
        if cut == last and _does(text, names[-1].end, last):
            return found + names
        end = names[-1].start + len(text.text[names[-1].start : cut].rstrip(" ,.;"))
        found += [*names[:-1], names[-1]._replace(end=max(end, names[-1].end))]
    return found


def _does(text: Text, start: int, stop: int) -> bool:
    """Whether what they are to do follows the last name."""
    return phrase_at("verb", tokens(text, start, min(stop, start + _FEW)), 0) > 0


def read_told(text: Text, start: int, stop: int) -> Names:
    """The names that begin at ``start``; places among them."""
    names = read_names(text, start, stop)
    if names.found:
        return names
    place = _PLACE.match(text.plain, start, stop)
    if place is None:
        return names
    found = [Name(*place.span(), is_group=False)]
    return Names(found, place.end(), at_end=not text.fold[place.end() : stop].strip(" .,;:"))
