"""Documents that are cited by number: a type word, a number, and those that follow under the same word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from congvan.model.number import TYPE_CODES, split_number
from congvan.reading.grammar.cursor import moves
from congvan.reading.grammar.rule import rule
from congvan.reading.references import dates, issuers, numbers
from congvan.reading.references.lexicon import words_that
from congvan.reading.references.mentions import Mention
from congvan.reading.references.words import GAP, opened_by

if TYPE_CHECKING:
    from congvan.reading.references.numbers import Found
    from congvan.reading.references.page import Page
    from congvan.reading.references.words import Word

_MORE = rule(
    "references.number.next",
    rf"\s{{0,80}}(?:[,;&]|va\b|hoac\b|hay\b|den\b)\s{{0,80}}(?:va{GAP})?(?:den{GAP})?(?:s[o0e6]\s{{0,3}}[:.]?\s{{0,80}})?(?=\d)",
    basis="one type word for several numbers: Công văn số 12 và 15",
    examples=(", 15", " và số 16", " hoặc 15", " hay 15", " đến 15"),
    counterexamples=(" và của",),
    anchored=True,
)
_YEAR = 4  # digits of a year
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_UNIT_AFTER = rule(
    "references.number.amount",
    r"\s{0,3}(?:%|(?:thang|nam(?!\s{1,3}(?:19|20)\d\d)|ngay(?!\s{1,3}\d{1,2}\s?(?:[/.-]|thang))|nguoi|lan|cap|van|noi|nhom|muc|truong|bo|ca|loai|buoc|gio|phut|tuan|quy|trieu|ty|dong|"
    r"dieu|khoan|diem|chuong|co quan|don vi|doanh|hinh|cong|tinh|xa|huyen|thu|bien|bieu|giai)\b)",
    basis="digits before a unit are an amount: kế hoạch 5 năm",
    examples=(
        " năm ",
        "%",
        " trường",
        " tháng",
        " ngày",
        " người",
        " lần",
        " cấp",
        " vạn",
        " nơi",
        " nhóm",
        " mục",
        " bộ",
        " cả",
        " loại",
        " bước",
        " giờ",
        " phút",
        " tuần",
        " quý",
        " triệu",
        " tỷ",
        " đồng",
        " điều",
        " khoản",
        " điểm",
        " chương",
        " cơ quan",
        " đơn vị",
        " doanh nghiệp",
        " hình thức",
        " công trình",
        " tỉnh",
        " xã",
        " huyện",
        " thứ",
        " biên chế",
        " biểu",
        " giải pháp",
    ),
    counterexamples=(" năm 2020", " năm 1998", " ngày 5 tháng 3", " của"),
    anchored=True,
)
_SAID_AFTER = rule(
    "references.number.said-after",
    r"\s{1,80}(?:cua|ve|ngay)\b",
    basis="of whom or about what shows that digits are a number",
    examples=(" của Bộ", " về việc", " ngày 5"),
    counterexamples=(" trường",),
    anchored=True,
)
_JOINT = rule(
    "references.number.joint",
    r"nqlt|ttlt|/lt|qcph|lt-",
    basis="joint papers: TTLT, NQLT",
    examples=(
        "02/2008/TTLT-BTP",
        "01/2008/NQLT-BTP",
        "01/LT-BTP",
        "505/QCPH-CA",
        "12/2001/LT-BTC",
        "01/2008/NQLT",
        "02/2008/TTLT",
        "03/LT",
        "12/CTLT-BTC",
    ),
    counterexamples=("02/TT-BTP",),
)
_ASIDE = rule(
    "references.number.aside",
    r"\s{0,80}\([^()]{1,80}\)(?=\s{0,80}cua\b)",
    basis="an aside may part number and issuer",
    examples=(" (sửa đổi) của",),
    counterexamples=(" (sửa đổi) về",),
    anchored=True,
)
# What stands before the number of a form, which is no document: Mẫu số, Phụ lục số.
_FORM = rule(
    "references.number.of-a-form",
    r"(?:mau|bieu|luc|ke|khai|hoa don|tai khoan|ma|hop dong|phep|chung nhan|dang ky)\s{1,80}\Z",
    basis="Mẫu số 01, Phụ lục số 2 are no papers",
    examples=(
        "mẫu ",
        "hợp đồng ",
        "biểu ",
        "kê ",
        "khai ",
        "hóa đơn ",
        "tài khoản ",
        "mã ",
        "phép ",
        "chứng nhận ",
        "đăng ký ",
    ),
    counterexamples=("công văn ",),
)
# A word that tells little is followed by a number of so many digits, or by "số": văn bản 681, Quyết định 24.
_FEWEST_DIGITS = {"three": 3, "capital": 2}
_MOST_WORDS_WITHOUT_SO = 2


def numbered(page: Page, found: re.Match[str]) -> list[Mention]:
    """A type word, perhaps a few words, perhaps ``số``, and a number: ``Quy chế phối hợp số 505/QCPH-…``."""
    word = opened_by(found["word"])
    number = numbers.number_at(page.fold, page.plain, found.start("number"))
    if number is None or number.end > page.end:
        return []
    so = found["so"] is not None
    lead = found["lead"].split()
    if lead and not _belongs(page, found, number, lead):
        return []
    between = page.fold[found.end("word") : number.start]
    if (":" in between and not (so and number.full)) or (not so and _BLANK_LINE.search(between)):
        return []
    if not number.full and not _bare_counts(page, found, word, number):
        return []
    issuer = issuers.issuer_at(page, found.end("word"), number.start) if lead[:1] == ["cua"] else None
    first = Mention(found.start("word"), number.end, word.code, issuer=issuer)
    chain = _chain(page, first, number)
    if word.code is None and word.bare == "no":  # a judgment has a type that no table of codes knows
        for mention in chain:
            mention.code = None
    return chain


def _belongs(page: Page, found: re.Match[str], number: Found, lead: list[str]) -> bool:
    """Whether the words between type and number belong to the type's name, not to another part of the sentence."""
    if not number.full or (found["so"] is None and len(lead) > _MOST_WORDS_WITHOUT_SO):
        return False
    if lead[0] == "cua" or (lead == ["tu"] and found["so"] is not None):
        return True
    printed = page.plain[found.start("lead") : found.end("lead")]
    return words_that("between").isdisjoint(lead) and (printed.islower() or printed.isupper())


