"""Who tells others what to do, and who says something, in a sentence that names no paper or behind one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan import vocab
from congvan.reading.grammar.rule import rule
from congvan.reading.press.heads import POST
from congvan.reading.press.sentences import REACH
from congvan.reading.press.told import does, read_told
from congvan.reading.press.who import Place, Who, subject_before, who_is
from congvan.reading.press.wording import CLAUSE, SHORT_NAME

if TYPE_CHECKING:
    import re

    from congvan.reading.press.sentences import Sentence
    from congvan.reading.text.normalise import Text

TELLS = rule(
    "press.announcement.tells",
    r"(?:(?<![a-z])|(?=yeu cau|de nghi))(?P<verb>yeu cau|de nghi|giao(?= (?:cho )?[a-z])(?! duc| thong|\s?dich)|chi dao|don doc|kien nghi|phan cong|nhac nho|luu y|phe binh|de xuat|huong dan|nghiem cam|thong bao)\b",
    basis="verbs with which an issuer tells others what to do",
    examples=("yêu cầu các sở", "giao Sở Y tế", "chỉ đạo các phòng"),
    counterexamples=("giao thông", "giáo dục", "giao dịch"),
    opens=(
        "yeu cau",
        "de nghi",
        "giao",
        "chi dao",
        "don doc",
        "kien nghi",
        "phan cong",
        "nhac nho",
        "luu y",
        "phe binh",
        "de xuat",
        "huong dan",
        "nghiem cam",
        "thong bao",
    ),
)
SPEAKS = rule(
    "press.announcement.speaks",
    r"\b(?:cho biet|cho hay|cho rang|neu ro|khang dinh|nhan manh|nhan dinh|thong bao|chi ro|co y kien|thong nhat|dong y|chap thuan)\b",
    basis="habit of the press: Trong văn bản gửi …, Bộ X cho rằng …",
    examples=("Bộ Y tế cho biết", "UBND tỉnh nêu rõ"),
    counterexamples=("được biết",),
)
_GIVEN = rule(
    "press.announcement.given",
    r"\bduoc (?:dang va )?$",
    basis="được Chính phủ giao: what somebody was given to do tells nobody else",
    examples=("‹được ›", "‹được Đảng và ›"),
    counterexamples=("được biết ", "do "),
)
# A word with a capital and at most one without behind it; two or three only before the next capital.
_SMALL = r" (?!(?:gui|doi|voi|tai|ve|theo|de|cho|do|truoc|sau|trong|va) )[a-z]+"
_PART = rf"(?:[A-Z][A-Za-z&]*|\([A-Z&-]{{2,12}}\))(?:{_SMALL}(?:(?:{_SMALL}){{1,2}}(?= [A-Z(]))?)?"
_NAME = rule(
    "press.who.set-as-name",
    rf"(?:[a-z]+ )?{_PART}(?:[ ,-]+(?:va )?{_PART})*$",
    basis="NĐ30 PL II, III: in a name the first syllable of each part is a capital; two small words in a row go on with the sentence",
    examples=(
        "Cục Quản lý Dược",
        "cục Quản lý Dược",
        "Sở Giáo dục đào tạo Bà Rịa-Vũng Tàu",
        "Sở Giáo dục và Đào tạo (GD&ĐT) Hà Nội",
        "Cục Quản lý, Giám sát Bảo hiểm",
    ),
    counterexamples=("Sở Xây dựng trước ngày", "Sở Tài nguyên khẳng định", "Sở Y tế gửi Bộ Y tế", "Sở Y tế và"),
    runs_on="plain",
    anchored=True,
)
_BOARD = rule(
    "press.who.board",
    r"(?:van phong (?:thuong truc )?)?(?:ban chi (?:huy|dao)|uy ban quoc gia|to cong tac|hoi dong|(?:tong |chi )?cuc|vu|trung tam|doan)\b",
    basis="a board is named by what it is for, in verbs: Ban Chỉ đạo … về phòng, chống thiên tai",
    examples=(
        "Ban Chỉ huy phòng",
        "Ban chỉ đạo về",
        "Văn phòng Ban Chỉ huy phòng",
        "Văn phòng thường trực Ban Chỉ đạo",
        "Ủy ban Quốc gia Tìm kiếm",
        "Tổ công tác kiểm tra",
        "Hội đồng bồi thường",
    ),
    counterexamples=("Ban Dân tộc", "Văn phòng Ban", "hội đồngt"),
    anchored=True,
)
_ADVERBIAL = 3  # words that may stand between a subject and its verb: hôm qua, có, ngày 5/1
_NEAR = 8  # characters between a verb that tells and the name of whom it tells


def teller_behind(text: Text, start: int, sentence: Sentence) -> Who | None:
    """Who tells or says something behind a paper: ``Tại văn bản số 12, Bộ X yêu cầu …``, ``Bộ X cho rằng …``."""
    end = min(sentence.end, start + REACH)
    verb = next((each for each in TELLS.every(text.fold, start, end) if tells(text, each)), None)
    for match in (SPEAKS.search(text.fold, start, end), verb):
        subject = subject_before(text, start, match.start()) if match is not None else None
        subject = _teller(text, *subject) if subject is not None else None
        if subject is not None and text.fold[subject[0] - 2] != ";":
            return who_is(text, sentence.start, subject, signs=False)
    return None


def _teller(text: Text, start: int, end: int) -> Place | None:
    """A subject of a verb that tells where it is a name and nothing more; a clause may follow a post with its body."""
    if is_whole(text, start, end):
        return start, end
    found = read_told(text, start, end).found if POST.match(text.fold, start, end) is not None else []
    return (start, found[0].end) if found else None


def is_whole(text: Text, start: int, end: int) -> bool:
    """Whether a subject is a name and nothing more: no verb of its own stands between it and the verb that tells."""
    printed = text.text[start:end]
    if vocab.bodies.find(printed) is not None:
        return True
    if (post := POST.match(text.fold, start, end)) is not None:
        rest = post.end() + 1
        return rest >= end or read_told(text, rest, end).at_end or _NAME.match(text.plain, rest, end) is not None
    if SHORT_NAME.match(text.text, start, end) is not None or vocab.provinces.find(printed) is not None:
        return True
    return read_told(text, start, end).at_end


def name_of(text: Text, start: int, end: int) -> Place | None:
    """The name with which a subject begins, up to its verb but for a few words; ``None`` where a clause of its own follows it."""
    if is_name(text, start, end):
        return start, end
    found = read_told(text, start, end).found
    if not found:
        return None
    rest = text.text[found[-1].end : end]
    is_few = len(rest.split()) <= _ADVERBIAL and not does(text, found[-1].end + 1, end)
    return (start, found[-1].end) if is_few else None


def is_name(text: Text, start: int, end: int) -> bool:
    """Whether words are a name and nothing more: as those who tell, a board's, or set as names are (``cục Quản lý Dược``)."""
    if is_whole(text, start, end):
        return True
    if _BOARD.match(text.fold, start, end):
        return CLAUSE.search(text.text, start, end) is None
    return _NAME.match(text.plain, start, end) is not None


def teller_in(text: Text, sentence: Sentence) -> tuple[Who, int] | None:
    """A body that has told others what to do, no paper named, and where it does so."""
    told = -_NEAR
    for match in TELLS.every(text.fold, sentence.start, sentence.end):
        if not tells(text, match):
            continue
        subject = subject_before(text, sentence.start, match.start())
        is_told = subject is not None and subject[0] - told < _NEAR  # yêu cầu Sở Y tế chỉ đạo: who is told tells nobody
        told = match.end()
        is_given = (
            subject is not None
            and _GIVEN.search(text.fold, max(sentence.start, subject[0] - REACH), subject[0]) is not None
        )
        subject = None if subject is None or is_told or is_given else _teller(text, *subject)
        if subject is not None:
            who = who_is(text, sentence.start, subject, signs=False)
            return who, match.start()
    return None


def tells(text: Text, match: re.Match[str]) -> bool:
    """Whether a verb that tells is one as printed: ``giao``, not ``giáo``; ``chỉ đạo``, not ``Ban Chỉ đạo``."""
    printed = text.text[match.start() : match.start() + 4].lower()
    return printed != "giáo" and text.text[max(0, match.start() - 4) : match.start()].lower() != "ban "
