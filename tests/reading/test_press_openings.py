"""How reports open: who issued what, under which number, to whom, signed by whom, in the phrasings of many papers."""

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
    ("sentence", "issuer"),
    [
        ("Chủ tịch UBND tỉnh Hà Nam Lê Văn Sáu vừa có công văn gửi các sở, ngành.", "Chủ tịch UBND tỉnh Hà Nam"),
        ("Văn phòng Chính phủ vừa thông báo ý kiến chỉ đạo của Phó Thủ tướng Lê Văn Sáu.", "Văn phòng Chính phủ"),
        ("Hà Nội vừa ban hành Kế hoạch số 120/KH-UBND về phòng, chống dịch bệnh.", "Hà Nội"),
        (
            "Trong văn bản gửi Bộ Tài chính mới đây, Hội Nông dân Việt Nam cho rằng mức phí quá cao.",
            "Hội Nông dân Việt Nam",
        ),
        ("Theo công văn số 567/UBND-NC của UBND huyện Kim Bảng, các xã phải báo cáo hằng tuần.", "UBND huyện Kim Bảng"),
        ("Thứ trưởng Bộ Y tế Nguyễn Văn Bảy đã ký công văn gửi các bệnh viện.", "Thứ trưởng Bộ Y tế"),
        (
            "Sáng 6/5, lãnh đạo Sở Du lịch tỉnh Hà Nam cho biết, đơn vị vừa có văn bản gửi các khách sạn.",
            "Sở Du lịch tỉnh Hà Nam",
        ),
        (
            "Ngày 22/5, Bộ Văn hóa, Thể thao và Du lịch ban hành Công điện số 12/CĐ-BVHTTDL.",
            "Bộ Văn hóa, Thể thao và Du lịch",
        ),
        ("Hôm nay, cục Quản lý Dược có công văn số 20 gửi các nhà thuốc.", "cục Quản lý Dược"),
        ("UBND tỉnh Hà Nam giao Sở Xây dựng chủ trì kiểm tra các chung cư.", "UBND tỉnh Hà Nam"),
        (
            "Sở Giáo dục và Đào tạo (GD&ĐT) Hà Nam đã có công văn khẩn gửi các trường.",
            "Sở Giáo dục và Đào tạo (GD&ĐT) Hà Nam",
        ),
        ("Ủy ban nhân dân (UBND) tỉnh vừa có công văn gửi các sở, ngành.", "Ủy ban nhân dân (UBND) tỉnh"),
        ("Cục kiểm soát khám chữa bệnh vừa có công văn gửi các sở y tế.", "Cục kiểm soát khám chữa bệnh"),
        ("Sở Du lịch có gửi công văn số 12 đến các khách sạn.", "Sở Du lịch"),
        (
            "Công văn số 12/VP-XD ngày 4-2-2021 của Văn phòng UBND tỉnh do Phó văn phòng Lê Văn Sáu ký truyền đạt chỉ đạo.",
            "Văn phòng UBND tỉnh",
        ),
        ("Công văn số 88/SYT-NVY vừa được Sở Y tế Hà Nam gửi tới các bệnh viện.", "Sở Y tế Hà Nam"),
        ("Bộ Y tếvừa có công văn gửi các Sở Y tế về phòng dịch.", "Bộ Y tế"),
        ("NHNN vừa có văn bản yêu cầu các TCTD giảm lãi suất.", "NHNN"),
        ("VKSND tối cao ban hành Chỉ thị số 05 về công tác kiểm sát.", "VKSND tối cao"),
        ("Tổng LĐLĐ Việt Nam có công văn đề nghị các công đoàn chăm lo Tết.", "Tổng LĐLĐ Việt Nam"),
        ("Cảng vụ hàng không miền Bắc có công văn gửi các hãng hàng không.", "Cảng vụ hàng không miền Bắc"),
        (
            "Chủ tịch UBND tỉnh Lê Văn Sáu ký Quyết định 12 của Chủ tịch UBND tỉnh gửi các sở. UBND tỉnh theo dõi.",
            "Chủ tịch UBND tỉnh",
        ),
        ("Hôm nay, Cục Quản lý Dược, Bộ Y tế, vừa có công văn gửi các nhà thuốc.", "Cục Quản lý Dược"),
        ("Hôm nay, Cục Quản lý Dược, Bộ Y tế vừa có công văn gửi các nhà thuốc.", "Cục Quản lý Dược"),
        ("Hà Nội ban hành công điện\n\nUBND TP Hà Nội đã ban hành công điện gửi các sở.", "UBND TP Hà Nội"),
        (
            "Sở Y tế nhận được công văn số 12/BYT-DP của Bộ Y tế. Sở Y tế tỉnh Hà Nam đề nghị các bệnh viện rà soát.",
            "Sở Y tế tỉnh Hà Nam",
        ),
        ("Phó Chánh Văn phòng UBND tỉnh Lê Văn Sáu vừa ký văn bản gửi các sở, ngành.", "Phó Chánh Văn phòng UBND tỉnh"),
        ("Công văn do GS.TS Lê Văn Sáu ký gửi các khoa. Công văn của ĐH Hà Nam yêu cầu các khoa trực lũ.", "ĐH Hà Nam"),
        ("Ngày 5/6, tập thể được Chính phủ giao thu đủ; Bộ Y tế có công văn gửi các sở.", "Bộ Y tế"),
    ],
)
def test_the_issuer_is_the_body_or_the_post_that_issued(sentence: str, issuer: str) -> None:
    directive = _report(sentence)
    assert directive.source is not None
    assert directive.source.kind == "news"
    assert [body.name for body in directive.issuers] == [issuer]