def _bare_counts(page: Page, found: re.Match[str], word: Word, number: Found) -> bool:
    """Whether a serial alone names a document: ``Nghị định 30``, ``Báo cáo số 526``; not ``kế hoạch 5 năm``."""
    unit = _UNIT_AFTER.match(page.fold, number.end) is not None
    is_day = numbers.is_day(page.fold, number) and not (
        (found["so"] is not None or word.bare == "yes") and numbers.is_of_year(page.fold, number)
    )
    if found["so"] is not None:
        return not unit and not is_day
    if unit or is_day or word.bare == "no" or "\n" in page.plain[found.end("word") : number.start]:
        return False
    capital = page.plain[found.start("word")].isupper()
    digits = number.end - number.start
    if word.bare in _FEWEST_DIGITS:
        is_year = digits == _YEAR and page.fold[number.start : number.start + 2] in {"19", "20"}  # Kế hoạch 2025
        return (
            digits >= _FEWEST_DIGITS[word.bare]
            and (capital or word.bare != "capital")
            and not (is_year and word.bare == "capital")
        )
    return True


def abbreviated(page: Page, found: re.Match[str]) -> list[Mention]:
    """``NQ62 của Quốc hội``, ``NĐ 30/2020/NĐ-CP``: an abbreviation in capitals before a number."""
    start = found.start("short")
    if not page.plain[start : start + 2].isupper() or page.plain[start - 1 : start] in {"-", "/", "&", "."}:
        return []
    number = numbers.number_at(page.fold, page.plain, found.end())
    if number is None or number.end > page.end or numbers.is_day(page.fold, number):
        return []
    code = opened_by(found["short"]).code
    if number.full:
        if "/" not in page.fold[number.start : number.end]:
            return []
    elif code not in {"NQ", "NĐ"} or not _SAID_AFTER.match(page.fold, number.end):
        return []
    return _chain(page, Mention(start, number.end, code), number)


def alone(page: Page, found: re.Match[str]) -> list[Mention]:
    """``số 1668/QĐ-TTg ngày …`` without a type word, in a list whose head is far: the number shows the type."""
    start = found.start("alone")
    line = page.fold.rfind("\n", 0, start) + 1
    if not page.fold[line:start].strip(" |*-\t") or ":" in found["alone"]:
        return []
    number = numbers.number_at(page.fold, page.plain, found.end())
    if number is None or not number.full or number.end > page.end or _FORM.search(page.fold, max(0, start - 20), start):
        return []
    parts = split_number(page.text.text[number.start : number.end])
    statute = (parts["issuer_code"] or "").upper().startswith(("QH", "UBTVQH"))
    if parts["type_code"] not in TYPE_CODES and not (parts["year"] and statute):
        return []
    if parts["issuer_code"] is None or parts["serial"] is None:
        return []
    return _chain(page, Mention(number.start, number.end, "L" if parts["type_code"] is None else None), number)


def with_number(page: Page, mention: Mention, number: Found) -> Mention:
    """The mention with its number, and the day and the issuer that follow it, in either order."""
    parts = split_number(page.text.text[number.start : number.end], document_type=mention.code)
    mention.end = number.end
    mention.number = {**parts}
    mention.code = mention.code or parts["type_code"] or "CV"
    joint = _JOINT.search(page.fold, number.start, number.end) is not None
    bodies = 1 + (parts["issuer_code"] or "").count("-") if joint else 1
    _take_day(page, mention)
    if mention.issuer is not None:
        return mention
    name = issuers.issuer_at(page, mention.end, page.end, bodies=bodies)
    if name is not None:
        mention.issuer, mention.end = name, name.end
        if mention.on is None and mention.year is None and mention.code != "L":
            _take_day(page, mention, year=False)
    elif (aside := _ASIDE.match(page.fold, mention.end)) is not None:
        mention.issuer = issuers.issuer_at(page, aside.end(), page.end, bodies=bodies)
    return mention


def _take_day(page: Page, mention: Mention, *, year: bool = True) -> None:
    issued = dates.issued_after(page.fold, mention.end)
    if issued is not None and issued.end <= page.end and (year or issued.on is not None):
        mention.end, mention.on, mention.year = issued


def _chain(page: Page, first: Mention, number: Found) -> list[Mention]:
    """The number and those that follow it under the same type word, each with its day and issuer."""
    code, before = first.code, first.issuer
    chain = [with_number(page, first, number)]
    while (more := _MORE.match(page.fold, chain[-1].end, page.end)) is not None:
        following = numbers.number_at(page.fold, page.plain, more.end())
        if following is None or not following.full or following.end > page.end:
            break
        mention = Mention(following.start, following.end, code, issuer=before, listed=True)
        behind = chain[-1].end
        chain.append(with_number(page, mention, following))
        if not moves(behind, chain[-1].end):
            break
    return chain
