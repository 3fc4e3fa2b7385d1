"""A report of a directive: what was issued, by whom, its number, what about, signed by whom.

A report has no header; it says in a sentence that a body has issued a paper: ``UBND tỉnh X vừa ban hành Chỉ thị số …
về …``, or that it has told others what to do: ``UBND quận Y vừa chỉ đạo các phường …``.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from congvan import vocab
from congvan.reading.closing.recipients import make_recipient
from congvan.reading.grammar.persons import looks_like_name
from congvan.reading.press.announcement import Announcement, find_announcement, issuer_before
from congvan.reading.press.wording import trim_body, type_of, urgency_of
from congvan.reading.tasks.names import Name, read_names
from congvan.reading.text.lines import squeeze
from congvan.vocab.folding import fold

if TYPE_CHECKING:
    from congvan.reading.draft import Draft

_TOLD = re.compile(r"\b(?:(?:da|vua|moi)\s+){1,3}(?:chi dao|yeu cau|de nghi|giao(?! duc| thong)|don doc)\b")
_DAY = re.compile(r"ngay\s+(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})|ngay\s+(\d{1,2})\s+thang\s+(\d{1,2})\s+nam\s+(\d{4})")
_ABOUT = re.compile(r"\bve\s+(?:viec\s+)?")
_END = re.compile(r"[.;]\s|[.;]?\n|[.;]?\Z|\s\(")
_SENT = re.compile(r"\b(?:yeu cau|de nghi|gui|chi dao)\s+(?:toi\s+|den\s+|cho\s+)?")
# The head of a point: "1. UBND xã A:", "2. Giao Công an tỉnh khẩn trương …"
_POINT = re.compile(r"(?:^|\n)[^\S\n]*\d{1,2}\.\s+(?:(?:yeu cau|giao|de nghi)\s+)?(?=[a-z])")
_SIGNED = re.compile(r"\bdo\s+(?P<who>[^,.;\n]{4,120}?)\s+ky\b")
_HEADLINE = re.compile(
    r"(?:^|\n)[^\S\n]*(?P<type>cong van|chi thi|cong dien|ke hoach|thong bao|quyet dinh)[^\n.]{0,80}?\bve\s+(?:viec\s+)?"
)
_OTHER_VERB = re.compile(r"\b(?:yeu cau|de nghi|giao(?! duc| thong)|chi dao|thuc hien|truyen dat|don doc|huong dan)\b")
_SIGNED_ON = re.compile(r"\b(?:ky|ban hanh)\s+ngay\s+[^\n]{8,40}")
# What a web page puts behind an abstract, or a report goes on with.
_PAST_SUBJECT = re.compile(
    r"(?<![\s:>])[\s:>]+tải về\b|,\s+(?:trong đó|theo đó|cụ thể|như sau)\b|\s(?:thì|như sau|vừa được|mới được|đã được)\s|:$|"
    r"\sdo\s[^,.\n]{4,60}?\s(?:ban hành|điện|ký)\b",
    re.IGNORECASE,
)
_QUESTION = re.compile(r"\?|\b(?:ra sao|thế nào|là gì)\b", re.IGNORECASE)
_POST_OF = re.compile(
    r"(?:pho )?(?:chu tich|giam doc|bo truong|cuc truong|tong cuc truong|vu truong|truong ban|bi thu|chanh van phong|"
    r"tong giam doc|vien truong|chanh an|hieu truong|thu truong|thu tuong)(?: thuong truc)? (?!nuoc\b)"
)
_NEAR = 2000  # characters behind the sentence of issue in which it says who was told
_MOST = 60  # points of a report at whose head those who are told are looked for
_SHORTEST = 900  # characters; a shorter text is a passage, not a report
_SHORT = 1300  # characters; a text that is shorter than this has at least a headline and two paragraphs
_FAR = 160  # characters between a number and the words "về việc" about it
_LEAD = 90  # characters before the verb in which the issuer's name stands


def read_news(draft: Draft) -> bool:
    """Read a text without a header as a report; ``False``, and nothing changed, where it reports no directive."""
    size = len(draft.text.text)
    if size < _SHORTEST or (size < _SHORT and len(draft.lines) < 3):
        return False
    paper = find_announcement(draft)
    if paper is not None:
        _read_paper(draft, paper)
    else:
        told = (issuer_before(draft.text, match.start()) for match in _TOLD.finditer(draft.text.fold))
        teller = next((issuer for issuer in told if issuer is not None), None)
        if teller is None:
            return False
        _set_issuer(draft, teller)
        _read_addressees(draft, teller[1])
    draft.kind = "news"
    return True


def _read_paper(draft: Draft, paper: Announcement) -> None:
    """What the report says of the paper that it announces."""
    draft.document_type = type_of(draft.text, paper.type, is_numbered=paper.number is not None)
    draft.note("document_type", *paper.type)
    if (urgency := urgency_of(draft.text, paper.type)) is not None:
        draft.urgency = urgency[0]
        draft.note("urgency", *urgency[1:])
    if paper.issuer is not None:
        _set_issuer(draft, _body_of_signer(draft, paper))
    if paper.number is not None:
        _read_number(draft, *paper.number)
    first = min(paper.type[0], paper.issuer[0] if paper.issuer else paper.end)
    _read_date(draft, first, paper)
    _read_subject(draft, paper)
    if not draft.signatures:
        _read_signer(draft, paper.end)
    _read_addressees(draft, paper.end)


def _body_of_signer(draft: Draft, paper: Announcement) -> tuple[int, int]:
    """The issuer; where a deputy or head ``vừa ký``, the body whose post that is, and the signer is kept."""
    start, end = paper.issuer or paper.type
    post = _POST_OF.match(draft.text.fold, start, end)
    if post is None or "ky" not in paper.verb.split():
        return start, end
    edge = _name_start(draft, start, end)
    _add_signer(draft, start, edge, end)
    body = post.end(), post.end() + len(draft.text.text[post.end() : edge].rstrip())
    return body if body[1] > body[0] else (start, start + len(draft.text.text[start:edge].rstrip()))


def _set_issuer(draft: Draft, issuer: tuple[int, int]) -> None:
    issuer = trim_body(draft.text, *issuer)
    draft.issuers = [{"name": squeeze(draft.text.text[slice(*issuer)]), "parent": None}]
    draft.note("issuers.0", *issuer)


def _read_number(draft: Draft, start: int, end: int) -> None:
    """The number, in the spelling of its first mention: a headline often has it in full."""
    printed = draft.text.text[start:end].rstrip(".:-/")
    serial, slash, _ = printed.partition("/")
    if slash:
        first = draft.text.text.find(serial + slash)
        before = draft.text.text[max(0, first - 1) : first]
        if 0 <= first < start and not (before.isdigit() or before == "/"):  # no part of a day
            word = re.compile(r"[^\s,;()\"]+").match(draft.text.text, first)
            if word is not None:
                start, printed = first, word.group().rstrip(".:-/?!")
    draft.number = printed
    draft.note("number", start, start + len(printed))


def _read_date(draft: Draft, start: int, paper: Announcement) -> None:
    """The day of issue: before the issuer in its sentence, right after the number, or where it says who signed."""
    line = draft.text.fold.rfind("\n", 0, start) + 1
    before = list(_DAY.finditer(draft.text.fold, max(line, start - _LEAD), start))
    match = before[-1] if before else _DAY.match(draft.text.fold, paper.end + 1)
    if match is None and not paper.verb:
        stop = _END.search(draft.text.fold, paper.end)
        signed = _SIGNED_ON.search(draft.text.fold, paper.end, stop.start() + 1 if stop else paper.end)
        match = _DAY.search(draft.text.fold, signed.start(), signed.end()) if signed else None
    if match is None:
        return
    day, month, year = (int(value) for value in match.groups() if value)
    try:
        draft.issued_on = dt.date(year, month, day)
    except ValueError:
        draft.tell("date-invalid", "this day is not in the calendar", start=match.start(), end=match.end())
        return
    draft.note("issued_on", *match.span())


def _read_subject(draft: Draft, paper: Announcement) -> None:
    """What the paper is about: ``về việc …`` after its number, else in a headline that names its type."""
    fold = draft.text.fold
    stop = _END.search(fold, paper.end)
    about = _ABOUT.search(fold, paper.end, min(paper.end + _FAR, stop.start() if stop else len(fold)))
    if about is None or _OTHER_VERB.search(fold, paper.end, about.start()):
        headline = _HEADLINE.search(fold, 0, paper.type[0])
        if headline is None or headline["type"] != fold[slice(*paper.type)]:
            return
        start = headline.end()
    else:
        start = about.end()
    end = _END.search(fold, start)
    if end is None or end.start() <= start:
        return
    last = end.start()
    text = draft.text.text
    if cut := _PAST_SUBJECT.search(text, start, last):
        last = cut.start()
    while again := _ABOUT.match(fold, start, last):
        start = again.end()
    if last > start and not _QUESTION.search(text, start, last + 1):
        draft.subject = squeeze(text[start:last])
        draft.note("subject", start, last)


def _read_signer(draft: Draft, start: int) -> None:
    """Who signed, where the report says ``do <post> <name> ký``."""
    match = _SIGNED.search(draft.text.fold, max(0, start - _LEAD))
    if match is None or not draft.text.text[match.start("who")].isupper():
        return
    first, last = match.span("who")
    _add_signer(draft, first, _name_start(draft, first, last), last)


def _add_signer(draft: Draft, first: int, edge: int, last: int) -> None:
    """Keep a signer: the post from ``first`` to ``edge``, and the name behind it."""
    draft.signatures.append(
        {
            "name": squeeze(draft.text.text[edge:last]) or None,
            "position": squeeze(draft.text.text[first:edge]) or None,
            "capacity": None,
            "on_behalf_of": None,
            "span": draft.text.span(first, last),
        }
    )
    draft.covered.append((first, last))


def _read_addressees(draft: Draft, start: int) -> None:
    """To whom the paper was sent: those named behind the first verb that sends or tells, else at the head of its points.

    A verb inside a numbered point is part of what is told there, not of the sentence that says to whom.
    """
    fold = draft.text.fold
    points = list(_POINT.finditer(fold, start))
    last = points[0].start() if points else len(fold)
    named: list[Name] = []
    for verb in _SENT.finditer(fold, start, min(last, start + _NEAR)):
        named = read_names(draft.text, verb.end(), len(draft.text.text)).found
        if named:
            break
    else:
        for point in points[:_MOST]:
            named += read_names(draft.text, point.end(), len(draft.text.text)).found
    for name in named:
        make_recipient(draft, [(name.start, name.end)], "addressee")


def _name_start(draft: Draft, start: int, end: int) -> int:
    """Where, in ``<post> <name>``, the name begins: two to four words that are no part of a body; else the end."""
    words = [start + word.start() for word in re.finditer(r"\S+", draft.text.text[start:end])]
    for size in (4, 3, 2):
        if len(words) <= size:
            continue
        at = words[-size]
        named = all(draft.text.text[word].isupper() for word in words[-size:]) and looks_like_name(draft, at, end)
        if named and _is_whole_post(draft.text.text[start:at]):
            return at
    return end


def _is_whole_post(printed: str) -> bool:
    """Whether words are a whole post: nothing behind its own words, or a body that the registry knows."""
    post = _POST_OF.match(fold(printed) + " ")
    body = printed[post.end() :].strip() if post else " ".join(printed.split()[2:])
    return not body or vocab.bodies.find(body) is not None
