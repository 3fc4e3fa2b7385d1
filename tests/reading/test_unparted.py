"""Papers as programs leave them that take the words out of a page: no blank line parts their lines, lines are broken."""

from __future__ import annotations

import pathlib
import re
import textwrap

import pytest

from congvan import Directive, parse_text

_BLANK = re.compile(r"\n[ \t]*\n+")
_HEAD = (
    "UBND TỈNH SƠN HẢI\nSỞ XÂY DỰNG\nSố: 12/KH-SXD\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
    "Sơn Hải, ngày 05 tháng 01 năm 2026\nKẾ HOẠCH\n"
)
# What only a blank line tells: a stamp below the abstract; a paragraph that opens as one that ends.
_TOLD_BY_BLANKS = {"two-page-scan", "council-resolution"}
_PAPERS = [
    path
    for path in sorted(pathlib.Path(__file__).with_name("papers").glob("*.txt"))
    if not path.stem.startswith("report") and path.stem not in _TOLD_BY_BLANKS
]


def _told(directive: Directive) -> dict[str, object]:
    return {
        "subject": directive.subject,
        "number": str(directive.number),
        "issuers": [issuer.name for issuer in directive.issuers],
        "recipients": [(each.role, each.text) for each in directive.recipients],
        "signatures": [(each.name, each.position) for each in directive.signatures],
        "tasks": [(task.text, [who.name for who in task.assignees]) for task in directive.tasks],
        "annexes": [annex.title for annex in directive.annexes],
    }


@pytest.mark.parametrize("path", _PAPERS, ids=lambda path: path.stem)
def test_a_paper_reads_the_same_without_its_blank_lines(path: pathlib.Path) -> None:
    text = path.read_text(encoding="utf-8").partition("=== expected\n")[0]
    assert _told(parse_text(_BLANK.sub("\n", text))) == _told(parse_text(text))


@pytest.mark.parametrize(
    ("below", "subject"),
    [
        (
            """Về việc kiểm tra nhà ở ven sông trên địa bàn tỉnh Sơn Hải
Mưa lũ vừa qua đã làm sạt lở nhiều đoạn bờ sông, đe dọa nhà ở của người
dân. Sở Xây dựng xây dựng kế hoạch như sau:
""",
            "kiểm tra nhà ở ven sông trên địa bàn tỉnh Sơn Hải",
        ),
        (
            """Về việc kiểm tra nhà ở ven sông
trên địa bàn tỉnh Sơn Hải trong thời gian đến
     Ngày 03/01/2026, Sở Xây dựng họp với các phòng, ban
về nhà ở ven sông. Sở giao:
""",
            "kiểm tra nhà ở ven sông trên địa bàn tỉnh Sơn Hải trong thời gian đến",
        ),
        (
            """Về việc thực hiện Chương trình nhà ở xã hội của Thủ tướng
Chính phủ giai đoạn 2026 - 2030
Thực hiện Quyết định số 5/QĐ-UBND ngày 02/01/2026 của Ủy ban nhân dân tỉnh,
Sở giao:
""",
            "thực hiện Chương trình nhà ở xã hội của Thủ tướng Chính phủ giai đoạn 2026 - 2030",
        ),
        (
            """Về việc cử công chức làm việc tại Bộ phận
Tiếp nhận và Trả kết quả của Sở Xây dựng.

Giám đốc Sở Xây dựng giao:
""",
            "cử công chức làm việc tại Bộ phận Tiếp nhận và Trả kết quả của Sở Xây dựng",
        ),
    ],
)
def test_an_abstract_ends_where_the_text_opens(below: str, subject: str) -> None:
    assert parse_text(f"{_HEAD}{below}1. Phòng Quản lý nhà rà soát nhà ở ven sông.\n").subject == subject


