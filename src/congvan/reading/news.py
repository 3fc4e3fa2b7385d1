"""A report of a directive: what was issued, by whom, its number, what about, signed by whom.

A report has no header; it says in a sentence that a body has issued a paper: ``UBND tỉnh X vừa ban hành Chỉ thị số …
về …``, or that it has told others what to do: ``UBND quận Y vừa chỉ đạo các phường …``.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from congvan import vocab
from congvan.reading.lines import squeeze
from congvan.reading.recipients import make_recipient
from congvan.reading.signatures import looks_like_name
from congvan.reading.tasks.names import Name, read_names

if TYPE_CHECKING:
    from congvan.reading.draft import Draft

# The verb and the paper: "đã có văn bản số", "vừa ban hành Chỉ thị", "ký Quyết định".
_ISSUED = re.compile(
    r"\b(?:(?:da|vua|moi)\s+)*(?:co|ban hanh|ky ban hanh|ky|gui|ra|phat di|phat hanh)\s+(?:cac\s+)?"
    r"(?P<type>cong van|chi thi|cong dien|van ban|ke hoach|thong bao|quyet dinh|nghi quyet|ket luan|to trinh|"
    r"huong dan|thong tu|nghi dinh|thong tri|chuong trinh|quy dinh|quy che)\b"
    r"(?:\s+(?:khan|hoa toc|thuong khan|moi))?"
    r"(?:\s+(?:so\s*:?\s*)?(?P<number>\d[^\s,;()\"]*))?"
)
_TOLD = re.compile(r"\b(?:(?:da|vua|moi)\s+)+(?:chi dao|yeu cau|de nghi|giao|don doc)\b")
# Words with which the name of an issuing body, or the title of its head, begins.
_BODY = re.compile(
    r"(?<![\w-])(?:ubnd|uy ban|bo (?:truong )?(?=\S)|so |cuc |tong cuc|chi cuc|van phong|tinh uy|thanh uy|huyen uy|quan uy|"
    r"dang uy|ban |hdnd|hoi dong|thu tuong|pho thu tuong|chu tich|pho chu tich|giam doc|cong an|bao hiem|thanh tra|"
    r"ngan hang|kho bac|toa an|vien kiem sat|quoc hoi|chinh phu|trung uong|lien doan|tap doan|tong cong ty|phong )"
)
_SENTENCE = re.compile(r"(?<!\btp)[.!?;:]\s|\n|,\s")
_DAY = re.compile(r"ngay\s+(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})|ngay\s+(\d{1,2})\s+thang\s+(\d{1,2})\s+nam\s+(\d{4})")
_ABOUT = re.compile(r"\bve\s+(?:viec\s+)?")
_END = re.compile(r"[.;]\s|[.;]?\n|[.;]?\Z|\s\(")
_SENT = re.compile(r"\b(?:yeu cau|de nghi|gui|chi dao)\s+(?:toi\s+|den\s+|cho\s+)?")
# "1. UBND xã A, Công an tỉnh:" over what they are told
_HEADING = re.compile(r"(?:^|\n)[^\S\n]*\d{1,2}\.\s+(?P<names>[^\n:.]{4,160}):")
_SIGNED = re.compile(r"\bdo\s+(?P<who>[^,.;\n]{4,120}?)\s+ky\b")
_HEADLINE = re.compile(
    r"(?:^|\n)[^\S\n]*(?P<type>cong van|chi thi|cong dien|ke hoach|thong bao|quyet dinh)[^\n.]{0,80}?\bve\s+(?:viec\s+)?"
)
_OTHER_VERB = re.compile(r"\b(?:yeu cau|de nghi|giao|chi dao|thuc hien|truyen dat|don doc|huong dan)\b")
_NEAR = 2000  # characters behind the sentence of issue in which it says who was told
_SHORTEST = 900  # characters; a shorter text is a passage, not a report
_SHORT = 1300  # characters; a text that is shorter than this has at least a headline and two paragraphs
_FAR = 160  # characters between a number and the words "về việc" about it
_LEAD = 90  # characters before the verb in which the issuer's name stands


def read_news(draft: Draft) -> bool:
    """Read a text without a header as a report; ``False``, and nothing changed, where it reports no directive."""
    size = len(draft.text.text)
    if size < _SHORTEST or (size < _SHORT and len(draft.lines) < 3):
        return False
    issued = _first_issue(draft)
    if issued is not None:
        match, issuer = issued
        _set_issuer(draft, issuer)
        kind = vocab.types.find(draft.text.text[slice(*match.span("type"))])
        draft.document_type = kind.code if kind is not None else "CV"
        draft.note("document_type", *match.span("type"))
        if match["number"]:
            _read_number(draft, *match.span("number"))
        _read_date(draft, issuer[0], match.end())
        _read_subject(draft, match)
        _read_signer(draft, match.end())
        _read_addressees(draft, match.end())
    else:
        told = (_issuer_before(draft, match.start()) for match in _TOLD.finditer(draft.text.fold))
        teller = next((issuer for issuer in told if issuer is not None), None)
        if teller is None:
            return False
        _set_issuer(draft, teller)
        _read_addressees(draft, teller[1])
    draft.kind = "news"
    return True


def _first_issue(draft: Draft) -> tuple[re.Match[str], tuple[int, int]] | None:
    """The first sentence that says that a body has issued a paper."""
    for match in _ISSUED.finditer(draft.text.fold):
        issuer = _issuer_before(draft, match.start())
        if issuer is not None:
            return match, issuer
    return None


def _issuer_before(draft: Draft, verb: int) -> tuple[int, int] | None:
    """The body named right before a verb, from its first word to the verb."""
    floor = max(0, verb - _LEAD)
    for stop in _SENTENCE.finditer(draft.text.fold, floor, verb):
        floor = stop.end()
    found = next(
        (head for head in _BODY.finditer(draft.text.fold, floor, verb) if draft.text.text[head.start()].isupper()), None
    )
    if found is None:
        return None
    end = found.start() + len(draft.text.text[found.start() : verb].rstrip())
    return found.start(), end


def _set_issuer(draft: Draft, issuer: tuple[int, int]) -> None:
    draft.issuers = [{"name": squeeze(draft.text.text[slice(*issuer)]), "parent": None}]
    draft.note("issuers.0", *issuer)


def _read_number(draft: Draft, start: int, end: int) -> None:
    """The number, in the spelling of its first mention: a headline often has it in full."""
    printed = draft.text.text[start:end].rstrip(".:-/")
    serial, slash, _ = printed.partition("/")
    if slash:
        first = draft.text.text.find(serial + slash)
        if 0 <= first < start and not draft.text.text[first - 1 : first].isdigit():
            word = re.compile(r"[^\s,;()\"]+").match(draft.text.text, first)
            if word is not None:
                start, printed = first, word.group().rstrip(".:-/?!")
    draft.number = printed
    draft.note("number", start, start + len(printed))


def _read_date(draft: Draft, start: int, end: int) -> None:
    """The day of issue: before the issuer in its sentence, or right after the number."""
    line = draft.text.fold.rfind("\n", 0, start) + 1
    before = list(_DAY.finditer(draft.text.fold, max(line, start - _LEAD), start))
    match = before[-1] if before else _DAY.match(draft.text.fold, end + 1)
    if match is None:
        return
    day, month, year = (int(value) for value in match.groups() if value)
    try:
        draft.issued_on = dt.date(year, month, day)
    except ValueError:
        draft.tell("date-invalid", "this day is not in the calendar", start=match.start(), end=match.end())
        return
    draft.note("issued_on", *match.span())


def _read_subject(draft: Draft, match: re.Match[str]) -> None:
    """What the paper is about: ``về việc …`` after its number, else in a headline that names its type."""
    fold = draft.text.fold
    stop = _END.search(fold, match.end())
    about = _ABOUT.search(fold, match.end(), min(match.end() + _FAR, stop.start() if stop else len(fold)))
    if about is None or _OTHER_VERB.search(fold, match.end(), about.start()):
        headline = _HEADLINE.search(fold, 0, match.start())
        if headline is None or headline["type"] != match["type"]:
            return
        start = headline.end()
    else:
        start = about.end()
    end = _END.search(fold, start)
    if end is not None and end.start() > start:
        draft.subject = squeeze(draft.text.text[start : end.start()])
        draft.note("subject", start, end.start())


def _read_signer(draft: Draft, start: int) -> None:
    """Who signed, where the report says ``do <post> <name> ký``."""
    match = _SIGNED.search(draft.text.fold, max(0, start - _LEAD))
    if match is None or not draft.text.text[match.start("who")].isupper():
        return
    first, last = match.span("who")
    edge = _name_start(draft, first, last)
    draft.signatures.append(
        {
            "name": squeeze(draft.text.text[edge:last]) or None,
            "position": squeeze(draft.text.text[first:edge]),
            "capacity": None,
            "on_behalf_of": None,
            "span": draft.text.span(first, last),
        }
    )
    draft.covered.append((first, last))


def _read_addressees(draft: Draft, start: int) -> None:
    """To whom the paper was sent: those named right behind the first verb that sends or tells, else in headings."""
    named: list[Name] = []
    for verb in _SENT.finditer(draft.text.fold, start, min(len(draft.text.fold), start + _NEAR)):
        named = read_names(draft.text, verb.end(), len(draft.text.text)).found
        if named:
            break
    else:
        for heading in _HEADING.finditer(draft.text.fold, start):
            names = read_names(draft.text, heading.start("names"), heading.end("names"))
            named += names.found if names.at_end else []
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
    """Whether words are a whole post: nothing behind its two words, or a body that the registry knows."""
    body = " ".join(printed.split()[2:])
    return not body or vocab.bodies.find(body) is not None
