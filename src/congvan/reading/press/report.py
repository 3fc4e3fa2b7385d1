"""A report of a directive: what was issued, by whom, its number, what about, signed by whom, to whom.

A report has no header; it says in sentences that a body has issued a paper, and each sentence tells some of it:
``UBND tỉnh X vừa ban hành Chỉ thị … về …``, ``Công văn số … gửi các sở``, ``do Phó Chủ tịch … ký``.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from congvan import vocab
from congvan.reading.press.addressees import read_addressees, read_told_by_tasks
from congvan.reading.press.announcements import find_announcements
from congvan.reading.press.choice import Choice, choose, is_new, told_against
from congvan.reading.press.fields import read_day, read_number, read_planned, read_subject, second_number
from congvan.reading.press.heads import POST, POST_BEFORE
from congvan.reading.press.keys import is_same, key_of
from congvan.reading.press.reported import Ordered, Report, ReportDraft
from congvan.reading.press.sentences import read_sentences
from congvan.reading.press.signer import read_signer
from congvan.reading.press.tasks import report_tasks
from congvan.reading.press.units import has_items
from congvan.reading.press.wording import OF
from congvan.reading.text.lines import squeeze

if TYPE_CHECKING:
    from congvan.reading.body.node import Node
    from congvan.reading.press.announcements import Announcement
    from congvan.reading.text.normalise import Text
    from congvan.reading.text.sheet import Sheet

_LONG = 1000  # characters; a text of this length without a mark of a list is a story
_RIVAL = 80  # characters of the words for another paper
_SHORTEST = 120  # characters; a shorter text is a line of something else, not a report
_SHORT = 1000  # characters; a shorter text in one or two paragraphs may be cut out of anything
_STEM = 2  # words of a body that stand in its short names as well: UBND tỉnh, Cục Hàng không
_POST_REACH = 60  # characters before a body in which the post of its head stands
_HEADED = 3  # a headline and two paragraphs


def read_news(sheet: Sheet, body: tuple[Node, ...]) -> Report | None:
    """Read a text without a header, its body read, as a report; ``None`` where it reports no paper."""
    if len(sheet.text.text) < _SHORTEST:
        return None
    sheet = _in_lines(sheet, body)
    sentences = read_sentences(sheet.text, _paragraphs(body))
    choice = choose(sheet.text, find_announcements(sheet.text, sentences))
    if choice is None:
        return None
    draft = ReportDraft(sheet)
    _read_type(draft, choice)
    _read_issuer(draft, choice)
    _read_number_and_day(draft, choice)
    subject = read_subject(draft.text, choice) or read_planned(draft.text, choice)
    if subject is not None:
        draft.subject = squeeze(draft.text.text[slice(*subject)])
        draft.note("subject", *subject)
    if (signer := read_signer(draft.text, choice)) is not None:
        draft.signatures.append(signer[0])
        draft.covered.append(signer[1])
    told = read_addressees(draft, choice)
    if not told and _is_cut_out(sheet.text, body, choice):
        return None  # a paper is mentioned, and nobody is told anything
    draft.address(told)
    _note_rival(draft, choice)
    return draft.report(choice)


def _is_cut_out(text: Text, body: tuple[Node, ...], choice: Choice) -> bool:
    """Whether a few lines may be cut out of anything: they neither open with a headline nor say that the paper is new."""
    if len(text.text) >= _SHORT or len(body) >= _HEADED or any(each.shape == "told" for each in choice.all):
        return False
    is_headed = len(body) > 1 and text.text[body[0].stop - 1] not in ".;:"
    return choice.main.shape not in {"issued", "passive"} or not (is_headed or is_new(text, choice.main))


def is_story(sheet: Sheet, body: tuple[Node, ...]) -> bool:
    """Whether a text without a header, that reports no paper, is prose as long as an article: what it tells orders nobody.

    Part of a paper that lost its header keeps its marks; only a text without any is a story.
    """
    return len(sheet.text.text) >= _LONG and not has_items(body)


def _note_rival(draft: ReportDraft, choice: Choice) -> None:
    """Note in the trace how much is said for the paper, and which other the report might have been about."""
    if not draft.is_traced:
        return
    draft.weigh("document_type", f"press.choice.{choice.main.shape}", *_place(choice.main), round(choice.weight, 2))
    if choice.second is not None:
        total, other = choice.second
        start, end = _place(other)
        rule = f"press.choice.{told_against(draft.text, choice, other)}"
        rival = squeeze(draft.text.text[start:end])[:_RIVAL]
        draft.weigh("document_type", rule, start, end, round(total, 2), rival=rival)
    if (number := second_number(draft.text, choice)) is not None:
        draft.weigh("number", "press.number.fullest", *number, rival="".join(draft.text.text[slice(*number)].split()))


def _place(each: Announcement) -> tuple[int, int]:
    """The words for the paper, else the whole sentence."""
    if each.paper is not None:
        return each.paper.start, each.paper.end
    return each.sentence.start, each.sentence.end


def _in_lines(sheet: Sheet, body: tuple[Node, ...]) -> Sheet:
    """The text with each paragraph in one line: where its lines were broken for a page tells nothing of a report."""
    return replace(sheet, text=sheet.text.joined(_paragraphs(body)))


def _paragraphs(nodes: tuple[Node, ...]) -> list[tuple[int, int]]:
    """Where the words of each block stand, in reading order."""
    found: list[tuple[int, int]] = []
    for node in nodes:
        if node.stop > node.words:
            found.append((node.start, node.stop))
        found += _paragraphs(node.children)
    return found


def read_orders(sheet: Sheet, body: tuple[Node, ...], report: Report) -> Ordered:
    """The tasks of a reported paper; whom they tell are its addressees where no sentence says to whom it was sent."""
    sheet = _in_lines(sheet, body)
    found = report_tasks(sheet.text, body, report)
    draft = ReportDraft(sheet)
    if not any(each["role"] == "addressee" for each in report.recipients):
        draft.address(read_told_by_tasks(sheet, report.choice, found))
    return Ordered(tuple(found), tuple(draft.recipients), draft.findings())


def _read_type(draft: ReportDraft, choice: Choice) -> None:
    """Type and urgency: what any announcement of the paper tells."""
    for each in [choice.main, *choice.all]:
        if each.paper is None:
            continue
        if draft.document_type is None and each.paper.code is not None:
            draft.document_type = each.paper.code
            draft.note("document_type", each.paper.start, each.paper.word)
        if draft.urgency is None and each.paper.urgency is not None:
            draft.urgency = each.paper.urgency[0]
            draft.note("urgency", *each.paper.urgency[1:])


def _read_issuer(draft: ReportDraft, choice: Choice) -> None:
    """The issuer in the words of the main announcement, else of the first that names one."""
    named = [each for each in [choice.main, *choice.all] if each.who is not None]
    named.sort(key=lambda each: (not each.key, each.shape not in {"issued", "passive"}))
    if not named:
        named = [each for each in choice.others if each.shape == "told" and each.key][:1]
    if not named or named[0].who is None:
        return
    body = named[0].who.body
    key = named[0].key
    for each in named:
        if each.who is None:
            continue
        printed, other = (draft.text.fold[slice(*place)] for place in (body, each.who.body))
        is_whole = each.key == key and other.startswith(f"{printed} ")  # Thủ tướng, then Thủ tướng Chính phủ
        is_fuller = f"{each.key} ".startswith(f"{key} ") or (each.key.startswith("ubnd ") and is_same(key, each.key))
        is_body = each.shape != "told" or _is_one_body(draft.text, *each.who.body)
        if is_whole or (is_body and is_fuller and len(each.key) > len(key)):
            body, key = each.who.body, each.key
    who = named[0].who
    if who.post is not None and (post := POST.match(draft.text.fold, *who.post)) is not None:
        fuller = key_of(draft.text.text[post.end() + 1 : who.post[1]])
        if len(fuller) > len(key) and f"{fuller} ".startswith(f"{key} "):  # thay mặt UBND TP, of UBND TP.HCM
            body = (post.end() + 1, who.post[1])
    body = _own_body(draft, choice, body)
    if who.post is not None and who.behalf is None and _is_post_alone(draft.text, choice, body, who.post):
        # The report names only persons: the post that is said to issue, else the signer's, is the issuer.
        heads = (each.who.body for each in named if each.who is not None and each.key == key)
        body = next((place for place in heads if POST.match(draft.text.fold, *place)), who.post)
    for number, place in enumerate(_bodies(draft, *body)):
        draft.issuers.append({"name": squeeze(draft.text.text[slice(*place)]), "parent": None})
        draft.note(f"issuers.{number}", *place)


def _is_one_body(text: Text, start: int, end: int) -> bool:
    """Whether who tells is one body, and neither the head of one nor several."""
    return POST.match(text.fold, start, end) is None and ", " not in text.text[start:end]


def _is_post_alone(text: Text, choice: Choice, body: tuple[int, int], post: tuple[int, int]) -> bool:
    """Whether only the post is said to issue: its paper is the post's (``Quyết định 12 của Chủ tịch …``), or no body is named."""
    printed = text.fold[slice(*post)]
    papers = (each.paper.end for each in choice.all if each.paper is not None)
    of = (OF.match(text.fold, end) for end in papers)
    return any(each is not None and each["who"].startswith(printed) for each in of) or not _is_named_alone(
        text, body, post
    )


