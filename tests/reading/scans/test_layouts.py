"""Every layout that a signature block takes, beside its list, above and below it, one blank apart, and in one cell."""

from __future__ import annotations

import itertools

import pytest

from tests.reading.scans.paper import read, signers

_COPIES = ("Nơi nhận:", "- Như trên;", "- UBND tỉnh (b/c);", "- Các phòng chuyên môn;", "- Lưu: VT, NVY.")
_NAMES = [each.removeprefix("- ").rstrip(";.") for each in _COPIES[1:]]
_KT = [("KT", "GIÁM ĐỐC")]
_NAME = "Trần Văn Bình"
_DEPUTY = (_NAME, "PHÓ GIÁM ĐỐC", _KT)

# What is printed, and the post and the authority of who signs
_MARKS = {
    "1L. GIÁM ĐỐC|CHÁNH VĂN PHÒNG": ("CHÁNH VĂN PHÒNG", [("TL", "GIÁM ĐỐC")]),
    "IL. GIÁM ĐỐC|CHÁNH VĂN PHÒNG": ("CHÁNH VĂN PHÒNG", [("TL", "GIÁM ĐỐC")]),
    "T.U.Q GIÁM ĐỐC|TRƯỞNG PHÒNG Y": ("TRƯỞNG PHÒNG Y", [("TUQ", "GIÁM ĐỐC")]),
    "TU Q. GIÁM ĐỐC|TRƯỞNG PHÒNG Y": ("TRƯỞNG PHÒNG Y", [("TUQ", "GIÁM ĐỐC")]),
    "1M. ỦY BAN NHÂN DÂN|CHỦ TỊCH": ("CHỦ TỊCH", [("TM", "ỦY BAN NHÂN DÂN")]),
    "IM. ỦY BAN NHÂN DÂN|CHỦ TỊCH": ("CHỦ TỊCH", [("TM", "ỦY BAN NHÂN DÂN")]),
    "7M. ỦY BAN NHÂN DÂN|KT. CHỦ TỊCH|PHÓ CHỦ TỊCH": (
        "PHÓ CHỦ TỊCH",
        [("TM", "ỦY BAN NHÂN DÂN"), ("KT", "CHỦ TỊCH")],
    ),
    "TM: ỦY BAN NHÂN DÂN|CHỦ TỊCH": ("CHỦ TỊCH", [("TM", "ỦY BAN NHÂN DÂN")]),
    "T M. ỦY BAN NHÂN DÂN|CHỦ TỊCH": ("CHỦ TỊCH", [("TM", "ỦY BAN NHÂN DÂN")]),
    "TN. ỦY BAN NHÂN DÂN|CHỦ TỊCH": ("CHỦ TỊCH", [("TM", "ỦY BAN NHÂN DÂN")]),
    "TM_ỦY BAN NHÂN DÂN|CHỦ TỊCH": ("CHỦ TỊCH", [("TM", "ỦY BAN NHÂN DÂN")]),
    "TM. BAN CHẤP HÀNH|LIÊN ĐOÀN LAO ĐỘNG TỈNH|PHÓ CHỦ TỊCH": (
        "PHÓ CHỦ TỊCH",
        [("TM", "BAN CHẤP HÀNH LIÊN ĐOÀN LAO ĐỘNG TỈNH")],
    ),
}


def _beside(block: list[str], gap: int = 45) -> str:
    rows = itertools.zip_longest(_COPIES, block, fillvalue="")
    return "\n".join(f"{left:<{gap}}{right}".rstrip() if right else left for left, right in rows) + "\n"


def _arranged(block: list[str]) -> dict[str, str]:
    """A signer's lines and the list, as offices and converters set them."""
    return {
        "beside": _beside(block),
        "above": "\n".join((*block, "", *_COPIES)) + "\n",
        "below": "\n".join((*_COPIES, "", *block)) + "\n",
    }


@pytest.mark.parametrize("arrangement", ["beside", "above", "below"])
@pytest.mark.parametrize("printed", _MARKS)
def test_a_spoiled_mark_of_a_capacity_is_read_in_each_arrangement(printed: str, arrangement: str) -> None:
    post, authority = _MARKS[printed]
    foot = _arranged([*printed.split("|"), "", "", _NAME])[arrangement]
    assert signers(foot) == [(_NAME, post, authority)]


