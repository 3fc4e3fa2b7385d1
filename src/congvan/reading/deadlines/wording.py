"""The words of time limits (thời hạn), and the words around them that tell a limit from a description."""

from __future__ import annotations

import re

from congvan.reading.deadlines.periods import CLOCK, DAY, PERIOD
from congvan.reading.grammar.notation import spaced
from congvan.reading.grammar.rule import rule

_LEAD = (
    r"(?P<lead>truoc(?: khi)?(?: het)?|(?:cham|muon) nhat(?: (?:la|den|toi|vao|trong|truoc|het|khi|ngay(?! \d))){0,4}+|khong (?:qua|muon hon)|muon hon"
    r"|trong(?: (?:het|ca))?|vao(?: (?:cuoi|het))?|het|xong(?: (?:vao|trong|truoc))?|hoan thanh(?: (?:xong|vao)){0,2}+)"
)
DATED = rule(
    "deadlines.dated",
    spaced(
        rf"{_LEAD} {CLOCK}(?P<tail>(?:cuoi|het) )?{PERIOD}(?P<open>_(?:,|va)_(?:cac|nhung) nam (?:tiep theo|sau|ke tiep))?"
    ),
    basis="habit: trước ngày 15/6/2025, chậm nhất trong quý II",
    examples=(
        "trước ngày 15/6/2025",
        "chậm nhất trong quý II/2025",
        "hoàn thành tháng 6/2025",
    ),
    counterexamples=("trước khi họp",),
    anchored=True,
    flags=re.DOTALL,
)
THIS = rule(
    "deadlines.this-year",
    spaced(r" (?:nam )?nay\b"),
    basis="habit of the press: trong tháng 3 này, quý IV năm nay",
    examples=(" này", " năm nay"),
    counterexamples=(" năm sau", " năm 2026"),
    anchored=True,
)
BARE = rule(
    "deadlines.bare",
    spaced(rf"{CLOCK}{PERIOD}(?P<open>_(?:,|va)_(?:cac|nhung) nam (?:tiep theo|sau|ke tiep))?"),
    basis="a cell of a table holds a day alone",
    examples=("15/6/2025", "Quý II/2025", "Năm 2025 và các năm tiếp theo"),
    counterexamples=("thường xuyên",),
    anchored=True,
    flags=re.DOTALL,
)
OPEN_DAY = rule(
    "deadlines.day-open",
    spaced(r"(?:truoc|(?:cham|muon) nhat(?: la)?) ngay_(?:[^\s\w]{1,4}\S{0,3}_)?thang_\d{1,2}(?: nam |_/_)\d{4}"),
    basis="a draft leaves the day of a limit to a hand, and a scan loses it: the limit stands, its day does not",
    examples=(
        "trước ngày     tháng 9 năm 2018",
        "chậm nhất ngày … tháng 9/2018",
        "muộn nhất là ngày /S tháng 9 năm 2018",
    ),
    counterexamples=("trước ngày 15 tháng 9 năm 2018", "trước ngày ký tháng 9 năm 2018"),
    anchored=True,
    flags=re.DOTALL,
)
LABELLED = rule(
    "deadlines.labelled",
    spaced(
        rf"(?:thoi (?:han|gian(?= [th]))|tien do|han(?= [hgn]))(?: (?:thuc hien|hoan thanh|gui|nop)){{0,2}}+_:_(?P<limit>{CLOCK}{PERIOD})"
    ),
    basis="a label says that what follows is a limit: Thời hạn hoàn thành: 30/6/2026",
    examples=(
        "Thời hạn hoàn thành: 30/6/2026",
        "Thời gian thực hiện: quý II/2026",
        "tiến độ thực hiện: tháng 6/2026",
        "hạn nộp: 5/6",
    ),
    counterexamples=("Thời gian: 5/6/2026", "Thời gian qua: 5", "Thời hạn hoàn thành"),
    anchored=True,
    flags=re.DOTALL,
)
LAST = rule(
    "deadlines.last-day",
    spaced(
        rf"(?:han (?:chot|cuoi(?: cung)?)(?: la)?|tu nay (?:cho )?den(?P<whole> (?:het|cuoi))?) (?P<limit>{CLOCK}{PERIOD})"
    ),
    basis="habit: hạn chót ngày 30/6/2026; từ nay đến 30/6/2026",
    examples=(
        "hạn chót ngày 30/6/2026",
        "hạn cuối cùng là 30/6/2026",
        "hạn cuối 30/6",
        "từ nay đến 30/6/2026",
        "từ nay đến hết tháng 6/2026",
        "từ nay cho đến cuối năm 2026",
    ),
    counterexamples=("hạn chót là ngày mai", "từ nay đến khi"),
    anchored=True,
    flags=re.DOTALL,
)
BEFORE_LAST = rule(
    "deadlines.day-is-last",
    spaced(rf"{DAY} la (?:ngay |thoi )?(?:han )?(?:cuoi(?: cung)?|chot)\b"),
    basis="habit of the press: ngày 15/1 là hạn cuối các sở phải gửi báo cáo",
    examples=(
        "‹ngày 15/1 là hạn cuối›",
        "‹ngày 15 tháng 1 năm 2026 là thời hạn cuối cùng›",
        "‹15.1.2026 là ngày cuối cùng›",
        "‹ngày 15-1 là hạn chót›",
        "‹ngày 15 tháng 1 là hạn chót›",
    ),
    counterexamples=("ngày 15/1 là ngày lễ", "ngày 15 là hạn cuối"),
    anchored=True,
    flags=re.DOTALL,
)
NAMED = rule(
    "deadlines.of-another",
    spaced(
        r"theo(?: dung)? (?:thoi (?:gian|han)|tien do)(?: (?:duoc|da|neu|quy dinh|giao|ghi|yeu cau)){0,4}+ (?:tai|o|trong) (?:khoan|muc|diem|tieu muc) (?P<label>[\da-z]{1,4}(?:\.\d{1,2}){0,4}+)\b"
    ),
    basis="habit: theo thời hạn nêu tại khoản 1",
    examples=("theo thời hạn nêu tại khoản 1", "theo đúng tiến độ được giao tại mục 2.1"),
    counterexamples=("theo thời hạn",),
    anchored=True,
    flags=re.DOTALL,
)
FIXED = rule(
    "deadlines.cycle.fixed",
    spaced(r"dinh ky_[:,]?_"),
    basis="định kỳ says that a duty comes again",
    examples=("định kỳ: ", "định kỳ"),
    counterexamples=("kỳ họp",),
    anchored=True,
    flags=re.DOTALL,
)
BEFORE_HET = rule(
    "deadlines.until",
    r"(?:den|toi)\s+$",
    basis="đến hết ngày, tới hết tháng",
    examples=("đến ", "tới "),
    counterexamples=("trước ",),
)
SPAN_OF_TIME = rule(
    "deadlines.span-of-time",
    spaced(r"\b(?:tu|ke tu) (?:ngay )?\d{1,2}[^.;]{0,50}$"),
    basis="từ ngày … đến ngày … tells when, not until when",
    examples=("từ ngày 01/3/2026 ", "kể từ 5/3 "),
    counterexamples=("từ ngày ký ",),
    flags=re.DOTALL,
)
CLAUSE_START = rule(
    "deadlines.clause-start",
    r"(?:^|[.;,:(\n-]\s*|\b(?:va|roi|dong thoi)\s+)$",
    basis="a clause begins behind a mark or a joining word",
    examples=("xong; ", "xong và ", "a, "),
    counterexamples=("báo cáo ",),
)
_VERBS = (
    "bao cao|tong hop|thuc hien|ra soat|kiem tra|cap nhat|to chuc|danh gia|gui|trinh|theo doi|don doc|tham muu|cong bo|cong khai|xay dung|thong ke|so ket|tong ket"
    "|tu danh gia|giao ban|hop|thong bao|phoi hop|chu tri|chi dao|co trach nhiem|ke tu|nam bat|thuong xuyen|ban hanh|lap"
)
DOES = rule(
    "deadlines.does",
    spaced(rf"_,?_(?:{_VERBS})\b"),
    basis="a verb behind hằng tháng: it tells when something is done",
    examples=(" báo cáo", ", tổng hợp"),
    counterexamples=(" của",),
    anchored=True,
    flags=re.DOTALL,
)
DID = rule(
    "deadlines.done-before",
    r"\b(?:bao cao|tong hop|gui|cap nhat|kiem tra|giao ban|danh gia|thong ke|ra soat|nam bat|cong bo)\b[^.;,]{0,80}$",
    basis="a verb before hằng tháng",
    examples=("báo cáo kết quả ",),
    counterexamples=("báo cáo. ",),
)
DESCRIBES = rule(
    "deadlines.describes",
    r"\b(?:ngan sach|du toan|kinh phi|ke hoach|chuong trinh|che do|quy|tro cap|luong|nguon|so lieu|tien|muc|xep\s+loai)\s+(?:[a-z]+\s+){0,2}$"
    r"|\b(?:trung\s+han|dai\s+han|giai\s+doan(?:\s[^.;,]{0,20})?|\d\s+nam)\s*(?:,|va)\s+$",
    basis="dự toán hằng năm is a kind of thing, no duty; so is vốn trung hạn và hằng năm",
    examples=(
        "dự toán ngân sách ",
        "kế hoạch công tác ",
        "xếp loại cán bộ ",
        "theo từng giai đoạn, ",
        "đầu tư công trung hạn, ",
        "vay dài hạn và ",
        "giai đoạn 2026 - 2030 và ",
        "kinh phí 5 năm và ",
    ),
    counterexamples=("báo cáo ",),
)
COMPLETES = rule(
    "deadlines.completes",
    r"\b(?:hoan\s+thanh|xong)\b[^.;,]{0,40}$",
    basis="hoàn thành … trong năm 2026",
    examples=("hoàn thành dự án ", "làm xong "),
    counterexamples=("hoàn thành. ",),
)
OPENS_COMPLETION = rule(
    "deadlines.opens-completion",
    r"(?:^|[.;:,]\s|\b[a-z]\)|\d\.|[-+]|\b(?:khan truong|tap trung|phan dau|som))\s*hoan\s+thanh\b[^.;]*$",
    basis="Hoàn thành việc … trong năm 2026: what the sentence completes is due by then",
    examples=(
        "a) Hoàn thành việc kết nối ",
        "1. Hoàn thành đề án ",
        "- hoàn thành ",
        ", hoàn thành 100% ",
        "khẩn trương hoàn thành ",
    ),
    counterexamples=("Các dự án hoàn thành ", "Hoàn thành. Kinh phí "),
)
ENDS = rule(
    "deadlines.ends",
    r"\s*(?:$|[.;)/(]|\n\s*\n|de\s|theo\s)",
    basis="a limit stands at the end of a clause",
    examples=(".", " (Phụ lục", " để tổng hợp", ";", ")", "/", " theo kế hoạch"),
    counterexamples=(" của", ", các"),
    anchored=True,
)
HELD = rule(
    "deadlines.held",
    r"\b(?:khoi\s+cong|khanh\s+thanh|to\s+chuc|khai\s+truong|khai\s+mac|thong\s+xe|hoan\s+thanh|dua\s+vao|bao\s+cao|cong\s+bo|trinh|gui|treo)\b[^.;]*$",
    basis="what is to be held, opened or handed in on a day is due on it",
    examples=(
        "khởi công dự án ",
        "khánh thành công trình ",
        "tổ chức lễ trao thưởng ",
        "khai trương ",
        "khai mạc hội nghị ",
        "thông xe kỹ thuật ",
        "hoàn thành ",
        "đưa vào khai thác ",
        "báo cáo kết quả ",
        "công bố kết quả ",
        "trình UBND ",
        "gửi hồ sơ ",
        "treo cờ Tổ quốc ",
    ),
    counterexamples=("có hiệu lực ", "tổ chức họp. Ban hành "),
)
TERM_ASKED = rule(
    "deadlines.term.asked",
    r"\b(?:yeu\s+cau|de\s+nghi|giao|phai)\s+$",
    basis="habit of the press: yêu cầu trong 3 ngày, đơn vị phải …",
    examples=("yêu cầu ", "đề nghị ", "giao ", "phải "),
    counterexamples=("diễn ra ", "yêu cầu, "),
)
TERM_ACTS = rule(
    "deadlines.term.acts",
    r"\b(?:bao\s+cao|gui|nop|trinh|hoan\s+thanh|xong|tra\s+loi|xu\s+ly|giai\s+quyet|khac\s+phuc|cung\s+cap)\b[^.;,]*$",
    basis="what is handed in, answered or done with trong 3 ngày is due then",
    examples=(
        "báo cáo UBND tỉnh ",
        "gửi hồ sơ ",
        "nộp hồ sơ ",
        "trình UBND tỉnh ",
        "hoàn thành việc này ",
        "làm xong ",
        "trả lời công dân ",
        "xử lý vụ việc ",
        "giải quyết hồ sơ ",
        "khắc phục tồn tại ",
        "cung cấp tài liệu ",
    ),
    counterexamples=("diễn ra ", "báo cáo, "),
)
TERM_ENDS = rule(
    "deadlines.term.ends",
    r"\s*(?:$|[.;]|de\s)",
    basis="a term that limits stands at the end of a clause",
    examples=("", ".", ";", " để tổng hợp"),
    counterexamples=(" liên tục", " tới", " (từ"),
    anchored=True,
)
GOODS = rule(
    "deadlines.goods",
    r"\b(?:ngân|khách|bán|mặt|đơn|mua|cửa|đặt|xuất|nhập|nhà|giao|kho|xếp|hoá|hóa)\s+$",
    basis="ngân hàng, khách hàng are no cycles",
    examples=("khách ", "Ngân "),
    counterexamples=("báo cáo ",),
    runs_on="text",
    flags=re.IGNORECASE,
)