def test_bodies_that_issue_together_are_several() -> None:
    directive = _report("Ngày 17/5/2025, Bộ Chính trị, Ban Bí thư đã ban hành Kết luận 155-KL/TW về sắp xếp bộ máy.")
    assert [body.name for body in directive.issuers] == ["Bộ Chính trị", "Ban Bí thư"]
    assert directive.issued_on is not None
    assert directive.issued_on.isoformat() == "2025-05-17"


@pytest.mark.parametrize(
    ("sentence", "signature"),
    [
        (
            "Phó Chủ tịch UBND tỉnh Hà Nam Nguyễn Văn Anvừa ký Công văn số 12/UBND-KT gửi các sở.",
            ("Nguyễn Văn An", "Phó Chủ tịch UBND tỉnh Hà Nam", None, None),
        ),
        (
            "Ông Trần Văn Bảy - Phó Chủ tịch UBND tỉnh Hà Nam - vừa ký Công văn số 345/UBND-KT.",
            ("Trần Văn Bảy", "Phó Chủ tịch UBND tỉnh Hà Nam", None, None),
        ),
        (
            "Công văn số 88/SYT-NVY do ông Nguyễn Hữu Hưng, Phó Giám đốc Sở Y tế TP.HCM ký ngày 12/3/2024.",
            ("Nguyễn Hữu Hưng", "Phó Giám đốc Sở Y tế TP.HCM", None, None),
        ),
        (
            "Thay mặt Ban Bí thư, đồng chí Trần Văn Tú, Ủy viên Bộ Chính trị, Thường trực Ban Bí thư ký Chỉ thị số 50-CT/TW.",
            ("Trần Văn Tú", "Thường trực Ban Bí thư", "TM", "Ban Bí thư"),
        ),
        (
            "Phó Thủ tướng Lê Văn Sáu vừa ký Công điện số 45/CĐ-TTg yêu cầu các bộ, ngành trực lũ.",
            ("Lê Văn Sáu", "Phó Thủ tướng", None, None),
        ),
        (
            "Phó Thủ tướng Lê Văn Sáu, Trưởng Ban chỉ đạo Trung ương về phòng, chống thiên tai, vừa ký công điện gửi các bộ.",
            ("Lê Văn Sáu", "Phó Thủ tướng", None, None),
        ),
        (
            "Ngày 5/6, thay mặt Ban Bí thư, đồng chí Lê Văn Sáu ký ban hành Kết luận 91-KL/TW gửi các tỉnh ủy.",
            ("Lê Văn Sáu", None, "TM", "Ban Bí thư"),
        ),
    ],
)
def test_the_signer_is_who_signed(sentence: str, signature: tuple[str | None, ...]) -> None:
    found = _report(sentence).signatures
    assert [(each.name, each.position, each.capacity, each.on_behalf_of) for each in found] == [signature]


