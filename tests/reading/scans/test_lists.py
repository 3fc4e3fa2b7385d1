"""Where Nơi nhận of a scan stands, and what its items are."""

from __future__ import annotations

import pytest

from tests.reading.scans.paper import LIST, read, signers


@pytest.mark.parametrize("heading", ["ơi nhận:", "Nơi nhậm", "Not nhận:", "ậớơi nhận:"])
def test_a_spoiled_heading_of_the_recipients_opens_the_foot(heading: str) -> None:
    foot = f"{heading}\n- Như trên;\n- UBND tỉnh (b/c);\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nTrần Văn Bình\n"
    assert signers(foot) == [("Trần Văn Bình", "GIÁM ĐỐC", [])]
    assert len(read(foot=foot).recipients) == 3


def test_the_next_page_is_no_part_of_the_signature() -> None:
    foot = (
        LIST.format(first="GIÁM ĐỐC", second="", name="")
        + "TRƯỜNG CAO ĐẲNG Y TẾ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nGIẤY ĐĂNG KÝ THỰC TẬP\nKính gửi: Sở Y tế\n"
    )
    assert signers(foot) == [(None, "GIÁM ĐỐC", [])]


def test_a_list_whose_heading_is_lost_is_known_by_its_first_item() -> None:
    foot = "8iax tqx KT. GIÁM ĐỐC\n- Như trên; PHÓ GIÁM ĐỐC\n- UBND tỉnh (b/c);\n- Lưu: VT.\n\nTrần Văn Bình\n"
    assert signers(foot) == [("Trần Văn Bình", "PHÓ GIÁM ĐỐC", [("KT", "GIÁM ĐỐC")])]
    assert [item.text for item in read(foot=foot).recipients] == ["Như trên", "UBND tỉnh (b/c)", "Lưu: VT"]


def test_a_list_that_lost_its_heading_and_first_item_stands_between_the_text_and_its_last_item() -> None:
    paper = read(foot="làm ni TL. GIÁM ĐỐC\n= Iử I€U 3;\n- Sở Tài chính;\n- Đài tỉnh;\n- Lưu: VT.\nTrần Văn Bình\n")
    assert [each.text for each in paper.recipients] == ["Iử I€U 3", "Sở Tài chính", "Đài tỉnh", "Lưu: VT"]
    assert [(s.name, s.capacity) for s in paper.signatures] == [("Trần Văn Bình", "TL")]


@pytest.mark.parametrize(
    ("item", "text"),
    [
        ("Như trên;", "Như trên"),
        ("- Như trên; VĂN PHÒNG", "Như trên"),
        ("- Các Sở: TC; KHĐT;", "Các Sở: TC; KHĐT"),
        ("- Văn phòng Tỉnh ủy;\n(để báo cáo)", "Văn phòng Tỉnh ủy; (để báo cáo)"),
        ("- Các Sở: TC, YT: „", "Các Sở: TC, YT"),
        ("¬ Sở Tài chính;", "Sở Tài chính"),
        ("= Sở Tài chính;", "Sở Tài chính"),
        ("- Sở Tài chính; Vụ PC", "Sở Tài chính; Vụ PC"),
        ("- Các Sở: TC, YT;\ncác Vụ: TH;", "Các Sở: TC, YT; các Vụ: TH"),
        ("- Sở Tài chính; ¥ . DHA UG", "Sở Tài chính"),
        ("- Sở Tài chính; Người ký: Sở Y tế", "Sở Tài chính"),
        ("- Sở Tài chính)", "Sở Tài chính"),
        ("- Sở Tài chính (b/c)(+", "Sở Tài chính (b/c)"),
    ],
)
def test_an_item_is_read_without_what_a_scan_put_around_it(item: str, text: str) -> None:
    paper = read(foot=f"Nơi nhận:\n{item}\n- Lưu: VT,\nVụ TC, PC.\nGIÁM ĐỐC\nTrần Văn Bình\n")
    assert [each.text for each in paper.recipients] == [text, "Lưu: VT, Vụ TC, PC"]


