"""The sentence of a report that announces a paper: who has issued what, under which number.

Three shapes: ``UBND tỉnh X vừa ban hành Chỉ thị số …``, ``Công văn số … vừa được Bộ Y ban hành``, and, where neither
stands, the paper that the headline names by its number: ``theo Công văn số … của Sở Z``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from congvan.reading.draft import Draft
    from congvan.reading.text.normalise import Text

_TYPES = (
    r"(?P<type>cong van|chi thi|cong dien|van ban|ke hoach|thong bao|quyet dinh|nghi quyet|ket luan|to trinh|"
    r"huong dan|thong tu|nghi dinh|thong tri|chuong trinh|quy dinh|quy che)\b"
)
_NUMBER = r"(?P<number>\d[^\s,;()\"]*)"
# The verb and the paper: "đã có văn bản số", "vừa ban hành Chỉ thị", "ký Quyết định".
_ISSUED = re.compile(
    r"\b(?:(?:da|vua|moi)\s+){0,3}(?:co|ban hanh|ky ban hanh|ky|gui|ra|phat di|phat hanh)\s+(?:cac\s+)?"
    + _TYPES
    + r"(?:\s+[\"“”']?(?:khan cap|khan|hoa toc|thuong khan|moi)\b[\"“”']?)?(?:\s+(?:so\s*:?\s*)?"
    + _NUMBER
    + r")?"
)
_NUMBERED = re.compile(
    r"\b"
    + _TYPES
    + r"\s+(?:so\s*:?\s*)?(?P<number>\d[^\s,;()\"]{0,40}/[^\s,;()\"?:]{2,40}|\d{1,6}-[a-z][^\s,;()\"?:]{1,30})"
)
_ISSUED_BY = re.compile(
    r"\b(?:duoc|do)\s+(?P<body>[^.,;\n]{3,90}?)\s+(?:(?:da|vua|moi)\s+)?(?:ky\s+)?(?:ban hanh|dien)\b"
)
_OF = re.compile(
    r"(?:\s+(?:nam\s+\d{4}|(?:ngay\s+)?[\d/.-]{6,10}|ngay\s+\d{1,2}\s+thang\s+\d{1,2}\s+nam\s+\d{4}))?,?\s+cua\s+(?P<body>[^\n]{3,120})"
)
_STOP = re.compile(r"[.,;:?()\"]|\bve\b|\bthi\b|\bgui\b|\bhuong dan\b|\byeu cau\b|\bco y kien\b|\bnhu sau\b|\bdang\b")
_AT = re.compile(r"\b(?:tai|theo|trong|qua)\s+$")
_AT_WIDTH = 8  # characters of such a word and its blank
_TELLS = re.compile(
    r",\s+(?P<body>[^,\n]{3,80}?)\s+(?:(?:da|vua|cung)\s+)?(?:yeu cau|de nghi|chi dao|huong dan|co y kien|thong bao|giao(?! duc| thong))\b"
)
# Words with which the name of an issuing body, or the title of its head, begins.
_BODY = re.compile(
    r"(?<![\w-])(?:ubnd|uy ban|bo (?:truong )?(?=\S)|so |cuc |tong cuc|chi cuc|van phong|tinh uy|thanh uy|huyen uy|quan uy|"
    r"dang uy|ban |hdnd|hoi dong|thu tuong|pho thu tuong|chu tich|pho chu tich|giam doc|pho giam doc|cong an|bao hiem|"
    r"thanh tra|ngan hang|kho bac|toa an|vien kiem sat|quoc hoi|chinh phu|trung uong|tong lien doan|lien doan|tap doan|"
    r"tong cong ty|phong |thue (?=tinh|thanh|tp)|trung tam|hai quan|dai hoc|truong |hoi |mat tran|thu truong|hiep hoi)"
)
_SENTENCE = re.compile(r"(?<!\btp)[.!?;:]\s|\n|,\s")
_WHOLE_SENTENCE = re.compile(r"(?<!\btp)[.!?;:]\s|\n")
# What may stand between the start of a sentence and its body: a day, "thay mặt".
_BEFORE_BODY = re.compile(r"(?:[a-z]{0,8}\s?ngay\s+[\d/.-]{3,10},?\s+|thay mat\s+|moi day,\s+|theo do,\s+|[*\s])*")
_PERSON = re.compile(r",\s+(?:dong chi|ong|ba|do)\s")
_LEAD = 90  # characters before the verb in which the issuer's name stands
_LONG_LEAD = 200  # the same for a name with commas in it
_FIRST_LINES = 6
_HEADLINES = 3  # lines in which a report names the paper that it is about
_TAIL = ".:-/?!*"


class Announcement(NamedTuple):
    """A paper that a report announces.

    Attributes:
        type: Where the word for its type stands.
        number: Where its number stands, or ``None``.
        issuer: Where its issuer is named, or ``None``.
        end: Where the announcing words end.
        verb: The verb that announces it, folded; blank where there is none.
    """

    type: tuple[int, int]
    number: tuple[int, int] | None
    issuer: tuple[int, int] | None
    end: int
    verb: str


def find_announcement(draft: Draft) -> Announcement | None:
    """The first sentence that says that a body has issued a paper; else the paper of the headline."""
    text = draft.text
    for match in _ISSUED.finditer(text.fold):
        issuer = issuer_before(text, match.start())
        if issuer is not None:
            number = match.span("number") if match["number"] else None
            return Announcement(
                match.span("type"), number, issuer, match.end(), text.fold[match.start() : match.start("type")]
            )
    return _passive(text) or _at_a_paper(draft) or _of_the_headline(draft)


def issuer_before(text: Text, verb: int) -> tuple[int, int] | None:
    """The body named right before a verb, from its first word to the verb."""
    floor = max(0, verb - _LEAD)
    for stop in _SENTENCE.finditer(text.fold, floor, verb):
        floor = stop.end()
    found = next((head for head in _BODY.finditer(text.fold, floor, verb) if text.text[head.start()].isupper()), None)
    if found is None:
        return _subject_of_sentence(text, verb)
    return found.start(), found.start() + len(text.text[found.start() : verb].rstrip())


def _subject_of_sentence(text: Text, verb: int) -> tuple[int, int] | None:
    """A body with commas in its name, or one on whose behalf somebody signs: the first words of the sentence."""
    floor = max(0, verb - _LONG_LEAD)
    for stop in _WHOLE_SENTENCE.finditer(text.fold, floor, verb):
        floor = stop.end()
    lead = _BEFORE_BODY.match(text.fold, floor, verb)
    start = lead.end() if lead else floor
    if not (text.text[start : start + 1].isupper() and _BODY.match(text.fold, start, verb)):
        return None
    person = _PERSON.search(text.fold, start, verb)
    end = person.start() if person else verb
    return start, start + len(text.text[start:end].rstrip())


def _sentence_end(text: Text, start: int) -> int:
    """Where a sentence ends, at most so far from ``start`` as a name with commas in it may reach."""
    reach = min(len(text.fold), start + _LONG_LEAD)
    stop = _WHOLE_SENTENCE.search(text.fold, start, reach)
    return stop.start() if stop else reach


def _passive(text: Text) -> Announcement | None:
    """``Công văn số … vừa được Bộ X ban hành``, in one sentence."""
    for match in _NUMBERED.finditer(text.fold):
        end = _sentence_end(text, match.end())
        by = _ISSUED_BY.search(text.fold, match.end(), end)
        if by is not None and text.text[by.start("body")].isupper() and _BODY.match(text.fold, by.start("body")):
            return Announcement(match.span("type"), match.span("number"), by.span("body"), match.end(), "")
    return None


def _at_a_paper(draft: Draft) -> Announcement | None:
    """``Tại văn bản số …, Bộ X yêu cầu …``, in the first lines of a report."""
    text = draft.text
    top = draft.lines[min(len(draft.lines), _FIRST_LINES) - 1].end if draft.lines else 0
    for match in _NUMBERED.finditer(text.fold, 0, top):
        if not _AT.search(text.fold, max(0, match.start() - _AT_WIDTH), match.start()):
            continue
        end = _sentence_end(text, match.end())
        tells = _TELLS.search(text.fold, match.end(), end)
        if (
            tells is not None
            and text.text[tells.start("body")].isupper()
            and _BODY.match(text.fold, tells.start("body"))
        ):
            return Announcement(match.span("type"), match.span("number"), tells.span("body"), match.end(), "")
    return None


def _of_the_headline(draft: Draft) -> Announcement | None:
    """The paper that a headline names and the text cites in full, with the issuer after ``của``."""
    text = draft.text
    if not draft.lines:
        return None
    top = draft.lines[min(len(draft.lines), _HEADLINES) - 1].end
    headline = re.search(r"\b" + _TYPES + r"\s+(?:so\s*:?\s*)?(?P<serial>\d{1,6})\b", text.fold[:top])
    if headline is None:
        return None
    first: Announcement | None = None
    again = False
    for match in _NUMBERED.finditer(text.fold):
        if match["type"] != headline["type"] or re.split(r"\D", match["number"], maxsplit=1)[0] != headline["serial"]:
            continue
        of = _OF.match(text.fold, match.end())
        issuer = _named_in(text, *of.span("body")) if of else None
        here = Announcement(match.span("type"), match.span("number"), issuer, match.end(), "")
        if issuer is not None:
            return here
        again = first is not None
        first = first or here
    return first if again else None


def _named_in(text: Text, start: int, end: int) -> tuple[int, int] | None:
    """The body with which a stretch begins, up to the words that go on about something else."""
    if not _BODY.match(text.fold, start, end) or not text.text[start].isupper():
        return None
    stop = _STOP.search(text.fold, start, end)
    last = stop.start() if stop else end
    return start, start + len(text.text[start:last].rstrip())