def test_a_short_report_asks_for_something_though_it_names_nobody() -> None:
    directive = parse_text(
        "Thu hồi nước uống đóng bình\n\nNgày 15/6, Sở Y tế tỉnh Hà Nam đã có công văn hỏa tốc yêu cầu thu hồi toàn bộ "
        "nước uống đóng bình lấy từ mương nước thải, vệ sinh không bảo đảm."
    )
    assert (directive.document_type, directive.urgency, directive.subject) == ("CV", "immediate", None)
    assert [body.name for body in directive.issuers] == ["Sở Y tế tỉnh Hà Nam"]


def test_a_number_may_stand_behind_the_issuer() -> None:
    directive = _report("Công văn hỏa tốc của UBND tỉnh Hà Nam số 2294/UBND-VX yêu cầu các huyện, thành phố trực lũ.")
    assert str(directive.number) == "2294/UBND-VX"
    assert [body.name for body in directive.issuers] == ["UBND tỉnh Hà Nam"]


def test_a_later_sentence_completes_the_first() -> None:
    directive = parse_text(
        "Siết chặt quản lý bến thủy\n\n"
        "UBND tỉnh Hà Nam vừa có văn bản chấn chỉnh hoạt động của các bến thủy.\n\n"
        "Theo công văn, nhiều bến chưa được cấp phép.\n\n"
        "Văn bản số 77/UBND-GT do Phó Chủ tịch UBND tỉnh Hà Nam Lê Văn Sáu ký ngày 3/4/2024, gửi Sở Giao thông vận tải.\n\n"
        "Sở Giao thông vận tải kiểm tra toàn bộ các bến, báo cáo UBND tỉnh trước ngày 15/4.\n"
    )
    assert (directive.document_type, str(directive.number)) == ("CV", "77/UBND-GT")
    assert directive.issued_on is not None
    assert directive.issued_on.isoformat() == "2024-04-03"
    assert [signer.name for signer in directive.signatures] == ["Lê Văn Sáu"]
    assert [task.deadline.on.isoformat() for task in directive.tasks if task.deadline and task.deadline.on] == [
        "2024-04-15"
    ]


def test_a_banner_of_the_page_is_no_header() -> None:
    directive = parse_text(
        "Cổng thông tin điện tử\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTrang chủ\n\nTrực lũ ngày đêm\n\n"
        f"UBND tỉnh Hà Nam vừa ban hành Công văn số 12/UBND-NN về việc trực lũ.\n\n{_REST}\n"
    )
    assert directive.source is not None
    assert directive.source.kind == "news"
    assert str(directive.number) == "12/UBND-NN"


@pytest.mark.parametrize(
    "sentence",
    [
        "Tại buổi làm việc chiều nay, Chủ tịch UBND tỉnh yêu cầu các ngành cố gắng hơn nữa trong năm tới.",
        "Đội bóng của tỉnh đã có chiến thắng thứ ba liên tiếp trên sân nhà trước sự cổ vũ của khán giả.",
    ],
)
def test_what_reports_no_paper_is_no_report(sentence: str) -> None:
    directive = parse_text(f"Ngày hội của thể thao tỉnh nhà\n\n{sentence}\n\n{sentence}\n\n{sentence}\n")
    assert directive.issuers == ()
    assert directive.document_type is None


