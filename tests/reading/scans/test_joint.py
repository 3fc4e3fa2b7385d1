"""Signers of joint papers, side by side and one below another."""

from __future__ import annotations

import pytest

from tests.reading.scans.paper import read, signers


def test_each_signer_of_a_joint_paper_has_the_body_above_the_post() -> None:
    foot = (
        "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nTrần Văn Bình\n\nCÔNG AN TỈNH\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nĐại tá Lê Văn An\n\n"
        "Nơi nhận:\n- UBND tỉnh (b/c);\n- Lưu: VT.\n"
    )
    paper = read(superior="SỞ Y TẾ -", issuer="CÔNG AN TỈNH", foot=foot)
    assert [signature.body for signature in paper.signatures] == [None, "CÔNG AN TỈNH"]
    assert [signature.name for signature in paper.signatures] == ["Trần Văn Bình", "Lê Văn An"]


def test_three_signers_side_by_side_are_three() -> None:
    foot = (
        "SỞ Y TẾ                 SỞ TÀI CHÍNH              CÔNG AN TỈNH\n"
        "GIÁM ĐỐC                GIÁM ĐỐC                  GIÁM ĐỐC\n\n"
        "Trần Văn An             Lê Thị Bình               Đại tá Vũ Văn Cường\n"
    )
    signatures = read(foot=foot).signatures
    assert [signature.body for signature in signatures] == ["SỞ Y TẾ", "SỞ TÀI CHÍNH", "CÔNG AN TỈNH"]
    assert [signature.name for signature in signatures] == ["Trần Văn An", "Lê Thị Bình", "Vũ Văn Cường"]
    assert {signature.position for signature in signatures} == {"GIÁM ĐỐC"}


def test_two_signers_one_blank_apart_are_two() -> None:
    foot = (
        "Nơi nhận:\n- UBND tỉnh (b/c);\n- Lưu: VT.\n\nKT. GIÁM ĐỐC KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC PHÓ GIÁM ĐỐC\n\n"
        "Trần Văn An Lê Thị Bình\n"
    )
    assert signers(foot, superior="SỞ Y TẾ -", issuer="CÔNG AN TỈNH") == [
        ("Trần Văn An", "PHÓ GIÁM ĐỐC", [("KT", "GIÁM ĐỐC")]),
        ("Lê Thị Bình", "PHÓ GIÁM ĐỐC", [("KT", "GIÁM ĐỐC")]),
    ]


def test_two_bodies_of_one_level_in_a_line_issue_and_sign_side_by_side() -> None:
    foot = (
        "Nơi nhận: SỞ TÀI CHÍNH SỞ Y TẾ\n- Như trên; GIÁM ĐỐC KT. GIÁM ĐỐC\n- Sở Nội vụ; PHÓ GIÁM ĐỐC\n"
        "- Lưu: VT, VP. Nguyễn Thị Hoa Trần Văn Bình\n"
    )
    paper = read(issuer="SỞ TÀI CHÍNH - SỞ Y TẾ", number="Số: 15/KH-LS", foot=foot)
    assert [each.name for each in paper.issuers] == ["SỞ TÀI CHÍNH", "SỞ Y TẾ"]
    assert [(s.name, s.body, s.position, s.capacity) for s in paper.signatures] == [
        ("Nguyễn Thị Hoa", "SỞ TÀI CHÍNH", "GIÁM ĐỐC", None),
        ("Trần Văn Bình", "SỞ Y TẾ", "PHÓ GIÁM ĐỐC", "KT"),
    ]


def test_three_signers_one_blank_apart_are_three() -> None:
    foot = (
        "SỞ NỘI VỤ SỞ TÀI CHÍNH SỞ Y TẾ\nGIÁM ĐỐC KT. GIÁM ĐỐC GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n"
        "Bùi Thị Lan Anh Lường Văn Toán\nĐinh Thị Lụa\n\nNơi nhận:\n- Như trên;\n- UBND tỉnh (b/c);\n- Lưu: VT.\n"
    )
    paper = read(superior="SỞ Y TẾ - SỞ TÀI CHÍNH - SỞ NỘI VỤ", issuer="", number="Số: 15/HD-LS", foot=foot)
    assert {(s.body, s.position, s.capacity) for s in paper.signatures} == {
        ("SỞ NỘI VỤ", "GIÁM ĐỐC", None),
        ("SỞ TÀI CHÍNH", "PHÓ GIÁM ĐỐC", "KT"),
        ("SỞ Y TẾ", "GIÁM ĐỐC", None),
    }
    assert {s.name for s in paper.signatures} == {"Bùi Thị Lan Anh", "Lường Văn Toán", "Đinh Thị Lụa"}


@pytest.mark.parametrize(
    ("names", "first", "second"),
    [
        ("Lý Thị Kiều Oanh Phan Thế Anh", "Lý Thị Kiều Oanh", "Phan Thế Anh"),
        ("Võ Thanh Tùng\nNguyễn Thị Bích Hạnh", "Võ Thanh Tùng", "Nguyễn Thị Bích Hạnh"),
        ("(Đã ký) (Đã ký)\nVõ Thanh Tùng\nMai Thị Hằng", "Võ Thanh Tùng", "Mai Thị Hằng"),
    ],
)
def test_each_of_two_posts_side_by_side_has_its_name(names: str, first: str, second: str) -> None:
    foot = (
        "Nơi nhận: SỞ TÀI CHÍNH SỞ Y TẾ\n- Như trên; KT. GIÁM ĐỐC KT. GIÁM ĐỐC\n- UBND tỉnh (b/c); PHÓ GIÁM ĐỐC PHÓ GIÁM ĐỐC\n"
        f"- Lưu: VT, TCHC.\n{names}\n"
    )
    assert signers(foot, superior="SỞ TÀI CHÍNH - SỞ Y TẾ", issuer="", number="Số: 15/HD-LS") == [
        (first, "PHÓ GIÁM ĐỐC", [("KT", "GIÁM ĐỐC")]),
        (second, "PHÓ GIÁM ĐỐC", [("KT", "GIÁM ĐỐC")]),
    ]