def test_a_stamp_without_its_last_line_takes_neither_name_nor_list() -> None:
    paper = read(foot="GIÁM ĐỐC\nKý bởi: Sở Y tế\nTrần Văn Bình\nNơi nhận:\n- Như trên;\n- Sở Y tế;\n- Lưu: VT.\n")
    assert [each.text for each in paper.recipients] == ["Như trên", "Sở Y tế", "Lưu: VT"]


def test_the_foot_of_an_attached_paper_is_not_this_papers() -> None:
    attached = (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nQUY ĐỊNH\nĐiều 1. Phạm vi.\nNơi nhận:\n- Kho bạc;\n- Lưu: VT.\nVŨ VĂN\n"
    )
    paper = read(foot=f"An nhận: GIÁM ĐỐC\n- Như trên.\n- Sở Tài chính;\n- Lưu: VT.\nTrần Văn Bình\n{attached}")
    assert [each.text for each in paper.recipients] == ["Như trên", "Sở Tài chính", "Lưu: VT"]
    assert [each.name for each in paper.signatures] == ["Trần Văn Bình"]


def test_a_list_below_the_posts_has_no_need_of_its_heading() -> None:
    foot = "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nvà các ban;\n- Sở Tài chính;\n- Kho bạc;\n- Lưu: VT.\nTrần Văn Bình\n"
    paper = read(foot=foot)
    assert [s.name for s in paper.signatures] == ["Trần Văn Bình"]
    assert [each.text for each in paper.recipients][-3:] == ["Sở Tài chính", "Kho bạc", "Lưu: VT"]


@pytest.mark.parametrize("torn", ["Ñ TỊCH", "CHÁ \\ VĂN PHÒNG"])
def test_the_torn_end_of_a_post_is_no_part_of_an_item(torn: str) -> None:
    paper = read(foot=f"Nơi nhận: TL. GIÁM ĐỐC\n- Như trên; {torn}\n- Lưu: VT.\nTrần Văn Bình\n")
    assert paper.recipients[0].text == "Như trên"


def test_a_list_at_the_right_of_the_signature_is_read_apart_from_it() -> None:
    foot = (
        "TM. ỦY BAN NHÂN DÂN Nơi nhận:\nKT. CHỦ TỊCH - Như trên;\nPHÓ CHỦ TỊCH - UBND tỉnh (b/c);\n- Sở Tài chính;\n"
        "Lường Văn Toán - Các phòng, ban;\n- Lưu: VT.\n"
    )
    assert signers(foot) == [("Lường Văn Toán", "PHÓ CHỦ TỊCH", [("TM", "ỦY BAN NHÂN DÂN"), ("KT", "CHỦ TỊCH")])]
    assert [each.text for each in read(foot=foot).recipients] == [
        "Như trên",
        "UBND tỉnh (b/c)",
        "Sở Tài chính",
        "Các phòng, ban",
        "Lưu: VT",
    ]


@pytest.mark.parametrize("title", ["SAO Y", "SAO LỤC", "TRÍCH SAO", "SAO Y BẢN CHÍNH"])
def test_who_copies_a_paper_neither_signs_nor_sends_it(title: str) -> None:
    foot = (
        "TM. BAN THƯỜNG VỤ\nPHÓ CHỦ TỊCH\nTrần Văn Bình (đã ký)\n"
        f"LIÊN ĐOÀN LAO ĐỘNG TỈNH {title}\nSố: 17/SL-LĐLĐ Sơn Hải, ngày 20 tháng 3 năm 2026\n"
        "Nơi nhận:\n- Các phòng, ban;\n- Lưu: VT.\nCHÁNH VĂN PHÒNG\nLê Thị Hoa\n"
    )
    assert signers(foot) == [("Trần Văn Bình", "PHÓ CHỦ TỊCH", [("TM", "BAN THƯỜNG VỤ")])]
    assert read(foot=foot).recipients == ()


def test_a_paper_that_is_itself_a_copy_keeps_its_foot() -> None:
    foot = "Nhà hát NGÔI SAO\nNơi nhận: GIÁM ĐỐC\n- Như trên;\n- Lưu: VT.\nLê Thị Hoa\n"
    assert signers(foot) == [("Lê Thị Hoa", "GIÁM ĐỐC", [])]


