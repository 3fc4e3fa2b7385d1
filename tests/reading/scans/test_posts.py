"""The posts and capacities at the foot of a scan."""

from __future__ import annotations

import pytest

from tests.reading.scans.paper import LIST, read, signers


@pytest.mark.parametrize(
    ("first", "behalf"),
    [
        ("KT. GIÁM ĐỐC", "GIÁM ĐỐC"),
        ("K1. GIÁM ĐỐC", "GIÁM ĐỐC"),
        ("KÍ. GIÁM ĐÓC", "GIÁM ĐÓC"),
        ("KÌ. GIÁM ĐỐC", "GIÁM ĐỐC"),
        ("KT, GIÁM ĐỐC", "GIÁM ĐỐC"),
        ("KT: GIÁM ĐÓC", "GIÁM ĐÓC"),
        ("KẾT. GLÁM ĐÓC", "GLÁM ĐÓC"),
        ("¬ KT. GIÁM ĐỐC", "GIÁM ĐỐC"),
        ("P/Z KT, GIÁM ĐỐC", "GIÁM ĐỐC"),
        ("^ GIÁM ĐÓ", "GIÁM ĐÓ"),
    ],
)
def test_the_lines_below_prove_a_spoiled_capacity(first: str, behalf: str) -> None:
    foot = LIST.format(first=first, second="PHÓ GIÁM ĐỐC", name="Trần Văn Bình")
    assert signers(foot) == [("Trần Văn Bình", "PHÓ GIÁM ĐỐC", [("KT", behalf)])]


@pytest.mark.parametrize("second", ["BHÓ GIÁM ĐỐC", "Hó GIÀM B6C", "PHÓ GIÁM ĐÓC", "PHO GlÁM ĐỐC", "¬ PHÓ GIÁM ĐỐC"])
def test_a_spoiled_post_stays_as_printed(second: str) -> None:
    foot = LIST.format(first="KT. GIÁM ĐỐC", second=second, name="Trần Văn Bình")
    assert signers(foot) == [("Trần Văn Bình", second.removeprefix("¬ "), [("KT", "GIÁM ĐỐC")])]


def test_a_post_above_another_that_is_not_its_deputy_proves_nothing() -> None:
    foot = LIST.format(first="GIÁM ĐỐC", second="TRUNG TÂM Y TẾ", name="Trần Văn Bình")
    assert signers(foot) == [("Trần Văn Bình", "GIÁM ĐỐC TRUNG TÂM Y TẾ", [])]


def test_a_post_behind_an_item_without_its_mark_is_the_signers() -> None:
    foot = "Nơi nhận: KT. GIÁM ĐỐC\n- Văn phòng và các ban của PHÓ GIÁM ĐỐC\nHội đồng;\n- Như trên (b/c) \n- Lưu: VT.\n\nTrần Văn Bình\n"
    paper = read(foot=foot)
    assert signers(foot) == [("Trần Văn Bình", "PHÓ GIÁM ĐỐC", [("KT", "GIÁM ĐỐC")])]
    assert paper.recipients[0].text == "Văn phòng và các ban của Hội đồng"


def test_a_foot_in_one_cell_is_read_in_its_parts() -> None:
    foot = "| Nơi nhận: - Như trên; - UBND tỉnh (b/c); - Lưu: VT. | TM. BAN THƯỜNG VỤ KT. CHỦ TỊCH PHÓ CHỦ TỊCH Trần Văn Bình |\n"
    assert signers(foot) == [("Trần Văn Bình", "PHÓ CHỦ TỊCH", [("TM", "BAN THƯỜNG VỤ"), ("KT", "CHỦ TỊCH")])]
    assert [item.text for item in read(foot=foot).recipients] == ["Như trên", "UBND tỉnh (b/c)", "Lưu: VT"]