def test_a_body_that_tells_without_a_paper_opens_what_follows() -> None:
    told = "Cục Quản lý Dược (Bộ Y tế) thông báo thu hồi lô thuốc X, yêu cầu các sở y tế giám sát."
    assert [task.text for task in _report(told).tasks] == [told, _REST.partition("\n")[0]]


@pytest.mark.parametrize(
    "text",
    [
        (
            "Ngày 12/5/2023, UBND huyện Lâm Hà ban hành Quyết định số 159/QĐ-UBND phê duyệt điều chỉnh dự toán công trình nước sạch. "
            "Tổng mức đầu tư vẫn giữ nguyên gần 9 tỷ đồng."
        ),
        (
            "Thực hiện Quyết định số 45/QĐ-TTg về việc cấp sách cho vùng núi. Ngày 05/3/2019 UBND tỉnh Hòa An ban hành "
            "Kế hoạch số 80/KH-UBND triển khai thực hiện Quyết định số 45/QĐ-TTg của Thủ tướng Chính phủ."
        ),
    ],
)
def test_a_passage_that_tells_nobody_anything_is_no_report(text: str) -> None:
    """All that it mentions are references; none is taken for its own paper."""
    found = parse_text(text)
    assert found.source is not None
    assert found.source.kind == "official"
    assert found.number is None
    numbers = [each.number.text for each in found.references if each.number]
    assert numbers in (["159/QĐ-UBND"], ["45/QĐ-TTg", "80/KH-UBND", "45/QĐ-TTg"])


def test_what_an_archive_says_in_english_opens_no_report() -> None:
    crawl = "The Internet Archive discovers and captures web pages through many different web crawls. At any given time several crawls are running. "
    told = "UBND tỉnh yêu cầu Sở Xây dựng kiểm tra các chung cư trên địa bàn."
    page = f"About this capture\n\nCOLLECTED BY\n\n{crawl * 3}\n\nKiểm tra chung cư\n\n{told}\n"
    assert [each.name for each in parse_text(page).issuers] == ["UBND tỉnh"]


def test_a_paper_that_somebody_is_to_carry_out_is_not_the_one_reported() -> None:
    told = "Ngày 9/10, Thủ tướng Lê Văn Sáu đã yêu cầu Chủ tịch UBND tỉnh Hà Nam thực hiện đúng chỉ đạo của Thủ tướng Chính phủ tại công văn số 1949/VPCP-V.I ngày 27/3/2008 về xử lý sau thanh tra."
    found = parse_text(f"Chậm thực hiện chỉ đạo xử lý sau thanh tra\n\n{told}\n")
    assert (found.document_type, found.number) == (None, None)
    assert [each.name for each in found.issuers] == ["Thủ tướng"]
    assert [each.name for each in found.recipients] == ["Chủ tịch UBND tỉnh Hà Nam"]


def test_a_post_is_named_as_fully_as_the_report_names_it() -> None:
    told = "Thủ tướng Chính phủ yêu cầu UBND tỉnh Hà Nam xử lý dứt điểm vụ xây nhà trái phép ở huyện Kim Bảng."
    found = parse_text(f"Thủ tướng Lê Văn Sáu yêu cầu xử lý dứt điểm vụ xây nhà trái phép\n\n{told}\n")
    assert [each.name for each in found.issuers] == ["Thủ tướng Chính phủ"]


@pytest.mark.parametrize(
    ("about", "subject"),
    [
        (
            "tăng cường lãnh đạo, chỉ đạo công tác cán bộ.",
            "tăng cường lãnh đạo, chỉ đạo công tác cán bộ",
        ),
        ("phục vụ đi lại dịp Tết, Cục trưởng Cục Đường bộ yêu cầu các đơn vị trực.", "phục vụ đi lại dịp Tết"),
    ],
)
def test_a_subject_ends_where_somebody_asks(about: str, subject: str) -> None:
    assert _report(f"Cục Đường bộ Việt Nam đã có Chỉ thị số 59/CT-CĐB về việc {about}").subject == subject