def _is_named_alone(text: Text, body: tuple[int, int], post: tuple[int, int]) -> bool:
    """Whether a body that stands in a signer's post is named elsewhere without a post before it."""
    if not (post[0] < body[0] and body[1] == post[1]):
        return True
    name, at = " ".join(text.fold[slice(*body)].split()[:_STEM]), -1
    while (at := text.fold.find(name, at + 1)) >= 0:
        if not post[0] <= at < post[1] and POST_BEFORE.search(text.fold, max(0, at - _POST_REACH), at) is None:
            return True
    return False


def _own_body(draft: ReportDraft, choice: Choice, named: tuple[int, int]) -> tuple[int, int]:
    """The body itself where only its head was said to issue and the report names the body as well."""
    text = draft.text
    post = POST.match(text.fold, *named)
    if post is None or post.end() + 1 >= named[1]:
        return named
    key = key_of(text.text[post.end() + 1 : named[1]])
    for each in [*choice.all, *choice.others]:
        is_body = each.who is not None and POST.match(text.fold, *each.who.body) is None
        if each.who is not None and is_body and each.key == key:
            return each.who.body
    return named


def _bodies(draft: ReportDraft, start: int, end: int) -> list[tuple[int, int]]:
    """Each body of a joint paper: ``Bộ Chính trị, Ban Bí thư``, where the registry knows each of them."""
    printed = draft.text.text[start:end]
    pieces = printed.split(", ")
    if len(pieces) == 1 or vocab.bodies.find(printed) is not None or not all(map(vocab.bodies.find, pieces)):
        return [(start, end)]
    places = []
    for piece in pieces:
        places.append((start, start + len(piece)))
        start += len(piece) + 2
    return places


def _read_number_and_day(draft: ReportDraft, choice: Choice) -> None:
    number = read_number(draft.text, choice)
    if number is not None:
        draft.number = "".join(draft.text.text[slice(*number)].split())
        draft.note("number", *number)
    day = read_day(draft.text, choice)
    if day is not None:
        draft.issued_on = day[0]
        draft.note("issued_on", day[1], day[2])