@pytest.mark.parametrize(
    ("foot", "signer"),
    [
        (
            "Nơi nhận:\n- Như trên;\n- Lưu: VT.\nTM. Ủy ban nhân dân\nKT. Chủ tịch\nPhó Chủ tịch\n\nTrần Văn Bình\n",
            ("Trần Văn Bình", "Phó Chủ tịch", [("TM", "Ủy ban nhân dân"), ("KT", "Chủ tịch")]),
        ),
        (
            "Nơi nhận:\n- Như trên;\n- Lưu: VT.\nGIÁM ĐỐC\n\nTRẦN VĂN BÌNH\n",
            ("TRẦN VĂN BÌNH", "GIÁM ĐỐC", []),
        ),
        (
            "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n|\nTL. CỤC\nTRƯỞNG\nTRƯỞNG PHÒNG\nTrần Văn Bình\n",
            ("Trần Văn Bình", "TRƯỞNG PHÒNG", [("TL", "CỤC TRƯỞNG")]),
        ),
        (
            "Nơi nhận: KT. TRƯỞNG BAN QUẢN LÝ\n- Như trên; VỀ HẢI QUAN PHÓ TRƯỞNG BAN\n- Lưu: VT.\nTrần Văn Bình\n",
            ("Trần Văn Bình", "PHÓ TRƯỞNG BAN", [("KT", "TRƯỞNG BAN QUẢN LÝ VỀ HẢI QUAN")]),
        ),
        (
            "Nơi nhận: KT. GIÁM ĐỐC\n- Như trên; Sy PHÓ GIÁM ĐỐC\n- Lưu: VT.\nTrần Văn Bình\n",
            ("Trần Văn Bình", "PHÓ GIÁM ĐỐC", [("KT", "GIÁM ĐỐC")]),
        ),
        (
            "TM. ỦY BAN\nNHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrần Văn Bình\n",
            ("Trần Văn Bình", "PHÓ CHỦ TỊCH", [("TM", "ỦY BAN NHÂN DÂN"), ("KT", "CHỦ TỊCH")]),
        ),
        (
            "Nơi nhận: KT. GIÁM ĐỐC\n- Như trên; PHÓ GIÁM ĐỐC\n- Lưu: VT.\nKý bởi: Sở Y tế\nNgày ký: 05-02-2026\nTrần Văn Bình\n",
            ("Trần Văn Bình", "PHÓ GIÁM ĐỐC", [("KT", "GIÁM ĐỐC")]),
        ),
        (
            "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n|\nKT. GIÁM ĐỐC\nTRUNG TÂM Y TẾ\nPHÓ GIÁM ĐỐC\nTrần Văn Bình\n",
            ("Trần Văn Bình", "PHÓ GIÁM ĐỐC", [("KT", "GIÁM ĐỐC TRUNG TÂM Y TẾ")]),
        ),
        (
            "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n(200113/ZV09/0001/7401/002899964)\nTrần Văn Bình\n",
            ("Trần Văn Bình", None, []),
        ),
    ],
)
def test_a_foot_that_is_set_or_broken_otherwise_is_read(foot: str, signer: object) -> None:
    assert signers(foot) == [signer]


@pytest.mark.parametrize(
    ("posts", "position", "authority"),
    [
        ("GIÁM ĐỐC\nIÁM ĐỐC", "IÁM ĐỐC", [("KT", "GIÁM ĐỐC")]),
        ("FL. GIÁM ĐỐC\nCHÁNH VĂN PHÒNG", "CHÁNH VĂN PHÒNG", [("TL", "GIÁM ĐỐC")]),
        ("TU. GIÁM ĐỐC\nTRƯỞNG PHÒNG", "TRƯỞNG PHÒNG", [("TUQ", "GIÁM ĐỐC")]),
        ("CT, CHỦ TỊCH\nPHÓ CHỦ TỊCH", "PHÓ CHỦ TỊCH", [("KT", "CHỦ TỊCH")]),
        ("CHỦ TỊCH\nPHÓ`CHỦ TỊCH", "PHÓ`CHỦ TỊCH", [("KT", "CHỦ TỊCH")]),
        ("KT. GIÁM ĐỐC\nGIÁM ĐỐC", "GIÁM ĐỐC", [("KT", "GIÁM ĐỐC")]),
    ],
)
def test_what_a_seal_left_of_a_capacity_is_proved_by_the_post_below(
    posts: str, position: str, authority: list[tuple[str, str]]
) -> None:
    foot = f"Nơi nhận:\n- Như trên;\n- Lưu: VT.\n{posts}\nTrần Văn Bình\n"
    assert signers(foot) == [("Trần Văn Bình", position, authority)]


