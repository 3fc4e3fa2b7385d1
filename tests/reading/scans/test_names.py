"""The names of signers on a scan, and what is none."""

from __future__ import annotations

import pytest

from tests.reading.scans.paper import LIST, read, signers


@pytest.mark.parametrize(
    "name",
    [
        "Trần Văn Bình",
        "1Trần Văn Bình",
        "ng Trần Văn Bình",
        "(đã ký) Trần Văn Bình",
        "Đã ký: Trần Văn Bình",
        "— Trần Văn Bình",
        "PGS.TS Trần Văn Bình",
        "Thượng tá Trần Văn Bình",
        "Trần Văn Bình (đã ký)",
        "f Trần Văn Bình",
        "ee, Trần Văn Bình",
        "Trần Văn Bình 16:48:06 ⁄",
        "BSCKII. Trần Văn Bình",
        "Email: sytsh@sonhai.gov.vn\n05.02.2026 16:00:50 +07:00\nTrần Văn Bình",
    ],
)
def test_a_name_is_found_behind_a_stain_a_stamp_or_a_rank(name: str) -> None:
    foot = LIST.format(first="GIÁM ĐỐC", second="", name=name)
    assert signers(foot) == [("Trần Văn Bình", "GIÁM ĐỐC", [])]


def test_a_name_run_into_an_item_is_the_signers() -> None:
    foot = "Nơi nhận: GIÁM ĐỐC\n- Như trên;\n- Lưu: VT, NVY (2) Trần Văn Bình\n"
    assert signers(foot) == [("Trần Văn Bình", "GIÁM ĐỐC", [])]
    assert [item.text for item in read(foot=foot).recipients][-1] == "Lưu: VT, NVY (2)"


def test_a_newspaper_among_the_recipients_is_no_signer() -> None:
    foot = "Nơi nhận: GIÁM ĐỐC\n- Báo Sơn Hải; Đài PT-TH Sơn Hải;\n- Lưu: VT.\n\nTrần Văn Bình\n"
    assert signers(foot) == [("Trần Văn Bình", "GIÁM ĐỐC", [])]
    assert read(foot=foot).recipients[0].text == "Báo Sơn Hải; Đài PT-TH Sơn Hải"


def test_a_name_behind_the_abbreviations_of_the_last_item_is_the_signers() -> None:
    assert signers("Nơi nhận: GIÁM ĐỐC\n- Như trên;\n- Lưu: VT, VP Tổng Quang Bình\n")[0][0] == "Tổng Quang Bình"


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Thạc sĩ Lê Thị Hoa", "Lê Thị Hoa"),
        ("Thượng tá: Lê Văn Hoa", "Lê Văn Hoa"),
        ("Đại tướng LÊ VĂN HOA", "LÊ VĂN HOA"),
        ("Tổng Quang Hoa", "Tổng Quang Hoa"),
    ],
)
def test_a_name_has_no_title_before_it(printed: str, name: str) -> None:
    assert signers(f"Nơi nhận:\n- Như trên;\n- Lưu: VT.\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\n{printed}\n")[0][0] == name


def test_a_name_above_its_posts_is_theirs() -> None:
    foot = "Nơi nhận:\n- Như trên;\n- Cổng thông tin; ThS. Trần Văn Bình\n- Lưu: VT.\nTL. GIÁM ĐỐC\nCHÁNH VĂN PHÒNG\n"
    assert signers(foot) == [("Trần Văn Bình", "CHÁNH VĂN PHÒNG", [("TL", "GIÁM ĐỐC")])]


def test_a_name_behind_a_comma_of_an_item_that_goes_on_is_the_signers() -> None:
    foot = (
        "Nơi nhận: GIÁM ĐỐC\n- Như trên;\n- Sở Tài chính các tỉnh, Chi cục Thuế, Cao Anh Bình\nKho bạc;\n- Lưu: VT.\n"
    )
    assert signers(foot) == [("Cao Anh Bình", "GIÁM ĐỐC", [])]


def test_persons_among_the_recipients_sign_nothing() -> None:
    foot = (
        "Nơi nhận: GIÁM ĐỐC\n- Như trên;\n- VPCP: BTCN, các PCN: Nguyễn Sỹ Bình,\nTrần Duy Bình,\nTrợ lý;\n- Lưu: VT.\n"
    )
    assert signers(foot) == [(None, "GIÁM ĐỐC", [])]


def test_the_name_of_the_country_signs_nothing() -> None:
    foot = "Nơi nhận: GIÁM ĐỐC\n- Như trên;\n- Lưu: VT.\nViệt Nam\nTrần Văn Bình\n"
    assert signers(foot) == [("Trần Văn Bình", "GIÁM ĐỐC", [])]


def test_letters_of_a_stain_before_a_name_without_a_surname_are_none_of_it() -> None:
    foot = "Nơi nhận: GIÁM ĐỐC\n- Như trên;\n- Lưu: VT.\nf Hùng Cường\n"
    assert signers(foot) == [("Hùng Cường", "GIÁM ĐỐC", [])]


def test_a_person_to_whom_a_paper_is_sent_signs_nothing() -> None:
    foot = "Nơi nhận: GIÁM ĐỐC\n- Như trên;\n- PCT: Phạm Văn An.\nVũ Đức Hoa (để b/c);\n- Lưu: VT.\nLê Thị Hoa\n"
    assert signers(foot) == [("Lê Thị Hoa", "GIÁM ĐỐC", [])]


@pytest.mark.parametrize(
    "below",
    [
        "Người ký: Sở Y tế\nEmail: syt@sonhai.gov.vn\nNho ⁄ 2005010. Phan Thị Hiếu 16:48:06\n",
        "Nho ⁄ 2005010. Phan Thị Hiếu 16:48:06\n",
    ],
)
def test_a_name_that_was_run_into_the_stamp_over_it_is_the_signers(below: str) -> None:
    foot = f"Nơi nhận: GIÁM ĐỐC\n- Như trên;\n- Lưu: VT.\n{below}"
    assert signers(foot) == [("Phan Thị Hiếu", "GIÁM ĐỐC", [])]


def test_who_signed_digitally_is_not_told_as_the_printed_name() -> None:
    foot = "Nơi nhận: GIÁM ĐỐC\n- Như trên;\n- Lưu: VT.\nKý bởi: Phan Thị Hiếu\nThời gian ký: 05.02.2026 16:48\n"
    assert signers(foot) == [(None, "GIÁM ĐỐC", [])]


def test_letters_of_a_stain_are_no_name() -> None:
    assert signers("Nơi nhận: GIÁM ĐỐC\n- Như trên;\n- Lưu: VT.\nhe Ab Coy\n") == [(None, "GIÁM ĐỐC", [])]
    assert signers("Nơi nhận: GIÁM ĐỐC\n- Như trên;\n- Lưu: VT.\nMai Son\n") == [("Mai Son", "GIÁM ĐỐC", [])]
    assert signers("Nơi nhận: GIÁM ĐỐC\n- Như trên;\n- Lưu: VT.\nK' Brih\n") == [("K' Brih", "GIÁM ĐỐC", [])]