@pytest.mark.parametrize(
    ("block", "post", "authority"),
    [
        ("TL. GIÁM ĐỐC CHÁNH VĂN PHÒNG", "CHÁNH VĂN PHÒNG", [("TL", "GIÁM ĐỐC")]),
        ("TL. BỘ TRƯỞNG VỤ TRƯỞNG VỤ PHÁP CHẾ", "VỤ TRƯỞNG VỤ PHÁP CHẾ", [("TL", "BỘ TRƯỞNG")]),
        ("TUQ. GIÁM ĐỐC TRƯỞNG PHÒNG NGHIỆP VỤ", "TRƯỞNG PHÒNG NGHIỆP VỤ", [("TUQ", "GIÁM ĐỐC")]),
        ("TM. ỦY BAN NHÂN DÂN CHỦ TỊCH", "CHỦ TỊCH", [("TM", "ỦY BAN NHÂN DÂN")]),
        ("KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", _KT),
        ("KT GIÁM ĐỐC PHÓ GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", _KT),
        ("K/T TRƯỞNG BAN PHÓ TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", [("KT", "TRƯỞNG BAN")]),
        ("T/L GIÁM ĐỐC CHÁNH VĂN PHÒNG", "CHÁNH VĂN PHÒNG", [("TL", "GIÁM ĐỐC")]),
    ],
)
@pytest.mark.parametrize("rank", ["", "ThS. ", "PGS.TS. ", "Đại tá ", "(Đã ký) "])
def test_a_cell_in_one_line_is_cut_behind_whom_is_signed_for(
    block: str, post: str, authority: list[tuple[str, str]], rank: str
) -> None:
    foot = f"| {' '.join(_COPIES)} | {block} {rank}{_NAME} |\n"
    assert signers(foot) == [(_NAME, post, authority)]


def test_a_body_whose_second_word_is_a_post_stays_whole() -> None:
    foot = f"| {' '.join(_COPIES)} | TM. ĐOÀN CHỦ TỊCH PHÓ CHỦ TỊCH {_NAME} |\n"
    assert signers(foot) == [(_NAME, "PHÓ CHỦ TỊCH", [("TM", "ĐOÀN CHỦ TỊCH")])]