def test_words_of_a_stamp_in_capitals_sign_nothing() -> None:
    assert signers("Nơi nhận:\n- Như trên;\n- Lưu: VT.\nE BO CONÀ I\n") == []


@pytest.mark.parametrize(
    ("post", "position", "authority"),
    [
        ("QUYỀN GIÁM ĐỐC", "QUYỀN GIÁM ĐỐC", []),
        ("TỔNG BÍ THƯ", "TỔNG BÍ THƯ", []),
        ("Q. CỤC TRƯỞNG", None, [("Q", "CỤC TRƯỞNG")]),
        ("TM UBND\nKT CHỦ TỊCH\nPHÓ CHỦ TỊCH", "PHÓ CHỦ TỊCH", [("TM", "UBND"), ("KT", "CHỦ TỊCH")]),
    ],
)
def test_a_post_keeps_its_words_and_its_mark(post: str, position: str | None, authority: list[tuple[str, str]]) -> None:
    foot = f"Nơi nhận:\n- Như trên;\n- Lưu: VT.\n{post}\nTrần Văn Bình\n"
    assert signers(foot) == [("Trần Văn Bình", position, authority)]


@pytest.mark.parametrize(
    "over", ["(Đã ký)", "(Ký tên, đóng dấu)", "Ký bởi: Sở Y tế", "Signature Not Verified", "T/M BAN CHỈ ĐẠO"]
)
def test_a_signature_above_the_list_begins_below_the_end_of_the_text(over: str) -> None:
    capacity = [("TM", "BAN CHỈ ĐẠO")] if over.startswith("T/M") else []
    posts = f"{over}\nGIÁM ĐỐC" if capacity else f"GIÁM ĐỐC\n{over}"
    paper = read(foot=f"{posts}\nTrần Văn Bình\nNơi nhận:\n- Như trên;\n- Sở Tài chính;\n- Lưu: VT.\n")
    [signature] = paper.signatures
    assert (signature.name, signature.position) == ("Trần Văn Bình", "GIÁM ĐỐC")
    assert [(step.capacity, step.on_behalf_of) for step in signature.authority] == capacity
    assert len(paper.recipients) == 3


def test_small_posts_and_a_name_behind_an_abbreviation_stand_beside_the_list() -> None:
    foot = "Nơi nhận: KT. Giám đốc\n- Như trên; Phó Giám đốc\n- Lưu: VT, KT. Trần Văn Bình\n"
    assert signers(foot) == [("Trần Văn Bình", "Phó Giám đốc", [("KT", "Giám đốc")])]


@pytest.mark.parametrize("rest", ["Ê VÀ Ô", "CHÍNH⁄SÁCHTH"])
def test_what_a_seal_left_below_a_post_is_none_of_it(rest: str) -> None:
    foot = f"Nơi nhận: TL. GIÁM ĐỐC\n- Như trên; CHÁNH VĂN PHÒNG SỞ\n- Lưu: VT.\n{rest}\nTrần Văn Bình\n"
    assert signers(foot)[0][1] == "CHÁNH VĂN PHÒNG SỞ"


@pytest.mark.parametrize(
    ("posts", "position", "authority"),
    [
        ("KT. CHỦ TỊCH\nÓ CHỦ TỊCH", "Ó CHỦ TỊCH", [("KT", "CHỦ TỊCH")]),
        ("Q. GIÁM ĐỐC\nTRƯỞNG PHÒNG TỔ CHỨC", "TRƯỞNG PHÒNG TỔ CHỨC", [("TUQ", "GIÁM ĐỐC")]),
    ],
)
def test_what_is_left_of_a_deputy_or_a_mark_is_no_bullet_and_no_acting_post(
    posts: str, position: str, authority: list[tuple[str, str]]
) -> None:
    foot = f"Nơi nhận:\n- Như trên;\no Sở Y tế;\n- Lưu: VT.\n{posts}\nTrần Văn Bình\n"
    assert signers(foot) == [("Trần Văn Bình", position, authority)]
    assert len(read(foot=foot).recipients) == 3