def test_copies_are_counted_behind_each_item() -> None:
    paper = read(foot="Nơi nhận:\n- Sở Tài chính (02 bản);\n- UBND tỉnh (10b);\n- Sở Nội vụ (2);\n- Lưu: VT (3).\n")
    assert [(each.name, each.copies) for each in paper.recipients] == [
        ("Sở Tài chính", 2),
        ("UBND tỉnh", 10),
        ("Sở Nội vụ (2)", None),
        ("Lưu: VT (3)", 3),
    ]


def test_a_post_behind_a_colon_read_for_a_semicolon_is_the_signers() -> None:
    foot = "Nơi nhận: KT. GIÁM ĐỐC\n- Văn phòng (b/c): PHÓ GIÁM ĐỐC\n- Lưu: VT.\nTrần Văn Bình\n"
    assert signers(foot) == [("Trần Văn Bình", "PHÓ GIÁM ĐỐC", [("KT", "GIÁM ĐỐC")])]
    assert read(foot=foot).recipients[0].text == "Văn phòng (b/c)"


def test_a_list_that_lost_its_last_item_ends_at_the_annex() -> None:
    foot = (
        "Nơi nhận: BỘ TRƯỞNG\n- Văn phòng Quốc hội;\n- Sở Tài chính; Trần Văn Bình\n- Công báo;\n"
        "PHỤ LỤC I\nHƯỚNG DẪN\n- Mục này;\nĐiều 1. Hàng hóa\n"
    )
    assert [each.text for each in read(foot=foot).recipients] == ["Văn phòng Quốc hội", "Sở Tài chính", "Công báo"]


@pytest.mark.parametrize("item", ["Lưu: VT; TCT (VT, CS)", "Lưu; VT, CS (2b)", "Lưu: VT; KTTH", "Lưu: VT. CS (26)"])
def test_units_behind_a_semicolon_of_the_last_item_are_its_own(item: str) -> None:
    paper = read(foot=f"Nơi nhận: GIÁM ĐỐC\n- Như trên;\n- {item}.\nTrần Văn Bình\n")
    assert paper.recipients[-1].text == item


@pytest.mark.parametrize("tail", [".(6", ". Ẳ; 3", "; Ww ~", ". y", ". tự", ". Cc", ".4", " ."])
def test_a_stain_behind_the_last_item_is_none_of_it(tail: str) -> None:
    paper = read(foot=f"Nơi nhận: GIÁM ĐỐC\n- Như trên;\n- Lưu: VT, HC (2){tail}\nTrần Văn Bình\n")
    assert paper.recipients[-1].text == "Lưu: VT, HC (2)"


@pytest.mark.parametrize("kept", ["VT. (30 bản)", "VT; TTr G9)", "VT. NVY"])
def test_copies_and_units_behind_a_dot_stay(kept: str) -> None:
    foot = f"Nơi nhận: GIÁM ĐỐC\n- Như trên;\n- Lưu: {kept}\n\nTrần Văn Bình\n"
    assert read(foot=foot).recipients[-1].text.replace("G9", "G9)").removesuffix(")") == f"Lưu: {kept}".removesuffix(
        ")"
    )


def test_a_second_sign_before_an_item_and_a_torn_line_are_no_items() -> None:
    foot = (
        "Nơi nhận: GIÁM ĐỐC\n- Như trên;\n- + Phòng Nghiệp vụ;\nới Cục |.\n=P. Pháp chế;\n- Lưu: VT.\n\nTrần Văn Bình\n"
    )
    assert [each.text for each in read(foot=foot).recipients] == [
        "Như trên",
        "Phòng Nghiệp vụ",
        "P. Pháp chế",
        "Lưu: VT",
    ]


@pytest.mark.parametrize("mark", ["(Đã ký)", "(Đã kí).", "(đã ký)"])
def test_what_stands_for_the_hand_behind_the_last_item_is_none_of_it(mark: str) -> None:
    foot = f"Nơi nhận: GIÁM ĐỐC\n- Như trên;\n- Lưu: VT, NVY {mark}\n\nTrần Văn Bình\n"
    assert read(foot=foot).recipients[-1].text == "Lưu: VT, NVY"