def test_a_name_of_four_words_is_one_persons() -> None:
    foot = (
        "SỞ TÀI CHÍNH              SỞ Y TẾ\nGIÁM ĐỐC                  GIÁM ĐỐC\n\n"
        "Ngô Thị Bạch Tuyết        Trương Quốc Thắng\n"
    )
    names = [name for name, *_ in signers(foot, superior="SỞ TÀI CHÍNH - SỞ Y TẾ", issuer="", number="Số: 15/HD-LS")]
    assert names == ["Ngô Thị Bạch Tuyết", "Trương Quốc Thắng"]


@pytest.mark.parametrize(
    "foot",
    [
        "THƯ KÝ CHỦ TRÌ\nHoàng Thị Mỹ Lệ Trương Quốc Huy\n",
        "THƯ KÝ CHỦ TRÌ\nHoàng Thị Mỹ Lệ\nTrương Quốc Huy\n",
        "THƯ KÝ                 CHỦ TRÌ\n\nHoàng Thị Mỹ Lệ        Trương Quốc Huy\n",
    ],
)
def test_minutes_are_signed_by_chair_and_secretary(foot: str) -> None:
    assert signers(foot, heading="BIÊN BẢN", number="Số: 15/BB-SYT") == [
        ("Hoàng Thị Mỹ Lệ", "THƯ KÝ", []),
        ("Trương Quốc Huy", "CHỦ TRÌ", []),
    ]


def test_two_names_below_the_text_are_two_signers() -> None:
    foot = "Nơi nhận:\n- Như trên;\n- UBND tỉnh (b/c);\n- Lưu: VT.\nCao Xuân Thắng Võ Thanh Tùng\n"
    assert [name for name, *_ in signers(foot)] == ["Cao Xuân Thắng", "Võ Thanh Tùng"]


def test_the_second_name_of_a_joint_paper_may_stand_below_its_list() -> None:
    foot = "Trần Văn An\n\nMới nhận:\n- Bộ Y tế;\n- Sở Tài chính;\n- Lưu: VT.\n\nụ ĐẢO\n\n`\n49 BCN. #2\n\nLê Thị Hoa\n"
    names = [name for name, *_ in signers(foot, superior="SỞ Y TẾ -", issuer="CÔNG AN TỈNH")]
    assert names == ["Trần Văn An", "Lê Thị Hoa"]


_ARMY = ("Vũ Minh Đức", "PHÓ CHỈ HUY TRƯỞNG", [("KT", "CHỈ HUY TRƯỞNG")])
_UNION = ("Nguyễn Thị Hoa", "CHỦ TỊCH", [("TM", "BAN THƯỜNG VỤ")])
_POLICE: tuple[str, str, list[object]] = ("Lê Quang Hùng", "GIÁM ĐỐC", [])


@pytest.mark.parametrize(
    ("foot", "want"),
    [
        (
            (
                "CÔNG AN TỈNH BỘ CHỈ HUY QUÂN SỰ TỈNH\nGIÁM ĐỐC KT. CHỈ HUY TRƯỞNG\nPHÓ CHỈ HUY TRƯỞNG\n\n"
                "Đại tá Lê Quang Hùng Thượng tá Vũ Minh Đức\n\n"
            ),
            [_POLICE, _ARMY],
        ),
        (
            (
                "BỘ CHỈ HUY QUÂN SỰ TỈNH         CÔNG AN TỈNH\nKT. CHỈ HUY TRƯỞNG              GIÁM ĐỐC\n"
                "PHÓ CHỈ HUY TRƯỞNG\n\nThượng tá Vũ Minh Đức           Đại tá Lê Quang Hùng\n\n"
            ),
            [_ARMY, _POLICE],
        ),
        (
            (
                "CÔNG AN TỈNH HỘI LIÊN HIỆP PHỤ NỮ TỈNH\nGIÁM ĐỐC TM. BAN THƯỜNG VỤ\nCHỦ TỊCH\n\n"
                "Đại tá Lê Quang Hùng Nguyễn Thị Hoa\n\n"
            ),
            [_POLICE, _UNION],
        ),
        (
            (
                "|\nCÔNG AN TỈNH\nGIÁM ĐỐC\n(Đã ký)\nĐại tá Lê Quang Hùng\n|\nBỘ CHỈ HUY QUÂN SỰ TỈNH\nKT. CHỈ HUY TRƯỞNG\n"
                "PHÓ CHỈ HUY TRƯỞNG\n(Đã ký)\nThượng tá Vũ Minh Đức\n|\n"
            ),
            [_POLICE, _ARMY],
        ),
    ],
)
def test_signers_of_army_police_and_unions_stand_side_by_side_or_in_cells(foot: str, want: object) -> None:
    listed = foot + "Nơi nhận:\n- UBND tỉnh (b/c);\n- Sở Tài chính;\n- Lưu: VT.\n"
    found = signers(listed, superior="SỞ Y TẾ - CÔNG AN TỈNH", issuer="", number="Số: 15/KHLT-SYT-CAT")
    assert found == want