def test_a_stain_takes_no_word_of_the_post_with_it() -> None:
    foot = "Nơi nhận: KT. TỔNG CỤC TRƯỞNG\n- Như trên; Ó TỔNG CỤC TRƯỞNG\n- Lưu: VT.\nTrần Văn Bình\n"
    assert signers(foot) == [("Trần Văn Bình", "Ó TỔNG CỤC TRƯỞNG", [("KT", "TỔNG CỤC TRƯỞNG")])]


def test_the_last_word_of_a_body_signed_for_stands_in_a_line_of_its_own() -> None:
    foot = "Nơi nhận: TM. BAN THƯỜNG VỤ HUYỆN\n- Như trên; ĐOÀN\n- Công đoàn cơ sở; BÍ THƯ\n- Lưu: VT.\nBùi Thị Lan\n"
    assert signers(foot) == [("Bùi Thị Lan", "BÍ THƯ", [("TM", "BAN THƯỜNG VỤ HUYỆN ĐOÀN")])]


def test_the_unit_whose_head_is_signed_for_stands_below_the_heads_post() -> None:
    foot = "Nơi nhận: TL. BỘ TRƯỞNG\n- Như trên; KT. VỤ TRƯỞNG\n- Bộ Y tế; VỤ PHÁP CHẾ\n- Sở Y tế; PHÓ VỤ TRƯỞNG\n- Lưu: VT.\n"
    assert signers(foot) == [
        (None, "PHÓ VỤ TRƯỞNG", [("TL", "BỘ TRƯỞNG"), ("KT", "VỤ TRƯỞNG VỤ PHÁP CHẾ")]),
    ]


def test_a_digit_within_a_mark_stays_with_it() -> None:
    foot = "1T. TRƯỞNG PHÒNG\n\nNơi nhận:\n- Phòng Kinh tế;\n- Lưu: VT.\n\nTrần Văn Bình\n"
    assert signers(foot) == [("Trần Văn Bình", None, [("KT", "TRƯỞNG PHÒNG")])]


def test_a_capacity_behind_a_spoiled_item_is_the_signers() -> None:
    foot = (
        "Nơi nhận: TL. TỔNG CỤC TRƯỞNG\n- Như trên;\n- Tan phòng (We ⁄ KT.VỤ TRƯỞNG VỤ THU NHẬP CÁ NHÂN\n"
        "- Lưu: VT.\nLy Thi Hoa\n"
    )
    assert signers(foot) == [
        ("Ly Thi Hoa", None, [("TL", "TỔNG CỤC TRƯỞNG"), ("KT", "VỤ TRƯỞNG VỤ THU NHẬP CÁ NHÂN")]),
    ]


def test_the_name_of_a_unit_may_end_in_a_line_of_its_own() -> None:
    foot = "TL. BỘ TRƯỞNG\nVỤ TRƯỞNG VỤ CHÍNH SÁCH\nTHUẾ\nTrần Văn Bình\n"
    assert signers(foot) == [("Trần Văn Bình", "VỤ TRƯỞNG VỤ CHÍNH SÁCH THUẾ", [("TL", "BỘ TRƯỞNG")])]


@pytest.mark.parametrize("post", ["1Ó CỤC TRƯỞNG", "Ó CỤC TRƯỞNG", "PHỐ CỤ TRƯỞNG"])
def test_a_torn_deputy_stays_as_printed(post: str) -> None:
    foot = f"Nơi nhận: KT. CỤC TRƯỞNG\n- Như trên, {post}\n- Lưu: VT.\nTrần Văn Bình\n"
    assert signers(foot) == [("Trần Văn Bình", post, [("KT", "CỤC TRƯỞNG")])]
    assert [each.text for each in read(foot=foot).recipients] == ["Như trên", "Lưu: VT"]


def test_a_small_letter_behind_a_post_in_capitals_is_a_stain() -> None:
    foot = "Nơi nhận: TL. TỔNG CỤC TRƯỞNG l\n- Như trên; VỤ TRƯỞNG VỤ PHÁP CHẾ\n- Lưu: VT.\nTrần Văn Bình\n"
    assert signers(foot) == [("Trần Văn Bình", "VỤ TRƯỞNG VỤ PHÁP CHẾ", [("TL", "TỔNG CỤC TRƯỞNG")])]
