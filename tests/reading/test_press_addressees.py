"""Whom reports name as those to whom a paper went, and who tells them."""

from __future__ import annotations

import pytest

from congvan import Directive, parse_text

_REST = (
    "Theo đó, các đơn vị khẩn trương rà soát, báo cáo kết quả trước ngày 20/5/2024.\n\n"
    "Trước đó, nhiều người dân phản ánh tình trạng trên kéo dài nhiều tháng nay, gây bức xúc trong dư luận."
)


def _report(sentence: str, headline: str = "Chỉ đạo mới về bảo đảm an toàn trên địa bàn") -> Directive:
    return parse_text(f"{headline}\n\n{sentence}\n\n{_REST}\n")


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("UBND tỉnh Hà Nam có văn bản gửi các sở, ngành và UBND các huyện, thành phố về việc trực lũ.", ["các sở, ngành", "UBND các huyện, thành phố"]),
        ("Sở Giao thông Hà Nam có văn bản gửi các đơn vị khai thác bến xe và doanh nghiệp kinh doanh vận tải nhằm bảo đảm an toàn.", ["các đơn vị khai thác bến xe", "doanh nghiệp kinh doanh vận tải"]),
        ("UBND tỉnh Hà Nam có công văn yêu cầu Chủ tịch UBND TP. Phủ Lý xử lý các công trình trái phép.", ["Chủ tịch UBND TP. Phủ Lý"]),
        ("UBND quận Tây Sơn vừa chỉ đạo các phòng ban và 8 phường liên quan rà soát việc xả thải.", ["các phòng ban", "8 phường liên quan"]),
        ("Sở Du lịch Hà Nam vừa có văn bản gửi các khách sạn trên địa bàn đề nghị niêm yết giá.", ["các khách sạn trên địa bàn"]),
        ("Bộ Y tế vừa gửi công văn số 123/BYT-DP ngày 5/6/2024 đến UBND các tỉnh, thành phố về phòng chống sốt xuất huyết.", ["UBND các tỉnh, thành phố"]),
        ("Sở Giáo dục Hà Nam vừa gửi công văn tới các phòng giáo dục về việc dạy học trực tuyến.", ["các phòng giáo dục"]),
        ("Tổng cục Hải quan vừa có văn bản yêu cầu cục hải quan các tỉnh, thành phố rà soát.", ["cục hải quan các tỉnh, thành phố"]),
        ("UBND tỉnh Hà Nam vừa ban hành Chỉ thị số 05/CT-UBND về trực lũ.", ["các đơn vị"]),
        ("Thủ tướng ký Công điện số 12 đôn đốc các bộ, ngành trực lũ. Công điện gửi Chủ tịch UBND các tỉnh, thành phố: Hà Nam, Nam Định; các Bộ: Công an, Quốc phòng; Đài Tiếng nói Việt Nam.", ["Chủ tịch UBND các tỉnh, thành phố: Hà Nam, Nam Định", "các Bộ: Công an, Quốc phòng", "Đài Tiếng nói Việt Nam"]),
        ("Thủ tướng vừa có công điện yêu cầu các bộ, cơ quan trung ương cùng các địa phương, Tập đoàn Điện lực Việt Nam kiểm tra hồ đập.", ["các bộ, cơ quan trung ương", "các địa phương", "Tập đoàn Điện lực Việt Nam"]),
        ("Bộ Giao thông vừa có chỉ thị yêu cầu các cơ quan đơn vị và các cảng hàng không kiểm tra đường băng.", ["các cơ quan đơn vị", "các cảng hàng không"]),
        ("Bộ Giao thông vừa có chỉ thị yêu cầu người đứng đầu các cơ quan, đơn vị và toàn thể người lao động thực hiện phương án.", ["người đứng đầu các cơ quan, đơn vị", "toàn thể người lao động"]),
        ("UBND tỉnh Hà Nam vừa có công điện yêu cầu Ban Chỉ huy phòng chống thiên tai - Tìm kiếm cứu nạn và phòng thủ dân sự, các sở, ngành theo dõi mưa lũ.", ["Ban Chỉ huy phòng chống thiên tai - Tìm kiếm cứu nạn và phòng thủ dân sự", "các sở, ngành"]),
        ("UBND tỉnh Hà Nam vừa có công điện yêu cầu Ban Chỉ huy phòng chống thiên tai và tìm kiếm cứu nạn các huyện, thành phố theo dõi mưa lũ.", ["Ban Chỉ huy phòng chống thiên tai và tìm kiếm cứu nạn các huyện, thành phố"]),
        ("Cục An toàn thực phẩm vừa có công văn đề nghị Ban quản lý an toàn thực phẩm TP Đà Nẵng; Chi cục An toàn thực phẩm Hà Nam kiểm tra.", ["Ban quản lý an toàn thực phẩm TP Đà Nẵng", "Chi cục An toàn thực phẩm Hà Nam"]),
        ("Bộ Giao thông vừa có công văn gửi các công ty hàng không: Vietjet, Tre Việt; các cảng vụ miền Bắc về việc chia giờ bay.", ["các công ty hàng không: Vietjet, Tre Việt", "các cảng vụ miền Bắc"]),
        ("UBND tỉnh Hà Nam vừa có công điện gửi Văn phòng Ban chỉ đạo phòng thủ dân sự và các ngành liên quan về trực lũ.", ["Văn phòng Ban chỉ đạo phòng thủ dân sự", "các ngành liên quan"]),
        ("UBND tỉnh Hà Nam vừa có công văn yêu cầu Chủ tịch UBND các huyện và đề nghị các Huyện ủy kiểm tra.", ["Chủ tịch UBND các huyện", "các Huyện ủy"]),
        ("Sở Y tế tỉnh Hà Nam đã có công văn số 35/SYT-NV báo cáo Bộ Y tế.", ["Bộ Y tế"]),
        ("Thủ tướng vừa có công điện gửi Bộ Công an; Chủ tịch UBND các tỉnh liên quan đến vụ cháy tại phường An Phú.", ["Bộ Công an", "Chủ tịch UBND các tỉnh"]),
        ("Công văn số 12/VP-XD của Văn phòng UBND tỉnh truyền đạt chỉ đạo của UBND tỉnh đối với Sở Xây dựng và UBND thị xã Ba Sao.", ["Sở Xây dựng", "UBND thị xã Ba Sao"]),
        ("Thủ tướng Chính phủ vừa ra công điện yêu cầu: Chủ tịch UBND các tỉnh tiếp tục chỉ đạo các biện pháp.", ["Chủ tịch UBND các tỉnh"]),
    ],
)  # fmt: skip
def test_addressees_are_those_of_the_sentence_that_presents_the_paper(sentence: str, names: list[str]) -> None:
    assert [each.name for each in _report(sentence).recipients] == names


