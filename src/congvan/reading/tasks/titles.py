"""Whom a title names: ``Đối với Sở Y tế``, ``Trách nhiệm của cơ sở tổ chức bồi dưỡng``, ``2. Tòa án nhân dân tỉnh``."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from congvan.reading.grammar.notation import spaced
from congvan.reading.grammar.rule import rule
from congvan.reading.tasks.enforcers import names_before
from congvan.reading.tasks.names import Names, read_names

if TYPE_CHECKING:
    from congvan.reading.tasks.names import Name
    from congvan.reading.text.normalise import Text

_TO_WHOM = rule(
    "task.heading.to-whom",
    spaced(r"(?:doi voi|giao|de nghi|yeu cau|chi dao|(?:trach nhiem|nhiem vu) cua|phan cong) "),
    basis="a title that opens with these words names who is told behind them",
    examples=(
        "Đối với Sở Y tế",
        "Giao Sở Y tế",
        "Đề nghị Tỉnh đoàn",
        "Yêu cầu các sở",
        "Trách nhiệm của Sở Y tế",
        "Nhiệm vụ của Sở Y tế",
        "Phân công Sở Y tế",
        "Chỉ đạo Sở Y tế",
    ),
    counterexamples=("Sở Y tế", "Nhiệm vụ chung"),
    anchored=True,
)
_DUTY_OF = rule(
    "task.heading.duty-of",
    spaced(r"trach nhiem(?:, (?:nhiem vu|quyen han))*(?: va quyen han)? cua "),
    basis="what a title names behind Trách nhiệm của is a name to its end, whatever words it holds; a plan has Nhiệm vụ too",
    examples=(
        "Trách nhiệm của cơ sở tổ chức bồi dưỡng",
        "Trách nhiệm, quyền hạn của Hội đồng",
        "Trách nhiệm, nhiệm vụ của Hội đồng",
        "Trách nhiệm và quyền hạn của Sở",
    ),
    counterexamples=("Trách nhiệm thi hành", "Nhiệm vụ của kế hoạch"),
    anchored=True,
)
_MATTER = rule(
    "task.heading.matter-of",
    r"\s(?:trong|doi\s+voi|ve|khi)\s",
    basis="behind these words a title says what the duties of a body are about, and no more of its name",
    examples=(" trong quản lý", " đối với hồ sơ", " về đất đai", " khi thực hiện"),
    counterexamples=(" tại địa phương",),
)
_FOOTNOTE = rule(
    "task.heading.footnote",
    r"(?<=[a-zà-ỹ])\d{1,2}\W*+$",
    basis="a figure that clings to the last word of a title is the number of a footnote",
    examples=("giáo dục thường xuyên‹13›", "Sở Y tế‹2 ›"),
    counterexamples=("Phòng 2", "Trạm A1"),
    runs_on="text",
)
_FEWEST_TITLES = 2
_NAMED = 160  # characters of a title that is only a name
_FIGURES = 6  # characters of a footnote's number with the marks behind it
_DESCRIBES = rule(
    "task.heading.describes",
    r"\s*+(?:co(?!\s+(?:cac\s+)?(?:nhiem|ke\s|van|y\s|quyen))|tren|tai|thuoc|trong(?!\s+(?:pham|viec|thi\s|thuc))|noi|dang|bi|chua)"
    r"\s(?:(?!trach\s+nhiem)[^.;:]){0,120}:?\W{0,4}$",
    basis="a title that opens with a name and says which of the bodies it means is the name as a whole",
    examples=(" có dịch:", " trên địa bàn huyện"),
    counterexamples=(
        " có nhiệm vụ:",
        " có các nhiệm vụ sau đây:",
        " có kế hoạch:",
        " có văn bản:",
        " có ý kiến:",
        " có trách nhiệm:",
        " chủ trì, phối hợp",
        " có dịch. Các xã",
        " có quyền hạn:",
        " trong phạm vi quản lý",
        " trong việc phối hợp",
        " trong thi hành án",
        " trong thực hiện chính sách",
        " trên địa bàn có trách nhiệm:",
    ),
    anchored=True,
)
_TOLD = rule(
    "task.heading.told",
    r"\b(?:trach\s+nhiem|chu\s+tri|phoi\s+hop|nhiem\s+vu|to\s+chuc\s+thuc\s+hien)\b",
    basis="a title that tells a body what to do is more than its name",
    examples=(
        "Sở Y tế có trách nhiệm",
        "Sở Y tế chủ trì",
        "Sở Y tế phối hợp",
        "Nhiệm vụ của Sở Y tế",
        "Sở Y tế tổ chức thực hiện",
    ),
    counterexamples=("Các chủ đầu tư xây dựng hạ tầng",),
)


class Title(NamedTuple):
    """What a title names."""

    start: int
    """Where it names somebody, behind ``Đối với``."""
    names: Names
    """The names with which it opens there."""
    whole: tuple[Name, ...]
    """Who has the duties below it, where it says no more than that."""


def who_is_titled(text: Text, words: int, stop: int, *, is_named: bool) -> Title:
    """Whom a title names.

    Args:
        text: The text.
        words: Where the title begins.
        stop: Where it ends.
        is_named: Whether the titles beside it, or the one above it, name bodies: what opens with a name is one as a whole.
    """
    fold = text.fold
    to_whom = _TO_WHOM.match(fold, words, stop)
    start = to_whom.end() if to_whom else words
    if note := _FOOTNOTE.search(text.text, max(start, stop - _FIGURES), stop):
        stop = note.start()
    is_of = _DUTY_OF.match(fold, words, stop) is not None
    if is_of and text.text[start:stop].isupper():  # words in capitals end no name
        stop = _named_to(text, start, stop)
    names = read_names(text, start, stop)
    if names.at_end and names.found:
        return Title(start, names, tuple(names.found))
    limit = min(stop, start + _NAMED)
    is_title = limit == stop and fold[stop - 1] not in ".:;" and not _TOLD.search(fold, start, stop)
    is_of = is_title and is_of
    if not names.found or not (is_of or (is_title and is_named) or _DESCRIBES.match(fold, names.end, limit)):
        return Title(start, names, ())
    end = _named_to(text, names.found[-1].end, stop) if is_of else stop
    return Title(start, names, tuple(names_before(text, start, end)))


def _named_to(text: Text, known: int, stop: int) -> int:
    """Where what a title names ends, and the matter of its duties begins: ``Trách nhiệm của Sở Y tế trong quản lý …``."""
    matter = _MATTER.search(text.fold, known, stop)
    return matter.start() if matter else stop


def name_bodies(text: Text, titles: list[tuple[int, int]]) -> bool:
    """Whether most titles of items beside one another are names: ``1. Sở Y tế``, ``2. Các chủ đầu tư …``."""
    if len(titles) < _FEWEST_TITLES:
        return False
    others = 0
    for title in titles:
        names = read_names(text, *title)
        others += not (names.at_end and names.found)
        if others * 2 >= len(titles):  # the rest cannot make up for these
            return False
    return True
