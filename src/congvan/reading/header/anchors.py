"""The fixed words of the form: Quốc hiệu, the Party's title, Kính gửi, Nơi nhận.

All patterns run on the fold, so that lost tone marks (``ĐANG CONG SAN VIET NAM``) and either tone placement match.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from congvan.reading.grammar.rule import rule
from congvan.reading.text.lines import in_capitals

if TYPE_CHECKING:
    from congvan.reading.grammar.rule import Rule
    from congvan.reading.text.normalise import Text

_STATE_TITLE = rule(
    "header.title.state",
    r"c.ng\s+h.a\s+x.\s+h.i\s+ch.\s+ngh.a\s+vi.t\s*n.m",
    basis="NĐ30 PL I, II.1: Quốc hiệu",
    examples=("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CÔNG HOÀ XA HÔI CHÚ NGHĨA VIỆTNAM"),
    counterexamples=("CỘNG HÒA XÃ HỘI", "cộng hòa Pháp"),
)
_MOTTO = rule(
    "header.title.motto",
    r"d.c\s+l.p[^a-z\n]{1,8}t.\s+do[^a-z\n]{1,8}h.nh\s+ph.c",
    basis="NĐ30 PL I, II.1: Tiêu ngữ",
    examples=("Độc lập - Tự do - Hạnh phúc", "Độc lập – Tự do – Hanh phúc"),
    counterexamples=("Độc lập tự chủ", "Tự do - Hạnh phúc"),
)
_PARTY_TITLE = rule(
    "header.title.party",
    r"d.{1,2}ng\s+c.ng\s+s.n\s+vi.t(?:\s+nam|(?=[^\S\n]{0,8}(?:\n|\||$)))",
    basis="HD05 Phần II, I.1: tiêu đề of the Party's papers; a scan may lose its last word",
    examples=(
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "ĐÁNG CỌNG SẢN VIỆT NAM",
        "ĐẢNG CỘNG SẢN VIỆT\n",
        "ĐẢNG CỘNG SẢN VIỆT |",
        "ĐẢNG CỘNG SẢN VIỆT",
    ),
    counterexamples=("Đảng bộ tỉnh",),
)
_YOUTH_TITLE = rule(
    "header.title.youth",
    r"doan\s+(?:tncs|thanh\s+nien\s+cong\s+san)\s+ho\s+chi\s+minh",
    basis="habit of the Youth Union, whose title stands where the Party's does",
    examples=("ĐOÀN TNCS HỒ CHÍ MINH", "ĐOÀN THANH NIÊN CỘNG SẢN HỒ CHÍ MINH"),
    counterexamples=("Đoàn thanh niên",),
)
# What a bad scan leaves of Quốc hiệu: its beginning, and anything to the end of the line.
_STATE_REST = rule(
    "header.title.state-begun",
    r"c.ng\s+h.a\s+x.\s+h.i\b[^\n|]{0,30}",
    basis="what a bad scan leaves of Quốc hiệu: its beginning, and anything to the end of the line",
    examples=("‹CỘNG HÒA XÃ HỘI CHÚ NGHIA VIRT›\nx", "CÔNG HOÀ XÃ HỘI"),
    counterexamples=("CỘNG HÒA",),
)
# … and of all its words, one or two letters each; only where the motto or the number has told that a header is here.
_STATE_SPOILED = rule(
    "header.title.state-spoiled",
    r"c.ng\s+h[^\n|]{4,20}\bng\w{2,4}\s+\w{2,4}\s+na\w\b",
    basis="what a bad scan leaves of all words of Quốc hiệu, where the motto or the number tell that a header is here",
    examples=("CỘNG HÓA XẢ HÔI CHỦ NGHĨA VIỆF NAM", "CÔNG HỎA XAHỌI CHU NGHĨA VIẸT NAM"),
    counterexamples=("CỘNG HÒA XÃ HỘI", "cộng hưởng\nnghĩa việt nam"),
)

_TITLES = (
    ("state", _STATE_TITLE),
    ("party", _PARTY_TITLE),
    ("mass_organization", _YOUTH_TITLE),
    ("state", _MOTTO),
    ("state", _STATE_REST),
)
_STAIN = re.compile(r"[\W\d_]{1,8}")
_BROKEN = 12  # characters into the next line, where "Kính gửi" is broken over two
_NEAR = 600  # characters within which two titles are of one header

# A scan that spoils the words leaves the colon: "Kính gti:", "nh gửi:", "Kjnh gv1:".
ADDRESS = rule(
    "header.address.opens",
    r"(?:[a-z]\s)?k.nh\s+(?:(?:g.i|tr.nh)\b|g[a-z]{1,4}\s?:)[ :;.]{0,4}|(?:[a-z]{2,4}\s)?gui\s?:[ :;.]{0,3}"
    r"|k\S{2,3}\s+g\S{1,3}\s?:[ :;.]{0,3}",
    basis="NĐ30 PL I, II.9.a; HD05 Phần II, I.9: Kính gửi of letters, Kính trình of Party submissions",
    examples=(
        "Kính gửi Sở Y tế",
        "Kính gưtii: Sở Y tế",
        "Kính trình Bộ Chính trị",
        "nh gửi: Sở Y tế",
        "gửi: Sở Y tế",
        "Kjnh gv1: Sở Y tế",
    ),
    counterexamples=("Kinh giới", "Gửi các đơn vị"),
    anchored=True,
)
_BESIDE_STAMP = rule(
    "header.address.beside-stamp",
    r"(?:\S{1,8}[^\S\n]){1,3}(?=k.nh\s+g\S{1,4}\s?:)",
    basis="OCR: what a stamp left of Kính gửi was read as, up to three short words; the colon stands",
    examples=("‹woe rốc ›Kính gti:", "‹a ›Kính gửi:"),
    counterexamples=("Kính gửi:", "a b c d Kính gửi:", "a Kính gửi Sở"),
    anchored=True,
)
# NĐ30 PL III, Mẫu 1.6: "<head of the body> điện:"
TELEGRAM = rule(
    "header.address.telegram",
    r"[^\n]{0,140}\bdien\s?:\s{0,3}",
    basis="NĐ30 PL III, Mẫu 1.6: the head of the body điện:",
    examples=("‹CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH điện: ›Sở", "Thủ tướng Chính phủ điện:"),
    counterexamples=("điện lực", "x\nCông ty điện lực:"),
    anchored=True,
)
DISTRIBUTION = rule(
    "header.distribution.heading",
    r"[a-z]?.i\s*nh.n\b\s*[:;.]?",
    basis="NĐ30 PL I, II.9.b: Nơi nhận",
    examples=("Nơi nhận:", "‹Nơi nhận›", "Nơi nhận;"),
    counterexamples=("Nơi gửi", "Người nhận"),
    anchored=True,
)
# Words that open the first paragraph of a text (căn cứ, thực hiện, trả lời …): NĐ30 PL III, templates.
OPENER = rule(
    "header.body.opens",
    r"(?:can cu|thuc hien|trien khai|tra loi|phuc dap|xet |theo |tiep theo|de |nham |qua |sau khi|trong |hien nay|"
    r"vua qua|thoi gian|tren co so|ngay \d[^\n]{40}|ve viec|[a-z ,-]{3,60}? nhan duoc|dieu 1\b|i\. |1\. )",
    basis="NĐ30 PL III, templates: how the first paragraph of a text begins",
    examples=("Căn cứ Luật", "Thực hiện Kế hoạch", "Sở Y tế nhận được"),
    counterexamples=("Sở Y tế", "Điều 2"),
    anchored=True,
)


def find_title(text: Text) -> tuple[str, int, int] | None:
    """The first title of a header that is printed as one: system, start, end."""
    found = [
        (system, *match.span())
        for system, pattern in _TITLES
        if (match := next((m for m in pattern.finditer(text.fold) if _is_title(text, m, pattern)), None)) is not None
    ]
    if not found:
        return None
    first = min(found, key=lambda title: title[1])
    if first[0] == "mass_organization":
        # A body of the Youth Union that writes under Quốc hiệu bears the Union's name itself.
        states = [title for title in found if title[0] == "state" and title[1] < first[1] + _NEAR]
        return min(states, key=lambda title: title[1]) if states else first
    return first


def titles_in(text: Text, system: str, start: int, end: int) -> list[tuple[int, int]]:
    """Every title of a system between two offsets; what is left of a spoiled one only where no whole one is."""
    found: list[tuple[int, int]] = []
    for each, pattern in _TITLES:
        if each == system and not (pattern is _STATE_REST and any(_STATE_TITLE.finditer(text.fold, start, end))):
            found += [match.span() for match in pattern.finditer(text.fold, start, end)]
    if system == "state" and not any(_STATE_TITLE.finditer(text.fold, start, end)):
        found += [match.span() for match in _STATE_SPOILED.finditer(text.fold, start, end)]
    return found


def _is_title(text: Text, match: re.Match[str], pattern: Rule) -> bool:
    """Whether the words of a title are printed as one: in capitals, or filling a line; the motto is always one."""
    if pattern is _MOTTO or in_capitals(text.plain[match.start() : match.end()]):
        return True
    return pattern is not _STATE_REST and _stands_alone(text, match)


def _stands_alone(text: Text, match: re.Match[str]) -> bool:
    """Whether a title in small letters fills its line."""
    before = text.text.rfind("\n", 0, match.start()) + 1
    after = text.text.find("\n", match.end())
    line = text.text[before : match.start()] + text.text[match.end() : after if after >= 0 else len(text.text)]
    return not line.strip(" |*") and match.group()[0] != "d"


def match_address(text: Text, start: int, end: int) -> re.Match[str] | None:
    """``Kính gửi`` in a piece, behind what a scan found in a stain or a stamp; it may be broken over two lines."""
    first = after_stain(text, start, end)
    if match := ADDRESS.match(text.fold, first, end + _BROKEN):
        return match
    stamp = _BESIDE_STAMP.match(text.fold, first, end)
    is_printed = stamp is not None and text.text[stamp.end()] == "K"
    return ADDRESS.match(text.fold, stamp.end(), end + _BROKEN) if stamp is not None and is_printed else None


def after_stain(text: Text, start: int, end: int) -> int:
    """Where the first letter of a piece stands, behind bars and what a scan found in a stain."""
    lead = _STAIN.match(text.text, start, end)
    return lead.end() if lead else start