@pytest.mark.parametrize(
    ("sentence", "issuer", "names"),
    [
        ("Lãnh đạo TP yêu cầu Sở Xây dựng khẩn trương triển khai dự án.", "Lãnh đạo TP", ["Sở Xây dựng"]),
        ("Đó là chỉ đạo của UBND tỉnh đối với Sở Y tế nhằm phòng, chống dịch.", "UBND tỉnh", ["Sở Y tế"]),
        (
            '"Tăng cường kiểm tra giá cả" - là chỉ đạo của Cục Thuế tới các chi cục thuế trong dịp Tết.',
            "Cục Thuế",
            ["các chi cục thuế"],
        ),
        (
            "Đó là yêu cầu mà Bộ Y tế vừa đưa ra khi chỉ đạo Cục Quản lý Dược, Cục An toàn thực phẩm kiểm tra.",
            "Bộ Y tế",
            ["Cục Quản lý Dược", "Cục An toàn thực phẩm"],
        ),
        (
            "Thủ tướng Chính phủ gửi lời chia buồn tới các nạn nhân và có ý kiến chỉ đạo UBND tỉnh Hà Nam khắc phục.",
            "Thủ tướng Chính phủ",
            ["UBND tỉnh Hà Nam"],
        ),
        (
            "Cục Thuế yêu cầu các chi cục thuế phải giải quyết ngay trên hồ sơ mà không cần đi kiểm tra.",
            "Cục Thuế",
            ["các chi cục thuế"],
        ),
    ],
)
def test_without_a_paper_whoever_tells_issues(sentence: str, issuer: str, names: list[str]) -> None:
    found = _report(sentence)
    assert [each.name for each in found.issuers] == [issuer]
    assert [each.name for each in found.recipients] == names


