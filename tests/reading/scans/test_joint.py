"""Signers of joint papers, side by side and one below another."""

from __future__ import annotations

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