def test_a_signer_may_have_a_post_that_no_table_has() -> None:
    told = "Công văn số 12/VP-XD của Văn phòng UBND tỉnh do Phó văn phòng Nguyễn Văn Thịnh ký, yêu cầu Sở Xây dựng kiểm tra."
    (signature,) = _report(told).signatures
    assert (signature.name, signature.position) == ("Nguyễn Văn Thịnh", "Phó văn phòng")


def test_a_person_with_a_post_may_tell_though_no_body_is_named() -> None:
    told = "Chủ tịch Lê Văn Sáu giao Sở Xây dựng kiểm tra tình trạng các chung cư trên địa bàn thành phố, báo cáo kết quả trước ngày 20/7."
    found = parse_text(f"Kiểm tra chung cư\n\n{told}\n")
    assert [each.name for each in found.issuers] == ["Chủ tịch"]
    assert [each.name for each in found.recipients] == ["Sở Xây dựng"]


def test_a_clause_of_somebody_who_is_to_issue_is_no_issuer() -> None:
    told = "UBND tỉnh Hà Nam giao Sở Xây dựng thành lập đoàn kiểm tra các chung cư trên địa bàn."
    later = "Danh sách gửi Sở Xây dựng trước ngày 28/7/2023 để tổng hợp tham mưu ban hành quyết định thành lập đoàn."
    found = parse_text(f"Tổng kiểm tra chung cư\n\n{told}\n\n{later}\n")
    assert [each.name for each in found.issuers] == ["UBND tỉnh Hà Nam"]
    assert found.document_type is None


@pytest.mark.parametrize(
    "text",
    [
        "Kết luận thanh tra đất đai\n\nThanh tra tỉnh Hà Nam (TTT) ban hành thông báo kết luận thanh tra việc quản lý đất đai ở huyện Kim Bảng.",
        "Thanh tra tỉnh Hà Nam mới đây ban hành thông báo kết luận thanh tra việc quản lý, sử dụng đất đai ở huyện Kim Bảng từ năm 2019.",
    ],
)
def test_a_short_report_has_a_headline_or_says_that_its_paper_is_new(text: str) -> None:
    found = parse_text(text)
    assert [each.name for each in found.issuers if each.name.startswith("Thanh tra tỉnh Hà Nam")]
    assert found.document_type == "TB"


def test_an_opening_that_is_told_again_below_is_no_order_of_its_own() -> None:
    told = "Sở Y tế yêu cầu các đơn vị khẩn trương rà soát, báo cáo kết quả trước ngày 20/5/2024."
    assert [task.text for task in _report(told).tasks] == [_REST.partition("\n")[0]]


@pytest.mark.parametrize(
    ("opening", "day"),
    [
        ("Chiều nay 8/10/2020, Giám đốc Sở Y tế Lê Thị Hương đã ký văn bản hỏa tốc", "2020-10-08"),
        ("Sáng 8/10/2020, Giám đốc Sở Y tế Lê Thị Hương đã ký văn bản hỏa tốc", "2020-10-08"),
        ("Thực hiện Công điện số 441/CĐ-TTg ngày 22/5/2023, Sở Y tế vừa ban hành Công văn số 12/SYT-NV", None),
        ("Ngày 24/5/2023, Sở Y tế vừa ban hành Công văn số 12/SYT-NV", "2023-05-24"),
        ("Công văn số 12/SYT-NV được Sở Y tế ban hành ngày 24/5/2023", "2023-05-24"),
        ("Công văn số 12/SYT-NV của Sở Y tế yêu cầu theo Chỉ thị số 03/CT-BYT (ban hành ngày 6/6/2025)", None),
    ],
)
def test_a_day_is_the_paper_s_own(opening: str, day: str | None) -> None:
    directive = parse_text(
        f"Siết chặt khám chữa bệnh\n\n{opening} gửi các bệnh viện về việc trực Tết.\n\n"
        "Theo đó, Sở Y tế yêu cầu các bệnh viện trực đủ người trong những ngày nghỉ.\n"
    )
    assert (directive.issued_on.isoformat() if directive.issued_on else None) == day