def test_the_issuer_has_its_fullest_name_also_where_it_only_tells() -> None:
    first = "Ngày 18/3, ông Lê Văn Sáu, Chủ tịch UBND tỉnh này đã có văn bản khẩn gửi UBND huyện Kim Bảng."
    later = "UBND tỉnh Hà Nam cũng yêu cầu các ngành chức năng xem xét, báo cáo."
    found = parse_text(f"Kiểm tra tin đồn\n\n{first}\n\n{later}\n\n{_REST}\n")
    assert [each.name for each in found.issuers] == ["UBND tỉnh Hà Nam"]


def test_a_short_report_may_name_its_paper_by_who_signed_it() -> None:
    found = parse_text(
        "Vụ mỏ cát: Thanh tra toàn diện\n\nCông văn do Phó chủ tịch UBND tỉnh Hà Nam Lê Văn Sáu ký, nêu rõ Sở chưa báo cáo. "
        "Do vậy, UBND tỉnh yêu cầu Sở Xây dựng, phối hợp với Công an tỉnh kiểm tra.\n"
    )
    assert [each.name for each in found.issuers] == ["UBND tỉnh Hà Nam"]
    assert [each.name for each in found.signatures] == ["Lê Văn Sáu"]
    assert [each.name for each in found.recipients] == ["Sở Xây dựng"]


def test_what_is_asked_as_well_adds_nobody_to_the_first() -> None:
    first = "Bộ trưởng Bộ Công an chỉ đạo Cục Cảnh sát làm rõ vụ việc."
    later = "Bộ trưởng Bộ Công an cũng đã yêu cầu Công an tỉnh Hà Nam và Công an TP Huế truy quét tội phạm."
    found = parse_text(f"Làm rõ vụ đe dọa\n\n{first}\n\n{later}\n\n{_REST}\n")
    assert [each.name for each in found.recipients] == ["Cục Cảnh sát"]


def test_nobody_writes_to_himself_but_an_office_that_passes_on_a_word() -> None:
    own = "UBND tỉnh Hà Nam vừa ban hành kế hoạch giao UBND tỉnh Hà Nam và Sở Y tế rà soát."
    passed = "Văn phòng Tỉnh ủy vừa có Công văn số 14-CV/VPTU thông báo ý kiến chỉ đạo của Thường trực Tỉnh ủy, yêu cầu Văn phòng Tỉnh ủy và các ban của Tỉnh ủy phân công trực."
    assert [each.name for each in _report(own).recipients] == ["Sở Y tế"]
    assert [each.name for each in _report(passed).recipients] == ["Văn phòng Tỉnh ủy", "các ban của Tỉnh ủy"]


def test_a_caption_without_a_full_stop_does_not_run_into_the_sentence_below_it() -> None:
    page = (
        "Thủ tướng đôn đốc tăng trưởng\n\nThủ tướng Chính phủ vừa ký Công điện số 13/CĐ-TTg ngày 12/8/2025 về việc tăng trưởng.\n\n"
        "Phấn đấu tăng trưởng hai con số\n\nCông điện gửi các Bộ trưởng; Chủ tịch Ủy ban nhân dân các tỉnh.\n"
    )
    assert [each.name for each in parse_text(page).recipients] == ["các Bộ trưởng", "Chủ tịch Ủy ban nhân dân các tỉnh"]


def test_the_mark_of_a_newspaper_is_no_short_form_of_a_body() -> None:
    page = (
        "Hà Nam kiểm soát chặt việc đi lại để phòng dịch (BHN) - UBND TP Phủ Lý vừa ban hành Văn bản khẩn số 39 "
        "chỉ đạo các sở, ban, ngành thực hiện nghiêm các biện pháp phòng dịch."
    )
    found = parse_text(page)
    assert [each.name for each in found.issuers] == ["UBND TP Phủ Lý"]
    assert [each.name for each in found.recipients] == ["các sở, ban, ngành"]
