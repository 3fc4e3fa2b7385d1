"""Directives for the tests of the viewer."""

from __future__ import annotations

from hypothesis import strategies as st

from congvan import (
    Annex,
    Assignee,
    Block,
    Deadline,
    Diagnostic,
    Directive,
    DocumentNumber,
    FieldSpan,
    Issuer,
    Recipient,
    Reference,
    Signature,
    Source,
    Span,
    Task,
    TraceEntry,
    parse_text,
)
from tests.formats.pdf.made import words
from tests.strategies import directives, nasty_texts

__all__ = [
    "DIRECTIVE",
    "FIRST_PAGE",
    "HOSTILE",
    "SECOND",
    "SECOND_PAGE",
    "hostile",
    "hostile_texts",
    "marked_directives",
    "read_directives",
]

HOSTILE = (
    "<script>alert(1)</script> & 'một' \"hai\" </pre></main>]]><!-- --> &lt; &#0; \x00 \u202etối mật\u202c \u200b\r\n"
    "javascript:alert(1) \r \x01 \x85 \x7f \ufeff \ufffe \U000e0041 {title} </style>\n"
)
DIRECTIVE = parse_text(
    """\
ỦY BAN NHÂN DÂN
TỈNH SƠN HẢI
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 1286/UBND-KT
Sơn Hải, ngày 05 tháng 3 năm 2026
V/v đẩy mạnh giải ngân vốn đầu tư công

Kính gửi:
- Các sở, ban, ngành tỉnh;
- UBND các xã, phường.

Thực hiện Chỉ thị số 07/CT-TTg ngày 12 tháng 02 năm 2026 của Thủ tướng Chính phủ, Ủy ban nhân dân tỉnh yêu cầu:
1. Sở Tài chính chủ trì, phối hợp với Sở Xây dựng rà soát các dự án theo khoản 2 Điều 5 Nghị định số 85/2025/NĐ-CP, \
báo cáo Ủy ban nhân dân tỉnh trước ngày 20 tháng 3 năm 2026.
2. UBND các xã, phường báo cáo kết quả về Sở Tài chính trước ngày 25 hằng tháng.

Nơi nhận:
- Như trên;
- Lưu: VT, KT.
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Trần Quang Vĩnh
"""
)
SECOND = parse_text(
    """\
ỦY BAN NHÂN DÂN
TỈNH SƠN HẢI
SỞ TÀI CHÍNH
Số: 88/STC-NS
Sơn Hải, ngày 10 tháng 3 năm 2026
V/v báo cáo tình hình giải ngân

Kính gửi: Sở Xây dựng.

Căn cứ Nghị định số 85/2025/NĐ-CP, Sở Tài chính đề nghị:
1. Sở Xây dựng gửi kế hoạch giải ngân về Sở Tài chính trước ngày 30 tháng 4 năm 2026.
2. Ban Quản lý dự án tỉnh đối chiếu số liệu với Kho bạc Nhà nước.

Nơi nhận:
- Như trên;
- Lưu: VT, NS.
GIÁM ĐỐC
Nguyễn Thị Mai Hạ
"""
)
FIRST_PAGE = words((100, 780, "So: 12/UBND-VX"), (100, 700, "V/v phong chay")) + "100 100 200 50 re f\n"
SECOND_PAGE = words((100, 700, "2. So Y te bao cao truoc ngay 20/3/2026."))
_PIECES = (
    "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ",
    "Giao Sở Y tế chủ trì, phối hợp với Công an tỉnh <b>kiểm tra</b>",
    "trước ngày 15/6/2026",
    "Số: 12/KH-UBND",
    "1. ",
    "a) ",
    "QUYẾT ĐỊNH",
    "Nơi nhận:",
    "- Như Điều 3;",
    "\n",
    "\r\n",
    "\r",
    " ",
    "&amp;",
    "\x00",
    "\u202e",
    "</pre>",
)


def hostile() -> Directive:
    """Markup, quotes and odd characters wherever a directive has words."""
    whole, part = Span(start=0, end=len(HOSTILE)), Span(start=3, end=40)
    return Directive(
        number=DocumentNumber(text=HOSTILE),
        place=HOSTILE,
        subject=HOSTILE,
        issuers=(Issuer(name=HOSTILE),),
        recipients=(Recipient(text=HOSTILE, name=HOSTILE, role="addressee", span=part),),
        body=(Block(kind="clause", label=HOSTILE, heading=HOSTILE, text=HOSTILE, span=whole),),
        annexes=(Annex(label=HOSTILE, title=HOSTILE),),
        tasks=(
            Task(
                id=HOSTILE,
                text=HOSTILE,
                path=(HOSTILE,),
                assignees=(
                    Assignee(name=HOSTILE, span=part),
                    Assignee(name=HOSTILE, role="support"),
                ),
                deadline=Deadline(text=HOSTILE, span=part),
                confidence=0.3,
                span=whole,
            ),
        ),
        references=(Reference(text=HOSTILE, title=HOSTILE, issuer=Issuer(name=HOSTILE), span=part, resolves_to=0),),
        signatures=(Signature(name=HOSTILE, position=HOSTILE, span=part),),
        source=Source(
            text=HOSTILE,
            fields=(FieldSpan(field=HOSTILE, span=part),),
            leftovers=(Span(start=30, end=10**9),),
            diagnostics=(Diagnostic(code=HOSTILE, reason=HOSTILE, span=Span(start=10**6, end=10**9)),),
            trace=(TraceEntry(field="tasks.0", rule=HOSTILE, weight=1.5),),
        ),
    )


def hostile_texts() -> st.SearchStrategy[str]:
    """Any characters, among them those that HTML trips over."""
    return st.lists(st.one_of(nasty_texts(), st.sampled_from(_PIECES)), max_size=8).map("".join)


def marked_directives() -> st.SearchStrategy[Directive]:
    """Every possible directive with a source text, to which its spans need not fit."""
    return st.builds(_with_text, directives(), hostile_texts())


def read_directives() -> st.SearchStrategy[Directive]:
    """Directives that were read from generated texts."""
    return st.lists(st.sampled_from(_PIECES), max_size=20).map("".join).map(parse_text)


def _with_text(directive: Directive, text: str) -> Directive:
    source = (directive.source or Source()).model_copy(update={"text": text})
    return directive.model_copy(update={"source": source})
