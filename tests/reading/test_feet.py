"""Signature blocks as offices print them, in each layout of a foot: what is read does not depend on where it stands."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest

from congvan import parse_text

if TYPE_CHECKING:
    from collections.abc import Callable

_HEAD = (
    "UBND TỈNH SƠN HẢI CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ Y TẾ Độc lập - Tự do - Hạnh phúc\n"
    "Số: 15/SYT-NVY Sơn Hải, ngày 05 tháng 02 năm 2026\nV/v trực Tết\n\nKính gửi: Các bệnh viện.\n\n"
    "Thực hiện Kế hoạch số 12/KH-UBND, Sở Y tế yêu cầu trực đủ người./.\n\n"
)
_LIST = ("Nơi nhận:", "- Như trên;", "- UBND tỉnh (b/c);", "- Lưu: VT, NVY.")
_BLOCKS = (
    "PHỤ TRÁCH PHÒNG",
    "PHÓ GIÁM ĐỐC PHỤ TRÁCH",
    "NGƯỜI ĐẠI DIỆN THEO PHÁP LUẬT",
    "TỔNG BIÊN TẬP",
    "CHẤP HÀNH VIÊN",
    "TRƯỞNG CÔNG AN XÃ",
    "CHỦ TỊCH HỘI ĐỒNG THÀNH VIÊN",
    "KT. CHỦ TỊCH|PHÓ CHỦ TỊCH THƯỜNG TRỰC",
    "KT. TỔNG KIỂM TOÁN NHÀ NƯỚC|PHÓ TỔNG KIỂM TOÁN NHÀ NƯỚC",
    "KT. BỘ TRƯỞNG, CHỦ NHIỆM|PHÓ CHỦ NHIỆM",
    "KT. THỦ TRƯỞNG CƠ QUAN CẢNH SÁT ĐIỀU TRA|PHÓ THỦ TRƯỞNG",
    "KT. CHỈ HUY TRƯỞNG|PHÓ CHỈ HUY TRƯỞNG",
    "TM. ĐOÀN CHỦ TỊCH|PHÓ CHỦ TỊCH",
    "TM. BAN BÍ THƯ TRUNG ƯƠNG ĐOÀN|BÍ THƯ",
    "TM. HỘI ĐỒNG XÉT XỬ|THẨM PHÁN - CHỦ TỌA PHIÊN TÒA",
    "TM. UBND XÃ|KT. CHỦ TỊCH|PHÓ CHỦ TỊCH",
    "TL. BỘ TRƯỞNG|KT. CỤC TRƯỞNG CỤC QUẢN LÝ DƯỢC|PHÓ CỤC TRƯỞNG",
    "TL. THỦ TƯỚNG CHÍNH PHỦ|BỘ TRƯỞNG, CHỦ NHIỆM VĂN PHÒNG CHÍNH PHỦ",
    "TUQ. GIÁM ĐỐC|TRƯỞNG PHÒNG QUẢN LÝ ĐẤT ĐAI",
    "THỪA LỆNH BỘ TRƯỞNG|CHÁNH VĂN PHÒNG",
    "THAY MẶT ỦY BAN NHÂN DÂN|CHỦ TỊCH",
    "KÝ THAY BỘ TRƯỞNG|THỨ TRƯỞNG",
    "THỪA ỦY QUYỀN GIÁM ĐỐC|TRƯỞNG PHÒNG",
)
_MARKS = {"THỪA LỆNH": "TL", "THAY MẶT": "TM", "KÝ THAY": "KT", "THỪA ỦY QUYỀN": "TUQ"}


def _beside(block: list[str], name: str) -> str:
    right = [*block, "", "", name]
    rows = itertools.zip_longest(_LIST, right, fillvalue="")
    return "\n".join(f"{left:<45}{post}".rstrip() for left, post in rows)


def _run_together(block: list[str], name: str) -> str:
    rows = itertools.zip_longest(_LIST, block, fillvalue="")
    return "\n".join(f"{left} {post}".strip() for left, post in rows) + f"\n\n{name}"


def _below(block: list[str], name: str) -> str:
    return "\n".join((*_LIST, "", *block, "", "", name))


def _above(block: list[str], name: str) -> str:
    return "\n".join((*block, "(Đã ký)", name, "", *_LIST))


def _step(line: str) -> tuple[str, str]:
    mark = next((mark for mark in _MARKS if line.startswith(mark)), line.partition(".")[0])
    return _MARKS.get(mark, mark), line[len(mark) :].lstrip(". ")


@pytest.mark.parametrize("name", ["Trần Văn Bình", "Thượng tá Trần Văn Bình", "BSCKII. Trần Văn Bình"])
@pytest.mark.parametrize("layout", [_beside, _run_together, _below, _above])
@pytest.mark.parametrize("block", _BLOCKS)
def test_a_block_is_read_wherever_it_stands(block: str, layout: Callable[[list[str], str], str], name: str) -> None:
    lines = block.split("|")
    paper = parse_text(f"{_HEAD}{layout(lines, name)}\n")
    [signature] = paper.signatures
    assert (signature.name, signature.position) == ("Trần Văn Bình", lines[-1])
    assert [(step.capacity, step.on_behalf_of) for step in signature.authority] == [_step(line) for line in lines[:-1]]
    assert [each.text for each in paper.recipients if each.role != "addressee"] == [
        "Như trên",
        "UBND tỉnh (b/c)",
        "Lưu: VT, NVY",
    ]