def test_a_title_of_one_line_parts_from_the_work_below_it() -> None:
    text = (
        f"{_HEAD}Về việc kiểm tra nhà ở ven sông\nThực hiện Quyết định số 5/QĐ-UBND ngày 02/01/2026 của Ủy ban nhân dân\n"
        "tỉnh, Sở Xây dựng yêu cầu các đơn vị trực thuộc thực hiện các nội dung sau:\n"
        "1. Phòng Quản lý nhà\n- Rà soát nhà ở ven sông, lập danh sách những hộ phải di dời ngay trong\ntháng này.\n"
        "- Phối hợp với Chi cục Kiểm định kiểm tra kết cấu.\n"
        "2. Chi cục Kiểm định\nKiểm tra kết cấu của nhà ở do Phòng Quản lý nhà nêu tên, báo cáo kết quả\ntrước ngày 20/01/2026.\n"
        "3. Văn phòng Sở chuẩn bị phương tiện.\n"
    )
    tasks = parse_text(text).tasks
    assert [(task.path, task.assignees[0].name) for task in tasks] == [
        (("1",), "Phòng Quản lý nhà"),
        (("1",), "Phòng Quản lý nhà"),
        (("2",), "Chi cục Kiểm định"),
        (("3",), "Văn phòng Sở"),
    ]


def test_a_hyphen_of_a_name_below_a_title_opens_no_item() -> None:
    text = (
        f"{_HEAD}Về việc kiểm tra nhà ở ven sông\nĐể người dân ven sông được an toàn trong mùa mưa lũ năm nay, Sở Xây\n"
        "dựng yêu cầu:\n1. Giám đốc Sở Lao động\n- Thương binh và Xã hội rà soát đối tượng.\n"
        "2. Văn phòng Sở chuẩn bị phương tiện.\n"
    )
    body = parse_text(text).body
    assert [block.label for block in body if block.kind == "clause"] == ["1", "2"]
    assert all(not block.children for block in body)


@pytest.mark.parametrize(
    ("address", "names"),
    [
        (
            "Kính gửi: Trung tâm Kiểm định xây dựng miền Trung\nCông ty Cấp nước Sơn Hải xin lịch kiểm tra ngày 02/02/2026.\n",
            ["Trung tâm Kiểm định xây dựng miền Trung"],
        ),
        (
            "Kính gửi: Ủy ban nhân dân các xã, phường\nSơn Hải, Lộc Phú.\nSở Xây dựng gửi kế hoạch kiểm tra năm 2026 để thực hiện.\n",
            ["Ủy ban nhân dân các xã, phường Sơn Hải, Lộc Phú"],
        ),
        (
            "Kính gửi:\n- Ủy ban nhân dân các xã, phường: Sơn Hải,\nLộc Phú, Bắc Sơn, Nam Sơn, Đông Hải,\nTây Hải;\n- Sở Tài chính.\n",
            ["Ủy ban nhân dân các xã, phường: Sơn Hải, Lộc Phú, Bắc Sơn, Nam Sơn, Đông Hải, Tây Hải", "Sở Tài chính"],
        ),
    ],
)
def test_addressees_end_where_the_text_opens(address: str, names: list[str]) -> None:
    letter = _HEAD.replace("KẾ HOẠCH\n", "").replace("12/KH-SXD", "12/SXD-QLN")
    found = parse_text(f"{letter}{address}Trân trọng./.\n").recipients
    assert [each.name for each in found if each.role == "addressee"] == names


_REPORTS = sorted(pathlib.Path(__file__).with_name("papers").glob("report*.txt"))


def _wrapped(text: str) -> str:
    return "\n".join(
        textwrap.fill(line, 72, break_long_words=False, break_on_hyphens=False) for line in text.split("\n")
    )


@pytest.mark.parametrize("path", _REPORTS, ids=lambda path: path.stem)
def test_a_report_reads_the_same_where_its_lines_are_broken_for_a_page(path: pathlib.Path) -> None:
    text = path.read_text(encoding="utf-8").partition("=== expected\n")[0]
    assert _told(parse_text(_wrapped(text))) == _told(parse_text(text))
