"""The words and marks by which the parts of a foot are told apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.reading.grammar.rule import Rule, rule
from congvan.reading.text.letters import CAPITAL, SMALL

if TYPE_CHECKING:
    from congvan.model.recipient import Purpose

SIGNED = rule(
    "closing.signature.signed",
    r"[(\[]?\s?(?:da\s?k[yi]\b|ky ten|ky, |signed\))",
    basis="NĐ30 PL I, II.7: (Đã ký) stands for the hand's signature in a copy",
    examples=("(Đã ký)", "[daky]", "(Đã kí)", "Ký tên", "(Ký, đóng dấu)", "(Signed)"),
    counterexamples=("Ký bởi", "Kỳ họp"),
    anchored=True,
)
PAGE_BREAK = rule(
    "closing.page-break",
    r"-+\s?page\s(?:break|\d+)",
    basis="habit of converters: --- page break ---, -- page 3 --",
    examples=("--- page break ---", "- page 3"),
    counterexamples=("page 3", "- pages"),
    anchored=True,
)
STATE = rule(
    "closing.next-title",
    r"c.ng\s+h.a\s+x.\s+h.i\s+ch.\s+ngh.a",
    basis="NĐ30 PL I, II.1: Quốc hiệu opens another text",
    examples=("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CONG HOA XÃ HỘI CHU NGHIA"),
    counterexamples=("Cộng hòa xã hội",),
)
LAST_ITEM = rule(
    "closing.item.last",
    r"\W{1,4}l.u\b",
    basis="NĐ30 PL I, II.9.b: the last item is Lưu",
    examples=("- Lưu: VT", "~ Lưu VT"),
    counterexamples=("Lưu: VT", "- Luận"),
    anchored=True,
)
RECEIVED_BY = rule(
    "closing.distribution.second-word",
    r"nh.n\b",
    basis="NĐ30 PL I, II.9.b: Nơi nhận, looked for by its second word",
    examples=("Nơi ‹nhận›:", "Nơi ‹nhộn›"),
    counterexamples=("Nơi nhậnx", "Nơi gửi"),
)
# "các Ban của THỨ TRƯỞNG": words in capitals at the end of a line of small letters
CAPITALS_BEHIND = rule(
    "closing.item.capitals-behind",
    rf"(?<=[^{CAPITAL},;:.] )[{CAPITAL}]{{2,}}(?:[ .,]{{1,2}}[{CAPITAL}]{{2,}}){{1,6}}[\s,]*$",
    basis="the post of the right column, run into the last item of a line",
    examples=("các Ban của ‹THỨ TRƯỞNG›",),
    counterexamples=("Sở Y tế", "các Ban; THỨ TRƯỞNG", "CÁC BAN"),
    runs_on="text",
)
OF_CAPACITY = rule(
    "closing.item.capacity-mark",
    r"(?:^|\s)(?:KT|TL|TM|TUQ|Q)$",
    basis="NĐ30 PL I, II.7.a: the dot behind KT is no end of an item",
    examples=("KT", "Lưu VT TL", "TM", "TUQ", "Q"),
    counterexamples=("VT", "KT."),
    runs_on="text",
)
# A name run into the end of an item, behind its bracket or a colon read for a semicolon.
NAME_BEHIND = rule(
    "closing.item.name-behind",
    rf"[:;),](?P<name>(?:\s{{1,3}}[{SMALL}]{{1,4}})?(?:\s{{1,3}}[{CAPITAL}][{SMALL}]{{1,6}}){{3,4}})[\W_]{{0,6}}$",
    basis="the signer's name, run into the end of an item",
    examples=("(b/c)‹; Trần Văn Bình›", "Lưu: VT‹) Lê Thị Hoa Mai›"),
    counterexamples=("Sở Y tế Sơn Hải", ";Trần Văn Bình", "; Sở Y Tế A"),
    runs_on="text",
)
BEHIND_ARCHIVE = rule(
    "closing.item.name-behind-archive",
    rf"(?<=[{CAPITAL}])(?P<name>(?:\s{{1,3}}[{CAPITAL}][{SMALL}]{{1,6}}){{3,4}})[\W_]{{0,6}}$",
    basis="the signer's name, run into the last item behind the abbreviations of units",
    examples=("Lưu: VT, VP‹ Trần Văn Bình›", "Lưu: VT, VP‹ Lê Thị Hoa Mai›"),
    counterexamples=("Lưu: VT, VP", "Lưu: VT, VP Trần Bình", "Lưu: Văn thư Trần Văn Bình"),
    runs_on="text",
)
COPIES = rule(
    "closing.item.copies",
    r"\((?:[^()]*?)(?P<copies>\d{1,4})\s*(?P<unit>b[aảâá]?n?)?\)",
    basis="NĐ30 PL I, II.9.b: behind Lưu, the number of copies; behind another item only with its word",
    examples=("Lưu: VT (2)", "Lưu: VT (02b)", "Lưu: VT, KT (3 ban)", "Lưu (5bn)", "Sở Tài chính (02 bản)"),
    counterexamples=("Lưu: VT", "Lưu: VT (2 x)"),
    runs_on="text",
)
ADDRESS_BEHIND = rule(
    "closing.address.behind",
    r"(?<=[a-z)])[\s.,;-]{1,4}\(?(?:ma so thue|dia chi|mst|d/c)\s?[:.][^\n]{0,200}",
    basis="habit: behind the addressee in its line, where it lives and its number for taxes",
    examples=(
        "Công ty An Bình‹ - MST: 0105›",
        "Công ty An Bình‹; Đ/c: số 5, đường Biển›",
        "Công ty An Bình‹, địa chỉ: số 5›",
        "Công ty An Bình‹ (Mã số thuế: 0105)›",
    ),
    counterexamples=("MST: 0105", "Công ty Mã số thuế"),
)
STAMP_BEHIND = rule(
    "closing.address.stamp-behind",
    rf"(?<=[{SMALL}]\.)\s+(?=[{CAPITAL}]{{3,}}(?:[ .][{CAPITAL}]{{2,}}){{1,8}}\W{{0,3}}$)",
    basis="NĐ30 PL IV: a stamp beside Kính gửi, in capitals behind the dot that ends an addressee",
    examples=("tỉnh Sơn Hải.‹ ›TRUONG VIET", "Sơn Hải.‹ ›CONG VAN DEN."),
    counterexamples=("Công ty An Bình. TP HCM", "SỞ Y TẾ. UBND TỈNH", "Sở Y tế. Sở Nội vụ"),
    runs_on="text",
)
ADDRESS_LINE = rule(
    "closing.address.line",
    r"[a-z]?\s?(?:ma so thue|dia chi|mst|d/c|(?:so )?dien thoai|dt|email|fax)\s*[:.]",
    basis="habit: below the addressee, where it lives",
    examples=(
        "Mã số thuế: 01",
        "Địa chỉ: số 5",
        "MST: 01",
        "Đ/c: số 5",
        "Điện thoại: 02",
        "ĐT: 02",
        "Số điện thoại: 02",
        "Email: a@b",
        "Fax: 02",
    ),
    counterexamples=("Sở Y tế:", "Địa chỉ"),
    anchored=True,
)
GOES_ON = rule(
    "closing.item.goes-on",
    r"(?:các|và|của|(?:trực )?thuộc|gồm|cùng) ",
    basis="NĐ30 PL I, II.9.b: each item opens with a capital; what a semicolon within one leaves goes on in small letters",
    examples=("các Vụ: TH", "và các ban", "của Bộ", "trực thuộc Bộ", "thuộc Sở", "gồm VT", "cùng các ban"),
    counterexamples=("Các Vụ: TH", "ân hàng Nhà nước"),
    runs_on="text",
    anchored=True,
)
PURPOSES: tuple[tuple[Purpose, Rule], ...] = (
    (
        "report",
        rule(
            "closing.purpose.report",
            r"(?:de\s*)?(?:b\s?[/.]?\s?c(?:ao)?|bao cao|thay b/c)\b",
            basis="NĐ30 PL I, II.9.b: behind each item, in brackets, for what it is sent",
            examples=("b/c", "báo cáo", "thay b/c", "b.c"),
            counterexamples=("2 bản", "qua mạng"),
            anchored=True,
        ),
    ),
    (
        "action",
        rule(
            "closing.purpose.action",
            r"(?:de\s*)?(?:t\s?/?\s?h(?:ien)?|thuc hien|thi hanh|chi dao)\b",
            basis="NĐ30 PL I, II.9.b: behind each item, in brackets, for what it is sent",
            examples=("th", "t/h", "để thực hiện", "thi hành", "chỉ đạo"),
            counterexamples=("2 bản", "qua mạng"),
            anchored=True,
        ),
    ),
    (
        "information",
        rule(
            "closing.purpose.information",
            r"(?:de\s*)?(?:biet|b/b|thong bao)\b",
            basis="NĐ30 PL I, II.9.b: behind each item, in brackets, for what it is sent",
            examples=("để biết", "b/b", "thông báo"),
            counterexamples=("2 bản", "qua mạng"),
            anchored=True,
        ),
    ),
    (
        "coordination",
        rule(
            "closing.purpose.coordination",
            r"(?:de\s*)?(?:p/?h|phoi hop)\b",
            basis="NĐ30 PL I, II.9.b: behind each item, in brackets, for what it is sent",
            examples=("p/h", "để phối hợp"),
            counterexamples=("2 bản", "qua mạng"),
            anchored=True,
        ),
    ),
    (
        "publication",
        rule(
            "closing.purpose.publication",
            r"(?:de\s*)?(?:dang|dua tin|cong bo)\b",
            basis="NĐ30 PL I, II.9.b: behind each item, in brackets, for what it is sent",
            examples=("đăng tải", "đưa tin", "để công bố"),
            counterexamples=("2 bản", "qua mạng"),
            anchored=True,
        ),
    ),
    (
        "monitoring",
        rule(
            "closing.purpose.monitoring",
            r"(?:de\s*)?(?:theo doi|kiem tra|giam sat)\b",
            basis="NĐ30 PL I, II.9.b: behind each item, in brackets, for what it is sent",
            examples=("để theo dõi", "kiểm tra", "giám sát"),
            counterexamples=("2 bản", "qua mạng"),
            anchored=True,
        ),
    ),
)