@pytest.mark.parametrize(
    "mark",
    ["(Đã ký)", "[daky]", "(Đã kí)", "(Ký, đóng dấu)", "(Signed)", "--- PAGE BREAK ---", "Trang 2/2", "SỞ XÂY DỰNG *"],
)
def test_what_stands_for_the_hand_or_ends_a_page_is_no_part_of_an_item(mark: str) -> None:
    foot = _beside(["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "", mark, _NAME], gap=0)
    for item in _COPIES:
        foot = foot.replace(item, f"{item} ")
    paper = read(foot=foot)
    assert [each.text for each in paper.recipients] == _NAMES
    assert signers(foot) == [_DEPUTY]


@pytest.mark.parametrize("stain", ["- ", "~ ", "= "])
def test_a_capacity_behind_a_dash_below_the_last_item_is_no_item(stain: str) -> None:
    foot = "\n".join((*_COPIES, "", f"{stain}KT. GIÁM ĐỐC", f"{stain}PHÓ GIÁM ĐỐC", "", _NAME)) + "\n"
    assert signers(foot) == [_DEPUTY]
    assert [each.text for each in read(foot=foot).recipients] == _NAMES


_SIDE_BY_SIDE: dict[str, tuple[str, list[tuple[str, list[tuple[str, str]]]]]] = {
    "units behind posts": (
        "GIÁM ĐỐC GIÁM ĐỐC\nSỞ Y TẾ SỞ TÀI CHÍNH",
        [("GIÁM ĐỐC SỞ Y TẾ", []), ("GIÁM ĐỐC SỞ TÀI CHÍNH", [])],
    ),
    "posts with their units": (
        "GIÁM ĐỐC SỞ Y TẾ GIÁM ĐỐC SỞ TÀI CHÍNH",
        [("GIÁM ĐỐC SỞ Y TẾ", []), ("GIÁM ĐỐC SỞ TÀI CHÍNH", [])],
    ),
    "two bodies": (
        "TM. ỦY BAN NHÂN DÂN TM. BAN THƯỜNG TRỰC\nCHỦ TỊCH CHỦ TỊCH",
        [("CHỦ TỊCH", [("TM", "ỦY BAN NHÂN DÂN")]), ("CHỦ TỊCH", [("TM", "BAN THƯỜNG TRỰC")])],
    ),
    "a body at the left": (
        "TM. ỦY BAN NHÂN DÂN GIÁM ĐỐC SỞ TÀI CHÍNH\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH",
        [("PHÓ CHỦ TỊCH", [("TM", "ỦY BAN NHÂN DÂN"), ("KT", "CHỦ TỊCH")]), ("GIÁM ĐỐC SỞ TÀI CHÍNH", [])],
    ),
    "a body at the right": (
        "GIÁM ĐỐC SỞ TÀI CHÍNH TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH",
        [("GIÁM ĐỐC SỞ TÀI CHÍNH", []), ("CHỦ TỊCH", [("TM", "ỦY BAN NHÂN DÂN")])],
    ),
    "a deputy and a head": (
        "KT. GIÁM ĐỐC CHỦ TỊCH CÔNG ĐOÀN\nPHÓ GIÁM ĐỐC",
        [("PHÓ GIÁM ĐỐC", _KT), ("CHỦ TỊCH CÔNG ĐOÀN", [])],
    ),
}


@pytest.mark.parametrize("layout", _SIDE_BY_SIDE)
@pytest.mark.parametrize("issuer", ["SỞ Y TẾ", "SỞ Y TẾ - SỞ TÀI CHÍNH"])
def test_signers_one_blank_apart_are_two_whoever_issues_the_paper(layout: str, issuer: str) -> None:
    printed, posts = _SIDE_BY_SIDE[layout]
    foot = f"{printed}\n\n\n{_NAME} Lê Hữu Tài\n"
    names = [_NAME, "Lê Hữu Tài"]
    assert signers(foot, issuer=issuer) == [(name, *post) for name, post in zip(names, posts, strict=True)]


def test_of_three_signers_one_blank_apart_each_has_the_deputys_post_in_turn() -> None:
    foot = (
        "SỞ Y TẾ SỞ TÀI CHÍNH SỞ NỘI VỤ\nKT. GIÁM ĐỐC GIÁM ĐỐC KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC PHÓ GIÁM ĐỐC\n\n\n"
        "Trần Văn Bình Lê Hữu Tài Bùi Thị Lan Anh\n"
    )
    paper = read(issuer="SỞ Y TẾ - SỞ TÀI CHÍNH - SỞ NỘI VỤ", foot=foot)
    assert [each.body for each in paper.signatures] == ["SỞ Y TẾ", "SỞ TÀI CHÍNH", "SỞ NỘI VỤ"]
    assert [each.position for each in paper.signatures] == ["PHÓ GIÁM ĐỐC", "GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]
    assert [each.name for each in paper.signatures] == ["Trần Văn Bình", "Lê Hữu Tài", "Bùi Thị Lan Anh"]


def test_three_signers_below_one_another_are_three() -> None:
    foot = "".join(
        f"{body}\nGIÁM ĐỐC\n\n\n{name}\n\n"
        for body, name in (("SỞ Y TẾ", _NAME), ("SỞ TÀI CHÍNH", "Lê Hữu Tài"), ("SỞ NỘI VỤ", "Bùi Thị Lan Anh"))
    )
    paper = read(issuer="SỞ Y TẾ - SỞ TÀI CHÍNH - SỞ NỘI VỤ", foot=foot)
    assert [(each.body, each.name) for each in paper.signatures] == [
        ("SỞ Y TẾ", _NAME),
        ("SỞ TÀI CHÍNH", "Lê Hữu Tài"),
        ("SỞ NỘI VỤ", "Bùi Thị Lan Anh"),
    ]


def test_signers_parted_by_tabs_are_two() -> None:
    foot = f"SỞ Y TẾ\tSỞ TÀI CHÍNH\nGIÁM ĐỐC\tGIÁM ĐỐC\n\n{_NAME}\tLê Hữu Tài\n"
    paper = read(foot=foot)
    assert [(each.body, each.position, each.name) for each in paper.signatures] == [
        ("SỞ Y TẾ", "GIÁM ĐỐC", _NAME),
        ("SỞ TÀI CHÍNH", "GIÁM ĐỐC", "Lê Hữu Tài"),
    ]


@pytest.mark.parametrize("left", ["ae ", ". ", "+ ", "=> "])
@pytest.mark.parametrize("body", ["CHÍNH PHỦ", "BAN THƯỜNG VỤ", "ỦY BAN NHÂN DÂN TỈNH"])
def test_what_is_left_of_a_mark_before_a_body_that_votes_is_on_its_behalf(left: str, body: str) -> None:
    foot = f"Nơi nhận: {left}{body}\n- Như trên; CHỦ TỊCH\n- Lưu: VT, NVY.\n\n{_NAME}\n"
    assert signers(foot) == [(_NAME, "CHỦ TỊCH", [("TM", body)])]


def test_a_body_that_votes_without_mark_or_stain_is_none_that_is_signed_for() -> None:
    foot = f"Nơi nhận: CHÍNH PHỦ\n- Như trên; THỦ TƯỚNG\n- Lưu: VT, NVY.\n\n{_NAME}\n"
    assert signers(foot) == [(_NAME, "THỦ TƯỚNG", [])]


@pytest.mark.parametrize(("printed", "kept"), [("(3).405", "(3)"), ("(2b).12", "(2b)"), (" 3) 4#", " 3")])
def test_copies_printed_and_stains_behind_the_last_item_are_none_of_it(printed: str, kept: str) -> None:
    foot = f"Nơi nhận: GIÁM ĐỐC\n- Như trên;\n- Lưu: VT, NVY{printed}\n\n{_NAME}\n"
    assert read(foot=foot).recipients[-1].text == f"Lưu: VT, NVY{kept}"


def test_a_circumflex_left_of_a_stain_is_none_of_the_issuer() -> None:
    assert [each.name for each in read(issuer="SỞ Y TẾ  \u02c6").issuers] == ["SỞ Y TẾ"]


def test_the_post_signed_for_and_the_deputys_in_one_cell_are_one_signers() -> None:
    foot = f"| {' '.join(_COPIES)} | KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC |\n"
    assert signers(foot) == [(None, "PHÓ GIÁM ĐỐC", _KT)]


def test_the_words_of_a_digital_signature_behind_an_item_are_no_name() -> None:
    rows = (
        "KT. GIÁM ĐỐC",
        "PHÓ GIÁM ĐỐC",
        "Signature Not Verified",
        f"Được ký bởi {_NAME}",
        "Ngày ký: 12/05/2026 10:45:27",
    )
    foot = "\n".join(f"{item} {row}" for item, row in zip(_COPIES, rows, strict=True)) + f"\n\n{_NAME}\n"
    assert signers(foot) == [_DEPUTY]


@pytest.mark.parametrize("mark", ["1M. ", "T M. "])
def test_a_spoiled_mark_beside_the_heading_of_the_list_is_read(mark: str) -> None:
    foot = f"Nơi nhận: {mark}ỦY BAN NHÂN DÂN\n- Như trên; CHỦ TỊCH\n- Lưu: VT, NVY.\n\n{_NAME}\n"
    assert signers(foot) == [(_NAME, "CHỦ TỊCH", [("TM", "ỦY BAN NHÂN DÂN")])]


def test_a_list_that_a_scan_read_before_the_end_of_the_text_leaves_the_signature_below_it() -> None:
    foot = (
        "--- PAGE BREAK ---\n\nNơi nhận:\n- Như trên;\n- Lưu: VT, NVY. A\n35\n\n"
        f"Sở Y tế thông báo để các bệnh viện biết và thực hiện./.\n\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\n{_NAME}\n"
    )
    assert signers(foot) == [_DEPUTY]


def test_the_unit_behind_a_heads_post_may_have_a_dash_that_a_scan_read_as_a_wave() -> None:
    foot = f"{_COPIES[0]} TL. TỔNG CỤC TRƯỞNG\n- Như trên; CỤC TRƯỞNG\n- Lưu: VT, NVY. CỤC THANH TRA ~ KIỂM TRA THUẾ\n\n{_NAME}\n"
    assert signers(foot) == [(_NAME, "CỤC TRƯỞNG CỤC THANH TRA ~ KIỂM TRA THUẾ", [("TL", "TỔNG CỤC TRƯỞNG")])]
